package org.amparo.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.amparo.cli.Ran;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawDays;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseInterviewTest {

  private static final LocalDate DAY = LocalDate.of(2015, 6, 1);

  private static final List<Policy> POLICIES = PolicyLibrary.bundled().policies();

  @TempDir private Path folder;

  private final StringBuilder printed = new StringBuilder();

  private static LawInForce law(String place) {
    return LawInForce.of(POLICIES, LawPlace.of(place), LawDays.on(DAY), Policy.Body.JAIL);
  }

  private CaseRecord asked(String place, String... answers) {
    String typed = answers.length == 0 ? "" : String.join("\n", answers) + "\n";
    return new CaseInterview(
            _ -> law(place), new BufferedReader(new StringReader(typed)), printed::append, false)
        .ask(new CaseRecord("any", Map.of(Fact.REQUEST_RECEIVED_ON, DAY), Map.of()));
  }

  private long questions() {
    return printed.chars().filter(c -> c == '?').count();
  }

  @Test
  void what_settles_soonest_is_asked_first_and_nothing_that_does_not_matter() {
    CaseRecord unpaid = asked("Cook County, IL", "hold", "none");

    assertThat(unpaid.value(Fact.JURISDICTION_REIMBURSEMENT)).isEqualTo("NONE");
    assertThat(law("Cook County, IL").resolve(Question.HOLD, unpaid).outcome())
        .isEqualTo(Outcome.MUST_NOT);
    assertThat(questions()).isEqualTo(2);
  }

  @Test
  void a_faulty_answer_is_refused_as_in_a_file_and_asked_again() {
    CaseRecord record =
        asked(
            "Cook County, IL",
            "HOLD",
            "al costs",
            "ALL_COSTS",
            "no",
            "30",
            "2015-06-02 at noon",
            "2015-06-02 12:00");

    assertThat(record.value(Fact.CUSTODY_RELEASE_ELIGIBLE_AT))
        .isEqualTo(LocalDateTime.of(2015, 6, 2, 12, 0));
    assertThat(CaseFile.known(record).value(Fact.CUSTODY_RELEASE_ELIGIBLE_ON))
        .isEqualTo(LocalDate.of(2015, 6, 2));
    assertThat(printed)
        .contains("'al costs' is not a value of this fact: did you mean 'ALL_COSTS'?")
        .contains("'2015-06-02 at noon' is not a date and time");
  }

  @Test
  void what_is_unknown_is_not_asked_twice_and_the_end_of_input_ends_the_questions() {
    assertThat(asked("Cook County, IL", "hold", "unknown").facts()).hasSize(2);
    assertThat(printed.toString().split("agreed in writing to pay", -1)).hasSize(2);
    assertThat(asked("Cook County, IL").facts()).hasSize(1);
  }

  @Test
  void of_a_conviction_the_fields_that_the_law_reads_are_asked() {
    CaseRecord record =
        asked(
            "Miami-Dade County, FL",
            "hold",
            "all_costs",
            "no",
            "yes",
            "F.S. 812.13",
            "FL",
            "felony",
            "robbery",
            "2014");

    assertThat(record.list(ListFact.CONVICTIONS).elements().getFirst())
        .containsEntry("grade", "FELONY")
        .containsEntry("convicted_on", Year.of(2014));
    assertThat(printed).contains("Convictions on record").doesNotContain("arson");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Miami-Dade County, FL", "Los Angeles County, CA", "Kings County, NY"})
  void a_draft_reads_as_the_case_it_was_made_of(String place) throws IOException {
    CaseRecord record =
        asked(
            "Miami-Dade County, FL",
            "hold",
            "all_costs",
            "no",
            "yes",
            "F.S. 812.13",
            "FL",
            "felony");
    Path file = folder.resolve("case.yaml");
    CaseFile.write(file, CaseDraft.of(law(place), record));

    assertThat(CaseFile.read(file, _ -> {}).facts()).isEqualTo(record.facts());
    assertThat(CaseFile.read(file, _ -> {}).lists()).isEqualTo(CaseFile.known(record).lists());
  }

  @Test
  void a_new_case_names_every_fact_that_matters_and_never_replaces_a_file() throws IOException {
    Path file = folder.resolve("new.yaml");
    Object[] words = {"case", "new", "--place", "Orleans Parish, LA", "--out", file};

    assertThat(Ran.amparo(words).out()).isEqualTo("Wrote " + file + ".\n");
    String text = Files.readString(file);
    for (Question question : Question.values()) {
      LawInForce now =
          LawInForce.of(
              POLICIES,
              LawPlace.of("Orleans Parish, LA"),
              LawDays.on(LocalDate.now(ZoneOffset.UTC)),
              Policy.Body.JAIL);
      now.resolve(question, new CaseRecord("any", Map.of(), Map.of()))
          .missing()
          .forEach(path -> assertThat(text).contains(path.substring(path.indexOf('.') + 1) + ":"));
    }
    assertThat(Ran.amparo(words).err()).contains("AMP-401", "a case never replaces one");
    assertThat(Ran.amparo("law", "--place", "Orleans Parish, LA", "--case", file).exit()).isZero();
  }

  @Test
  void each_question_is_a_line_where_answers_are_piped_and_nothing_shows_them() {
    asked("Cook County, IL", "hold", "unknown", "unknown");

    assertThat(printed.toString().lines().filter(line -> line.contains("?")).toList())
        .hasSizeGreaterThan(2)
        .allSatisfy(line -> assertThat(line).endsWith("?").containsOnlyOnce("?"));
  }
}
