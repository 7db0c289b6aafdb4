package org.amparo.policy.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

class ConditionTraceTest {

  private static final Condition YOUNG =
      new Condition.Compare(
          Condition.Operator.LESS,
          new Term.FactValue(Fact.PERSON_AGE),
          new Term.Constant(18L, FactType.INTEGER));

  private static final Condition PAID =
      new Condition.OneOf(
          new Term.FactValue(Fact.JURISDICTION_REIMBURSEMENT),
          List.of(new Term.Constant("ALL_COSTS", FactType.TEXT)));

  @Test
  void each_part_stands_on_a_line_with_its_truth_and_the_values_it_rests_on() {
    Condition condition =
        new Condition.And(
            List.of(
                new Condition.Not(YOUNG),
                new Condition.Or(
                    List.of(PAID, new Condition.Exists(ListFact.CONVICTIONS, homicide())))));
    CaseRecord record = new CaseRecord("case", Map.of(Fact.PERSON_AGE, 20L), Map.of());

    assertThat(ConditionTrace.of(condition, record).lines(0))
        .isEqualTo(
            """
            unknown  all of
            true       not so: age in full years on the day of the request is under 18 [person.age: 20]
            unknown    any of
            unknown      what the federal government has agreed in writing to pay for holding on request is ALL_COSTS
                           [jurisdiction.reimbursement: not recorded]
            unknown      there is a conviction of which: the kind of offense is HOMICIDE [convictions_complete is not
                           true: there may be others]
            """);
  }

  private static Condition homicide() {
    return new Condition.Compare(
        Condition.Operator.EQUAL,
        new Term.FieldValue(ListFact.CONVICTIONS.field("category").orElseThrow()),
        new Term.Constant("HOMICIDE", FactType.TEXT));
  }

  @Test
  void of_each_conviction_on_record_the_field_that_decides_is_seen() {
    Condition condition = new Condition.Exists(ListFact.CONVICTIONS, homicide());
    ListValue two = new ListValue(List.of(Map.of("category", "THEFT"), Map.of()), true);
    CaseRecord record = new CaseRecord("case", Map.of(), Map.of(ListFact.CONVICTIONS, two));

    assertThat(ConditionTrace.of(condition, record).lines(0))
        .isEqualTo(
            """
            unknown  there is a conviction of which: the kind of offense is HOMICIDE [no others on record]
            false      conviction 1 on record: the kind of offense is HOMICIDE [category: THEFT]
            unknown    conviction 2 on record: the kind of offense is HOMICIDE [category: not recorded]
            """);
  }

  @Test
  void an_offense_list_is_named_and_its_statutes_are_not() {
    Policy values = PolicyLibrary.bundled().find("us-ca-sb-54");
    String words =
        Objects.requireNonNull(values.rulings().get(Question.NOTIFY)).rules().stream()
            .map(rule -> ConditionText.of(rule.condition()))
            .collect(Collectors.joining("\n"));

    assertThat(words)
        .contains("it is on the offense list ca-violent-felony or ca-serious-felony")
        .contains("the day of conviction is on or after 15 years before the day the jail received")
        .doesNotContain("...", "==", "&&", "PC ", "c.");
  }

  @Test
  void every_value_of_a_choice_is_named() {
    Condition condition =
        new Condition.OneOf(
            new Term.FactValue(Fact.PERSON_AGE),
            IntStream.range(0, 9)
                .mapToObj(age -> new Term.Constant((long) age, FactType.INTEGER))
                .toList());

    assertThat(ConditionText.of(condition))
        .isEqualTo(
            "age in full years on the day of the request is one of 0, 1, 2, 3, 4, 5, 6, 7, 8");
  }

  @Test
  void dates_are_written_with_the_years_and_days_between() {
    Term received = new Term.FactValue(Fact.REQUEST_RECEIVED_ON);
    Condition condition =
        new Condition.Compare(
            Condition.Operator.GREATER_OR_EQUAL,
            new Term.PlusDays(
                new Term.FactValue(Fact.CUSTODY_ARRESTED_ON),
                new Term.Constant(30L, FactType.INTEGER)),
            new Term.YearsBefore(received, 10));

    assertThat(ConditionText.of(condition))
        .isEqualTo(
            "the day of the arrest that led to this custody plus 30 days is on or after"
                + " 10 years before the day the jail received the request");
  }

  @Test
  void a_parameter_stands_by_its_name_with_the_value_in_use() {
    Policy press = PolicyLibrary.bundled().find("us-fl-miami-dade-r-1008-13");
    Rule unpaid = Objects.requireNonNull(press.rulings().get(Question.HOLD)).rules().getFirst();
    CaseRecord nothing = new CaseRecord("case", Map.of(), Map.of());

    assertThat(ConditionTrace.of(unpaid.condition(), nothing).lines(0))
        .isEqualTo(
            """
            unknown  all of
            true       the parameter reading (PRESS) is PRESS
            unknown    what the federal government has agreed in writing to pay for holding on request is not ALL_COSTS
                         [jurisdiction.reimbursement: not recorded]
            """);
  }

  @Test
  void where_a_value_came_from_makes_no_difference_to_a_condition() {
    Term.Constant written = new Term.Constant(18L, FactType.INTEGER);
    Term.Constant chosen = new Term.Constant(18L, FactType.INTEGER, "parameters.age");

    assertThat(chosen).isEqualTo(written).hasSameHashCodeAs(written);
    assertThat(chosen).isNotEqualTo(new Term.Constant(21L, FactType.INTEGER, "parameters.age"));
  }
}
