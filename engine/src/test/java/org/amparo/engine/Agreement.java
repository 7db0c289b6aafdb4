package org.amparo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.engine.classes.Answers;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.DecisionTable;
import org.amparo.engine.classes.Grouping;
import org.amparo.engine.sql.CaseTable;
import org.amparo.engine.sql.DecisionSql;
import org.amparo.engine.sql.OutcomeSql;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.cel.CelJava;
import org.amparo.policy.generate.Shrinking;

/**
 * Whether engines give one answer: the interpreter, SQL a row, classes and, where all is known,
 * cel-java; on outcome, rule, possible outcomes, missing facts and truths.
 */
final class Agreement implements AutoCloseable {

  private final Connection connection;

  Agreement() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** A policy and a case to which two engines answer differently. */
  record Disagreement(Policy policy, CaseRecord one, String engine, String theirs, String truth) {}

  /** Fails with the smallest disagreement found; cases are renamed by their place. */
  void check(List<Policy> policies, List<CaseRecord> cases) throws SQLException {
    Optional<Disagreement> found = disagreement(policies, numbered(cases));
    if (found.isPresent()) {
      Shrinking.Pair pair =
          Shrinking.smallest(
              new Shrinking.Pair(found.get().policy(), found.get().one()),
              smaller -> disagreement(smaller).isPresent());
      disagreement(pair).ifPresent(Agreement::fail);
    }
  }

  /** Fails with the first disagreement found. */
  void checkInHaste(List<Policy> policies, List<CaseRecord> cases) throws SQLException {
    disagreement(policies, numbered(cases)).ifPresent(Agreement::fail);
  }

  private static void fail(Disagreement disagreement) {
    assertThat(disagreement.theirs())
        .as(
            "%s answers %s under %s",
            disagreement.engine(), disagreement.one(), disagreement.policy())
        .isEqualTo(disagreement.truth());
  }

  private Optional<Disagreement> disagreement(Shrinking.Pair pair) throws SQLException {
    return disagreement(List.of(pair.policy()), List.of(pair.one()));
  }

  private static List<CaseRecord> numbered(List<CaseRecord> cases) {
    List<CaseRecord> numbered = new ArrayList<>();
    for (CaseRecord one : cases) {
      numbered.add(new CaseRecord("case-" + numbered.size(), one.facts(), one.lists()));
    }
    return numbered;
  }

  private Optional<Disagreement> disagreement(List<Policy> policies, List<CaseRecord> cases)
      throws SQLException {
    CaseTable.create(connection, cases);
    List<Ask> asks =
        policies.stream().distinct().map(policy -> new Ask(policy, Question.HOLD)).toList();
    CaseClasses classes = CaseClasses.scan(connection, asks, Grouping.WITH_MISSING);
    Map<String, Map<String, Object>> known = new HashMap<>();
    cases.stream()
        .filter(CelJava::allKnown)
        .forEach(one -> known.put(one.id(), CelJava.values(one)));
    for (Ask ask : asks) {
      Map<String, String> bySql = answers(DecisionSql.of(ask.policy(), ask.question()));
      Map<String, String> outcomes = outcomes(OutcomeSql.of(ask.policy(), ask.question()));
      DecisionTable.create(connection);
      DecisionTable.add(connection, classes, List.of(ask), null);
      Map<String, String> byClass = answers("FROM decision");
      Optional<CelJava> cel =
          known.isEmpty() ? Optional.empty() : Optional.of(CelJava.of(ask.policy()));
      Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
      for (CaseRecord one : cases) {
        Decision decision = Interpreter.decide(ask.policy(), ask.question(), one);
        String truth = words(decision);
        counts.merge(decision.outcome(), 1L, Long::sum);
        String row = bySql.getOrDefault(one.id(), "nothing");
        if (!row.equals(truth)) {
          return Optional.of(new Disagreement(ask.policy(), one, "SQL", row, truth));
        }
        String outcome = outcomes.getOrDefault(one.id(), "nothing");
        if (!outcome.equals(decision.outcome().name())) {
          return Optional.of(
              new Disagreement(ask.policy(), one, "the bare outcome", outcome, truth));
        }
        String aClass = byClass.getOrDefault(one.id(), "nothing");
        if (!aClass.equals(truth)) {
          return Optional.of(new Disagreement(ask.policy(), one, "classes", aClass, truth));
        }
        Map<String, Object> values = known.get(one.id());
        if (values != null) {
          String celJava = words(cel.orElseThrow().decide(values));
          if (!celJava.equals(truth)) {
            return Optional.of(new Disagreement(ask.policy(), one, "cel-java", celJava, truth));
          }
        }
      }
      assertThat(bySql).hasSize(cases.size());
      assertThat(byClass).hasSize(cases.size());
      assertThat(counted(Answers.byOutcome(classes, ask))).as("%s", ask.policy()).isEqualTo(counts);
      Map<String, String> byName = new HashMap<>();
      counts.forEach((outcome, number) -> byName.put(outcome.name(), number.toString()));
      assertThat(outcomes(OutcomeSql.counted(ask.policy(), ask.question())))
          .as("%s", ask.policy())
          .isEqualTo(byName);
    }
    return Optional.empty();
  }

  private static Map<Outcome, Long> counted(List<Answers.OfOutcome> answers) {
    return answers.stream()
        .collect(Collectors.toMap(Answers.OfOutcome::outcome, answer -> answer.tally().cases()));
  }

  /** The first column of a query to its second. */
  private Map<String, String> outcomes(String query) throws SQLException {
    Map<String, String> outcomes = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        outcomes.put(rows.getString(1), rows.getString(2));
      }
    }
    return outcomes;
  }

  private Map<String, String> answers(String query) throws SQLException {
    Map<String, String> answers = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answers.put(
            rows.getString("detainer_id"),
            String.join(
                " | ",
                rows.getString("outcome"),
                String.valueOf(rows.getString("rule")),
                String.valueOf(rows.getInt("possible")),
                rows.getString("missing"),
                rows.getString("truths")));
      }
    }
    return answers;
  }

  private static String words(Decision decision) {
    return String.join(
        " | ",
        decision.outcome().name(),
        String.valueOf(decision.rule()),
        String.valueOf(decision.possible().stream().mapToInt(Outcome::bit).sum()),
        decision.missing().toString(),
        decision.conditions().stream()
            .map(Decision.RuleTruth::truth)
            .map(truth -> truth == Truth.UNKNOWN ? "U" : truth == Truth.TRUE ? "T" : "F")
            .collect(Collectors.joining()));
  }
}
