package org.amparo.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.cel.CheckedExpression;
import org.amparo.policy.cel.ExpressionChecker;
import org.amparo.policy.cel.Lowering;

/**
 * The {@code parameters} and {@code variables} of a policy file: expressions that others name. Each
 * may name only those that stand above it.
 */
final class Definitions {

  private static final String NAME = "[a-z][a-z0-9_]*";

  private final Map<String, CheckedExpression> variables = new LinkedHashMap<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, YamlNode> places = new LinkedHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /** A parameter as declared: its default and the expression of each choice. */
  private record Parameter(
      String description,
      String preset,
      Map<String, String> names,
      Map<String, CheckedExpression> choices) {

    private Parameter {
      names = Collections.unmodifiableMap(names);
    }
  }

  private final ExpressionChecker checker;
  private final Citations citations;
  private final ProblemList problems;

  /** Reads the file's definitions in file order, noting what is wrong with them. */
  Definitions(YamlNode file, Citations citations, ExpressionChecker checker, ProblemList problems) {
    this.checker = checker;
    this.citations = citations;
    this.problems = problems;
    file.entries()
        .forEach(
            (key, value) -> {
              if (value.isNull()) {
                return;
              }
              if (key.equals("parameters")) {
                problems.check(() -> value.items().forEach(node -> read(key, node)));
              } else if (key.equals("variables")) {
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
    variables.put(path, expression);
    checker.define(path, expression);
  }

  private void readParameter(String path, YamlNode node) {
    node.allow(Set.of("id", "description", "default", "choices"));
    List<YamlNode> items = node.require("choices").items();
    if (items.isEmpty()) {
      throw node.require("choices").error("there is no choice", "add one at least");
    }
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, CheckedExpression> choices = new LinkedHashMap<>();
    items.forEach(choice -> problems.check(() -> readChoice(choice, names, choices)));
    String preset = node.text("default");
    if (!names.containsKey(preset)) {
      throw node.require("default")
          .error("there is no choice '" + preset + "'", NearMiss.advice(preset, names.keySet()));
    }
    if (choices.size() < items.size()) {
      throw problems.asException();
    }
    CheckedExpression first = choices.values().iterator().next();
    for (CheckedExpression choice : choices.values()) {
      if (!choice.hasTypeOf(first)) {
        throw new AmparoException(
            ErrorCode.POLICY_TYPE_ERROR,
            "the choices of one parameter must be of one type",
            choice.node().place(),
            "write all of them as conditions, or all as values of one type");
      }
    }
    parameters.put(path, new Parameter(node.text("description"), preset, names, choices));
    checker.define(path, first);
  }

  private void readChoice(
      YamlNode node, Map<String, String> names, Map<String, CheckedExpression> choices) {
    node.allow(Set.of("id", "name", "expression", "cite"));
    String id = name(node);
    if (names.putIfAbsent(id, node.text("name")) != null) {
      throw node.require("id").error("the choice '" + id + "' stands twice", "keep one of them");
    }
    problems.check(() -> citations.citedBy(node));
    choices.put(id, checked(node));
  }

  private CheckedExpression checked(YamlNode node) {
    CheckedExpression expression = checker.check(node.require("expression"));
    Lowering.check(expression, expressions(Map.of()));
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
   * The expression behind each path where these choices are made.
   *
   * @param chosen parameter to choice; the default where a parameter is left out
   */
  Function<String, CheckedExpression> expressions(Map<String, String> chosen) {
    return path -> {
      used.add(path);
      Parameter parameter = parameters.get(path);
      CheckedExpression found =
          parameter == null
              ? variables.get(path)
              : parameter.choices().get(chosen(parameter, path, chosen));
      if (found == null) {
        // Only a faulty definition is named without being defined, and its fault was noted.
        throw problems.asException();
      }
      return found;
    };
  }

  private static String chosen(Parameter parameter, String path, Map<String, String> chosen) {
    return chosen.getOrDefault(path.substring(path.indexOf('.') + 1), parameter.preset());
  }

  /** The parameters as a policy states them, in file order. */
  List<Policy.Parameter> parameters(Map<String, String> chosen) {
    List<Policy.Parameter> result = new ArrayList<>();
    parameters.forEach(
        (path, parameter) ->
            result.add(
                new Policy.Parameter(
                    path.substring(path.indexOf('.') + 1),
                    parameter.description(),
                    chosen(parameter, path, chosen),
                    parameter.names())));
    return result;
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
