package org.amparo.policy.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;
import org.amparo.policy.cel.CheckedExpression;
import org.amparo.policy.cel.ExpressionChecker;
import org.amparo.policy.cel.Lowering;
import org.amparo.policy.cel.Meanings;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Citations;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.offense.Listed;
import org.amparo.policy.offense.OffenseLists;
import org.jspecify.annotations.Nullable;

/** A policy file's {@code parameters} and {@code variables}, each naming only those above it. */
final class Definitions {

  private static final String NAME = "[a-z][a-z0-9_]*";

  /** Far above what a law needs; each variable that names the one before thrice triples it. */
  private static final int MOST_PARTS = 1_000;

  private static final Pattern VARIABLE = Pattern.compile("variables\\.[A-Za-z0-9_]+");

  private final Map<String, CheckedExpression> variables = new LinkedHashMap<>();
  private final Map<String, Integer> parts = new HashMap<>();
  private final Map<String, WrittenParameter> parameters = new LinkedHashMap<>();
  private final Map<String, YamlNode> places = new LinkedHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  private final ExpressionChecker checker;
  private final Citations citations;
  private final ProblemList problems;
  private final OffenseLists lists;

  /** Reads the file's definitions in file order, noting what is wrong with them. */
  Definitions(
      YamlNode file,
      Citations citations,
      ExpressionChecker checker,
      OffenseLists lists,
      ProblemList problems) {
    this.lists = lists;
    this.checker = checker;
    this.citations = citations;
    this.problems = problems;
    file.entries()
        .forEach(
            (key, value) -> {
              if (!value.isNull() && Set.of("parameters", "variables").contains(key)) {
                problems.check(() -> value.items().forEach(node -> read(key, node)));
              }
            });
  }

  private void read(String group, YamlNode node) {
    Optional<String> path = problems.attempt(() -> declare(group, node));
    if (path.isEmpty()) {
      return;
    }
    try {
      if (group.equals("parameters")) {
        readParameter(path.get(), node);
      } else {
        readVariable(path.get(), node);
      }
    } catch (AmparoException e) {
      problems.note(e);
      checker.defineFaulty(path.get());
    }
  }

  private void readVariable(String path, YamlNode node) {
    node.allow(Set.of("id", "description", "expression"));
    CheckedExpression expression = checked(node);
    parts.put(path, partsOf(expression.written(), node));
    variables.put(path, expression);
    checker.define(path, expression);
  }

  /** How many variables an expression names, those that they name in turn among them. */
  private int partsOf(String written, YamlNode node) {
    int count = 1;
    for (Matcher named = VARIABLE.matcher(written); named.find(); ) {
      count += parts.getOrDefault(named.group(), 1);
      if (count > MOST_PARTS) {
        throw node.error(
            "with all that it names written out, the variable has more than "
                + MOST_PARTS
                + " parts",
            "name the variables above it less often");
      }
    }
    return count;
  }

  private void readParameter(String path, YamlNode node) {
    if (node.find("dated").isPresent()) {
      readDated(path, node);
      return;
    }
    node.allow(Set.of("id", "description", "default", "choices"));
    List<YamlNode> items = node.require("choices").items();
    if (items.isEmpty()) {
      throw node.require("choices").error("there is no choice", "add one at least");
    }
    Set<String> ids = new LinkedHashSet<>();
    List<WrittenParameter.Value> values = new ArrayList<>();
    items.forEach(choice -> problems.attempt(() -> readChoice(choice, ids)).ifPresent(values::add));
    String preset = node.text("default");
    if (!ids.contains(preset)) {
      throw node.require("default")
          .error("there is no choice '" + preset + "'", NearMiss.advice(preset, ids));
    }
    if (values.size() < items.size()) {
      throw problems.asException();
    }
    define(path, new WrittenParameter(name(node), node.text("description"), preset, values));
  }

  private void define(String path, WrittenParameter parameter) {
    CheckedExpression first = sameType(parameter.values());
    parameters.put(path, parameter);
    checker.define(path, first);
  }

  private static CheckedExpression sameType(List<WrittenParameter.Value> values) {
    CheckedExpression first = values.getFirst().checked();
    for (WrittenParameter.Value value : values) {
      if (!value.checked().hasTypeOf(first)) {
        throw ErrorCode.POLICY_TYPE_ERROR.error(
            "the values of one parameter must be of one type",
            value.checked().node().place(),
            "write all of them as conditions, or all as values of one type");
      }
    }
    return first;
  }

  /** Periods follow one another without a gap, so that every day between has one value. */
  private void readDated(String path, YamlNode node) {
    node.allow(Set.of("id", "description", "dated"));
    String description = node.text("description");
    List<WrittenParameter.Value> values = new ArrayList<>();
    for (YamlNode item : node.require("dated").items()) {
      item.allow(Set.of("from", "until", "expression", "cite"));
      List<Citation> cited = citations.citedBy(item);
      LocalDate from = item.find("from").map(YamlNode::date).orElse(null);
      LocalDate until = item.find("until").map(YamlNode::date).orElse(null);
      boolean follows = values.isEmpty() || Objects.equals(values.getLast().until(), from);
      boolean gone = !values.isEmpty() && values.getLast().until() == null;
      if (!follows || gone || (from != null && until != null && !from.isBefore(until))) {
        throw item.error(
            "the periods of a dated parameter overlap or leave a gap",
            "order them by date; each begins on the day the one before it ends");
      }
      values.add(new WrittenParameter.Value("", "", from, until, checked(item), cited));
    }
    if (values.isEmpty()) {
      throw node.require("dated").error("there is no value", "add one at least");
    }
    define(path, new WrittenParameter(name(node), description, null, values));
  }

  private WrittenParameter.Value readChoice(YamlNode node, Set<String> ids) {
    node.allow(Set.of("id", "name", "expression", "cite"));
    String id = name(node);
    String name = node.text("name");
    if (!ids.add(id)) {
      throw node.require("id").error("the choice '" + id + "' stands twice", "keep one of them");
    }
    Optional<List<Citation>> cited = problems.attempt(() -> citations.citedBy(node));
    return new WrittenParameter.Value(id, name, null, null, checked(node), cited.orElse(List.of()));
  }

  private CheckedExpression checked(YamlNode node) {
    CheckedExpression expression = checker.check(node.require("expression"));
    Lowering.check(expression, meanings(Map.of(), null));
    return expression;
  }

  private String declare(String group, YamlNode node) {
    String path = group + "." + name(node);
    if (places.putIfAbsent(path, node) != null) {
      throw node.require("id").error("'" + path + "' stands twice", "keep one of them");
    }
    return path;
  }

  private static String name(YamlNode node) {
    String name = node.text("id");
    if (!name.matches(NAME)) {
      throw node.require("id")
          .error(
              "'" + name + "' cannot be named in an expression",
              "use lower-case letters, digits and _, with a letter first");
    }
    return name;
  }

  /**
   * What names stand for where these choices are made.
   *
   * @param chosen parameter to choice; the default where a parameter is left out
   * @param day the day whose dated values count; null for the first of each
   */
  Meanings meanings(Map<String, String> chosen, @Nullable LocalDate day) {
    return new Meanings(
        path -> {
          used.add(path);
          CheckedExpression found = expression(path, chosen, day);
          if (found == null) {
            // Only a faulty definition is named without being defined, and its fault was noted.
            throw problems.asException();
          }
          return found;
        },
        lists);
  }

  private @Nullable CheckedExpression expression(
      String path, Map<String, String> chosen, @Nullable LocalDate day) {
    WrittenParameter parameter = parameters.get(path);
    return parameter == null ? variables.get(path) : parameter.value(chosen, day);
  }

  /** The condition of an expression under these choices, by period where it names a dated one. */
  Condition condition(CheckedExpression expression, Map<String, String> chosen) {
    List<Condition> parts = new ArrayList<>();
    Condition first = null;
    boolean same = true;
    for (WrittenParameter.Period period : WrittenParameter.periods(with(WrittenParameter::dated))) {
      LocalDate until = period.until();
      LocalDate day =
          period.from() != null
              ? period.from()
              : until == null ? LocalDate.EPOCH : until.minusDays(1);
      Condition condition = Lowering.condition(expression, meanings(chosen, day));
      first = first == null ? condition : first;
      same &= condition.equals(first);
      List<Condition> all = new ArrayList<>(Listed.period(period.from(), period.until()));
      all.add(condition);
      parts.add(new Condition.And(all));
    }
    return same && first != null ? first : new Condition.Or(parts);
  }

  private List<WrittenParameter> with(Predicate<WrittenParameter> wanted) {
    return parameters.values().stream().filter(wanted).toList();
  }

  /** The expression of each variable by its path, in file order. */
  Map<String, CheckedExpression> variables() {
    return Collections.unmodifiableMap(variables);
  }

  /** The parameters as their author wrote them, in file order. */
  List<WrittenParameter> written() {
    return with(_ -> true);
  }

  /** The parameters as a policy states them, in file order. */
  List<Policy.Parameter> parameters(Map<String, String> chosen) {
    return with(parameter -> !parameter.dated()).stream()
        .map(
            parameter ->
                new Policy.Parameter(
                    parameter.name(),
                    parameter.description(),
                    parameter.chosen(chosen),
                    parameter.choices()))
        .toList();
  }

  /** Notes each definition that no expression names. */
  void noteUnused() {
    places.forEach(
        (path, node) -> {
          if (!used.contains(path)) {
            problems.note(
                node.error("nothing uses " + path, "use it in a condition, or remove it"));
          }
        });
  }
}
