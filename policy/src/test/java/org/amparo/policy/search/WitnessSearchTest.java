package org.amparo.policy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Cases;
import org.amparo.policy.cel.Expressions;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.search.WitnessSearch.Wanted;
import org.junit.jupiter.api.Test;

class WitnessSearchTest {

  private static final String NONE = "none";

  /** The example's text, or {@link #NONE}. */
  private static String example(String expression) {
    Condition condition = Expressions.condition(expression);
    return text(WitnessSearch.about(List.of(condition)).find(List.of(new Wanted(condition, true))));
  }

  private static String completed(String expression, String given, String open) {
    Condition condition = Expressions.condition(expression);
    CaseRecord record = Cases.of(given);
    return text(
        WitnessSearch.about(List.of(condition), record)
            .completing(record, open::equals, List.of(new Wanted(condition, true))));
  }

  private static String text(Witness witness) {
    return switch (witness) {
      case Witness.Found(CaseRecord record) -> CaseText.yaml(record);
      case Witness.None _ -> NONE;
      case Witness.Undecided _ -> "undecided";
    };
  }

  @Test
  void an_example_shows_only_what_matters() {
    assertThat(example("person.age < 18 || person.final_order && request.judicial_warrant"))
        .isEqualTo("{person: {age: 17}}");
    assertThat(example("convictions.all(c, c.grade == 'FELONY')"))
        .isEqualTo("{convictions: [], convictions_complete: true}");
    assertThat(example("true")).isEqualTo("{}");
  }

  @Test
  void the_days_at_which_a_look_back_turns_are_tried() {
    String lookBack = "convictions.exists(c, c.convicted_on %s request.received_on.yearsBefore(10)";

    assertThat(
            example(
                lookBack.formatted(">=")
                    + " && c.convicted_on <= date('2014-02-28'))"
                    + " && request.received_on >= date('2024-02-28')"))
        .isEqualTo(
            "{request: {received_on: 2024-02-28}, convictions: [{convicted_on: 2014-02-28, final: true}]}");
    assertThat(
            example(
                lookBack.formatted(">")
                    + " && c.convicted_on <= date('2014-02-28'))"
                    + " && request.received_on >= date('2024-02-28')"))
        .isEqualTo(NONE);
  }

  @Test
  void days_confined_move_a_look_back() {
    assertThat(
            completed(
                "convictions.exists(c, c.convicted_on.plusDays(c.tolled_days) >="
                    + " request.received_on.yearsBefore(5))",
                "{request: {received_on: 2020-03-01}, convictions: [{convicted_on: 2015-02-01}]}",
                "convictions"))
        .isEqualTo(
            "{request: {received_on: 2020-03-01}, convictions: [{convicted_on: 2015-02-01,"
                + " tolled_days: 28, final: true}]}");
  }

  @Test
  void only_what_is_open_is_filled_in() {
    String either = "person.final_order || request.judicial_warrant";

    assertThat(completed(either, "{person: {age: 20}}", "request.judicial_warrant"))
        .isEqualTo("{request: {judicial_warrant: true}, person: {age: 20}}");
    assertThat(completed(either, "{person: {age: 20}}", "person.age")).isEqualTo(NONE);
    assertThat(
            completed(
                "convictions.exists(c, c.grade == 'FELONY')",
                "{convictions: [{category: ARSON}], convictions_complete: true}",
                "convictions"))
        .isEqualTo(
            "{convictions: [{grade: FELONY, category: ARSON, final: true}], convictions_complete: true}");
  }

  @Test
  void demands_that_one_element_cannot_meet_have_two() {
    assertThat(
            example(
                "convictions.exists(c, c.grade == 'FELONY')"
                    + " && convictions.exists(c, c.grade == 'MISDEMEANOR')"
                    + " && convictions.all(c, c.category == 'ARSON')"))
        .isEqualTo(
            "{convictions: [{grade: FELONY, category: ARSON, final: true}, {grade: MISDEMEANOR,"
                + " category: ARSON, final: true}], convictions_complete: true}");
  }

  @Test
  void a_count_has_as_many_elements_as_it_needs_and_no_more_than_it_may() {
    String two = "charges.count(c, c.grade == 'FELONY') >= 2";

    assertThat(example(two)).isEqualTo("{charges: [{grade: FELONY}, {grade: FELONY}]}");
    assertThat(example("!(" + two + ") && charges.exists(c, c.grade == 'FELONY')"))
        .isEqualTo("{charges: [{grade: FELONY}], charges_complete: true}");
    assertThat(
            completed(
                two,
                "{charges: [{grade: FELONY}, {category: THEFT}], charges_complete: true}",
                "charges"))
        .isEqualTo(
            "{charges: [{grade: FELONY}, {grade: FELONY, category: THEFT}], charges_complete: true}");
    assertThat(completed(two, "{charges: [{grade: FELONY}], charges_complete: true}", "charges"))
        .isEqualTo(NONE);
    assertThat(
            example(
                "charges.count(c, c.grade == 'FELONY') >= 3 && charges.count(c, c.category == 'THEFT') < 2"
                    + " && charges.all(c, c.grade == 'FELONY' && c.category in ['THEFT', 'FRAUD'])"))
        .contains("FRAUD}, {", "charges_complete: true");
  }

  @Test
  void a_text_that_is_none_of_those_mentioned_is_any_other() {
    assertThat(example("convictions.exists(c, !(c.statute in ['PL 120.05', '1299']))"))
        .isEqualTo("{convictions: [{statute: any other, final: true}]}");
    assertThat(example("convictions.exists(c, c.statute in ['1299', 'PL 120.05'])"))
        .isEqualTo("{convictions: [{statute: \"1299\", final: true}]}");
  }
}
