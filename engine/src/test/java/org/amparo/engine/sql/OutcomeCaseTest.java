package org.amparo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Rule;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Condition;
import org.junit.jupiter.api.Test;

class OutcomeCaseTest {

  @Test
  void rules_of_which_none_behind_agrees_need_no_case_of_their_own() {
    assertThat(sql(Outcome.MAY, Outcome.MUST, Outcome.SILENT, Outcome.MUST_NOT))
        .isEqualTo(
            "CASE WHEN unknown_0 THEN NEEDS_INFORMATION WHEN holds_0 THEN MAY"
                + " WHEN unknown_1 THEN NEEDS_INFORMATION WHEN holds_1 THEN MUST"
                + " WHEN unknown_2 THEN NEEDS_INFORMATION WHEN holds_2 THEN SILENT"
                + " ELSE MUST_NOT END");
  }

  @Test
  void an_unknown_condition_waits_for_the_rules_behind_that_may_agree() {
    assertThat(sql(Outcome.MAY, Outcome.MUST, Outcome.MAY, Outcome.SILENT))
        .isEqualTo(
            "CASE WHEN unknown_0 THEN (CASE WHEN unknown_1 OR holds_1 THEN NEEDS_INFORMATION"
                + " WHEN holds_2 THEN MAY ELSE NEEDS_INFORMATION END) WHEN holds_0 THEN MAY"
                + " WHEN unknown_1 THEN NEEDS_INFORMATION WHEN holds_1 THEN MUST"
                + " WHEN unknown_2 THEN NEEDS_INFORMATION WHEN holds_2 THEN MAY"
                + " ELSE SILENT END");
  }

  @Test
  void where_every_way_out_is_the_same_nothing_is_open() {
    assertThat(sql(Outcome.MAY, Outcome.MAY))
        .isEqualTo("CASE WHEN unknown_0 THEN MAY WHEN holds_0 THEN MAY ELSE MAY END");
    assertThat(sql(Outcome.MUST)).isEqualTo("MUST");
  }

  private static String sql(Outcome... outcomes) {
    List<Rule> rules = new ArrayList<>();
    List<OutcomeCase.Truth> truths = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      truths.add(new OutcomeCase.Truth("holds_" + rules.size(), "unknown_" + rules.size()));
      rules.add(RandomPolicies.rule("rule-" + rules.size(), new Condition.Always(true), outcome));
    }
    return OutcomeCase.of(rules, truths, Outcome::name);
  }
}
