package org.amparo.policy.ir;

import static org.amparo.model.decision.Truth.FALSE;
import static org.amparo.model.decision.Truth.TRUE;
import static org.amparo.model.decision.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Truth;
import org.amparo.policy.Cases;
import org.amparo.policy.cel.Expressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

  private static final Map<Truth, String> VALUES =
      Map.of(TRUE, "true", FALSE, "false", UNKNOWN, "null");

  private static Truth truth(String expression, String caseYaml) {
    return Evaluation.of(Expressions.condition(expression), Cases.of(caseYaml));
  }

  private static String twoFacts(Truth a, Truth b) {
    return "{person: {us_citizen_claim: %s, final_order: %s}}"
        .formatted(VALUES.get(a), VALUES.get(b));
  }

  @ParameterizedTest(name = "{0} and {1} is {2}; {0} or {1} is {3}")
  @CsvSource({
    "TRUE, TRUE, TRUE, TRUE",
    "TRUE, UNKNOWN, UNKNOWN, TRUE",
    "TRUE, FALSE, FALSE, TRUE",
    "UNKNOWN, TRUE, UNKNOWN, TRUE",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, FALSE, FALSE, UNKNOWN",
    "FALSE, TRUE, FALSE, TRUE",
    "FALSE, UNKNOWN, FALSE, UNKNOWN",
    "FALSE, FALSE, FALSE, FALSE",
  })
  void connectivesFollowKleenesTables(Truth a, Truth b, Truth and, Truth or) {
    String facts = twoFacts(a, b);

    assertThat(truth("person.us_citizen_claim && person.final_order", facts)).isEqualTo(and);
    assertThat(truth("person.us_citizen_claim || person.final_order", facts)).isEqualTo(or);
  }

  @ParameterizedTest(name = "not {0} is {1}")
  @CsvSource({"TRUE, FALSE", "UNKNOWN, UNKNOWN", "FALSE, TRUE"})
  void notKeepsUnknownUnknown(Truth a, Truth not) {
    assertThat(truth("!person.us_citizen_claim", twoFacts(a, TRUE))).isEqualTo(not);
    assertThat(truth("person.us_citizen_claim == false", twoFacts(a, TRUE))).isEqualTo(not);
    assertThat(truth("person.us_citizen_claim != true", twoFacts(a, TRUE))).isEqualTo(not);
  }

  /** Between those that surely fit and those that may; of an incomplete list there is no end. */
  @ParameterizedTest(name = "of {0}, complete {1}: two or more {2}, exactly one {3}")
  @CsvSource({
    "'FELONY, FELONY', true, TRUE, FALSE",
    "'FELONY, FELONY', false, TRUE, FALSE",
    "'FELONY, null', true, UNKNOWN, UNKNOWN",
    "'FELONY, MISDEMEANOR', true, FALSE, TRUE",
    "'FELONY, MISDEMEANOR', false, UNKNOWN, UNKNOWN",
    "'null', true, FALSE, UNKNOWN",
    "'', true, FALSE, FALSE",
    "'', false, UNKNOWN, UNKNOWN",
  })
  void a_count_lies_between_bounds(String grades, boolean complete, Truth two, Truth one) {
    String charges =
        Stream.of(grades.split(", "))
            .filter(grade -> !grade.isEmpty())
            .map(grade -> grade.equals("null") ? "{category: THEFT}" : "{grade: " + grade + "}")
            .collect(Collectors.joining(", "));
    String given = "{charges: [%s], charges_complete: %s}".formatted(charges, complete);

    assertThat(truth("charges.count(c, c.grade == 'FELONY') >= 2", given)).isEqualTo(two);
    assertThat(truth("2 > charges.count(c, c.grade == 'FELONY')", given)).isEqualTo(two.not());
    assertThat(truth("charges.count(c, c.grade == 'FELONY') == 1", given)).isEqualTo(one);
    assertThat(truth("charges.count(c, c.grade == 'FELONY') != 1", given)).isEqualTo(one.not());
    assertThat(truth("charges.count(c, c.grade == 'FELONY') > 0", given))
        .isEqualTo(truth("charges.exists(c, c.grade == 'FELONY')", given));
    assertThat(truth("charges.count(c, c.grade == 'FELONY') >= 0", given)).isEqualTo(TRUE);
  }

  @Test
  void what_is_missing_of_an_offense_on_record_is_named_with_its_field() {
    String given =
        "{convictions: [{grade: FELONY, convicted_on: 2012-01-01}, {category: THEFT}], convictions_complete: true}";

    assertThat(
            MissingFields.of(
                List.of(
                    Expressions.condition(
                        "convictions.count(c, c.grade == 'FELONY' && c.convicted_on < date('2013-01-01')) >= 2")),
                Cases.of(given)))
        .containsExactly("convictions[2].grade", "convictions[2].convicted_on");
    assertThat(MissingFields.meaning("convictions[2].grade")).isEqualTo("The grade of the offense");
    assertThat(
            MissingFields.of(
                List.of(Expressions.condition("convictions.exists(c, c.grade == 'FELONY')")),
                Cases.of(given)))
        .isEmpty();
  }

  @Test
  void aComparisonWithAnUnknownFactIsUnknownEvenWhenNegated() {
    assertThat(truth("request.kind == 'HOLD'", "{}")).isEqualTo(UNKNOWN);
    assertThat(truth("request.kind != 'HOLD'", "{}")).isEqualTo(UNKNOWN);
    assertThat(truth("!(request.kind in ['HOLD', 'NOTIFY'])", "{}")).isEqualTo(UNKNOWN);
    assertThat(truth("person.age >= 18 || person.age < 18", "{}")).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest(name = "elements {0}, complete {1}: exists is {2}, all is {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                       | true  | FALSE   | TRUE",
        "[]                                       | false | UNKNOWN | UNKNOWN",
        "[{grade: FELONY}]                        | true  | TRUE    | TRUE",
        "[{grade: FELONY}]                        | false | TRUE    | UNKNOWN",
        "[{grade: MISDEMEANOR}]                   | true  | FALSE   | FALSE",
        "[{grade: MISDEMEANOR}]                   | false | UNKNOWN | FALSE",
        "[{grade: FELONY}, {grade: MISDEMEANOR}]  | true  | TRUE    | FALSE",
        "[{grade: FELONY}, {grade: MISDEMEANOR}]  | false | TRUE    | FALSE",
        "[{grade: null}]                          | true  | UNKNOWN | UNKNOWN",
        "[{grade: null}, {grade: FELONY}]         | true  | TRUE    | UNKNOWN",
        "[{grade: null}, {grade: MISDEMEANOR}]    | true  | UNKNOWN | FALSE",
      })
  void quantifiersCountWhatMayBeMissingFromTheList(
      String elements, boolean complete, Truth exists, Truth all) {
    String facts = "{convictions: %s, convictions_complete: %s}".formatted(elements, complete);

    assertThat(truth("convictions.exists(c, c.grade == 'FELONY')", facts)).isEqualTo(exists);
    assertThat(truth("convictions.all(c, c.grade == 'FELONY')", facts)).isEqualTo(all);
  }

  @Test
  void aListNobodyMentionedIsNotAnEmptyList() {
    assertThat(truth("convictions.exists(c, c.grade == 'FELONY')", "{}")).isEqualTo(UNKNOWN);
    assertThat(truth("!convictions.exists(c, c.grade == 'FELONY')", "{}")).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest(name = "convicted on {1}, request on {0}: within ten years is {2}")
  @CsvSource({
    "2024-06-15, 2014-06-14, FALSE",
    "2024-06-15, 2014-06-15, TRUE",
    "2024-06-15, 2014-06-16, TRUE",
    "2024-02-29, 2014-02-27, FALSE",
    "2024-02-29, 2014-02-28, TRUE",
    "2024-02-29, 2014-03-01, TRUE",
    "2014-02-28, 2004-02-28, TRUE",
    "2014-02-28, 2004-02-27, FALSE",
    "2018-03-01, 2008-02-29, FALSE",
    "2018-03-01, 2008-03-01, TRUE",
    "2018-03-01, , UNKNOWN",
    ", 2008-03-01, UNKNOWN",
  })
  void aLookBackIncludesItsFirstDay(String received, String convicted, Truth within) {
    String facts =
        "{request: {received_on: %s}, convictions: [{convicted_on: %s}], convictions_complete: true}"
            .formatted(received, convicted);

    assertThat(
            truth(
                "convictions.exists(c, c.convicted_on >= request.received_on.yearsBefore(10))",
                facts))
        .isEqualTo(within);
  }

  @Test
  void negativeYearsLookForward() {
    String facts = "{request: {received_on: 2024-02-29}}";

    assertThat(truth("request.received_on.yearsBefore(-1) == date('2025-02-28')", facts))
        .isEqualTo(TRUE);
  }

  @ParameterizedTest(name = "{0} years: == {1}, != {2}, < {3}, <= {4}, > {5}, >= {6}")
  @CsvSource({
    "17, false, true, true, true, false, false",
    "18, true, false, false, true, false, true",
    "19, false, true, false, false, true, true",
  })
  void every_comparison_of_numbers_keeps_its_own_boundary(
      long age,
      boolean equal,
      boolean not,
      boolean less,
      boolean atMost,
      boolean more,
      boolean atLeast) {
    String facts = "{person: {age: %d}}".formatted(age);

    assertThat(truth("person.age == 18", facts)).isEqualTo(Truth.of(equal));
    assertThat(truth("person.age != 18", facts)).isEqualTo(Truth.of(not));
    assertThat(truth("person.age < 18", facts)).isEqualTo(Truth.of(less));
    assertThat(truth("person.age <= 18", facts)).isEqualTo(Truth.of(atMost));
    assertThat(truth("person.age > 18", facts)).isEqualTo(Truth.of(more));
    assertThat(truth("person.age >= 18", facts)).isEqualTo(Truth.of(atLeast));
  }

  @ParameterizedTest(name = "convicted on {0}, confined {1} days: on or after 2014-01-31 is {2}")
  @CsvSource({
    "2014-01-01, 30, TRUE",
    "2014-01-01, 29, FALSE",
    "2014-03-02, -30, TRUE",
    "2014-03-01, -30, FALSE",
    "2014-01-01, 36525, TRUE",
    "2014-01-01, 36526, UNKNOWN",
    "2114-02-01, -36525, TRUE",
    "2114-02-01, -36526, UNKNOWN",
    "2014-01-01, -9223372036854775808, UNKNOWN",
    "2014-01-01, 9223372036854775807, UNKNOWN",
    "2014-01-01, , UNKNOWN",
    ", 30, UNKNOWN",
  })
  void days_are_added_to_a_date_up_to_a_century_of_them(String day, String days, Truth since) {
    String facts =
        "{convictions: [{convicted_on: %s, tolled_days: %s}], convictions_complete: true}"
            .formatted(day, days);

    assertThat(
            truth(
                "convictions.exists(c, c.convicted_on.plusDays(c.tolled_days) >= date('2014-01-31'))",
                facts))
        .isEqualTo(since);
  }
}
