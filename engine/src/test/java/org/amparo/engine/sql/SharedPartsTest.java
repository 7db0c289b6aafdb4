package org.amparo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.junit.jupiter.api.Test;

class SharedPartsTest {

  private static final Condition A = holds(Fact.PERSON_FINAL_ORDER);
  private static final Condition B = holds(Fact.PERSON_US_CITIZEN_CLAIM);
  private static final Condition C = holds(Fact.CUSTODY_LOCAL_CHARGE);
  private static final Condition D = holds(Fact.REQUEST_JUDICIAL_WARRANT);
  private static final Condition BOTH = new Condition.And(List.of(A, B));

  private static final String BOTH_SQL = "(person_final_order AND person_us_citizen_claim)";

  @Test
  void a_comparison_is_read_where_it_stands() {
    SharedParts parts = new SharedParts(List.of(A, new Condition.Not(B)));

    assertThat(parts.source()).isEqualTo("case_record");
    assertThat(parts.truth(A))
        .isEqualTo(new OutcomeCase.Truth("person_final_order", "person_final_order IS NULL"));
    assertThat(parts.truth(new Condition.Not(B)))
        .isEqualTo(
            new OutcomeCase.Truth(
                "(NOT person_us_citizen_claim)", "person_us_citizen_claim IS NULL"));
  }

  @Test
  void a_rules_condition_is_computed_once_and_a_part_of_it_alone_is_not_kept() {
    Condition rule = new Condition.Or(List.of(BOTH, C));
    SharedParts parts = new SharedParts(List.of(rule));

    assertThat(parts.source())
        .isEqualTo(
            "(SELECT *, (" + BOTH_SQL + " OR custody_local_charge) AS shared_0\nFROM case_record)");
    assertThat(parts.truth(rule)).isEqualTo(new OutcomeCase.Truth("shared_0", "shared_0 IS NULL"));
  }

  @Test
  void a_part_of_two_rules_is_computed_before_what_reads_it() {
    Condition rule = new Condition.Or(List.of(BOTH, C));
    SharedParts parts = new SharedParts(List.of(rule, new Condition.Not(BOTH)));

    assertThat(parts.source())
        .isEqualTo(
            "(SELECT *, (shared_0 OR custody_local_charge) AS shared_1\nFROM (SELECT *, "
                + BOTH_SQL
                + " AS shared_0\nFROM case_record))");
    assertThat(parts.truth(new Condition.Not(BOTH)))
        .isEqualTo(new OutcomeCase.Truth("(NOT shared_0)", "shared_0 IS NULL"));
  }

  @Test
  void a_part_within_two_rules_is_computed_once_for_both() {
    SharedParts parts =
        new SharedParts(
            List.of(new Condition.Or(List.of(BOTH, C)), new Condition.Or(List.of(BOTH, D))));

    assertThat(parts.source())
        .isEqualTo(
            "(SELECT *, (shared_0 OR custody_local_charge) AS shared_1,"
                + " (shared_0 OR request_judicial_warrant) AS shared_2\nFROM (SELECT *, "
                + BOTH_SQL
                + " AS shared_0\nFROM case_record))");
  }

  @Test
  void a_shared_part_is_found_behind_not_and_within_parts_of_one_use() {
    Condition deep =
        new Condition.And(List.of(new Condition.Not(new Condition.Or(List.of(BOTH, C))), D));
    SharedParts parts = new SharedParts(List.of(deep, BOTH));

    assertThat(parts.source())
        .isEqualTo(
            "(SELECT *, ((NOT (shared_0 OR custody_local_charge)) AND request_judicial_warrant)"
                + " AS shared_1\nFROM (SELECT *, "
                + BOTH_SQL
                + " AS shared_0\nFROM case_record))");
  }

  @Test
  void parts_that_do_not_hang_on_one_another_are_computed_side_by_side() {
    Condition either = new Condition.Or(List.of(C, D));
    SharedParts parts = new SharedParts(List.of(BOTH, either));

    assertThat(parts.source())
        .isEqualTo(
            "(SELECT *, "
                + BOTH_SQL
                + " AS shared_0, (custody_local_charge OR request_judicial_warrant) AS shared_1"
                + "\nFROM case_record)");
  }

  @Test
  void a_look_through_a_list_is_kept_too_with_its_dates_computed_before() {
    Term back = new Term.YearsBefore(new Term.FactValue(Fact.REQUEST_RECEIVED_ON), 5);
    Condition old =
        new Condition.Compare(
            Condition.Operator.LESS,
            new Term.FieldValue(ListFact.CONVICTIONS.field("convicted_on").orElseThrow()),
            back);
    Condition some = new Condition.Exists(ListFact.CONVICTIONS, old);
    Condition all = new Condition.ForAll(ListFact.CONVICTIONS, old);
    SharedParts parts = new SharedParts(List.of(some, all));

    assertThat(parts.truth(some).holds()).isEqualTo("shared_0");
    assertThat(parts.truth(all).holds()).isEqualTo("shared_1");
    assertThat(parts.source())
        .endsWith(
            "FROM (SELECT *, CAST(request_received_on - INTERVAL (5) YEAR AS DATE) AS case_date_0"
                + " FROM case_record))")
        .contains("element.convicted_on < case_date_0");
  }

  private static Condition holds(Fact fact) {
    return new Condition.Holds(new Term.FactValue(fact));
  }
}
