package org.amparo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.ClassScan;
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
 * Whether engines give one answer: the interpreter case by case, classes and, where all is known,
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
    ClassScan scan = ClassScan.of(asks);
    List<CaseClasses> batches = new ArrayList<>();
    scan.run(connection, batches::add);
    CaseClasses classes = batches.getFirst();
    Map<String, Integer> classOf = classes(scan, classes);
    assertThat(classOf).hasSize(cases.size());
    Map<String, Map<String, Object>> known = new HashMap<>();
    cases.stream()
        .filter(CelJava::allKnown)
        .forEach(one -> known.put(one.id(), CelJava.values(one)));
    for (Ask ask : asks) {
      CaseClasses.Answers answers = classes.answers(ask);
      Optional<CelJava> cel =
          known.isEmpty() ? Optional.empty() : Optional.of(CelJava.of(ask.policy()));
      for (CaseRecord one : cases) {
        Decision decision = Interpreter.decide(ask.policy(), ask.question(), one);
        Decision byClass = answers.of(Objects.requireNonNull(classOf.get(one.id())));
        if (!byClass.equals(decision)) {
          return Optional.of(
              new Disagreement(ask.policy(), one, "classes", words(byClass), words(decision)));
        }
        Map<String, Object> values = known.get(one.id());
        if (values != null) {
          String celJava = words(cel.orElseThrow().decide(values));
          if (!celJava.equals(words(decision))) {
            return Optional.of(
                new Disagreement(ask.policy(), one, "cel-java", celJava, words(decision)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The class of each case, by its key; every class has as many cases as have its key. */
  private Map<String, Integer> classes(ClassScan scan, CaseClasses classes) throws SQLException {
    Map<List<Long>, Integer> byKey = new HashMap<>();
    for (int i = 0; i < classes.size(); i++) {
      int index = i;
      byKey.put(
          IntStream.range(0, scan.width()).mapToObj(word -> classes.word(index, word)).toList(), i);
    }
    Map<String, Integer> classOf = new HashMap<>();
    long[] cases = new long[classes.size()];
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(scan.keys("detainer_id"))) {
      while (rows.next()) {
        List<Long> key = new ArrayList<>();
        for (int word = 0; word < scan.width(); word++) {
          key.add(rows.getLong(word + 2));
        }
        int index = Objects.requireNonNull(byKey.get(key));
        classOf.put(rows.getString(1), index);
        cases[index]++;
      }
    }
    assertThat(cases)
        .isEqualTo(IntStream.range(0, cases.length).mapToLong(classes::cases).toArray());
    return classOf;
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
