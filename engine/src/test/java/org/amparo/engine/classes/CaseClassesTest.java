package org.amparo.engine.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.amparo.engine.sql.CaseTable;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Condition.Operator;
import org.amparo.policy.ir.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseClassesTest {

  private static final Ask MINORS_FREE =
      ask(
          "minors-free",
          RandomPolicies.rule("minor", age(Operator.LESS, 18), Outcome.MUST_NOT),
          RandomPolicies.rule("ordered", holds(Fact.PERSON_FINAL_ORDER), Outcome.MUST));

  private static final Ask UNDER_21_FREE =
      ask(
          "under-21-free",
          RandomPolicies.rule("young", age(Operator.LESS, 21), Outcome.MUST_NOT),
          RandomPolicies.rule("nobody", age(Operator.LESS, 18), Outcome.MUST));

  private Connection connection;

  @BeforeEach
  void openDatabase() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    List<CaseRecord> cases = new ArrayList<>();
    LongStream.rangeClosed(10, 29)
        .forEach(
            age -> cases.add(new CaseRecord("age-" + age, Map.of(Fact.PERSON_AGE, age), Map.of())));
    cases.add(new CaseRecord("unknown", Map.of(), Map.of()));
    CaseTable.create(connection, cases);
  }

  @AfterEach
  void closeDatabase() throws SQLException {
    connection.close();
  }

  @Test
  void thresholds_on_one_fact_share_a_code() throws SQLException {
    CaseClasses classes =
        CaseClasses.scan(connection, List.of(MINORS_FREE, UNDER_21_FREE), Grouping.COUNTS);
    // Unknown, under 18, under 21, older.
    assertThat(classes.size()).isEqualTo(4);
    assertThat(classes.atoms()).isEqualTo(3);
    assertThat(classes.keyBits()).isEqualTo(2 + 2);
  }

  @Test
  void a_comparison_of_two_policies_counts_those_treated_differently_and_gives_examples()
      throws SQLException {
    CaseClasses classes =
        CaseClasses.scan(connection, List.of(MINORS_FREE, UNDER_21_FREE), Grouping.COUNTS);
    assertThat(Answers.compare(classes, MINORS_FREE, UNDER_21_FREE))
        .extracting(cell -> cell.before() + " " + cell.after() + " " + cell.tally())
        .containsExactly(
            "MUST_NOT MUST_NOT Tally[cases=8, sums=[], examples=[0]]",
            "NEEDS_INFORMATION MUST_NOT Tally[cases=3, sums=[], examples=[8]]",
            "NEEDS_INFORMATION SILENT Tally[cases=9, sums=[], examples=[11]]",
            "NEEDS_INFORMATION NEEDS_INFORMATION Tally[cases=1, sums=[], examples=[20]]");
  }

  @Test
  void a_rule_that_an_earlier_one_always_forestalls_decides_nothing() throws SQLException {
    CaseClasses classes = CaseClasses.scan(connection, List.of(UNDER_21_FREE), Grouping.COUNTS);
    assertThat(Answers.byRule(classes, UNDER_21_FREE))
        .extracting(
            rule -> rule.rule() + " " + rule.decides().cases() + " " + rule.mayDecide().cases())
        .containsExactly("young 11 12", "nobody 0 1", "otherwise 9 10");
  }

  @Test
  void measures_are_summed_and_a_breakdown_keeps_its_values_apart() throws SQLException {
    Grouping grouping = new Grouping(List.of("person_age % 2"), List.of("person_age", "1"), false);
    CaseClasses classes = CaseClasses.scan(connection, List.of(UNDER_21_FREE), grouping);
    assertThat(Answers.byOutcome(classes, UNDER_21_FREE))
        .filteredOn(answer -> answer.outcome() == Outcome.MUST_NOT)
        .extracting(answer -> answer.breakdown() + " " + answer.tally().sums())
        .containsExactlyInAnyOrder("[0] [90, 6]", "[1] [75, 5]");
    assertThat(Answers.byOutcome(classes, UNDER_21_FREE))
        .filteredOn(answer -> answer.outcome() == Outcome.NEEDS_INFORMATION)
        .extracting(Answers.OfOutcome::breakdown)
        .containsExactly(Arrays.asList((String) null));
  }

  @Test
  void a_policy_put_by_its_whole_rules_has_the_same_answers() throws SQLException {
    List<Ask> asks = List.of(MINORS_FREE, UNDER_21_FREE);
    CaseClasses byAtoms = CaseClasses.scan(connection, asks, Grouping.WITH_MISSING);
    CaseClasses byRules =
        CaseClasses.scan(
            connection, KeyPlan.of(asks, Set.of(MINORS_FREE), true), Grouping.WITH_MISSING);
    assertThat(byRules.byTheirOwnExpressions()).containsExactly(MINORS_FREE);
    for (Ask ask : asks) {
      assertThat(Answers.byOutcome(byRules, ask)).isEqualTo(Answers.byOutcome(byAtoms, ask));
      assertThat(decisions(byRules, ask)).isEqualTo(decisions(byAtoms, ask)).hasSize(21);
    }
  }

  @Test
  void where_classes_would_be_too_many_the_policy_with_most_atoms_of_its_own_is_put_whole()
      throws SQLException {
    Ask greedy =
        ask(
            "greedy",
            RandomPolicies.rule(
                "any",
                new Condition.Or(
                    LongStream.range(10, 30).mapToObj(age -> age(Operator.EQUAL, age)).toList()),
                Outcome.MAY));
    List<Ask> asks = List.of(MINORS_FREE, greedy);
    assertThat(new ClassLimit(4, 100).plan(connection, asks, Grouping.COUNTS).whole())
        .containsExactly(greedy);
    assertThat(ClassLimit.USUAL.plan(connection, asks, Grouping.COUNTS).whole()).isEmpty();
  }

  @Test
  void only_the_cases_asked_for_are_brought_back() throws SQLException {
    CaseClasses classes = CaseClasses.scan(connection, List.of(MINORS_FREE), Grouping.WITH_MISSING);
    DecisionTable.create(connection);
    DecisionTable.add(connection, classes, List.of(MINORS_FREE), "person_age = 18");
    assertThat(rows("FROM decision"))
        .containsExactly(
            "age-18 minors-free HOLD NEEDS_INFORMATION null 9 [person.final_order] FUT");
  }

  @Test
  void what_a_scan_was_not_asked_it_does_not_tell() throws SQLException {
    CaseClasses classes = CaseClasses.scan(connection, List.of(MINORS_FREE), Grouping.COUNTS);
    assertThatThrownBy(() -> classes.decide(MINORS_FREE).missing())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("minors-free");
    assertThatThrownBy(() -> classes.decide(UNDER_21_FREE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_question_the_policy_does_not_speak_to_is_silent_in_one_class() throws SQLException {
    Ask notify = new Ask(MINORS_FREE.policy(), Question.NOTIFY);
    CaseClasses classes = CaseClasses.scan(connection, List.of(notify), Grouping.COUNTS);
    assertThat(classes.size()).isEqualTo(1);
    assertThat(Answers.byOutcome(classes, notify))
        .containsExactly(
            new Answers.OfOutcome(
                Outcome.SILENT, List.of(), new Tally(21, List.of(), List.of(0L))));
  }

  private List<String> decisions(CaseClasses classes, Ask ask) throws SQLException {
    DecisionTable.create(connection);
    DecisionTable.add(connection, classes, List.of(ask), null);
    return rows("FROM decision ORDER BY detainer_id");
  }

  private List<String> rows(String query) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        all.add(String.join(" ", row.stream().map(String::valueOf).toList()));
      }
    }
    return all;
  }

  private static Ask ask(String id, Rule... rules) {
    List<Rule> all = new ArrayList<>(List.of(rules));
    all.add(RandomPolicies.rule("otherwise", new Condition.Always(true), Outcome.SILENT));
    Policy policy = RandomPolicies.of(id, all);
    return new Ask(policy, Question.HOLD);
  }

  private static Condition holds(Fact fact) {
    return new Condition.Holds(new Term.FactValue(fact));
  }

  private static Condition age(Operator operator, long years) {
    return new Condition.Compare(
        operator, new Term.FactValue(Fact.PERSON_AGE), new Term.Constant(years, FactType.INTEGER));
  }
}
