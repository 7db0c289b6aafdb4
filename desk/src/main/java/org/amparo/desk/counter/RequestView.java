package org.amparo.desk.counter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.Gap;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.ClockDays;
import org.amparo.desk.law.Handover;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.verdict.Matter;
import org.amparo.desk.verdict.ToDo;
import org.amparo.desk.verdict.Verdict;
import org.amparo.model.decision.Question;

/**
 * What the page of a request prints.
 *
 * @param leaves the time of leaving that its form starts with
 */
public record RequestView(
    Matter matter, Verdict verdict, ToDo todo, List<Paper> papers, Proof proof, String leaves) {

  public RequestView {
    papers = List.copyOf(papers);
  }

  /**
   * What happened.
   *
   * @param sealed when the record was last anchored outside; empty where it never was
   */
  public record Proof(List<EventWords> events, List<Gap> gaps, Optional<Instant> sealed) {

    private static final int SHOWN = 5;

    public Proof {
      events = List.copyOf(events);
      gaps = List.copyOf(gaps);
    }

    /** The last acts of people and alarms. */
    public List<EventWords> latest() {
      return events.subList(Math.max(0, events.size() - SHOWN), events.size());
    }
  }

  /** The answer to one kind of request, in a line. */
  public record Kind(Question question, String answer, List<AnswerView.Reason> reasons) {}

  public Hold hold() {
    return matter.hold();
  }

  public AnswerView answer() {
    return new AnswerView(matter.law(), hold().asked());
  }

  public boolean open() {
    return hold().end().isEmpty();
  }

  /** Whether the person left the building by another request. */
  public boolean left() {
    return verdict instanceof Verdict.HasLeft;
  }

  /**
   * The clocks, counted out day by day; none of a court's paper, or where none can run any more.
   */
  public List<ClockDays> clocks() {
    boolean over = left() || (!open() && !hold().leaving());
    return hold().court() || over ? List.of() : matter.ifNow().clocks();
  }

  /** The decisions that wait for a supervisor. */
  public List<Decided> waiting() {
    return open() ? hold().decisions().stream().filter(Decided::waits).toList() : List.of();
  }

  /** An open request of the others, to be ended as this one was. */
  public List<Hold> toEnd() {
    return hold().gone()
        ? matter.others().stream().filter(one -> one.end().isEmpty()).toList()
        : List.of();
  }

  /** Where each of the other requests about the booking stands. */
  public List<Standing> about() {
    List<Hold> all = Stream.concat(Stream.of(hold()), matter.others().stream()).toList();
    return matter.others().stream().map(other -> Standing.of(other, all)).toList();
  }

  /** The event of a decision. */
  public List<EventWords> event(Decided decided) {
    return proof.events().stream()
        .filter(one -> one.told().event().sequence() == decided.event())
        .toList();
  }

  /** When it ended, as a form sends it. */
  public String endedAt() {
    return proof.events().reversed().stream()
        .filter(one -> one.told().event().kind().equals("ENDED"))
        .findFirst()
        .map(one -> one.told().content().orElseThrow().tree().path("at").asString())
        .orElse("");
  }

  /** Papers that the law or the form asks for, or that were served. */
  public List<Paper> due() {
    return papers.stream().filter(RequestView::isDue).toList();
  }

  /** Papers that may be due, and those that are only offered. */
  public List<Paper> others() {
    return papers.stream().filter(paper -> !isDue(paper)).toList();
  }

  private static boolean isDue(Paper paper) {
    return !paper.settled().isEmpty()
        || !paper.served().isEmpty()
        || paper.id().equals(Paper.RELEASE_TO_AGENCY);
  }

  /** Whether the time of a hold is over. */
  private boolean over() {
    return hold().stage() == Stage.HELD && verdict instanceof Verdict.ReleaseNow;
  }

  /** What the law answers to each kind of request. */
  public List<Kind> kinds() {
    Handover handover =
        Handover.of(
            hold().leaving(),
            verdict.tone() == Verdict.Tone.PAST || verdict.tone() == Verdict.Tone.OPEN);
    return Stream.of(Question.values())
        .map(
            question -> {
              AnswerView kind = new AnswerView(matter.law(), question);
              return new Kind(question, words(kind, handover), kind.reasons());
            })
        .toList();
  }

  private String words(AnswerView kind, Handover handover) {
    if (over() && kind.question() == Question.HOLD) {
      return "no more: the time to hold has ended.";
    }
    if (!open() || left()) {
      return "the answer was " + kind.outcomeWords() + ".";
    }
    return "%s. %s %s".formatted(kind.outcomeWords(), kind.meaning(handover), kind.open()).strip();
  }
}
