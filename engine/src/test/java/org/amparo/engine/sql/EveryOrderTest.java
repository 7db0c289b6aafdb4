package org.amparo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three rules, each true, false or unknown, in every order of a few outcomes. */
class EveryOrderTest {

  private static final List<Fact> FACTS =
      List.of(Fact.PERSON_FINAL_ORDER, Fact.PERSON_US_CITIZEN_CLAIM, Fact.PERSON_VICTIM_OR_WITNESS);

  private final List<CaseRecord> cases = new ArrayList<>();
  private Connection connection;

  @BeforeEach
  void openDatabase() throws SQLException {
    for (int number = 0; number < 27; number++) {
      Map<Fact, Object> facts = new EnumMap<>(Fact.class);
      int rest = number;
      for (Fact fact : FACTS) {
        if (rest % 3 < 2) {
          facts.put(fact, rest % 3 == 1);
        }
        rest /= 3;
      }
      cases.add(new CaseRecord("case-" + number, facts, Map.of()));
    }
    connection = DriverManager.getConnection("jdbc:duckdb:");
    CaseTable.create(connection, cases);
  }

  @AfterEach
  void closeDatabase() throws SQLException {
    connection.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "MAY MAY MAY MAY",
    "MAY MAY MAY MUST",
    "MAY MAY MUST MAY",
    "MAY MUST MAY MAY",
    "MUST MAY MAY MAY",
    "MAY MUST MUST MAY",
    "MAY MAY MUST MUST",
    "MAY MUST MAY MUST",
    "MAY MUST SILENT MAY",
    "MAY MUST SILENT MUST_NOT",
    "MAY MUST MAY SILENT",
  })
  void the_outcome_is_the_interpreters(String outcomes) throws SQLException {
    Policy policy = policy(outcomes);
    Map<String, String> expected = new TreeMap<>();
    cases.forEach(one -> expected.put(one.id(), outcome(policy, one)));

    assertThat(rows(OutcomeSql.of(policy, Question.HOLD))).isEqualTo(expected);
    assertThat(rows("SELECT detainer_id, outcome FROM (" + decisions(policy) + ")"))
        .isEqualTo(expected);
    assertThat(rows(OutcomeSql.counted(policy, Question.HOLD)))
        .isEqualTo(
            expected.values().stream()
                .collect(
                    Collectors.groupingBy(
                        outcome -> outcome,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.counting(), String::valueOf))));
  }

  @Test
  void a_question_the_policy_does_not_speak_to_is_silent() throws SQLException {
    Policy policy = policy("MAY MAY MAY MUST");
    String silent = DecisionSql.of(policy, Question.NOTIFY);

    assertThat(
            rows(
                "SELECT DISTINCT policy_id || ' ' || question || ' ' || outcome, concat_ws(' ', rule IS NULL,"
                    + " possible, missing, '[' || truths || ']') FROM ("
                    + silent
                    + ")"))
        .containsExactly(
            Map.entry("three-rules NOTIFY SILENT", "true " + Outcome.SILENT.bit() + " [] []"));
    assertThat(rows(OutcomeSql.counted(policy, Question.NOTIFY)))
        .containsExactly(Map.entry("SILENT", "27"));
    assertThat(rows(OutcomeSql.of(policy, Question.NOTIFY)).values()).containsOnly("SILENT");
  }

  private static String decisions(Policy policy) {
    return DecisionSql.of(policy, Question.HOLD);
  }

  private static String outcome(Policy policy, CaseRecord one) {
    return Interpreter.decide(policy, Question.HOLD, one).outcome().name();
  }

  private static Policy policy(String outcomes) {
    List<Outcome> all = Arrays.stream(outcomes.split(" ")).map(Outcome::valueOf).toList();
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < FACTS.size(); i++) {
      Condition condition = new Condition.Holds(new Term.FactValue(FACTS.get(i)));
      rules.add(RandomPolicies.rule("rule-" + i, condition, all.get(i)));
    }
    rules.add(RandomPolicies.rule("otherwise", new Condition.Always(true), all.getLast()));
    return RandomPolicies.of("three-rules", rules);
  }

  /** The first column of a query to its second. */
  private Map<String, String> rows(String query) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.put(rows.getString(1), rows.getString(2));
      }
    }
    return values;
  }
}
