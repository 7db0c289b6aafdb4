package org.amparo.desk.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.County;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.amparo.desk.verdict.Brief.Step;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the desk says in each situation: a table, a row for each. */
class VerdictsTest {

  private static final String FLORIDA = "Miami-Dade County, FL";
  private static final String CALIFORNIA = "Sacramento County, CA";
  private static final String OHIO = "Franklin County, OH";
  private static final String TEXAS = "Harris County, TX";
  private static final String KENTUCKY = "Jefferson County, KY";

  /** A Tuesday, 3:04 in the morning. */
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-01T03:04");

  private static final String CALLS =
      """
      on_call:
        supervisors: [{who: supervisor-2, number: 305-555-0142}]
        counsel: [{who: county counsel, number: 305-555-0170}]
        court: [{who: U.S. Marshals, number: 305-555-0190}]
      """;

  /** Where the request is, what is on its papers, where it stands, and what the agency said. */
  private record Row(
      String name,
      String place,
      Map<String, Object> facts,
      Standing standing,
      String says,
      Class<? extends Verdict> verdict,
      String sentence,
      Step next) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** Where a request stands: how long ago local custody ended, and what was decided then. */
  private record Standing(
      Optional<Long> hoursAgo,
      Optional<Choice> choice,
      boolean waits,
      Optional<End> end,
      List<Hold> others) {

    static final Standing WAITING =
        new Standing(Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());

    static Standing left(long hoursAgo) {
      return new Standing(
          Optional.of(hoursAgo), Optional.empty(), false, Optional.empty(), List.of());
    }

    Standing decided(Choice made) {
      return new Standing(hoursAgo, Optional.of(made), waits, end, others);
    }

    Standing unagreed() {
      return new Standing(hoursAgo, choice, true, end, others);
    }

    Standing ended(End how) {
      return new Standing(hoursAgo, choice, waits, Optional.of(how), others);
    }

    Standing beside(Hold other) {
      return new Standing(hoursAgo, choice, waits, end, List.of(other));
    }
  }

  private static Row row(
      String name,
      String place,
      Map<String, Object> facts,
      Standing standing,
      String says,
      Class<? extends Verdict> verdict,
      String sentence,
      Step next) {
    return new Row(name, place, facts, standing, says, verdict, sentence, next);
  }

  static Stream<Row> rows() {
    Map<String, Object> whole = papers("HOLD", Map.of());
    Map<String, Object> judge = papers("HOLD", Map.of("judicial_warrant", true));
    Map<String, Object> canceled = papers("HOLD", Map.of("canceled", true));
    Map<String, Object> old = papers("HOLD", Map.of("received_at", "2016-11-30T02:40"));
    Map<String, Object> bare = Map.of("request", Map.of("kind", "HOLD", "form", "I247A"));
    Standing waiting = Standing.WAITING;
    Standing left = Standing.left(0);
    return Stream.of(
        row(
            "the law requires a hold, and the person stays for now",
            FLORIDA,
            whole,
            waiting,
            "",
            Verdict.HoldUntil.class,
            "If local custody ended now: hold until Thursday 3:04 AM.",
            Step.LEAVE),
        row(
            "the law requires a hold, and none is on record",
            FLORIDA,
            whole,
            left,
            "",
            Verdict.HoldUntil.class,
            "Hold until Thursday 3:04 AM: record it now.",
            Step.HOLD),
        row(
            "the same two hours later",
            FLORIDA,
            whole,
            Standing.left(2),
            "",
            Verdict.HoldUntil.class,
            "Hold until Thursday 1:04 AM: record it now.",
            Step.DECIDE),
        row(
            "a hold is on record",
            FLORIDA,
            whole,
            left.decided(Choice.HONOR),
            "",
            Verdict.HoldUntil.class,
            "Hold until Thursday 3:04 AM, then let go.",
            Step.END),
        row(
            "a hold waits for a supervisor",
            FLORIDA,
            whole,
            left.decided(Choice.HONOR).unagreed(),
            "",
            Verdict.WaitsForSupervisor.class,
            "Waiting for a supervisor: call 305-555-0142.",
            Step.CALL),
        row(
            "the time of a hold is over",
            FLORIDA,
            whole,
            Standing.left(48 + 29 * 24).decided(Choice.HONOR),
            "",
            Verdict.ReleaseNow.class,
            "Release now: 29 days overdue.",
            Step.END),
        row(
            "the time to hold is over, and none was recorded",
            FLORIDA,
            whole,
            Standing.left(50),
            "",
            Verdict.ReleaseNow.class,
            "Release now: 2 h overdue.",
            Step.END),
        row(
            "the jail decided not to hold",
            FLORIDA,
            whole,
            left.decided(Choice.DECLINE),
            "",
            Verdict.ReleaseNow.class,
            "Release now.",
            Step.END),
        row(
            "the law forbids a hold",
            CALIFORNIA,
            whole,
            waiting,
            "",
            Verdict.MustNot.class,
            "Must not hold: let the person go when local custody ends.",
            Step.DO_NOT_HOLD),
        row(
            "the law forbids a hold, and the person may leave",
            CALIFORNIA,
            whole,
            left,
            "",
            Verdict.ReleaseNow.class,
            "Release now.",
            Step.END),
        row(
            "the law leaves it open, and the agency said nothing",
            OHIO,
            whole,
            waiting,
            "",
            Verdict.NoInstruction.class,
            "No instruction. Call county counsel, 305-555-0170.",
            Step.CALL),
        row(
            "the law leaves it open, and the agency holds",
            OHIO,
            whole,
            left,
            "HOLD",
            Verdict.HoldUntil.class,
            "Hold until Thursday 3:04 AM: record it now.",
            Step.HOLD),
        row(
            "the law leaves it open, and the agency does not hold",
            OHIO,
            whole,
            left,
            "DO_NOT_HOLD",
            Verdict.ReleaseNow.class,
            "Release now.",
            Step.END),
        row(
            "the same, and the person stays for now",
            OHIO,
            whole,
            waiting,
            "DO_NOT_HOLD",
            Verdict.MustNot.class,
            "Do not hold: let the person go when local custody ends.",
            Step.DO_NOT_HOLD),
        row(
            "the law and the agency leave it to the officer",
            OHIO,
            whole,
            left,
            "OFFICER_DECIDES",
            Verdict.May.class,
            "The officer decides: hold, or let go.",
            Step.DECIDE),
        row(
            "a judge signed it",
            OHIO,
            judge,
            left,
            "HOLD",
            Verdict.JudgesName.class,
            "A judge's name is on this: confirm with the court or the marshals first.",
            Step.CALL),
        row(
            "a judge signed what came with it, where the law forbids a hold",
            CALIFORNIA,
            judge,
            waiting,
            "",
            Verdict.JudgesName.class,
            "A judge's name is on this: confirm with the court or the marshals first.",
            Step.CALL),
        row(
            "a claim of citizenship is not known",
            FLORIDA,
            bare,
            waiting,
            "",
            Verdict.NotSettled.class,
            "Not settled yet: answer the next question.",
            Step.ANSWER),
        row(
            "the same, and the person may leave",
            FLORIDA,
            bare,
            left,
            "",
            Verdict.NotSettled.class,
            "Not settled: answer the next question, or release now.",
            Step.ANSWER),
        row(
            "the person claims citizenship",
            FLORIDA,
            citizen(),
            left,
            "",
            Verdict.AskCounsel.class,
            "Ask counsel now, or release: call 305-555-0170.",
            Step.CALL),
        row(
            "the agency canceled it",
            FLORIDA,
            canceled,
            left,
            "",
            Verdict.NothingAsked.class,
            "Release now: ICE canceled this request.",
            Step.END),
        row(
            "the form asks for no hold",
            FLORIDA,
            papers("HOLD", Map.of("form", "I247G")),
            waiting,
            "",
            Verdict.NothingAsked.class,
            "This request asks for no hold. It keeps nobody.",
            Step.LEAVE),
        row(
            "the agency asks to be told, as the law requires",
            FLORIDA,
            papers("NOTIFY", Map.of()),
            waiting,
            "",
            Verdict.Must.class,
            "Must tell the agency. This request asks for no hold.",
            Step.HOLD),
        row(
            "the same, and the person may leave",
            FLORIDA,
            papers("NOTIFY", Map.of()),
            left,
            "",
            Verdict.LeavesNow.class,
            "Tell ICE now, then release; this request asks for no hold.",
            Step.END),
        row(
            "one digit of the year is wrong",
            TEXAS,
            old,
            waiting,
            "",
            Verdict.NotCarried.class,
            "Law not carried for November 30, 2016: check the date.",
            Step.FACTS),
        row(
            "no law of the state is carried",
            KENTUCKY,
            whole,
            waiting,
            "",
            Verdict.NotCarried.class,
            "Law of this state not carried: call 305-555-0170.",
            Step.CALL),
        row(
            "another request holds the person",
            FLORIDA,
            whole,
            left.beside(other(Choice.HONOR, Optional.empty())),
            "",
            Verdict.HeldElsewhere.class,
            "Held on request 2026-000009: look there first.",
            Step.OTHER_REQUEST),
        row(
            "by another request the person has left",
            FLORIDA,
            whole,
            waiting.beside(other(Choice.HONOR, Optional.of(End.HANDED_OVER))),
            "",
            Verdict.HasLeft.class,
            "This person has left the building: end this request.",
            Step.END),
        row(
            "it is over",
            FLORIDA,
            whole,
            left.decided(Choice.HONOR).ended(End.HANDED_OVER),
            "",
            Verdict.Ended.class,
            "The agency took the person.",
            Step.NOTHING));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void each_situation_has_its_sentence_and_its_next_act(Row row) {
    Verdict verdict = Verdicts.of(matter(row));
    assertThat(verdict).isInstanceOf(row.verdict());
    assertThat(verdict.sentence()).isEqualTo(row.sentence());
    assertThat(verdict.brief().next().step()).isEqualTo(row.next());
    assertThat(verdict.brief().because())
        .doesNotContain("lawful", "  ")
        .isEqualTo(verdict.brief().because().strip());
  }

  /** From the end of local custody on, whatever is open: nothing on record keeps the person. */
  @ParameterizedTest
  @MethodSource("rows")
  void of_a_person_who_might_have_left_and_is_not_held_it_says_that_nothing_authorizes_it(Row row) {
    Verdict verdict = Verdicts.of(matter(row));
    boolean open =
        switch (verdict) {
          case Verdict.NoInstruction _,
              Verdict.AskCounsel _,
              Verdict.NotSettled _,
              Verdict.WaitsForSupervisor _,
              Verdict.ReleaseNow _,
              Verdict.May _ ->
              row.standing().hoursAgo().isPresent();
          default -> false;
        };
    if (open) {
      assertThat(verdict.brief().because()).contains(Verdicts.NOTHING);
    }
  }

  @Test
  void a_court_s_paper_has_no_clock_and_is_confirmed_within_half_an_hour() {
    Row row =
        rows().filter(one -> one.name().equals("a judge signed it")).findFirst().orElseThrow();
    Verdict verdict = Verdicts.of(matter(row));
    assertThat(verdict.brief().timer()).isEmpty();
    assertThat(verdict.brief().next().by())
        .map(ZonedDateTime::toLocalDateTime)
        .hasValue(LocalDateTime.parse("2026-12-01T03:10"));
    assertThat(verdict.brief().because()).doesNotContain("8 CFR", "Must");
  }

  @Test
  void form_i_247a_asks_to_hold_and_to_be_told_and_each_is_a_thing_to_do() {
    Row row =
        rows().filter(one -> one.name().equals("a hold is on record")).findFirst().orElseThrow();
    Matter matter = matter(row);
    ToDo todo = ToDo.of(matter, Verdicts.of(matter), List.of());
    assertThat(todo.tasks())
        .extracting(ToDo.Task::words)
        .contains(
            "Decide: hold, or let go",
            "Tell ICE when the person will be released: the law requires it",
            "Let the person go, and record it");
    assertThat(todo.next().orElseThrow().words()).startsWith("Tell ICE");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nothing_comes_before_letting_go_a_person_who_is_overdue(Row row) {
    Matter matter = matter(row);
    Verdict verdict = Verdicts.of(matter);
    List<String> open =
        ToDo.of(matter, verdict, List.of()).tasks().stream()
            .filter(task -> !task.done())
            .map(ToDo.Task::words)
            .toList();
    if (verdict instanceof Verdict.ReleaseNow) {
      assertThat(open.indexOf("Let the person go, and record it"))
          .isLessThanOrEqualTo(open.contains("Decide: hold, or let go") ? 2 : 1);
      assertThat(open.subList(0, open.indexOf("Let the person go, and record it")))
          .noneMatch(words -> words.contains("ICE"));
    }
  }

  @Test
  void a_rule_that_the_agency_adopted_is_named_with_its_number_and_day_and_no_lawyer() {
    var florida =
        PolicyLibrary.bundled().policies().stream()
            .filter(policy -> policy.id().equals("us-fl-chapter-908"))
            .findFirst()
            .orElseThrow();
    String adopted =
        """
        adopted:
          - {policy: us-fl-chapter-908, number: "12-3", by: The sheriff, on: 2026-10-12, sha256: %s, counsel_reviewed: 2026-10-01}
        """
            .formatted(florida.digest());
    Row row =
        rows().filter(one -> one.name().equals("a hold is on record")).findFirst().orElseThrow();
    Verdict verdict = Verdicts.of(matter(row, County.parse(adopted, "county.yaml")));
    assertThat(verdict.brief().adopted())
        .isEqualTo("The sheriff adopted this rule as procedure 12-3 on October 12, 2026.");
  }

  private static Matter matter(Row row) {
    String says =
        row.says().isEmpty()
            ? ""
            : "instructions: [{from: 2026-01-01, says: %s, number: \"7\"}]\n".formatted(row.says());
    return matter(row, County.parse(says + CALLS, "county.yaml"));
  }

  private static Matter matter(Row row, County county) {
    DeskLaw law = DeskLaw.of(PolicyLibrary.bundled(), row.place(), county);
    ZoneId zone = law.zone();
    Standing standing = row.standing();
    CaseRecord papers = CaseJson.read(row.facts(), "x");
    CaseRecord facts =
        standing
            .hoursAgo()
            .map(hours -> NOW.minusHours(hours))
            .map(at -> leaving(papers, at))
            .orElse(papers);
    Optional<Hold.Leave> leave =
        standing.hoursAgo().map(hours -> new Hold.Leave(JailTime.of(NOW.minusHours(hours)), 2));
    LawAnswer answer = law.answer(facts, NOW.toLocalDate());
    List<Decided> decided =
        standing
            .choice()
            .map(choice -> decided(choice, standing.waits(), answer))
            .map(List::of)
            .orElse(List.of());
    Hold hold =
        new Hold("2026-000001", "B-1001", facts, leave, decided, List.of(), standing.end(), 4);
    LawAnswer ifNow =
        leave.isPresent() ? answer : law.answer(leaving(facts, NOW), NOW.toLocalDate());
    return new Matter(hold, answer, ifNow, standing.others(), county, NOW.atZone(zone));
  }

  private static Decided decided(Choice choice, boolean waits, LawAnswer answer) {
    return new Decided(
        3,
        new Actor("officer-7", "OFFICER"),
        Stage.LEAVING,
        Question.HOLD,
        choice,
        answer.to(Question.HOLD).outcome(),
        waits ? Decided.Agreement.WAITS : Decided.Agreement.NOT_NEEDED);
  }

  private static Hold other(Choice choice, Optional<End> end) {
    CaseRecord facts = leaving(CaseJson.read(papers("HOLD", Map.of()), "y"), NOW);
    Decided decided =
        new Decided(
            3,
            new Actor("officer-7", "OFFICER"),
            Stage.LEAVING,
            Question.HOLD,
            choice,
            Outcome.MUST,
            Decided.Agreement.NOT_NEEDED);
    return new Hold(
        "2026-000009",
        "B-1001",
        facts,
        Optional.of(new Hold.Leave(JailTime.of(NOW), 2)),
        List.of(decided),
        List.of(),
        end,
        4);
  }

  private static CaseRecord leaving(CaseRecord facts, LocalDateTime at) {
    return facts
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, at.toLocalDate())
        .with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, at);
  }

  private static Map<String, Object> papers(String kind, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>();
    request.put("kind", kind);
    request.put("form", "I247A");
    request.put("received_at", "2026-12-01T02:40");
    request.put("administrative_warrant_form", "I200");
    for (String yes :
        List.of(
            "form_complete",
            "probable_cause_shown",
            "box_biometric_records",
            "administrative_warrant",
            "facially_names_person")) {
      request.put(yes, true);
    }
    request.putAll(more);
    return Map.of(
        "request", request,
        "person", Map.of("age", 34, "us_citizen_claim", false, "victim_or_witness", false),
        "custody", Map.of("local_charge", true));
  }

  private static Map<String, Object> citizen() {
    Map<String, Object> all = new HashMap<>(papers("HOLD", Map.of()));
    all.put("person", Map.of("age", 34, "us_citizen_claim", true));
    return all;
  }
}
