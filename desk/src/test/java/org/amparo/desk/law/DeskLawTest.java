package org.amparo.desk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.desk.hold.Choice;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

class DeskLawTest {

  private static final DeskLaw LAW =
      DeskLaw.of(PolicyLibrary.bundled(), "Sacramento County, CA", TestCounty.OFFICER_DECIDES);

  private static final DeskLaw FLORIDA =
      DeskLaw.of(PolicyLibrary.bundled(), "Miami-Dade County, FL", TestCounty.OFFICER_DECIDES);
  private static final LocalDate TODAY = LocalDate.parse("2026-10-20");

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
            LAW.zone(),
            LAW.county());
    AnswerView view =
        new AnswerView(
            law.answer(convictedOn("2026-10-15"), LocalDate.parse("2026-10-20")), Question.NOTIFY);
    assertThat(view.meaning()).startsWith("Amparo carries no law of this state on holds.");
  }

  /** Florida's law requires a hold on these papers; of the person nothing is known. */
  @Test
  void while_a_claim_or_an_age_is_not_known_a_hold_and_a_hand_over_are_not_settled() {
    CaseRecord papers = whole();
    LawAnswer open = FLORIDA.answer(papers, TODAY);
    for (Question question : List.of(Question.HOLD, Question.TRANSFER)) {
      assertThat(open.to(question).outcome()).isEqualTo(Outcome.NEEDS_INFORMATION);
      assertThat(open.to(question).possible()).contains(Outcome.NEEDS_REVIEW);
      assertThat(open.to(question).missing())
          .containsExactly("person.us_citizen_claim", "person.age");
    }
    assertThat(open.to(Question.NOTIFY).outcome()).isEqualTo(Outcome.MUST);
    assertThat(open.next(Question.HOLD, Set.of())).hasValue("person.us_citizen_claim");
    assertThat(new AnswerView(open, Question.HOLD).meaning())
        .isEqualTo("The answer could be must or ask counsel.");
    assertThat(new AnswerView(open, Question.HOLD).open())
        .isEqualTo("Still needed: US citizen claim, age.");
    // What each policy answers stays the law's own.
    assertThat(open.to(Question.HOLD).decisions())
        .isEqualTo(open.law().resolve(Question.HOLD, open.record()).decisions());
    LawAnswer known = FLORIDA.answer(adult(papers), TODAY);
    assertThat(known.to(Question.HOLD).outcome()).isEqualTo(Outcome.MUST);
    LawAnswer minor = FLORIDA.answer(adult(papers).with(Fact.PERSON_AGE, 16L), TODAY);
    assertThat(minor.to(Question.TRANSFER).outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
  }

  @Test
  void when_a_person_may_be_handed_over_is_said_of_the_person_at_hand() {
    LawAnswer known = FLORIDA.answer(adult(whole()), TODAY);
    AnswerView transfer = new AnswerView(known, Question.TRANSFER);
    assertThat(transfer.outcome().permits()).isTrue();
    assertThat(transfer.meaning()).endsWith("That is when the person may leave, not before.");
    assertThat(transfer.meaning(Handover.of(false, true))).isEqualTo(transfer.meaning());
    assertThat(transfer.meaning(Handover.of(true, false)))
        .endsWith("Only while the person is lawfully here.")
        .doesNotContain("not before");
    assertThat(transfer.meaning(Handover.of(true, true))).endsWith("here: release is due now.");
    AnswerView hold = new AnswerView(known, Question.HOLD);
    assertThat(hold.meaning(Handover.of(true, true))).isEqualTo(hold.meaning());
  }

  @Test
  void papers_that_contradict_each_other_go_to_counsel_and_a_hold_on_them_keeps_its_clock() {
    CaseRecord papers =
        adult(whole())
            .with(Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM, "I286")
            .with(Fact.REQUEST_FACIALLY_NAMES_PERSON, false);
    LawAnswer answer = FLORIDA.answer(papers, TODAY);
    AnswerView view = new AnswerView(answer, Question.HOLD);
    assertThat(view.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
    assertThat(view.reasons())
        .extracting(AnswerView.Reason::rule)
        .hasSize(2)
        .anyMatch(rule -> rule.contains("form I-203 or I-286"))
        .anyMatch(rule -> rule.contains("do not appear to be for this person"));
    assertThat(Choice.HONOR.against(view.outcome())).isTrue();
    assertThat(answer.json().toString()).contains("safeguard=another-person");
    LawAnswer leaving =
        FLORIDA.answer(
            papers.with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, LocalDateTime.parse("2026-10-20T14:00")),
            TODAY);
    assertThat(leaving.deadline())
        .map(Object::toString)
        .hasValue("2026-10-22T14:00-04:00[America/New_York]");
    // Where the law forbids a hold no paper makes it one for counsel.
    assertThat(LAW.answer(papers, TODAY).to(Question.HOLD).outcome()).isEqualTo(Outcome.MUST_NOT);
  }

  @Test
  void what_the_agency_s_own_guidance_forbids_it_stands_beside_the_answer() {
    CaseRecord papers = adult(whole());
    assertThat(guidance(papers.with(Fact.REQUEST_SERVED_ON_PERSON, true))).isEmpty();
    assertThat(guidance(papers.with(Fact.REQUEST_SERVED_ON_PERSON, false)))
        .singleElement()
        .satisfies(
            own -> {
              assertThat(own.policy()).isEqualTo("ICE's own guidance");
              assertThat(own.rule()).startsWith("No copy was served on the person");
            });
    assertThat(guidance(papers.with(Fact.REQUEST_KIND, "NOTIFY"))).isEmpty();
  }

  private static List<AnswerView.Reason> guidance(CaseRecord papers) {
    return new AnswerView(FLORIDA.answer(papers, TODAY), Question.HOLD).guidance();
  }

  private static CaseRecord whole() {
    Map<String, Object> request = new HashMap<>();
    request.put("kind", "HOLD");
    request.put("form", "I247A");
    request.put("received_at", "2026-10-19T09:00");
    request.put("box_resume_custody", false);
    for (String yes :
        List.of(
            "form_complete",
            "probable_cause_shown",
            "box_final_order",
            "administrative_warrant",
            "facially_names_person")) {
      request.put(yes, true);
    }
    Map<String, Object> others =
        Map.of(
            "person", Map.of("victim_or_witness", false),
            "custody", Map.of("local_charge", true));
    Map<String, Object> facts = new HashMap<>(others);
    facts.put("request", request);
    return CaseJson.read(facts, "one");
  }

  private static CaseRecord adult(CaseRecord record) {
    return record.with(Fact.PERSON_AGE, 34L).with(Fact.PERSON_US_CITIZEN_CLAIM, false);
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
