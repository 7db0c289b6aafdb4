package org.amparo.desk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperCheckTest {

  private static final CaseRecord NOTHING = new CaseRecord("1", Map.of(), Map.of());

  /** A whole request: one ground, a warrant for an arrest, for the person who is in the jail. */
  private static final CaseRecord WHOLE =
      NOTHING
          .with(Fact.REQUEST_FORM, "I247A")
          .with(Fact.REQUEST_PROBABLE_CAUSE_SHOWN, true)
          .with(Fact.REQUEST_BOX_FINAL_ORDER, true)
          .with(Fact.REQUEST_BOX_PENDING_PROCEEDINGS, false)
          .with(Fact.REQUEST_BOX_BIOMETRIC_RECORDS, false)
          .with(Fact.REQUEST_BOX_STATEMENTS, false)
          .with(Fact.REQUEST_BOX_RESUME_CUSTODY, false)
          .with(Fact.REQUEST_ADMINISTRATIVE_WARRANT, true)
          .with(Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM, "I200")
          .with(Fact.REQUEST_FACIALLY_NAMES_PERSON, true);

  @Test
  void papers_that_agree_and_papers_of_which_nothing_is_known_contradict_nothing() {
    assertThat(PaperCheck.contradictions(WHOLE)).isEmpty();
    assertThat(PaperCheck.contradictions(NOTHING)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "request.facially_names_person, false, another-person",
    "request.administrative_warrant_form, I203, no-arrest-warrant",
    "request.administrative_warrant_form, I286, no-arrest-warrant",
    "request.box_resume_custody, true, both-boxes",
    "request.box_final_order, false, no-ground",
    "request.probable_cause_shown, false, ground-not-shown",
  })
  void one_paper_that_contradicts_the_others_is_found(String path, String value, String rule) {
    Fact fact = Fact.byPath(path).orElseThrow();
    boolean word = Stream.of("true", "false").noneMatch(value::equals);
    CaseRecord record = WHOLE.with(fact, word ? value : (Object) Boolean.valueOf(value));
    assertThat(PaperCheck.contradictions(record)).extracting(Rule::id).containsExactly(rule);
  }

  @Test
  void a_form_that_came_without_a_warrant_contradicts_nothing_by_the_form_of_one() {
    CaseRecord record =
        WHOLE
            .with(Fact.REQUEST_ADMINISTRATIVE_WARRANT, false)
            .with(Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM, "I286");
    assertThat(PaperCheck.contradictions(record)).isEmpty();
  }
}
