package org.amparo.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {

  private static CaseRecord read(String yaml) {
    return CaseReader.read(YamlNode.parse(yaml, "case.yaml", ErrorCode.CASE_INVALID), "case");
  }

  @Test
  void that_all_papers_are_listed_denies_the_others() {
    CaseRecord warrant = read("{request: {administrative_warrant: true}, papers_complete: true}");

    assertThat(warrant.value(Fact.REQUEST_ADMINISTRATIVE_WARRANT)).isEqualTo(true);
    assertThat(
            WholeRecord.PAPER_FACTS.stream()
                .filter(paper -> Boolean.FALSE.equals(warrant.value(paper))))
        .hasSize(9);
    // Neither the boxes of the form nor its fields are papers.
    assertThat(warrant.value(Fact.REQUEST_FORM_COMPLETE)).isNull();
    assertThat(read("{papers_complete: false}").facts()).isEmpty();
  }

  @Test
  void a_paper_that_another_implies_is_not_denied() {
    CaseRecord judge = read("{request: {judicial_warrant_criminal: true}, papers_complete: true}");

    assertThat(judge.value(Fact.REQUEST_JUDICIAL_WARRANT)).isNull();
    assertThat(judge.value(Fact.REQUEST_WRIT)).isEqualTo(false);
  }

  @Test
  void a_whole_record_completes_both_lists_unless_one_is_said_to_lack_some() {
    CaseRecord record = read("{record_complete: true, charges_complete: false}");

    assertThat(record.list(ListFact.CONVICTIONS).complete()).isTrue();
    assertThat(record.list(ListFact.CHARGES).complete()).isFalse();
  }

  @Test
  void words_of_a_choice_may_be_in_lower_case_and_a_year_may_stand_alone() {
    CaseRecord record =
        read("{convictions: [{grade: felony, category: aggravated assault, convicted_on: 2015}]}");

    assertThat(record.list(ListFact.CONVICTIONS).elements().getFirst())
        .containsEntry("grade", "FELONY")
        .containsEntry("category", "AGGRAVATED_ASSAULT")
        .containsEntry("convicted_on", Year.of(2015));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{person: {agee: 3}} | did you mean 'person.age'?",
        "{request: {age: 3}} | did you mean 'person.age'?",
        "{requst: {}} | did you mean 'request'?",
        "{convictions: [{catgory: DUI}]} | did you mean 'category'?",
        "{convictions: [{category: ROBERY}]} | did you mean 'ROBBERY'?"
      })
  void a_misspelled_name_is_answered_with_the_one_meant(String yaml, String meant) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOfSatisfying(
            AmparoException.class,
            problem -> assertThat(problem.problems().getFirst().remedy()).contains(meant));
  }

  @Test
  void facts_that_cannot_well_be_meant_are_told_and_stand() {
    CaseRecord odd =
        read(
            """
            request: {received_on: 2026-03-13}
            custody: {release_eligible_on: 2020-01-01, released_at: "2026-03-01T10:00"}
            convictions: [{convicted_on: 2026-05-01, sentence_released_on: 2025-01-01, tolled_days: -5}]
            """);

    assertThat(ImplausibleFacts.of(odd))
        .containsExactly(
            "the request was received (2026-03-13) comes after the person would go home (2020-01-01)",
            "the request was received (2026-03-13) comes after the person left custody (2026-03-01)",
            "a conviction (2026-05-01) comes after the release from its sentence (2025-01-01)",
            "a conviction (2026-05-01) comes after release (2020-01-01)",
            "tolled_days of a conviction is -5");
    assertThat(
            ImplausibleFacts.of(
                read("{request: {received_on: 2026-03-13}, convictions: [{convicted_on: 2015}]}")))
        .isEmpty();
  }
}
