package org.amparo.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicyLoader;
import org.junit.jupiter.api.Test;

class RankCollisionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private static List<Problem> collisions(String place, String rank, String rules, String outcome) {
    String draft =
        """
        id: us-xx-example-draft
        name: A draft
        jurisdiction: ocd-division/country:us/state:xx/county:example
        place: Example
        rank: %s
        in_force: {}
        legal_basis: None yet.
        summary: A draft.
        citations: [{id: draft, text: "The draft, section 2", reading: NOT_LAW}]
        questions:
          HOLD:
            clock: {hours: 48, from: RELEASE_ELIGIBLE, cite: [draft]}
            rules: %s
            otherwise: {outcome: %s, explanation: The draft says no more., cite: [draft]}
        """
            .formatted(rank, rules, outcome);
    return RankCollisions.of(
        PolicyLoader.load(draft, "policy.yaml"),
        PolicyLibrary.bundled().policies(),
        LawPlace.of(place),
        DAY);
  }

  @Test
  void a_draft_that_forbids_what_the_state_commands_is_shown_with_both_clauses() {
    assertThat(collisions("Harris County, TX", "COUNTY", "[]", "MUST_NOT"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_COLLIDES);
              assertThat(problem.message())
                  .startsWith(
                      "under Harris County, TX on 2026-07-01, of the ordinary request (an I-247A with ICE's own warrant and nothing else),")
                  .contains(
                      "answers HOLD MUST_NOT by rule 'otherwise': \"The draft says no more.\" [The draft, section 2;",
                      "us-tx-ccp-2a-060, which ranks above it (STATE), answers MUST: \"");
              assertThat(problem.place()).hasToString("policy.yaml:14:16");
            });
  }

  @Test
  void a_draft_that_allows_what_the_state_forbids_is_shown_with_a_person_of_whom_both_are_sure() {
    String convicted =
        """
        [{id: convicted, condition: "convictions.exists(c, c.by_release && c.grade == 'FELONY')", outcome: MAY,
               explanation: A felon may be held., cite: [draft]}]""";

    assertThat(collisions("Fresno County, CA", "COUNTY", convicted, "MUST_NOT"))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .contains(
                        "of the case {", "grade: FELONY", "A felon may be held.", "us-ca-sb-54"));
  }

  @Test
  void a_draft_that_the_law_above_leaves_alone_has_none() {
    assertThat(collisions("Los Angeles County, CA", "COUNTY", "[]", "MUST_NOT")).isEmpty();
    assertThat(collisions("Harris County, TX", "COUNTY", "[]", "MUST")).isEmpty();
    // Both can be kept.
    assertThat(collisions("Harris County, TX", "COUNTY", "[]", "MAY")).isEmpty();
    // No law of Alaska is carried.
    assertThat(collisions("Anchorage Municipality, AK", "COUNTY", "[]", "MUST_NOT")).isEmpty();
  }

  @Test
  void a_proposal_stands_below_the_state_and_a_sheriff_below_the_board() {
    assertThat(collisions("Harris County, TX", "PROPOSAL", "[]", "MUST_NOT")).hasSize(1);
    assertThat(collisions("Denver, CO", "SHERIFF", "[]", "MUST")).isNotEmpty();
  }
}
