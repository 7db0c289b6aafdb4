package org.amparo.policy.offence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Cases;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedTest {

  private static final String BY_CLASS =
      """
      id: grave-classes
      name: Grave classes
      court: NY
      citations: [{id: law, text: A law, reading: UNREAD}]
      versions:
        - cite: [law]
          sections: {ROBBERY: [PL 160.05]}
          classes: [A, B]
          review_kinds: [HOMICIDE]
      """;

  private static final String KINDS_ALONE =
      """
      id: grave-kinds
      name: Grave kinds
      citations: [{id: law, text: A law, reading: UNREAD}]
      versions:
        - cite: [law]
          whole_kinds: [ARSON]
          review_kinds: [ROBBERY]
      """;

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{court: NY, category: ROBBERY, offence_class: A} | TRUE | FALSE",
        "{court: NY, category: ROBBERY, offence_class: E, statute: PL 160.05} | TRUE | FALSE",
        "{court: NY, category: ROBBERY, offence_class: E, statute: PL 160.00} | FALSE | FALSE",
        "{court: NJ, category: ROBBERY, offence_class: A} | FALSE | FALSE",
        "{court: NY, category: HOMICIDE, offence_class: B} | TRUE | FALSE",
        "{court: NJ, category: HOMICIDE, offence_class: B} | FALSE | TRUE",
        "{court: NY, category: THEFT, offence_class: A} | FALSE | FALSE",
      })
  void every_offence_of_a_class_that_counts_is_on_the_list(
      String conviction, Truth surely, Truth perhaps) {
    assertListed("grave-classes", BY_CLASS, conviction, surely, perhaps);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{court: NY, category: ARSON} | TRUE | FALSE",
        "{category: ARSON} | TRUE | FALSE",
        "{court: NJ, category: ROBBERY} | FALSE | TRUE",
        "{category: ROBBERY} | FALSE | TRUE",
        "{category: THEFT} | FALSE | FALSE",
        "{court: NY} | UNKNOWN | UNKNOWN",
      })
  void a_list_of_no_court_counts_kinds_alone(String conviction, Truth surely, Truth perhaps) {
    assertListed("grave-kinds", KINDS_ALONE, conviction, surely, perhaps);
  }

  private static void assertListed(
      String id, String yaml, String conviction, Truth surely, Truth perhaps) {
    OffenceList list = OffenceLists.of(Map.of("list.yaml", yaml)).find(id).orElseThrow();

    assertThat(truth(Listed.surely(list, ListFact.CONVICTIONS), conviction)).isEqualTo(surely);
    assertThat(truth(Listed.perhaps(list, ListFact.CONVICTIONS), conviction)).isEqualTo(perhaps);
  }

  private static Truth truth(Condition element, String conviction) {
    return Evaluation.of(
        new Condition.Exists(ListFact.CONVICTIONS, element),
        Cases.of("{convictions: [%s], convictions_complete: true}".formatted(conviction)));
  }
}
