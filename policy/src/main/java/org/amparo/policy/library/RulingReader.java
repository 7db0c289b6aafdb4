package org.amparo.policy.library;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Clock;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.calendar.HolidayCalendar;
import org.amparo.policy.calendar.HolidayCalendars;
import org.amparo.policy.cel.CheckedExpression;
import org.amparo.policy.cel.ExpressionChecker;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Citations;
import org.amparo.policy.ir.Condition;
import org.jspecify.annotations.Nullable;

/** Reads the {@code questions} of a policy file: clocks and rules. */
record RulingReader(Citations citations, ExpressionChecker checker, ProblemList problems) {

  private static final Condition ALWAYS = new Condition.Always(true);
  private static final String HANGS_ON = "hangs_on";

  /** A question's rules whose conditions still name definitions. */
  record Draft(
      Clock clock, List<DraftRule> rules, boolean ordered, @Nullable Rule otherwise, Place last) {

    /** Where a rule stands, or empty where there is none of this id. */
    Optional<Place> place(String rule) {
      return rule.equals(Rule.OTHERWISE)
          ? Optional.of(last)
          : rules.stream()
              .filter(candidate -> candidate.rule().id().equals(rule))
              .map(DraftRule::place)
              .findFirst();
    }

    Ruling lower(Definitions definitions, Map<String, String> chosen) {
      List<Rule> lowered = new ArrayList<>();
      for (DraftRule draft : rules) {
        Rule rule = draft.rule();
        lowered.add(
            new Rule(
                rule.id(),
                definitions.condition(draft.condition(), chosen),
                rule.outcome(),
                rule.explanation(),
                rule.citations(),
                rule.hangsOnHold()));
      }
      lowered.add(otherwise == null ? uncovered() : otherwise);
      return new Ruling(clock, lowered, ordered, otherwise != null);
    }

    /** Stands behind rules that were found to cover every case, should one slip through. */
    private Rule uncovered() {
      return new Rule(
          Rule.OTHERWISE,
          ALWAYS,
          Outcome.NEEDS_REVIEW,
          "No rule of the instrument covers this case; a person has to read it.",
          rules.getLast().rule().citations(),
          false);
    }
  }

  /** A rule whose condition still names definitions; that of {@code rule} stands in for it. */
  record DraftRule(Rule rule, CheckedExpression condition, Place place) {}

  Map<Question, Draft> read(YamlNode node) {
    Map<Question, Draft> drafts = new EnumMap<>(Question.class);
    problems.check(() -> node.allow(Set.of("HOLD", "NOTIFY", "TRANSFER", "INTERVIEW")));
    for (Question question : Question.values()) {
      node.find(question.name())
          .flatMap(ruling -> problems.attempt(() -> ruling(question, ruling)))
          .ifPresent(draft -> drafts.put(question, draft));
    }
    return drafts;
  }

  private Draft ruling(Question question, YamlNode node) {
    problems.check(() -> node.allow(Set.of("clock", "order", "rules", Rule.OTHERWISE)));
    Optional<Clock> clock = problems.attempt(() -> clock(node));
    List<DraftRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>(Set.of(Rule.OTHERWISE));
    Safeguards.bundled().rules().forEach(one -> ids.add(one.id()));
    for (YamlNode item : node.items("rules")) {
      problems.attempt(() -> rule(item, ids)).ifPresent(rules::add);
    }
    Optional<YamlNode> order = node.find("order");
    if (order.isPresent() && !order.get().text().equals("FIRST")) {
      problems.note(
          order
              .get()
              .error(
                  "'" + order.get().text() + "' is not an order",
                  "write FIRST where earlier rules win, or leave it out"));
    }
    Optional<YamlNode> last =
        rules.isEmpty() ? Optional.of(node.require(Rule.OTHERWISE)) : node.find(Rule.OTHERWISE);
    last.ifPresent(rule -> rule.allow(Set.of("outcome", "explanation", "cite", HANGS_ON)));
    Optional<Rule> otherwise = last.map(rule -> rule(Rule.OTHERWISE, rule));
    if (question == Question.HOLD) {
      problems.check(() -> requireClock(node, rules, otherwise));
    }
    return new Draft(
        clock.orElse(NO_HOLD),
        rules,
        order.isPresent(),
        otherwise.orElse(null),
        last.orElse(node).place());
  }

  private static final Clock NO_HOLD =
      new Clock(0, Set.of(), List.of(), false, Clock.Start.RELEASE_ELIGIBLE, List.of());

  /** Only a hold that some rule requires or allows takes time, so only there it must be stated. */
  private void requireClock(YamlNode ruling, List<DraftRule> rules, Optional<Rule> otherwise) {
    boolean holds =
        Stream.concat(rules.stream().map(DraftRule::rule), otherwise.stream())
            .anyMatch(rule -> rule.outcome().permits());
    if (holds && ruling.find("clock").isEmpty()) {
      ruling.require("clock");
    }
  }

  private Clock clock(YamlNode ruling) {
    if (ruling.find("clock").isEmpty()) {
      return NO_HOLD;
    }
    YamlNode node = ruling.require("clock");
    node.allow(Set.of("hours", "excluded_days", "holidays", "until_end_of_day", "from", "cite"));
    long hours = node.require("hours").integer();
    if (hours < 0 || hours > Clock.MOST_HOURS) {
      throw node.require("hours")
          .error(hours + " hours is not a clock", "write 0 to " + Clock.MOST_HOURS);
    }
    Set<DayOfWeek> excluded = EnumSet.noneOf(DayOfWeek.class);
    node.items("excluded_days").forEach(day -> excluded.add(day.constant(DayOfWeek.class)));
    if (excluded.size() == DayOfWeek.values().length) {
      throw node.require("excluded_days").error("no day is left to count", "leave one out");
    }
    List<HolidayCalendar> holidays = new ArrayList<>();
    for (YamlNode id : node.items("holidays")) {
      HolidayCalendar calendar = HolidayCalendars.bundled().find(id);
      if (holidays.contains(calendar)) {
        throw id.error("the calendar '" + id.text() + "' stands twice", "keep one of them");
      }
      holidays.add(calendar);
    }
    boolean endOfDay = node.find("until_end_of_day").map(YamlNode::bool).orElse(false);
    Clock.Start from =
        hours == 0 && !endOfDay && node.find("from").isEmpty()
            ? Clock.Start.RELEASE_ELIGIBLE
            : node.require("from").constant(Clock.Start.class);
    return new Clock((int) hours, excluded, holidays, endOfDay, from, citations.citedBy(node));
  }

  private DraftRule rule(YamlNode node, Set<String> ids) {
    node.allow(Set.of("id", "condition", "outcome", "explanation", "cite", HANGS_ON));
    YamlNode id = node.require("id");
    Optional<CheckedExpression> condition =
        problems.attempt(() -> checker.check(node.require("condition")));
    Optional<Rule> rule = problems.attempt(() -> rule(id.text(), node));
    if (!ids.add(id.text())) {
      throw id.error(
          id.text().equals(Rule.OTHERWISE)
              ? "'otherwise' names the last rule only"
              : Safeguards.bundled().find(id.text()).isPresent()
                  ? "'" + id.text() + "' names a safeguard over every policy"
                  : "the rule '" + id.text() + "' stands twice",
          "give it a name of its own");
    }
    if (condition.isEmpty() || rule.isEmpty()) {
      // Noted already; stands in so that the rest of the file is still read.
      throw problems.asException();
    }
    return new DraftRule(rule.get(), condition.get(), id.place());
  }

  private static boolean hold(YamlNode node) {
    if (!node.text().equals(Question.HOLD.name())) {
      throw node.error("a rule hangs on no '" + node.text() + "'", "write HOLD, or leave it out");
    }
    return true;
  }

  private Rule rule(String id, YamlNode node) {
    Optional<List<Citation>> cited = problems.attempt(() -> citations.citedBy(node));
    YamlNode outcome = node.require("outcome");
    Outcome value = outcome.constant(Outcome.class);
    if (!value.ofRule()) {
      throw outcome.error(
          "a rule cannot answer " + value,
          "it follows by itself from the facts; write MUST, MAY, MUST_NOT, SILENT or NEEDS_REVIEW");
    }
    return new Rule(
        id,
        ALWAYS,
        value,
        node.text("explanation").strip(),
        cited.orElse(List.of()),
        node.find(HANGS_ON).map(RulingReader::hold).orElse(false));
  }
}
