package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDraftTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Miami-Dade County, FL | us-fl-miami-dade | COUNTY",
        "St. Johns County, FL | us-fl-st-johns | COUNTY",
        "New York City, NY | us-ny-new-york | COUNTY",
        "Florida | us-fl | STATE",
      })
  void a_draft_loads_and_asks_for_a_reader_of_every_request(
      String place, String folder, Policy.Rank rank) {
    PolicyDraft draft = PolicyDraft.of(LawPlace.of(place), "ord-1");
    PolicyLibrary library =
        PolicyLibrary.of(Map.of("x/policy.yaml", draft.policy(), "x/cases.yaml", draft.cases()));
    Policy policy = library.policies().getFirst();

    assertThat(draft.folder()).isEqualTo(folder + "/ord-1");
    assertThat(policy.id()).isEqualTo(folder + "-ord-1");
    assertThat(policy.rank()).isEqualTo(rank);
    assertThat(policy.verified()).isFalse();
    assertThat(
            Interpreter.decide(policy, Question.HOLD, new CaseRecord("any", Map.of(), Map.of()))
                .outcome())
        .isEqualTo(Outcome.NEEDS_REVIEW);
  }

  @Test
  void an_instrument_that_cannot_be_part_of_an_id_is_refused() {
    assertThatThrownBy(() -> PolicyDraft.of(LawPlace.of("Florida"), "Ord 1"))
        .hasMessageContaining("'Ord 1' cannot be part of an id");
  }
}
