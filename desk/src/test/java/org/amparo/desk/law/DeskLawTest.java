package org.amparo.desk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

class DeskLawTest {

  private static final DeskLaw LAW = DeskLaw.of(PolicyLibrary.bundled(), "Sacramento County, CA");

  /** California lets a jail tell of a release after a conviction of murder, and not before one. */
  @Test
  void before_release_the_answer_is_for_today_and_then_for_the_day_of_release() {
    CaseRecord waiting = convictedOn("2026-10-15");
    assertThat(possible(waiting, "2026-10-10")).containsExactly(Outcome.MUST_NOT);
    assertThat(possible(waiting, "2026-10-20")).containsExactly(Outcome.MAY);
    CaseRecord left = waiting.with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, LocalDate.parse("2026-10-12"));
    assertThat(possible(left, "2026-10-20")).containsExactly(Outcome.MUST_NOT);
  }

  @Test
  void where_no_law_of_the_state_is_carried_the_desk_says_that_it_cannot_tell() {
    DeskLaw law =
        new DeskLaw(
            LAW.policies().stream().filter(policy -> !policy.id().startsWith("us-ca-")).toList(),
            LAW.place(),
            LAW.zone());
    AnswerView view =
        new AnswerView(
            law.answer(convictedOn("2026-10-15"), LocalDate.parse("2026-10-20")), Question.NOTIFY);
    assertThat(view.headline()).isEqualTo("Not supported: ask counsel");
    assertThat(view.meaning()).startsWith("Not supported: Amparo carries no law of this state.");
  }

  private static Set<Outcome> possible(CaseRecord facts, String today) {
    return LAW.answer(facts, LocalDate.parse(today)).to(Question.NOTIFY).possible();
  }

  private static CaseRecord convictedOn(String day) {
    Map<String, Object> murder =
        Map.of(
            "court", "CA",
            "statute", "PC 187",
            "grade", "FELONY",
            "category", "HOMICIDE",
            "convicted_on", day);
    return CaseJson.read(
        Map.of(
            "request", Map.of("kind", "NOTIFY", "form", "I247A", "received_at", "2026-10-01T02:10"),
            "person",
                Map.of(
                    "on_sex_registry", false,
                    "on_arson_registry", false,
                    "federal_felony_warrant", false),
            "custody", Map.of("local_charge", true, "release_date_public", false),
            "convictions", List.of(murder),
            "convictions_complete", true,
            "charges", List.of(),
            "charges_complete", true),
        "one");
  }
}
