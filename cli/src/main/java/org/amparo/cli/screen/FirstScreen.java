package org.amparo.cli.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OrdinaryRequest;
import org.amparo.policy.law.OrdinaryRequest.Answer;
import org.amparo.policy.law.OtherReading;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;

/** Where no case is given: the ordinary request on one screen, then every other one in short. */
public final class FirstScreen {

  /** As many lines where the ordinary request is settled, and where it is not. */
  private static final int SETTLED_LINES = 12;

  private static final int OPEN_LINES = 20;

  private static final Question ASKED = Question.HOLD;

  private final LawInForce law;
  private final CaseRecord record;
  private final OrdinaryRequest ordinary;
  private final boolean settled;
  private final Screen out = new Screen();
  private final AnswerLines lines;

  private FirstScreen(LawInForce law, CaseRecord record, OrdinaryRequest ordinary) {
    this.law = law;
    this.record = record;
    this.ordinary = ordinary;
    this.settled = ordinary.answer() != Answer.NOT_SETTLED;
    this.lines = new AnswerLines(law, record, ASKED, out);
  }

  /** With the readings by which the answer to a request to hold would be another. */
  public static String of(
      LawInForce law, CaseRecord record, OrdinaryRequest ordinary, List<OtherReading> readings) {
    FirstScreen screen = new FirstScreen(law, record, ordinary);
    screen.print(readings);
    return screen.out.toString();
  }

  private void print(List<OtherReading> readings) {
    Map<Question, Resolution> resolutions = law.resolve(record);
    Resolution resolution = Objects.requireNonNull(resolutions.get(ASKED));
    new LawHeading(law).ofOneDay().forEach(out::line);
    OrdinaryText.of(ordinary).forEach(out::item);
    boolean same = sameAsOrdinary(resolution);
    if (same) {
      if (settled) {
        out.item("  ", "No other paper or record changes that.");
      }
      deadline(resolution);
    } else {
      answer(resolution, readings);
    }
    List<String> last = others(resolutions);
    int most = settled ? SETTLED_LINES : OPEN_LINES;
    if (law.lacksStateLaw()) {
      // Of duties there is one line at least.
      int room =
          law.noneFound().isPresent() ? Integer.MAX_VALUE : most - last.size() - 1 - out.size();
      Coverage.ofState(law.place()).ifPresent(coverage -> lines.lookedFor(coverage, room));
    }
    if (!same) {
      lines.reasons(resolution, most - last.size() - 1);
    }
    duties(law.duties(resolutions, record), most - last.size());
    out.add(last);
  }

  /** Whether every request to hold is answered as the ordinary one is. */
  private boolean sameAsOrdinary(Resolution resolution) {
    return (settled || resolution.outcome() == Outcome.MAY)
        && ordinary.resolution().possible().equals(resolution.possible());
  }

  private void answer(Resolution resolution, List<OtherReading> readings) {
    boolean asks = settled && AnswerLines.isOpen(resolution);
    out.line(
        "Other requests to %s: %s%s"
            .formatted(ASKED, AnswerLines.words(resolution), asks ? " (--ask)" : ""));
    lines.meaning(resolution);
    lines.readings(readings);
    lines.warrant(resolution);
    if (!asks) {
      lines.depends(resolution);
    }
    if (ordinary.answer() != Answer.NO) {
      lines.review(resolution, "Review first if");
      deadline(resolution);
    }
  }

  /** The earliest in one line, by law or, where none has one, as ICE asks. */
  private void deadline(Resolution resolution) {
    List<HoldLimit> limits = CaseScreen.shown(law.limits(resolution, record));
    if (limits.isEmpty()) {
      return;
    }
    String end = ClockText.of(limits.getFirst().clock());
    boolean byLaw =
        limits.stream()
            .filter(one -> ClockText.of(one.clock()).equals(end))
            .anyMatch(one -> !one.policy().bindsAgencyAlone());
    out.item(byLaw ? "Deadline: " : "ICE asks for ", end);
  }

  /** Those that are answered alike stand together. */
  private List<String> others(Map<Question, Resolution> resolutions) {
    Map<String, List<Resolution>> alike =
        resolutions.values().stream()
            .filter(one -> one.question() != ASKED)
            .collect(
                Collectors.groupingBy(
                    one -> AnswerLines.words(one.possible()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String answers =
        alike.entrySet().stream()
            .map(
                same ->
                    same.getValue().stream()
                        .map(one -> one.question().name())
                        .collect(Collectors.joining(", ", "", " " + same.getKey())))
            .collect(Collectors.joining("; "));
    String bodies = law.others().isEmpty() ? "" : "; of other bodies: --body";
    return Screen.wrapped("Other requests: ", answers + bodies);
  }

  private void duties(List<OwedDuty> owed, int most) {
    DutyLines duties = DutyLines.of(owed, ASKED);
    String rest =
        Stream.of(
                duties.more(duties.print(out, most)),
                duties.standing() == 0 ? "" : duties.standing() + " standing",
                duties.none() ? "none by these policies" : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    String lead = rest.isEmpty() ? "" : "Duties: " + rest + ". ";
    out.line(lead + "--full prints every rule, duty and citation.");
  }
}
