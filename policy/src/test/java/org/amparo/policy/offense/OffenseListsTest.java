package org.amparo.policy.offense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.StatuteCodes;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.RecordedOffenses;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffenseListsTest {

  private static final String LIST =
      """
      id: ny-grave
      name: Grave crimes
      court: NY
      grade: FELONY
      citations:
        - {id: law, text: A law, reading: UNREAD}
      versions:
        - until: 2014-01-01
          cite: [law]
          sections: {ROBBERY: [PL 160.15]}
        - from: 2014-01-01
          cite: [law]
          sections: {ROBBERY: [PL 160.15], AGGRAVATED_ASSAULT: [PL 120.05]}
          subsections: {WEAPONS: [PL 265.02(2)]}
          ncic: ["1201"]
          whole_kinds: [HOMICIDE]
          review_kinds: [ROBBERY]
          open_kinds: [ARSON]
          open: The law says "including".
      """;

  @Test
  void a_list_that_rests_on_unread_text_says_what_it_could_not_resolve() {
    for (OffenseList list : OffenseLists.bundled().all()) {
      if (!list.citations().stream().allMatch(Citation::verified)) {
        assertThat(list.unresolved()).as(list.id()).isNotEmpty();
      }
    }
  }

  @Test
  void every_section_that_a_list_names_is_one_that_its_code_has() {
    for (OffenseList list : OffenseLists.bundled().all()) {
      String court = list.court();
      if (court != null) {
        assertThat(list.versions())
            .flatMap(version -> List.of(version.sections(), version.subsections()))
            .flatMap(Map::values)
            .flatMap(statutes -> statutes)
            .as(list.id())
            .allSatisfy(
                statute ->
                    assertThat(StatuteCodes.bundled().written(court, statute)).hasValue(statute));
      }
    }
  }

  private static OffenseList list() {
    return OffenseLists.of(Map.of("list.yaml", LIST)).find("ny-grave").orElseThrow();
  }

  private static CaseRecord convicted(String day, String conviction) {
    return CaseReader.read(
        YamlNode.parse(
            "{request: {received_on: %s}, convictions: [%s], convictions_complete: true}"
                .formatted(day, conviction),
            "case",
            ErrorCode.CASE_INVALID),
        "case");
  }

  @ParameterizedTest(name = "{0} {1}: {2}, {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2015-06-01 | {court: NY, statute: PL 160.15, grade: FELONY, category: ROBBERY} | TRUE | FALSE",
        "2015-06-01 | {court: NY, statute: PL 160.15(3), grade: FELONY, category: ROBBERY} | TRUE | FALSE",
        "2015-06-01 | {court: NY, statute: PL 160.05, grade: FELONY, category: ROBBERY, ncic: '1202'} | FALSE | FALSE",
        "2015-06-01 | {court: NJ, statute: PL 160.15, grade: FELONY, category: ROBBERY, ncic: '1202'} | FALSE | TRUE",
        "2015-06-01 | {grade: FELONY, category: ROBBERY} | UNKNOWN | UNKNOWN",
        "2015-06-01 | {grade: FELONY, category: THEFT} | FALSE | FALSE",
        "2015-06-01 | {grade: FELONY, category: HOMICIDE} | TRUE | FALSE",
        "2015-06-01 | {grade: MISDEMEANOR, category: HOMICIDE} | FALSE | FALSE",
        "2015-06-01 | {category: HOMICIDE} | UNKNOWN | FALSE",
        "2015-06-01 | {court: NY, statute: PL 150.05, grade: FELONY, category: ARSON} | FALSE | TRUE",
        "2015-06-01 | {court: NY, statute: PL 265.02(2), grade: FELONY, category: WEAPONS} | TRUE | FALSE",
        "2015-06-01 | {court: NY, statute: PL 265.02(1), grade: FELONY, category: WEAPONS} | FALSE | FALSE",
        "2015-06-01 | {court: NY, statute: PL 265.02, grade: FELONY, category: WEAPONS} | FALSE | TRUE",
        "2014-01-01 | {court: NY, statute: PL 120.05, grade: FELONY, category: AGGRAVATED_ASSAULT} | TRUE | FALSE",
        "2013-12-31 | {court: NY, statute: PL 120.05, grade: FELONY, category: AGGRAVATED_ASSAULT} | FALSE | FALSE",
      })
  void an_offense_is_on_the_list_surely_perhaps_or_not(
      String day, String conviction, Truth surely, Truth perhaps) {
    CaseRecord record = convicted(day, conviction);

    assertThat(truth(Listed.surely(list(), ListFact.CONVICTIONS), record)).isEqualTo(surely);
    assertThat(truth(Listed.perhaps(list(), ListFact.CONVICTIONS), record)).isEqualTo(perhaps);
  }

  private static Truth truth(Condition element, CaseRecord record) {
    return Evaluation.of(new Condition.Exists(ListFact.CONVICTIONS, element), record);
  }

  @Test
  void the_kind_of_an_offense_follows_from_its_statute() {
    OffenseLists lists = OffenseLists.of(Map.of("list.yaml", LIST));
    CaseRecord record =
        convicted("2015-06-01", "{court: NY, statute: PL 160.15(3), grade: FELONY}");

    assertThat(lists.withKinds(record).list(ListFact.CONVICTIONS).elements().getFirst())
        .containsEntry("category", "ROBBERY");
    assertThat(truth(Listed.surely(list(), ListFact.CONVICTIONS), lists.withKinds(record)))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void a_kind_on_record_is_not_overwritten_and_is_said_to_contradict_its_section() {
    OffenseLists lists = OffenseLists.of(Map.of("list.yaml", LIST));
    CaseRecord record =
        lists.withKinds(
            convicted("2015-06-01", "{court: NY, statute: PL 160.15, category: THEFT}"));

    assertThat(record.list(ListFact.CONVICTIONS).elements().getFirst())
        .containsEntry("category", "THEFT");
    assertThat(RecordedOffenses.conflicts(record))
        .containsExactly("NY PL 160.15 is recorded as THEFT, and the section is of kind ROBBERY");
    assertThat(
            truth(Listed.surely(list(), ListFact.CONVICTIONS), RecordedOffenses.bySection(record)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void domestic_violence_is_how_an_assault_was_committed_and_contradicts_no_section() {
    OffenseLists lists = OffenseLists.of(Map.of("list.yaml", LIST));

    assertThat(
            RecordedOffenses.conflicts(
                lists.withKinds(
                    convicted(
                        "2015-06-01",
                        "{court: NY, statute: PL 120.05, category: DOMESTIC_VIOLENCE}"))))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ncic: '1301'} | AGGRAVATED_ASSAULT",
        "{ncic: '0999', grade: FELONY} | HOMICIDE",
        "{ncic: '1399'} | ",
        "{ncic: none} | ",
        "{court: NY, section: PL 160.15} | ROBBERY",
        "{court: NY, statute: PL 160.15, ncic: '1301'} | ROBBERY",
        "{court: NY, statute: PL 1.00, ncic: '1301'} | AGGRAVATED_ASSAULT",
        "{ncic: '1313', category: DOMESTIC_VIOLENCE} | DOMESTIC_VIOLENCE",
      })
  void the_kind_on_record_comes_before_that_of_the_statute_and_that_before_the_code(
      String conviction, @Nullable String kind) {
    OffenseLists lists = OffenseLists.of(Map.of("list.yaml", LIST));

    CaseRecord record = lists.withKinds(convicted("2015-06-01", conviction));

    assertThat(record.list(ListFact.CONVICTIONS).elements().getFirst().get("category"))
        .isEqualTo(kind);
  }

  @Test
  void one_statute_cannot_be_of_two_kinds() {
    String other =
        LIST.replace("id: ny-grave", "id: ny-other").replace("ROBBERY: [PL", "THEFT: [PL");

    assertThatThrownBy(() -> OffenseLists.of(Map.of("a.yaml", LIST, "b.yaml", other)))
        .hasMessageContaining("AMP-308")
        .hasMessageContaining("NY PL 160.15 is of kind THEFT here and of kind ROBBERY elsewhere");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "grade: FELONY | grade: GRAVE | 'GRAVE' is not a grade",
        "court: NY | courts: NY | unknown key 'courts'",
        "HOMICIDE | MURDER | 'MURDER' is not a kind of offense",
        "from: 2014-01-01 | from: 2013-01-01 | versions overlap",
        "from: 2014-01-01 | from: 2014-02-01 | versions overlap, leave a gap",
        "PL 265.02(2) | PL 265.02 | 'PL 265.02' does not belong under subsections",
        "PL 120.05 | PL 120.05(1) | 'PL 120.05(1)' does not belong under sections",
        "'\"1201\"' | 120 | '120' is not an NCIC code",
        "'\"1201\"' | 13ab | '13ab' is not an NCIC code",
        "'\"1201\"' | 1399 | the NCIC code 1399 leaves open which kind its offenses are",
        "'\"1201\"' | '1201, 1201' | '1201' stands twice",
        "open_kinds: [ARSON] | open_kinds: [] | open_kinds and open belong together",
        "reading: UNREAD | reading: SEEN | 'SEEN' is not known here",
      })
  void a_list_with_a_fault_is_refused(String part, String replacement, String message) {
    assertThat(LIST).contains(part);
    assertThatThrownBy(() -> OffenseLists.of(Map.of("list.yaml", LIST.replace(part, replacement))))
        .hasMessageContaining(message)
        .hasMessageContaining("AMP-308 at list.yaml:");
  }
}
