package org.amparo.cli.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.explain.ClockTraceText;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OtherReading;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;

/** The answer to a case on one screen: the request that was made, with deadline and duties. */
public final class CaseScreen {

  /** As many lines as the answer has. */
  private static final int MOST_LINES = 25;

  private final LawInForce law;
  private final CaseRecord record;
  private final Question asked;
  private final Screen out = new Screen();
  private final AnswerLines lines;

  CaseScreen(LawInForce law, CaseRecord record, Question asked) {
    this.law = law;
    this.record = record;
    this.asked = asked;
    this.lines = new AnswerLines(law, record, asked, out);
  }

  /** With the readings by which the answer to what was asked would be another. */
  public static String of(
      LawInForce law, CaseRecord record, Question asked, List<OtherReading> readings) {
    CaseScreen screen = new CaseScreen(law, record, asked);
    screen.print(readings);
    return screen.out.toString();
  }

  private void print(List<OtherReading> readings) {
    Map<Question, Resolution> resolutions = law.resolve(record);
    Resolution resolution = Objects.requireNonNull(resolutions.get(asked));
    new LawHeading(law).ofCase().forEach(out::line);
    answer(resolution, readings);
    List<String> last = others(resolutions);
    if (law.lacksStateLaw()) {
      Coverage.ofState(law.place()).ifPresent(lines::lookedFor);
    }
    lines.reasons(resolution, MOST_LINES - last.size() - 1);
    duties(law.duties(resolutions, record), MOST_LINES - last.size());
    out.add(last);
  }

  /** One question without a limit. */
  Screen whole(List<OtherReading> readings) {
    Resolution resolution = law.resolve(asked, record);
    out.blank();
    answer(resolution, readings);
    lines.reasons(resolution, Integer.MAX_VALUE);
    duties(law.duties(Map.of(asked, resolution), record), Integer.MAX_VALUE);
    return out;
  }

  private void answer(Resolution resolution, List<OtherReading> readings) {
    String request = record.value(Fact.REQUEST_KIND) == null ? "A request to" : "ICE asks to";
    out.line("%s %s: %s".formatted(request, asked, AnswerLines.words(resolution)));
    lines.meaning(resolution);
    lines.readings(readings);
    lines.warrant(resolution);
    lines.depends(resolution);
    lines.review(resolution, "Review first if (not recorded)");
    deadlines(law.limits(resolution, record));
  }

  /**
   * The earliest first, and no longer one where some policy leaves no time; policies with one clock
   * together.
   */
  private void deadlines(List<HoldLimit> limits) {
    Map<String, List<String>> policies = new LinkedHashMap<>();
    for (HoldLimit limit : shown(limits)) {
      String time = limit.end().map(ClockTraceText::moment).orElse(ClockText.of(limit.clock()));
      String end = limit.ranOut() ? ReleaseMoment.RAN_OUT : time;
      String asks = limit.policy().bindsAgencyAlone() ? "asked by " : "";
      policies.computeIfAbsent(end, _ -> new ArrayList<>()).add(asks + limit.policy().id());
    }
    String lead = "Deadline: ";
    for (Map.Entry<String, List<String>> end : policies.entrySet()) {
      out.item(lead, end.getKey() + " (" + String.join("; ", end.getValue()) + ")");
      lead = "Or longer: ";
    }
    if (record.value(Fact.CUSTODY_RELEASE_ELIGIBLE_AT) != null
        && limits.stream().anyMatch(one -> !ReleaseMoment.hasZone(one.policy(), record))) {
      out.item("  ", Explanation.NO_ZONE);
    }
  }

  /** A clock that gives no time to hold leaves none to the longer ones. */
  static List<HoldLimit> shown(List<HoldLimit> limits) {
    boolean none = limits.stream().anyMatch(limit -> limit.clock().isNone());
    return none ? limits.stream().filter(limit -> limit.clock().isNone()).toList() : limits;
  }

  private List<String> others(Map<Question, Resolution> resolutions) {
    String answers =
        resolutions.values().stream()
            .filter(one -> one.question() != asked)
            .map(one -> one.question().name() + " " + AnswerLines.words(one.possible()))
            .collect(Collectors.joining("; "));
    List<String> last = new ArrayList<>(Screen.wrapped("Other requests: ", answers));
    if (!law.others().isEmpty()) {
      last.add("Policies for other bodies are in force here too (--body).");
    }
    last.add("--full prints every policy, rule, duty and citation.");
    return last;
  }

  private void duties(List<OwedDuty> owed, int most) {
    DutyLines duties = DutyLines.of(owed, asked);
    String more = duties.more(duties.print(out, most));
    long standing = duties.standing();
    String rest =
        Stream.of(
                more.isEmpty() ? "" : more + " with --full",
                standing == 0 ? "" : standing + " standing, whatever is asked",
                duties.none() ? "none by these policies" : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    if (!rest.isEmpty()) {
      out.item("Duties: ", rest + ".");
    }
  }
}
