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
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;
import org.amparo.policy.PolicySource;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One meaning, two engines: SQL answers every case as the interpreter does, unknowns included. */
class EngineAgreementTest {

  private static final int CASES_A_POLICY = 60;

  private static @Nullable Connection database;

  @BeforeContainer
  static void openDatabase() throws SQLException {
    database = DriverManager.getConnection("jdbc:duckdb:");
  }

  @AfterContainer
  static void closeDatabase() throws SQLException {
    connection().close();
    database = null;
  }

  @Property(tries = 250)
  void sql_and_interpreter_agree_on_every_part_of_a_decision(
      @ForAll("policies") Policy policy, @ForAll("cases") List<CaseRecord> cases)
      throws SQLException {
    assertAgreement(connection(), policy, cases);
  }

  @Provide
  Arbitrary<Policy> policies() {
    return RandomPolicies.policies();
  }

  @Provide
  Arbitrary<List<CaseRecord>> cases() {
    return RandomCases.cases()
        .list()
        .ofSize(CASES_A_POLICY)
        .map(
            cases -> {
              List<CaseRecord> numbered = new ArrayList<>();
              for (CaseRecord one : cases) {
                numbered.add(new CaseRecord("case-" + numbered.size(), one.facts(), one.lists()));
              }
              return numbered;
            });
  }

  @Test
  void sql_and_interpreter_agree_on_every_case_that_the_policies_come_with() throws SQLException {
    PolicyLibrary library = PolicyLibrary.bundled();
    List<CaseRecord> cases = new ArrayList<>();
    for (PolicySource source : library.sources()) {
      library
          .cases(source.id())
          .cases()
          .forEach(
              one ->
                  cases.add(
                      new CaseRecord(
                          "case-" + cases.size(), one.given().facts(), one.given().lists())));
    }
    assertThat(cases).isNotEmpty();
    try (Connection own = DriverManager.getConnection("jdbc:duckdb:")) {
      for (PolicySource source : library.sources()) {
        for (Policy policy : source.variants()) {
          assertAgreement(own, policy, cases);
        }
      }
    }
  }

  private static Connection connection() {
    if (database == null) {
      throw new IllegalStateException("the database is not open");
    }
    return database;
  }

  private static void assertAgreement(Connection connection, Policy policy, List<CaseRecord> cases)
      throws SQLException {
    CaseTable.create(connection, cases);
    Map<String, String> fromSql = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DecisionSql.of(policy, Question.HOLD))) {
      while (rows.next()) {
        fromSql.put(rows.getString("detainer_id"), row(rows));
      }
    }
    assertThat(fromSql).hasSize(cases.size());
    for (CaseRecord one : cases) {
      assertThat(fromSql.get(one.id()))
          .as("%s under %s", one, policy)
          .isEqualTo(words(Interpreter.decide(policy, Question.HOLD, one)));
    }
  }

  private static String row(ResultSet rows) throws SQLException {
    return String.join(
        " | ",
        rows.getString("outcome"),
        String.valueOf(rows.getString("rule")),
        String.valueOf(rows.getInt("possible")),
        rows.getString("missing"),
        rows.getString("truths"));
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
