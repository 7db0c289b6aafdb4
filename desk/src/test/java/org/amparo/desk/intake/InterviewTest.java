package org.amparo.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewTest {

  private static final County COUNTY =
      County.parse(
          """
          facts:
            - {fact: jurisdiction.agreement_287g, is: false, from: 2020-01-01}
            - {fact: jurisdiction.reimbursement, is: NONE, from: 2020-01-01}
            - {fact: jurisdiction.reviews_probable_cause_issuer, is: false, from: 2020-01-01}
          """,
          "county.yaml");

  private static final CaseRecord NOTHING = new CaseRecord("new", Map.of(), Map.of());
  private static final LocalDate TODAY = LocalDate.parse("2026-11-03");

  /**
   * Whoever answers no, or none, to all is asked one question after another, each with a reason.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Miami-Dade County, FL | HOLD",
        "Sacramento County, CA | NOTIFY",
        "New York city, NY | HOLD",
        "Cook County, IL | TRANSFER",
        "Harris County, TX | HOLD"
      })
  void each_question_says_what_reads_it_and_the_last_leaves_nothing_that_matters(
      String place, Question question) {
    DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), place, COUNTY);
    Map<String, String> form = new HashMap<>();
    form.put("request.kind", question.name());
    form.put("request.received_at", "2026-11-03T02:10");
    List<String> asked = List.of();
    Interview interview;
    do {
      CaseForm said = CaseForm.read(form, NOTHING);
      LawAnswer answer = law.answer(said.record(), TODAY);
      interview = Interview.of(new AnswerView(answer, question), said, asked, false, Set.of());
      assertThat(interview.asked())
          .allSatisfy(one -> assertThat(one.why()).as(one.path()).isNotEmpty())
          .as("what is the county's is asked about no person")
          .noneMatch(one -> one.path().startsWith("jurisdiction."));
      List<String> now = Interview.paths(interview.paths());
      if (!interview.done()) {
        assertThat(now).hasSize(asked.size() + 1);
        assertThat(now.subList(0, asked.size())).isEqualTo(asked);
        answer(form, now.getLast());
      } else {
        assertThat(answer.to(question).outcome()).isNotEqualTo(Outcome.NEEDS_INFORMATION);
      }
      asked = now;
    } while (!interview.done());
    assertThat(asked).hasSizeLessThan(25);
  }

  private static void answer(Map<String, String> form, String path) {
    if (ListFact.byPath(path).isPresent()) {
      form.put(path + ".rows", "1");
      form.put(path + "_complete", "true");
      return;
    }
    Fact fact = Fact.byPath(path).orElseThrow();
    form.put(
        path,
        fact.type() == FactType.BOOLEAN
            ? "false"
            : fact.type() == FactType.INTEGER
                ? "34"
                : fact.type() == FactType.TEXT ? fact.allowed().getLast() : "2026-11-02");
  }
}
