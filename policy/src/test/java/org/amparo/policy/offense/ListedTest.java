package org.amparo.policy.offense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
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

  /** 1201 is robbery, 0901 homicide; 1301 is aggravated assault. */
  private static final String BY_NCIC =
      """
      id: grave-codes
      name: Grave codes
      court: NY
      grade: FELONY
      citations: [{id: law, text: A law, reading: UNREAD}]
      versions:
        - until: 2014-01-01
          cite: [law]
          ncic: ["1201"]
        - from: 2014-01-01
          cite: [law]
          sections: {ROBBERY: [PL 160.05]}
          ncic: ["1201", "0901"]
          review_kinds: [HOMICIDE]
      """;

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{grade: FELONY, category: ROBBERY, ncic: '1201'} | TRUE | FALSE",
        "{grade: FELONY, category: ROBBERY, ncic: '1201', court: NJ} | TRUE | FALSE",
        "{grade: FELONY, category: ROBBERY, ncic: '1201', court: NY, section: PL 9} | TRUE | FALSE",
        "{grade: FELONY, category: ROBBERY, ncic: '1202', court: NJ} | FALSE | FALSE",
        "{grade: FELONY, category: ROBBERY, ncic: '1202', court: NY, section: PL 160.05} | TRUE | FALSE",
        "{grade: FELONY, category: ROBBERY, ncic: '1202', court: NY} | UNKNOWN | FALSE",
        "{grade: FELONY, category: ROBBERY, court: NJ} | UNKNOWN | FALSE",
        "{grade: FELONY, category: HOMICIDE, ncic: '0901', court: NY} | TRUE | FALSE",
        "{grade: FELONY, category: HOMICIDE, ncic: '0902', court: NJ} | FALSE | TRUE",
        "{grade: MISDEMEANOR, category: ROBBERY, ncic: '1201'} | FALSE | FALSE",
        "{category: ROBBERY, ncic: '1201'} | UNKNOWN | FALSE",
        "{grade: FELONY, category: AGGRAVATED_ASSAULT} | FALSE | FALSE",
        "{grade: FELONY, ncic: '1201'} | TRUE | FALSE",
        "{grade: FELONY, ncic: '1301'} | FALSE | FALSE",
        "{grade: FELONY, ncic: '1399'} | UNKNOWN | UNKNOWN",
      })
  void an_ncic_code_is_on_the_list_whatever_the_court(
      String conviction, Truth surely, Truth perhaps) {
    assertListed("grave-codes", BY_NCIC, conviction, surely, perhaps);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2013-12-31, FALSE", "2014-01-01, TRUE"})
  void an_ncic_code_counts_from_the_version_that_names_it(String day, Truth surely) {
    CaseRecord record =
        Cases.of(
            "{request: {received_on: %s}, convictions_complete: true, convictions: [%s]}"
                .formatted(day, "{grade: FELONY, category: HOMICIDE, ncic: '0901'}"));

    assertThat(truth(Listed.surely(list("grave-codes", BY_NCIC), ListFact.CONVICTIONS), record))
        .isEqualTo(surely);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{court: NY, category: ROBBERY, offense_class: A} | TRUE | FALSE",
        "{court: NY, category: ROBBERY, offense_class: E, statute: PL 160.05} | TRUE | FALSE",
        "{court: NY, category: ROBBERY, offense_class: E, statute: PL 160.00} | FALSE | FALSE",
        "{court: NJ, category: ROBBERY, offense_class: A} | FALSE | FALSE",
        "{court: NY, category: HOMICIDE, offense_class: B} | TRUE | FALSE",
        "{court: NJ, category: HOMICIDE, offense_class: B} | FALSE | TRUE",
        "{court: NY, category: THEFT, offense_class: A} | FALSE | FALSE",
      })
  void every_offense_of_a_class_that_counts_is_on_the_list(
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
    OffenseList list = list(id, yaml);
    CaseRecord record =
        OffenseLists.NONE.withKinds(
            Cases.of(
                "{request: {received_on: 2015-06-01}, convictions: [%s], convictions_complete: true}"
                    .formatted(conviction)));

    assertThat(truth(Listed.surely(list, ListFact.CONVICTIONS), record)).isEqualTo(surely);
    assertThat(truth(Listed.perhaps(list, ListFact.CONVICTIONS), record)).isEqualTo(perhaps);
  }

  private static OffenseList list(String id, String yaml) {
    return OffenseLists.of(Map.of("list.yaml", yaml)).find(id).orElseThrow();
  }

  private static Truth truth(Condition element, CaseRecord record) {
    return Evaluation.of(new Condition.Exists(ListFact.CONVICTIONS, element), record);
  }
}
