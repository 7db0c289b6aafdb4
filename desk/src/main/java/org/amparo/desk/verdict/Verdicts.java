package org.amparo.desk.verdict;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.County;
import org.amparo.desk.law.Moments;
import org.amparo.desk.law.OnCall.Contact;
import org.amparo.desk.verdict.Brief.Chip;
import org.amparo.desk.verdict.Brief.Next;
import org.amparo.desk.verdict.Brief.Step;
import org.amparo.desk.verdict.Verdict.Stand;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.policy.law.Authority;

/** Finds the situation of a request. The first that fits is its verdict. */
public final class Verdicts {

  /** What is said of a person whom nothing keeps, from the end of local custody on. */
  public static final String NOTHING = "Nothing on record here authorizes keeping this person.";

  private static final String NOBODY = "If nobody answers, let the person go.";
  private static final int MINUTES_TO_CONFIRM = 30;

  private final Matter matter;
  private final Hold hold;
  private final AnswerView answer;
  private final Reasons reasons;

  private Verdicts(Matter matter) {
    this.matter = matter;
    this.hold = matter.hold();
    this.answer = new AnswerView(matter.ifNow(), hold.asked());
    this.reasons = new Reasons(matter, answer);
  }

  /** The verdict on a request. */
  public static Verdict of(Matter matter) {
    return new Verdicts(matter).verdict();
  }

  private Verdict verdict() {
    if (hold.end().isPresent()) {
      Next next =
          matter.others().stream().anyMatch(one -> one.end().isEmpty()) && hold.gone()
              ? Next.of(Step.OTHER_REQUEST, "End the other requests about this booking")
              : Next.of(Step.NOTHING, "Nothing is left to do.");
      String then = new AnswerView(matter.law(), hold.asked()).outcomeWords();
      return new Verdict.Ended(
          hold.end().get(),
          reasons.brief("By the facts on record the law's answer was: " + then + ".", next));
    }
    Optional<Hold> left = matter.leftBy();
    if (left.isPresent()) {
      return new Verdict.HasLeft(
          left.get().number(),
          reasons.plain(
              "Request " + left.get().number() + " records that the person left.",
              Next.of(Step.END, "Record the end")));
    }
    if (hold.court()) {
      return judgesName();
    }
    boolean canceled = Boolean.TRUE.equals(hold.facts().value(Fact.REQUEST_CANCELED));
    if (canceled || answer.outcome() == Outcome.NOT_ASKED) {
      Next next = hold.leaving() ? Next.of(Step.END, "Record: out the door") : whenCustodyEnds();
      return new Verdict.NothingAsked(
          canceled, hold.leaving(), reasons.brief(hold.leaving() ? NOTHING : "", next));
    }
    if (!matter.asksHold()) {
      return noHold();
    }
    return hold.stage() == Stage.HELD ? held() : unheld();
  }

  private Verdict judgesName() {
    List<Contact> court = matter.county().onCall().court();
    ZonedDateTime by =
        Hold.received(hold.facts())
            .map(at -> at.atZone(matter.now().getZone()).plusMinutes(MINUTES_TO_CONFIRM))
            .orElse(matter.now());
    Optional<Contact> first = court.stream().findFirst();
    String whom = first.map(one -> "Call " + one.words()).orElse("Call the clerk or the marshals");
    return new Verdict.JudgesName(
        new Brief(
            matter.now(),
            Optional.of(Chip.COURT),
            "A court's paper is not a detainer, and no 48 hours run on it. Forms I-200 and I-205"
                + " are signed by ICE officers: if this is one of those, correct the facts.",
            "",
            List.of(),
            new Next(Step.CALL, whom, Optional.of(by), first),
            Optional.empty()));
  }

  private Verdict noHold() {
    Question asked = hold.asked();
    if (hold.leaving()) {
      Outcome done =
          hold.choice()
              .map(one -> one == Choice.HONOR ? Outcome.MUST : Outcome.MUST_NOT)
              .orElse(answer.outcome());
      return matter
          .holder()
          .<Verdict>map(this::elsewhere)
          .orElseGet(
              () ->
                  new Verdict.LeavesNow(
                      asked, done, reasons.timed("", Next.of(Step.END, "Record: out the door"))));
    }
    Next next = hold.standing().isPresent() ? whenCustodyEnds() : decide(answer.outcome());
    return switch (answer.outcome()) {
      case MUST -> new Verdict.Must(asked, reasons.brief("", next));
      case MAY -> new Verdict.May(asked, reasons.brief("", next));
      case MUST_NOT -> new Verdict.MustNot(asked, false, reasons.brief("", next));
      default -> unsettled();
    };
  }

  private static Next decide(Outcome outcome) {
    return switch (outcome) {
      case MUST -> Next.of(Step.HOLD, "Record that it is done");
      case MUST_NOT -> Next.of(Step.DO_NOT_HOLD, "Record that it is not done");
      default -> Next.of(Step.DECIDE, "Decide");
    };
  }

  private static Next whenCustodyEnds() {
    return Next.of(Step.LEAVE, "Record when local custody ends");
  }

  private Verdict elsewhere(Hold holder) {
    return new Verdict.HeldElsewhere(
        holder.number(),
        reasons.plain(
            "This request by itself keeps nobody.",
            Next.of(Step.OTHER_REQUEST, "Open request " + holder.number())));
  }

  private Verdict held() {
    Optional<ZonedDateTime> end = matter.law().deadline();
    if (end.isEmpty()) {
      return new Verdict.NoClock(
          matter.county().onCall().counsels(), reasons.brief(NOTHING, callCounsel()));
    }
    if (!end.get().isAfter(matter.now())) {
      return timeOver(end.get());
    }
    if (hold.reopened(matter.law()).isPresent()) {
      return answer.outcome() == Outcome.MUST_NOT
          ? released(Duration.ZERO, NOTHING)
          : new Verdict.DecideAgain(
              reasons.timed(
                  "The decision stands in the record as it was. " + meanwhile(),
                  Next.of(Step.DECIDE, "Decide again")));
    }
    return new Verdict.HoldUntil(
        end.get(),
        Stand.ON_RECORD,
        reasons.timed("", Next.of(Step.END, "Record how it ended", end.get())));
  }

  private Verdict timeOver(ZonedDateTime end) {
    return new Verdict.ReleaseNow(
        Duration.between(end, matter.now()),
        new Brief(
            matter.now(),
            Optional.of(Chip.FORBIDS_LONGER),
            "The time to hold ended " + Moments.said(end, matter.now()) + ". " + NOTHING,
            reasons.adopted(),
            reasons.rules(),
            Next.of(Step.END, "Record: out the door"),
            reasons.timer()));
  }

  /** Of a person whom no decision that counts holds, or who does not go home yet. */
  private Verdict unheld() {
    boolean leaving = matter.leaving();
    if (leaving && matter.holder().isPresent()) {
      return elsewhere(matter.holder().get());
    }
    if (leaving && hold.choice().equals(Optional.of(Choice.DECLINE))) {
      return released(overdue(), "The jail decided not to hold. " + NOTHING);
    }
    boolean denied = answer.authority().standing() == Authority.Standing.DENIED;
    if (answer.outcome() == Outcome.MUST_NOT || (answer.outcome() == Outcome.MAY && denied)) {
      return forbidden(false);
    }
    if (leaving && matter.waiting().isPresent()) {
      return waits();
    }
    Optional<ZonedDateTime> end = matter.ifNow().deadline();
    if (leaving
        && answer.outcome().permits()
        && end.filter(one -> one.isAfter(matter.now())).isEmpty()) {
      return end.<Verdict>map(this::timeOver)
          .orElseGet(
              () ->
                  new Verdict.AskCounsel(
                      true,
                      matter.county().onCall().counsels(),
                      reasons.timed(meanwhile(), callCounsel())));
    }
    return switch (answer.outcome()) {
      case MUST -> until(end);
      case MAY -> byInstruction(end);
      default -> unsettled();
    };
  }

  private Verdict until(Optional<ZonedDateTime> end) {
    boolean leaving = matter.leaving();
    boolean late = leaving && overdue().compareTo(Duration.ofHours(1)) > 0;
    String why =
        late
            ? "No hold is recorded yet, and until then nothing counts. It comes late, so a"
                + " supervisor has to agree."
            : leaving ? "No hold is recorded yet, and until then nothing counts." : "";
    Next next =
        late
            ? Next.of(Step.DECIDE, "Record the hold, with the reason")
            : leaving ? Next.of(Step.HOLD, "Record the hold") : whenCustodyEnds();
    return end.<Verdict>map(
            at ->
                new Verdict.HoldUntil(
                    at, leaving ? Stand.NOT_RECORDED : Stand.IF_NOW, reasons.timed(why, next)))
        .orElseGet(() -> new Verdict.Must(Question.HOLD, reasons.brief(why, next)));
  }

  private Verdict byInstruction(Optional<ZonedDateTime> end) {
    Optional<County.Instruction> instruction =
        matter.county().instruction(matter.now().toLocalDate());
    if (instruction.isEmpty()) {
      Optional<Contact> call = matter.county().onCall().counsels();
      Optional<Contact> someone = call.or(() -> matter.county().onCall().supervisor());
      return new Verdict.NoInstruction(
          someone, reasons.timed(meanwhile(), Next.call("a supervisor or counsel", someone)));
    }
    return switch (instruction.get().says()) {
      case HOLD -> until(end);
      case DO_NOT_HOLD -> forbidden(true);
      case OFFICER_DECIDES ->
          new Verdict.May(
              Question.HOLD, reasons.timed(meanwhile(), Next.of(Step.DECIDE, "Decide")));
    };
  }

  private Verdict forbidden(boolean byInstruction) {
    if (matter.leaving()) {
      String waits =
          matter.waiting().isEmpty()
              ? ""
              : "A hold is decided against that, and does not count until a supervisor agrees. ";
      return released(overdue(), waits + NOTHING);
    }
    Next next = hold.standing().isPresent() ? whenCustodyEnds() : decide(Outcome.MUST_NOT);
    return new Verdict.MustNot(Question.HOLD, byInstruction, reasons.brief("", next));
  }

  private Verdict unsettled() {
    boolean leaving = matter.leaving();
    Optional<Contact> counsel = matter.county().onCall().counsels();
    if (answer.law().law().lacksStateLaw() && answer.outcome() != Outcome.NEEDS_INFORMATION) {
      boolean someDay = answer.law().law().carried().since() != null;
      Next next = someDay ? Next.of(Step.FACTS, "Check the time of receipt") : callCounsel();
      return new Verdict.NotCarried(
          answer.law().law().day(), someDay, counsel, reasons.timed(answer.meaning(), next));
    }
    List<String> missing = answer.law().to(hold.asked()).missing();
    boolean ofCounty =
        !missing.isEmpty()
            && missing.stream()
                .allMatch(path -> Fact.byPath(path).filter(County.FACTS::contains).isPresent());
    if (ofCounty) {
      return new Verdict.AskCounsel(
          leaving,
          counsel,
          reasons.timed(
              "It hangs on what this county did not set up: %s. An administrator adds that to the"
                      .formatted(Fact.words(missing))
                  + " county's file. "
                  + meanwhile(),
              callCounsel()));
    }
    return answer.outcome() == Outcome.NEEDS_INFORMATION
        ? new Verdict.NotSettled(
            leaving,
            reasons.timed(
                answer.open() + " " + meanwhile(),
                Next.of(Step.ANSWER, "Answer the next question")))
        : new Verdict.AskCounsel(leaving, counsel, reasons.timed(meanwhile(), callCounsel()));
  }

  private Verdict waits() {
    Optional<Contact> supervisor = matter.county().onCall().supervisor();
    Next call = Next.call("a supervisor", supervisor);
    return new Verdict.WaitsForSupervisor(
        supervisor,
        reasons.timed(
            "A hold is decided and does not count until a supervisor agrees. " + meanwhile(),
            call));
  }

  private Verdict released(Duration overdue, String why) {
    return new Verdict.ReleaseNow(
        overdue, reasons.timed(why, Next.of(Step.END, "Record: out the door")));
  }

  private Duration overdue() {
    return matter
        .left()
        .map(at -> Duration.between(at, matter.now()))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /** What is so of a person who may leave, while it is open whether to hold; else empty. */
  private String meanwhile() {
    if (!hold.leaving() || (hold.stage() == Stage.HELD && answer.outcome().permits())) {
      return "";
    }
    String nobody = matter.county().onCall().nobodyAnswers();
    return NOTHING + " " + (nobody.isEmpty() ? NOBODY : nobody);
  }

  private Next callCounsel() {
    return Next.call("counsel", matter.county().onCall().counsels());
  }
}
