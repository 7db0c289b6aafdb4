package org.amparo.desk.hold;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.hold.Decided.Agreement;
import org.amparo.desk.law.CourtPaper;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Event;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One request, as its events tell it.
 *
 * @param leave that the person would go home now, or would have already
 * @param last the last event that changed what an officer decides on, by which two at once are
 *     noticed
 */
public record Hold(
    String number,
    String booking,
    CaseRecord facts,
    Optional<Leave> leave,
    List<Decided> decisions,
    List<Served> served,
    Optional<End> end,
    long last) {

  static final String TAKEN_IN = "TAKEN_IN";
  static final String FACTS = "FACTS_CHANGED";
  static final String LEAVING = "LEAVING";
  static final String DECIDED = "DECIDED";
  static final String AGREED = "AGREED";
  static final String SERVED = "SERVED";
  static final String ENDED = "ENDED";
  static final String TAKEN_BACK = "END_TAKEN_BACK";
  static final String STAYS = "LEAVING_TAKEN_BACK";
  static final String REOPENED = "REOPENED";

  /** The kind of event that tells of a deadline. */
  public static final String ALERTED = "ALERTED";

  /** The kind of event that keeps a notice as it was printed. */
  public static final String PRINTED = "PRINTED";

  /** The kind of event that tells of a decision that waits for a supervisor. */
  public static final String AGREEMENT_AWAITED = "AGREEMENT_AWAITED";

  static final String READ = "READ";

  /** The kinds of events that change a request; all others, of mail say, tell of it alone. */
  public static final Set<String> CHANGES =
      Set.of(TAKEN_IN, FACTS, LEAVING, DECIDED, AGREED, SERVED, ENDED, TAKEN_BACK, STAYS);

  /** The earliest time of leaving on record, and the event since which decisions count. */
  public record Leave(JailTime first, long since) {}

  public Hold {
    decisions = List.copyOf(decisions);
    served = List.copyOf(served);
  }

  public Question asked() {
    return facts.value(Fact.REQUEST_KIND) instanceof String kind
        ? Question.valueOf(kind)
        : Question.HOLD;
  }

  /** When a request came in, as its facts say; of a day alone its start. */
  public static Optional<LocalDateTime> received(CaseRecord facts) {
    return moment(facts, Fact.REQUEST_RECEIVED_AT)
        .or(
            () ->
                Optional.ofNullable((LocalDate) facts.value(Fact.REQUEST_RECEIVED_ON))
                    .map(LocalDate::atStartOfDay));
  }

  /** Whether a court's paper came, which is no request of the agency. */
  public boolean court() {
    return CourtPaper.in(facts);
  }

  /** Whether it ended and the person left the building. */
  public boolean gone() {
    return end.filter(how -> leaving() || how == End.RELEASED || how == End.HANDED_OVER)
        .isPresent();
  }

  public boolean leaving() {
    return leave.isPresent();
  }

  /** When the person would have gone home, as it was recorded or corrected last. */
  public Optional<LocalDateTime> left() {
    return leave.flatMap(_ -> moment(facts, Fact.CUSTODY_RELEASE_ELIGIBLE_AT));
  }

  /** The same, with the moment where clocks showed the time twice and the second is meant. */
  public Optional<JailTime> leftAt() {
    return left().map(at -> leftAt(at, facts));
  }

  private static JailTime leftAt(LocalDateTime at, CaseRecord known) {
    return known.value(Fact.JURISDICTION_TIME_ZONE) instanceof String zone
            && zone.startsWith("Etc/GMT")
        ? new JailTime(at, Optional.of(at.atZone(ZoneId.of(zone)).toInstant()))
        : JailTime.of(at);
  }

  /** Of a time that clocks showed twice the second alone has its moment here. */
  private static boolean after(JailTime at, JailTime on) {
    return at.local().isAfter(on.local())
        || (at.local().equals(on.local()) && at.exact().isPresent() && on.exact().isEmpty());
  }

  /** The same, but the earliest on record while no decision counts that saw a later one. */
  public Optional<LocalDateTime> free() {
    return freeAt().map(JailTime::local);
  }

  /** The same, with the moment where clocks showed it twice. */
  public Optional<JailTime> freeAt() {
    return standing().isPresent() ? leftAt() : leave.map(Leave::first);
  }

  private static Optional<LocalDateTime> moment(CaseRecord facts, Fact fact) {
    return Optional.ofNullable((LocalDateTime) facts.value(fact));
  }

  /** The last decision of the stage that counts now; empty where there is none. */
  public Optional<Decided> standing() {
    return last(leave.map(Leave::since).orElse(0L));
  }

  /** The decision of the stage that counts, or did before the time of leaving was put later. */
  Optional<Decided> last(long since) {
    return decisions.reversed().stream()
        .filter(one -> one.stage() == (leaving() ? Stage.LEAVING : Stage.WAITING))
        .filter(one -> one.question() == asked() && one.stands() && one.event() > since)
        .findFirst();
  }

  /** The same; where the person left undecided, the last one at receipt if it was not to. */
  public Optional<Decided> decision() {
    return standing()
        .or(
            () ->
                decisions.reversed().stream()
                    .filter(one -> one.question() == asked() && one.stands())
                    .findFirst()
                    .filter(one -> one.choice() == Choice.DECLINE));
  }

  public Optional<Choice> choice() {
    return standing().map(Decided::choice);
  }

  /** What the board says was decided: a choice, that it waits for a supervisor, or nothing. */
  @Nullable String decidedInWord() {
    return decisions.stream().anyMatch(Decided::waits)
        ? BoardRow.WAITS
        : choice().map(Enum::name).orElse(null);
  }

  public Stage stage() {
    if (end.isPresent()) {
      return Stage.ENDED;
    }
    if (leave.isEmpty()) {
      return Stage.WAITING;
    }
    if (court()) {
      return Stage.LEAVING;
    }
    boolean held = asked() == Question.HOLD && choice().equals(Optional.of(Choice.HONOR));
    return held ? Stage.HELD : Stage.LEAVING;
  }

  /** The decision that counts and saw another answer of the law than this one. */
  public Optional<Decided> reopened(LawAnswer now) {
    return standing()
        .filter(one -> end.isEmpty() && one.answer() != now.to(one.question()).outcome());
  }

  /** A request as it came in. */
  static Hold start(Event event, Entry said) {
    if (!(said instanceof Entry.TakenIn came)) {
      throw new IllegalArgumentException("nothing came in by event " + event.sequence());
    }
    String number = Objects.requireNonNull(event.subject());
    return new Hold(
        number,
        came.booking(),
        came.facts().named(number),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        event.sequence());
  }

  /** The request after one more event. */
  Hold then(Event event, Entry said) {
    List<Decided> decided = new ArrayList<>(decisions);
    List<Served> notices = new ArrayList<>(served);
    CaseRecord learned = said.facts();
    CaseRecord known = learned == null ? facts : learned.named(number);
    Optional<End> ended = end;
    Optional<Leave> goes = leave;
    switch (said) {
      case Entry.TakenIn _, Entry.Learned _ -> {}
      case Entry.Left _ -> {
        goes = Optional.of(leaves(event, known));
        decided.replaceAll(Decided::lapsed);
      }
      case Entry.Stays _ -> {
        goes = Optional.empty();
        decided.replaceAll(Decided::lapsed);
      }
      case Entry.Made made -> {
        decided.replaceAll(Decided::lapsed);
        decided.add(made.by(event));
      }
      case Entry.Agreed agreed -> {
        Agreement given = agreed.agrees() ? Agreement.AGREED : Agreement.REFUSED;
        decided.replaceAll(one -> one.event() == agreed.decision() ? one.with(given) : one);
      }
      case Entry.Given given ->
          notices.add(new Served(given.notice(), given.to(), given.at(), event.actor()));
      case Entry.Ended how -> ended = Optional.of(how.how());
      case Entry.Reopened _ -> ended = Optional.empty();
    }
    // That a notice was served clashes with nothing that a colleague is about to do.
    long then = said instanceof Entry.Given && known.equals(facts) ? last : event.sequence();
    return new Hold(number, booking, known, goes, decided, notices, ended, then);
  }

  /** That local custody ended, with the earliest time of it that was ever recorded. */
  private Leave leaves(Event event, CaseRecord known) {
    JailTime at = leftAt(moment(known, Fact.CUSTODY_RELEASE_ELIGIBLE_AT).orElseThrow(), known);
    JailTime first = leave.map(Leave::first).filter(on -> after(at, on)).orElse(at);
    boolean later = leftAt().filter(on -> after(at, on)).isPresent();
    long since = later ? event.sequence() : leave.map(Leave::since).orElse(event.sequence());
    return new Leave(first, since);
  }
}
