package org.amparo.policy.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.policy.library.PolicyLoader;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

  private static PolicySource policy(String age, String extra) {
    return PolicyLoader.load(
        """
        id: us-xx-example
        name: A policy
        jurisdiction: ocd-division/country:us
        place: Example
        rank: COUNTY
        in_force: {from: 2014-01-01}
        legal_basis: A law.
        summary: A summary.
        citations: [{id: law, text: A law, reading: UNREAD}]
        variables:
          - {id: young, expression: person.age < %s}
        questions:
          HOLD:
            clock: {hours: 48, from: RELEASE_ELIGIBLE, cite: [law]}
            order: FIRST
            rules:
              - {id: young, condition: variables.young, outcome: MUST_NOT, explanation: Young., cite: [law]}
              %s
            otherwise: {outcome: MAY, explanation: Yes., cite: [law]}
        """
            .formatted(age, extra),
        "policy.yaml",
        OffenseLists.NONE);
  }

  private static List<PolicyDiff.Difference> differences(PolicySource one, PolicySource other) {
    return PolicyDiff.of(one.policy(), one, other.policy(), other);
  }

  @Test
  void a_policy_does_not_differ_from_itself() {
    assertThat(differences(policy("18", ""), policy("18", ""))).isEmpty();
  }

  @Test
  void a_changed_variable_and_an_added_rule_are_named_with_both_texts() {
    PolicySource one = policy("18", "");
    PolicySource other =
        policy(
            "21",
            "- {id: paid, condition: jurisdiction.agreement_287g, outcome: MUST, explanation: Paid.,"
                + " cite: [law]}");

    assertThat(differences(one, other))
        .containsExactly(
            new PolicyDiff.Difference("variables.young", "person.age < 18", "person.age < 21"),
            new PolicyDiff.Difference(
                "HOLD rule paid", null, "MUST where jurisdiction.agreement_287g: Paid."));
  }
}
