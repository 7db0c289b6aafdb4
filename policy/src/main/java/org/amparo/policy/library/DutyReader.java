package org.amparo.policy.library;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Clock;
import org.amparo.policy.Due;
import org.amparo.policy.Duty;
import org.amparo.policy.cel.CheckedExpression;
import org.amparo.policy.cel.ExpressionChecker;
import org.amparo.policy.citation.Citations;
import org.amparo.policy.ir.Condition;
import org.jspecify.annotations.Nullable;

/** Reads the {@code duties} of a policy file. */
record DutyReader(Citations citations, ExpressionChecker checker, ProblemList problems) {

  private static final Set<String> KEYS =
      Set.of("id", "action", "questions", "outcomes", "condition", "due", "text", "cite");

  /** A duty whose condition still names definitions; null where it has none. */
  record Draft(Duty duty, Place place, @Nullable CheckedExpression condition) {

    Duty lower(Definitions definitions, Map<String, String> chosen) {
      return condition == null
          ? duty
          : new Duty(
              duty.id(),
              duty.action(),
              duty.questions(),
              duty.outcomes(),
              definitions.condition(condition, chosen),
              duty.due(),
              duty.text(),
              duty.citations());
    }
  }

  /** The duties of a file; one that names no question follows from those answered. */
  List<Draft> read(YamlNode file, Set<Question> answered) {
    List<Draft> drafts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    problems.check(
        () -> {
          for (YamlNode node : file.items("duties")) {
            problems.attempt(() -> read(node, answered, ids)).ifPresent(drafts::add);
          }
        });
    return drafts;
  }

  private Draft read(YamlNode node, Set<Question> answered, Set<String> ids) {
    node.allow(KEYS);
    if (!ids.add(node.text("id"))) {
      throw node.require("id")
          .error("the duty '" + node.text("id") + "' stands twice", "give it a name of its own");
    }
    Set<Question> questions = EnumSet.noneOf(Question.class);
    node.items("questions").forEach(item -> questions.add(item.constant(Question.class)));
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    node.items("outcomes").forEach(item -> outcomes.add(item.constant(Outcome.class)));
    Optional<YamlNode> condition = node.find("condition");
    Due due = node.find("due").map(DutyReader::due).orElse(new Due.AtOnce());
    if (due instanceof Due.Standing) {
      for (String key : List.of("questions", "outcomes")) {
        node.find(key).ifPresent(DutyReader::refuse);
      }
      questions.addAll(EnumSet.allOf(Question.class));
    }
    return new Draft(
        new Duty(
            node.text("id"),
            node.require("action").constant(Duty.Action.class),
            questions.isEmpty() ? answered : questions,
            outcomes.isEmpty() ? EnumSet.allOf(Outcome.class) : outcomes,
            new Condition.Always(true),
            due,
            node.text("text").strip(),
            citations.citedBy(node)),
        node.place(),
        condition.map(checker::check).orElse(null));
  }

  private static void refuse(YamlNode node) {
    throw node.error(
        "a standing duty follows from no request and no answer",
        "remove questions and outcomes, or say by when it is due");
  }

  private static Due due(YamlNode node) {
    node.allow(
        Set.of("within_hours", "of", "hours_ahead", "before", "yearly_by", "every", "standing"));
    List<Due> dues = new ArrayList<>();
    node.find("within_hours").ifPresent(hours -> dues.add(within(node, hours)));
    node.find("hours_ahead").ifPresent(hours -> dues.add(ahead(node, hours)));
    node.find("before")
        .filter(_ -> node.find("hours_ahead").isEmpty())
        .ifPresent(event -> dues.add(new Due.Before(event.constant(Due.Event.class))));
    node.find("yearly_by")
        .map(
            day ->
                day.parsed(
                    text -> MonthDay.parse("--" + text), "a day of the year", "write it as 01-31"))
        .ifPresent(day -> dues.add(new Due.YearlyBy(day)));
    node.find("every").ifPresent(cycle -> dues.add(new Due.Every(cycle.constant(Due.Cycle.class))));
    node.find("standing").filter(YamlNode::bool).ifPresent(_ -> dues.add(new Due.Standing()));
    if (dues.size() != 1) {
      throw node.error(
          "a duty is due in one way",
          "write one of within_hours and of, before (with hours_ahead or without), yearly_by, every,"
              + " or standing: true; none for at once");
    }
    return dues.getFirst();
  }

  private static Due within(YamlNode due, YamlNode hours) {
    return new Due.Within(hours(hours), due.require("of").constant(Due.Moment.class));
  }

  private static Due ahead(YamlNode due, YamlNode hours) {
    YamlNode before = due.require("before");
    if (before.constant(Due.Event.class) != Due.Event.RELEASE) {
      throw before.error(
          "no case tells when " + before.text() + " is due", "hours ahead are those of RELEASE");
    }
    return new Due.Ahead(hours(hours));
  }

  private static int hours(YamlNode hours) {
    if (hours.integer() < 1 || hours.integer() > Clock.MOST_HOURS) {
      throw hours.error(
          hours.text() + " hours is no time",
          "write 1 to "
              + Clock.MOST_HOURS
              + "; for a time before release write hours_ahead with before: RELEASE");
    }
    return (int) hours.integer();
  }
}
