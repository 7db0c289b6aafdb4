package org.amparo.cli.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.Safeguards;
import org.amparo.policy.explain.ClockText;
import org.amparo.policy.explain.ClockTraceText;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.explain.WarrantNote;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.law.Authority;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.HoldLimit;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.OrdinaryRequest;
import org.amparo.policy.law.OrdinaryRequest.Answer;
import org.amparo.policy.law.OtherReading;
import org.amparo.policy.law.OwedDuty;
import org.amparo.policy.law.Resolution;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.trace.ConditionText;
import org.apache.commons.text.WordUtils;

/**
 * What the law in force answers, on one screen: the request that was made first, with deadline,
 * reason and duties.
 */
final class LawText {

  /** As many lines as the answer to a case has, each of at most {@link #WIDTH} characters. */
  static final int MOST_LINES = 25;

  /** As many where the ordinary request is settled, and where it is not. */
  static final int SETTLED_LINES = 12;

  static final int OPEN_LINES = 20;

  static final int WIDTH = 80;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private final LawInForce law;
  private final CaseRecord record;
  private final Question asked;
  private final List<OtherReading> readings;
  private final Optional<OrdinaryRequest> ordinary;
  private final List<String> out = new ArrayList<>();

  private LawText(
      LawInForce law,
      CaseRecord record,
      Question asked,
      List<OtherReading> readings,
      Optional<OrdinaryRequest> ordinary) {
    this.law = law;
    this.record = record;
    this.asked = asked;
    this.readings = readings;
    this.ordinary = ordinary;
  }

  /**
   * With the readings by which the answer to what was asked would be another.
   *
   * @param ordinary the answer to the ordinary request, where no case was given
   */
  static String of(
      LawInForce law,
      CaseRecord record,
      List<OtherReading> readings,
      Optional<OrdinaryRequest> ordinary) {
    LawText text = new LawText(law, record, CaseFile.asked(record), readings, ordinary);
    text.print();
    return String.join("\n", text.out) + "\n";
  }

  /** The same of every question and without a limit, then every policy of the stack. */
  static String full(
      LawInForce law,
      PolicyLibrary library,
      CaseRecord record,
      List<OtherReading> readings,
      Optional<OrdinaryRequest> ordinary) {
    LawText text = new LawText(law, record, CaseFile.asked(record), readings, ordinary);
    text.heading();
    text.ordinary();
    ordinary.map(OrdinaryText::full).ifPresent(lines -> lines.forEach(text::line));
    LawText asked = new LawText(law, record, text.asked, readings, Optional.empty());
    asked.whole();
    text.out.addAll(asked.out);
    for (Question other : Question.values()) {
      if (other != text.asked) {
        LawText answer = new LawText(law, record, other, List.of(), Optional.empty());
        answer.whole();
        text.out.addAll(answer.out);
      }
    }
    text.standing();
    for (Policy policy : law.layers()) {
      String id = PolicyLibrary.idOf(policy.id());
      text.out.add("");
      text.out.add(
          PolicyText.of(policy, library.cases(id).cases().size(), List.of()).stripTrailing());
    }
    return String.join("\n", text.out) + "\n";
  }

  private void print() {
    Map<Question, Resolution> resolutions = law.resolve(record);
    Resolution resolution = Objects.requireNonNull(resolutions.get(asked));
    heading();
    ordinary();
    if (sameAsOrdinary(resolution)) {
      if (settled()) {
        item("  ", "No other paper or record changes that.");
      }
      deadlines(law.limits(resolution, record));
    } else {
      answer(resolution);
    }
    List<String> last = new ArrayList<>();
    others(resolutions, last);
    int most = ordinary.map(_ -> settled() ? SETTLED_LINES : OPEN_LINES).orElse(MOST_LINES);
    if (law.lacksStateLaw()) {
      // Of duties there is one line at least.
      boolean all = ordinary.isEmpty() || law.noneFound().isPresent();
      int room = all ? Integer.MAX_VALUE : most - last.size() - 1 - out.size();
      Coverage.ofState(law.place()).ifPresent(coverage -> lookedFor(coverage, room));
    }
    if (!sameAsOrdinary(resolution)) {
      reasons(resolution, most - last.size() - 1);
    }
    duties(law.duties(resolutions, record), most - last.size());
    out.addAll(last);
  }

  /** One question without a limit. */
  private void whole() {
    Resolution resolution = law.resolve(asked, record);
    out.add("");
    answer(resolution);
    reasons(resolution, Integer.MAX_VALUE);
    duties(law.duties(Map.of(asked, resolution), record), Integer.MAX_VALUE);
  }

  /** What stands whatever is asked, what binds others, and what was looked for. */
  private void standing() {
    out.add("");
    for (OwedDuty one : law.duties(law.resolve(record), record)) {
      if (one.duty().due().standing()) {
        String lead = "Standing duty, " + one.duty().due().words() + ": ";
        item(lead, one.duty().text() + " (" + one.policy().id() + ")");
      }
    }
    for (Policy policy : law.others()) {
      String binds = String.join(", ", policy.binds().stream().map(Enum::name).sorted().toList());
      item("Also in force here, binding " + binds + ": ", policy.id());
    }
    Coverage.ofState(law.place()).ifPresent(this::lookedFor);
    Coverage.of(law.place()).filter(_ -> law.place().isLocal()).ifPresent(this::lookedFor);
  }

  private void lookedFor(Coverage coverage) {
    lookedFor(coverage, Integer.MAX_VALUE);
  }

  /** Where there is no room for all that was looked for, in how many places it was. */
  private void lookedFor(Coverage coverage, int room) {
    String lead = "What was looked for in " + coverage.name() + ": ";
    List<String> lines = wrapped(lead, coverage.words());
    int searches = coverage.searches().size();
    if (lines.size() > room && searches > 0) {
      item(lead, "%d places, which --full names.".formatted(searches));
    } else {
      out.addAll(lines);
    }
  }

  private void heading() {
    if (law.lacksStateLaw()) {
      LocalDate since = law.carried().since();
      String what =
          law.noneFound().isPresent()
              ? "NONE FOUND: no rule of the state of this place on detainers was found for that day."
              : since == null
                  ? "NOT CARRIED: Amparo carries no law of the state of this place."
                  : "NOT CARRIED FOR THAT DAY: the law of the state of this place that Amparo carries"
                      + " begins on %s.".formatted(since.format(DAY));
      line(
          what
              + (law.noneFound().isPresent()
                  ? " That is no certificate that there was none."
                  : " What is not carried is not silent: a person has to read the law of the"
                      + " state."));
    }
    String body = law.body() == Policy.Body.JAIL ? "" : ", binding " + law.body();
    String place = law.place().name() + ", " + law.day().format(DAY) + body;
    String withDays = place + "; " + String.join("; ", goesBy());
    boolean together = ordinary.isPresent() && !goesBy().isEmpty() && withDays.length() <= WIDTH;
    line(together ? withDays : place);
    if (law.layers().isEmpty()) {
      line("Amparo carries no policy for that place, day and body.");
    } else if (law.lacksLocalPolicies()) {
      String whose = ordinary.isPresent() ? "this place" : law.place().name();
      line("Amparo carries no county or city policy of " + whose + ": its own may be missing.");
    }
    if (!together) {
      goesBy().forEach(this::line);
    }
  }

  /** By which day laws go that do not go by that of receipt. */
  private List<String> goesBy() {
    Map<String, List<String>> byDay = new LinkedHashMap<>();
    boolean first = ordinary.isPresent();
    for (Policy policy : law.layers()) {
      if (policy.goesBy() != Policy.GoesBy.RECEIPT) {
        String by = policy.goesBy().name().toLowerCase(Locale.ROOT);
        String taken = law.days().assumed(policy) ? "not recorded and taken to be " : "";
        LocalDate day = law.days().of(policy);
        boolean same = first && day.equals(law.day());
        String words =
            same
                ? "by the " + by + " day."
                : "by the day of " + by + ", " + taken + day.format(DAY) + ".";
        byDay.computeIfAbsent(words, _ -> new ArrayList<>()).add(policy.id());
      }
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, List<String>> one : byDay.entrySet()) {
      if (first && one.getValue().size() > 1) {
        lines.add(String.join(" and ", one.getValue()) + " go " + one.getKey());
      } else {
        one.getValue().forEach(id -> lines.add(id + " goes " + one.getKey()));
      }
    }
    return lines;
  }

  private void ordinary() {
    ordinary.map(OrdinaryText::of).ifPresent(lines -> lines.forEach(this::line));
  }

  private boolean settled() {
    return ordinary.filter(one -> one.answer() != Answer.NOT_SETTLED).isPresent();
  }

  /** Whether every request to hold is answered as the ordinary one is. */
  private boolean sameAsOrdinary(Resolution resolution) {
    return ordinary
        .filter(one -> one.answer() != Answer.NOT_SETTLED || resolution.outcome() == Outcome.MAY)
        .filter(one -> one.resolution().possible().equals(resolution.possible()))
        .isPresent();
  }

  private void line(OrdinaryText.Line line) {
    item(line.lead(), line.text());
  }

  private void answer(Resolution resolution) {
    String request =
        ordinary.isPresent()
            ? "Other requests to"
            : record.value(Fact.REQUEST_KIND) == null ? "A request to" : "ICE asks to";
    boolean open = resolution.possible().size() > 1;
    String answer = (open ? "not settled, " : "") + words(resolution.possible());
    boolean asks = settled() && open;
    line("%s %s: %s%s".formatted(request, asked, answer, asks ? " (--ask)" : ""));
    boolean silent = resolution.deciding().isEmpty() && resolution.safeguard().isEmpty();
    if (silent) {
      item("  ", "Nothing that Amparo carries speaks to it.");
    }
    if (!open && !(silent && resolution.outcome() == Outcome.NEEDS_REVIEW)) {
      boolean unsettled =
          asked == Question.HOLD
              && resolution.outcome() == Outcome.MAY
              && Authority.of(law, resolution).standing() == Authority.Standing.UNSETTLED;
      item(
          "  ",
          unsettled ? Authority.UNSETTLED_MAY : Explanation.sentence(asked, resolution.outcome()));
    }
    resolution.safeguard().ifPresent(rule -> item("  ", rule.explanation() + sources(rule)));
    for (OtherReading other : readings) {
      item(
          "  ",
          "By another reading: %s, where %s is %s (--reading %s:%s=%s)"
              .formatted(
                  words(other.resolution().possible()),
                  other.parameter(),
                  other.name(),
                  other.policy(),
                  other.parameter(),
                  other.choice()));
    }
    WarrantNote.of(asked, resolution.possible(), record).ifPresent(note -> item("  ", note));
    if (!asks && !resolution.missing().isEmpty()) {
      List<String> fields = law.missingFields(resolution, record);
      String named = fields.isEmpty() ? "" : " (" + Fact.words(fields) + ")";
      item("  ", "Depends on " + Fact.words(resolution.missing()) + named + "; --ask asks.");
      Explanation.yearsAlone(resolution.missing(), record).forEach(remark -> item("  ", remark));
    }
    List<Condition> review = Safeguards.bundled().open(asked, resolution.possible(), record);
    boolean never = ordinary.filter(one -> one.answer() == Answer.NO).isPresent();
    if (law.body() != Policy.Body.ICE
        && !never
        && !review.isEmpty()
        && resolution.safeguard().isEmpty()) {
      String where = review.stream().map(ConditionText::of).collect(Collectors.joining("; or "));
      String unknown = ordinary.isPresent() ? "" : " (not recorded)";
      item("  ", "Review first if" + unknown + ": " + where + ".");
    }
    if (!never) {
      deadlines(law.limits(resolution, record));
    }
  }

  /**
   * The earliest first, and no longer one where some policy leaves no time; policies with one clock
   * together.
   */
  private void deadlines(List<HoldLimit> limits) {
    if (ordinary.isPresent()) {
      first(shown(limits));
      return;
    }
    Map<String, List<String>> policies = new LinkedHashMap<>();
    for (HoldLimit limit : shown(limits)) {
      String time = limit.end().map(ClockTraceText::moment).orElse(ClockText.of(limit.clock()));
      String end = limit.ranOut() ? ReleaseMoment.RAN_OUT : time;
      String asks = limit.policy().bindsAgencyAlone() ? "asked by " : "";
      policies.computeIfAbsent(end, _ -> new ArrayList<>()).add(asks + limit.policy().id());
    }
    String lead = "Deadline: ";
    for (Map.Entry<String, List<String>> end : policies.entrySet()) {
      item(lead, end.getKey() + " (" + String.join("; ", end.getValue()) + ")");
      lead = "Or longer: ";
    }
    if (record.value(Fact.CUSTODY_RELEASE_ELIGIBLE_AT) != null
        && limits.stream().anyMatch(one -> !ReleaseMoment.hasZone(one.policy(), record))) {
      item("  ", Explanation.NO_ZONE);
    }
  }

  /** The earliest in one line, by law or, where none has one, as ICE asks. */
  private void first(List<HoldLimit> limits) {
    limits.stream()
        .findFirst()
        .ifPresent(
            earliest -> {
              String end = ClockText.of(earliest.clock());
              boolean byLaw =
                  limits.stream()
                      .filter(one -> ClockText.of(one.clock()).equals(end))
                      .anyMatch(one -> !one.policy().bindsAgencyAlone());
              item(byLaw ? "Deadline: " : "ICE asks for ", end);
            });
  }

  /** A clock that gives no time to hold leaves none to the longer ones. */
  private static List<HoldLimit> shown(List<HoldLimit> limits) {
    boolean none = limits.stream().anyMatch(limit -> limit.clock().isNone());
    return none ? limits.stream().filter(limit -> limit.clock().isNone()).toList() : limits;
  }

  /** Of a settled answer the rule that surely gives it, else one rule for each answer possible. */
  private void reasons(Resolution resolution, int most) {
    boolean open = resolution.possible().size() > 1;
    for (Outcome outcome : resolution.possible().stream().sorted().toList()) {
      List<String> lines =
          new LawReasons(law, asked)
              .of(resolution, outcome)
              .map(text -> wrapped(open ? outcome + " if: " : "Because: ", text))
              .orElse(List.of());
      if (out.size() + lines.size() <= most) {
        out.addAll(lines);
      }
    }
  }

  private void others(Map<Question, Resolution> resolutions, List<String> lines) {
    boolean first = ordinary.isPresent();
    // On a first screen those that are answered alike stand together.
    Map<String, List<Resolution>> others =
        resolutions.values().stream()
            .filter(one -> one.question() != asked)
            .collect(
                Collectors.groupingBy(
                    one -> first ? words(one.possible()) : one.question().name(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String answers =
        others.values().stream()
            .map(
                same ->
                    same.stream()
                            .map(one -> one.question().name())
                            .collect(Collectors.joining(", "))
                        + " "
                        + words(same.getFirst().possible()))
            .collect(Collectors.joining("; "));
    boolean bodies = !law.others().isEmpty();
    lines.addAll(
        wrapped(
            "Other requests: ", answers + (bodies && first ? "; of other bodies: --body" : "")));
    if (bodies && !first) {
      lines.add("Policies for other bodies are in force here too (--body).");
    }
    if (!first) {
      lines.add("--full prints every policy, rule, duty and citation.");
    }
  }

  /** Those that are sure and have a moment first, as many as the screen has room for. */
  private void duties(List<OwedDuty> owed, int most) {
    List<OwedDuty> these =
        owed.stream()
            .filter(one -> !one.duty().due().standing() && one.follows().containsKey(asked))
            .sorted(
                Comparator.comparing((OwedDuty one) -> !one.settled())
                    .thenComparing(one -> one.by().isEmpty()))
            .toList();
    int shown = 0;
    for (OwedDuty one : these) {
      String applies = one.settled() ? ": " : ", if it applies: ";
      String duty = "Duty, " + Explanation.due(one.duty(), one.by()) + applies;
      List<String> lines = wrapped("", duty + LawReasons.firstSentence(one.duty().text()));
      if (out.size() + lines.size() + 1 > most) {
        break;
      }
      out.addAll(lines);
      shown++;
    }
    int more = these.size() - shown;
    long standing = owed.stream().filter(one -> one.duty().due().standing()).count();
    boolean first = ordinary.isPresent();
    String rest =
        Stream.of(
                more == 0 ? "" : more + (shown == 0 ? "" : " more") + (first ? "" : " with --full"),
                standing == 0 ? "" : standing + " standing" + (first ? "" : ", whatever is asked"),
                these.isEmpty() && standing == 0 ? "none by these policies" : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    if (first) {
      String duties = rest.isEmpty() ? "" : "Duties: " + rest + ". ";
      line(duties + "--full prints every rule, duty and citation.");
    } else if (!rest.isEmpty()) {
      item("Duties: ", rest + ".");
    }
  }

  private static String sources(Rule rule) {
    return rule.citations().stream()
        .map(citation -> citation.text().split("[:;]", 2)[0])
        .collect(Collectors.joining("; ", " (", ")"));
  }

  static String words(Set<Outcome> outcomes) {
    return outcomes.stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
  }

  private void line(String text) {
    item("", text);
  }

  private void item(String lead, String text) {
    out.addAll(wrapped(lead, text));
  }

  private static List<String> wrapped(String lead, String text) {
    String indent = lead.isBlank() ? lead : "";
    String wrapped =
        WordUtils.wrap(
            lead.strip() + " " + text, WIDTH - 2 - indent.length(), "\n  " + indent, false);
    return (indent + wrapped.strip()).lines().toList();
  }
}
