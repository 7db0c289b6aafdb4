package org.amparo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionSqlTest {

  private static final Condition ORDER =
      new Condition.Holds(new Term.FactValue(Fact.PERSON_FINAL_ORDER));
  private static final Condition ADULT =
      new Condition.Compare(
          Condition.Operator.GREATER_OR_EQUAL,
          new Term.FactValue(Fact.PERSON_AGE),
          new Term.Constant(18L, FactType.INTEGER));
  private static final Condition FELONY =
      new Condition.OneOf(
          new Term.FieldValue(ListFact.CONVICTIONS.field("grade").orElseThrow()),
          List.of(new Term.Constant("FELONY", FactType.TEXT)));
  private static final Term TEN_YEARS_BACK =
      new Term.YearsBefore(new Term.FactValue(Fact.REQUEST_RECEIVED_ON), 10);

  @Test
  void what_is_empty_joins_to_its_neutral_truth() {
    assertThat(ConditionSql.of(new Condition.And(List.of()))).isEqualTo("TRUE");
    assertThat(ConditionSql.of(new Condition.Or(List.of()))).isEqualTo("FALSE");
    assertThat(ConditionSql.of(new Condition.Always(true))).isEqualTo("TRUE");
    assertThat(ConditionSql.of(new Condition.Always(false))).isEqualTo("FALSE");
  }

  @Test
  void one_of_no_constants_is_false_where_the_term_is_known() throws SQLException {
    Condition none = new Condition.OneOf(new Term.FactValue(Fact.PERSON_AGE), List.of());

    assertThat(values(ConditionSql.of(none))).containsExactly("false", "false", null);
  }

  @Test
  void a_code_has_the_bits_of_its_truth_and_not_moves_inwards() throws SQLException {
    ConditionSql writer = ConditionSql.with(Map.of(), Map.of());

    // Ages 20, 10 and unknown.
    assertThat(values(writer.code(ADULT))).containsExactly("3", "0", "2");
    assertThat(values(writer.code(new Condition.Not(ADULT)))).containsExactly("0", "3", "2");
    assertThat(values(writer.code(new Condition.And(List.of(ADULT, new Condition.Always(true))))))
        .containsExactly("3", "0", "2");
    assertThat(
            values(
                writer.code(
                    new Condition.Not(
                        new Condition.And(List.of(ADULT, new Condition.Always(true)))))))
        .containsExactly("0", "3", "2");
    assertThat(
            values(
                writer.code(
                    new Condition.Not(
                        new Condition.Or(List.of(ADULT, new Condition.Always(false)))))))
        .containsExactly("0", "3", "2");
    assertThat(values(writer.code(new Condition.Not(new Condition.And(List.of())))))
        .containsExactly("0", "0", "0");
    assertThat(values(writer.code(new Condition.Not(new Condition.Or(List.of())))))
        .containsExactly("3", "3", "3");
  }

  @Test
  void a_code_in_its_place_of_a_word_is_shifted_there() throws SQLException {
    ConditionSql writer = ConditionSql.with(Map.of(), Map.of());

    assertThat(values(writer.shifted(ADULT, "INTEGER", 4))).containsExactly("48", "0", "32");
    assertThat(values(writer.shifted(new Condition.Not(ADULT), "INTEGER", 4)))
        .containsExactly("0", "48", "32");
  }

  @Test
  void a_comparison_asks_for_the_unknown_first_and_the_rest_is_computed_once() {
    ConditionSql writer = ConditionSql.with(Map.of(), Map.of());
    Condition oneOf =
        new Condition.OneOf(
            new Term.FactValue(Fact.PERSON_AGE), List.of(new Term.Constant(1L, FactType.INTEGER)));

    assertThat(writer.shifted(ADULT, "INTEGER", 0)).startsWith("(CASE WHEN person_age IS NULL");
    assertThat(writer.shifted(oneOf, "INTEGER", 0)).startsWith("(CASE WHEN person_age IS NULL");
    assertThat(writer.shifted(ORDER, "INTEGER", 0))
        .startsWith("(CASE WHEN person_final_order IS NULL");
    assertThat(writer.shifted(new Condition.Or(List.of(ORDER, ADULT)), "INTEGER", 0))
        .startsWith("coalesce(CAST((person_final_order OR ");
  }

  @Test
  void the_leaves_of_a_code_are_its_comparisons_with_not_moved_into_them() {
    List<KleeneCode.Leaf> leaves = new ArrayList<>();
    KleeneCode.leaves(
        new Condition.Not(
            new Condition.And(
                List.of(
                    ORDER,
                    new Condition.Not(ADULT),
                    new Condition.Or(List.of(FELONY, new Condition.Always(true)))))),
        leaves::add);

    assertThat(leaves)
        .containsExactly(
            new KleeneCode.Leaf(ORDER, true),
            new KleeneCode.Leaf(ADULT, false),
            new KleeneCode.Leaf(FELONY, true));
  }

  @Test
  void a_part_computed_before_is_read_from_its_column() {
    ConditionSql writer = ConditionSql.with(Map.of(ORDER, "part"), Map.of());

    assertThat(writer.sql(new Condition.And(List.of(ORDER, ADULT))))
        .isEqualTo("(part AND (person_age >= CAST(18 AS BIGINT)))");
    assertThat(writer.unknown(ORDER)).isEqualTo("part IS NULL");
    assertThat(writer.unknown(new Condition.Not(ADULT))).isEqualTo("person_age IS NULL");
    assertThat(writer.unknown(new Condition.Or(List.of(ORDER, ADULT))))
        .isEqualTo("(part OR (person_age >= CAST(18 AS BIGINT))) IS NULL");
  }

  @Test
  void a_comparison_is_unknown_where_one_of_its_terms_is() {
    ConditionSql writer = ConditionSql.with(Map.of(), Map.of(TEN_YEARS_BACK, "back"));
    Term arrested = new Term.FactValue(Fact.CUSTODY_ARRESTED_ON);

    assertThat(
            writer.unknown(
                new Condition.Compare(Condition.Operator.LESS, arrested, TEN_YEARS_BACK)))
        .isEqualTo("(custody_arrested_on IS NULL OR back IS NULL)");
    // Without a column, years before a date are unknown where the date is.
    assertThat(
            ConditionSql.with(Map.of(), Map.of())
                .unknown(new Condition.Compare(Condition.Operator.LESS, arrested, TEN_YEARS_BACK)))
        .isEqualTo("(custody_arrested_on IS NULL OR request_received_on IS NULL)");
    Term constant = new Term.Constant(1L, FactType.INTEGER);
    assertThat(writer.unknown(new Condition.Compare(Condition.Operator.EQUAL, constant, constant)))
        .isEqualTo("FALSE");
  }

  @Test
  void dates_of_the_case_alone_are_taken_out_of_quantifiers_and_only_those() {
    Term convicted = new Term.FieldValue(ListFact.CONVICTIONS.field("convicted_on").orElseThrow());
    Term tolled = new Term.FieldValue(ListFact.CONVICTIONS.field("tolled_days").orElseThrow());
    Term days = new Term.Constant(30L, FactType.INTEGER);
    Term later = new Term.PlusDays(new Term.FactValue(Fact.CUSTODY_ARRESTED_ON), days);
    Condition first = before(new Term.YearsBefore(convicted, 1), TEN_YEARS_BACK);
    Condition second = before(later, new Term.PlusDays(TEN_YEARS_BACK, tolled));
    Condition third = new Condition.OneOf(new Term.PlusDays(later, days), List.of());

    assertThat(
            hoisted(
                new Condition.Or(
                    List.of(
                        exists(new Condition.Not(first)),
                        new Condition.Not(
                            new Condition.ForAll(
                                ListFact.CONVICTIONS, new Condition.Or(List.of(second, FELONY)))),
                        // Outside a quantifier it is computed once a case anyway.
                        before(new Term.YearsBefore(later, 3), later)))))
        .containsExactlyInAnyOrder(TEN_YEARS_BACK, later);
    assertThat(hoisted(new Condition.And(List.of(exists(new Condition.And(List.of(third)))))))
        .containsExactly(new Term.PlusDays(later, days));
  }

  @Test
  void a_quantifier_inside_another_has_no_code() {
    assertThatThrownBy(
            () -> ConditionSql.of(exists(new Condition.ForAll(ListFact.CONVICTIONS, FELONY))))
        .hasMessageContaining("quantifiers do not nest");
    assertThatThrownBy(() -> ConditionSql.of(exists(exists(FELONY))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quantifiers do not nest");
  }

  private static Condition exists(Condition element) {
    return new Condition.Exists(ListFact.CONVICTIONS, element);
  }

  private static Condition before(Term left, Term right) {
    return new Condition.Compare(Condition.Operator.LESS, left, right);
  }

  private static Set<Term> hoisted(Condition condition) {
    Set<Term> terms = new HashSet<>();
    TermSql.hoisted(condition, terms);
    return terms;
  }

  /** An expression over three cases: of people of 20, of 10 and of unknown age. */
  private static List<@Nullable String> values(String sql) throws SQLException {
    List<@Nullable String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      CaseTable.create(
          connection,
          List.of(
              new CaseRecord("20", Map.of(Fact.PERSON_AGE, 20L), Map.of()),
              new CaseRecord("10", Map.of(Fact.PERSON_AGE, 10L), Map.of()),
              new CaseRecord("unknown", Map.of(), Map.of())));
      try (ResultSet rows = statement.executeQuery("SELECT " + sql + " FROM case_record")) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
    }
    return values;
  }
}
