package org.amparo.engine.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.amparo.engine.CaseTable;
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

  private static final List<Ask> BOTH = List.of(MINORS_FREE, UNDER_21_FREE);

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
    ClassScan scan = ClassScan.of(BOTH);
    // Unknown, under 18, under 21, older; ordered or not is never known.
    assertThat(classes(scan)).singleElement().extracting(CaseClasses::size).isEqualTo(4);
    // The safeguards ask of age too, and of the claim, proof of status, a cancellation, the kind
    // and the form besides.
    assertThat(scan.atoms()).isEqualTo(3 + 5);
    assertThat(scan.keyBits()).isEqualTo(2 + 2 + 5 * 2);
  }

  @Test
  void each_class_is_answered_by_the_interpreter_with_what_is_missing() throws SQLException {
    assertThat(answers(ClassScan.of(BOTH), MINORS_FREE))
        .containsExactlyInAnyOrder(
            "8 from 0: MUST_NOT minor []",
            "3 from 8: NEEDS_INFORMATION null [person.final_order]",
            "9 from 11: NEEDS_INFORMATION null [person.final_order]",
            "1 from 20: NEEDS_INFORMATION null [person.age, person.final_order]");
    assertThat(answers(ClassScan.of(BOTH), UNDER_21_FREE))
        .containsExactlyInAnyOrder(
            "8 from 0: MUST_NOT young []",
            "3 from 8: MUST_NOT young []",
            "9 from 11: SILENT otherwise []",
            "1 from 20: NEEDS_INFORMATION null [person.age]");
  }

  @Test
  void values_are_kept_apart_the_unknown_one_too() throws SQLException {
    CaseClasses classes =
        classes(ClassScan.of(List.of(UNDER_21_FREE), List.of("person_age % 2"))).getFirst();
    assertThat(IntStream.range(0, classes.size()).boxed())
        .extracting(i -> classes.split(i) + " " + classes.cases(i))
        .containsExactlyInAnyOrder(
            "[0] 4", "[1] 4", "[1] 1", "[0] 2", "[0] 4", "[1] 5", "[null] 1");
  }

  @Test
  void ranges_of_rows_add_up() throws SQLException {
    List<String> whole = answers(ClassScan.of(BOTH), MINORS_FREE);
    ClassScan inRanges = new ClassScan(BOTH, List.of(), 5, Integer.MAX_VALUE);
    assertThat(classes(inRanges)).hasSize(1);
    assertThat(answers(inRanges, MINORS_FREE)).containsExactlyInAnyOrderElementsOf(whole);
  }

  @Test
  void where_classes_are_too_many_they_come_some_after_others_and_their_cases_add_up()
      throws SQLException {
    ClassScan scan = new ClassScan(BOTH, List.of(), 5, 1);
    List<CaseClasses> batches = classes(scan);
    assertThat(batches).hasSize(5);
    Map<Outcome, Long> cases = new EnumMap<>(Outcome.class);
    for (CaseClasses classes : batches) {
      CaseClasses.Answers answers = classes.answers(UNDER_21_FREE);
      for (int i = 0; i < classes.size(); i++) {
        cases.merge(answers.of(i).outcome(), classes.cases(i), Long::sum);
      }
    }
    assertThat(cases)
        .containsOnly(
            Map.entry(Outcome.MUST_NOT, 11L),
            Map.entry(Outcome.SILENT, 9L),
            Map.entry(Outcome.NEEDS_INFORMATION, 1L));
  }

  @Test
  void a_table_without_rows_has_no_class() throws SQLException {
    CaseTable.create(connection, List.of());
    assertThat(classes(ClassScan.of(BOTH)).getFirst().size()).isZero();
  }

  @Test
  void what_a_scan_was_not_asked_it_does_not_answer() throws SQLException {
    CaseClasses classes = classes(ClassScan.of(List.of(MINORS_FREE))).getFirst();
    assertThatThrownBy(() -> classes.answers(UNDER_21_FREE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("under-21-free");
  }

  @Test
  void a_question_the_policy_does_not_speak_to_is_silent_in_one_class() throws SQLException {
    Ask notify = new Ask(MINORS_FREE.policy(), Question.NOTIFY);
    assertThat(answers(ClassScan.of(List.of(notify)), notify))
        .containsExactly("21 from 0: SILENT null []");
  }

  private List<CaseClasses> classes(ClassScan scan) throws SQLException {
    List<CaseClasses> batches = new ArrayList<>();
    scan.run(connection, batches::add);
    return batches;
  }

  /** Of each class: its cases, the row of its first, outcome, rule and missing facts. */
  private List<String> answers(ClassScan scan, Ask ask) throws SQLException {
    CaseClasses classes = classes(scan).getFirst();
    CaseClasses.Answers answers = classes.answers(ask);
    return IntStream.range(0, classes.size())
        .mapToObj(
            i ->
                "%d from %d: %s %s %s"
                    .formatted(
                        classes.cases(i),
                        classes.example(i),
                        answers.of(i).outcome(),
                        answers.of(i).rule(),
                        answers.of(i).missing()))
        .toList();
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
