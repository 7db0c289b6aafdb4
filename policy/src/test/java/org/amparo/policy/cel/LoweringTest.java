package org.amparo.policy.cel;

import static org.amparo.policy.cel.Expressions.condition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Condition.Operator;
import org.amparo.policy.ir.Term;
import org.amparo.policy.offense.Listed;
import org.amparo.policy.offense.OffenseList;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;

class LoweringTest {

  private static final Condition CITIZEN = holds(Fact.PERSON_US_CITIZEN_CLAIM);
  private static final Condition WITNESS = holds(Fact.PERSON_VICTIM_OR_WITNESS);
  private static final Condition ORDER = holds(Fact.PERSON_FINAL_ORDER);

  private static final OffenseLists LISTS =
      OffenseLists.of(
          Map.of(
              "list.yaml",
              """
              id: grave
              name: Grave
              citations: [{id: law, text: A law, reading: UNREAD}]
              versions: [{cite: [law], whole_kinds: [ARSON], review_kinds: [ROBBERY]}]
              """));

  private static Condition holds(Fact fact) {
    return new Condition.Holds(new Term.FactValue(fact));
  }

  private static Term.Constant text(String value) {
    return new Term.Constant(value, FactType.TEXT);
  }

  @Test
  void aChainOfTheSameConnectiveBecomesOneNode() {
    assertThat(
            condition("person.us_citizen_claim && person.victim_or_witness && person.final_order"))
        .isEqualTo(new Condition.And(List.of(CITIZEN, WITNESS, ORDER)));
    assertThat(
            condition("person.us_citizen_claim || person.victim_or_witness && person.final_order"))
        .isEqualTo(new Condition.Or(List.of(CITIZEN, new Condition.And(List.of(WITNESS, ORDER)))));
  }

  @Test
  void aBooleanComparedWithAConstantIsTheFactOrItsOpposite() {
    assertThat(condition("person.us_citizen_claim == true")).isEqualTo(CITIZEN);
    assertThat(condition("false != person.us_citizen_claim")).isEqualTo(CITIZEN);
    assertThat(condition("person.us_citizen_claim == false")).isEqualTo(new Condition.Not(CITIZEN));
    assertThat(condition("person.us_citizen_claim != person.final_order"))
        .isEqualTo(
            new Condition.Compare(
                Operator.NOT_EQUAL,
                new Term.FactValue(Fact.PERSON_US_CITIZEN_CLAIM),
                new Term.FactValue(Fact.PERSON_FINAL_ORDER)));
  }

  @Test
  void constantsOfEachTypeKeepTheirValue() {
    assertThat(condition("request.ice_threat_level <= 2"))
        .isEqualTo(
            new Condition.Compare(
                Operator.LESS_OR_EQUAL,
                new Term.FactValue(Fact.REQUEST_ICE_THREAT_LEVEL),
                new Term.Constant(2L, FactType.INTEGER)));
    assertThat(condition("request.received_on < date('2014-01-01')"))
        .isEqualTo(
            new Condition.Compare(
                Operator.LESS,
                new Term.FactValue(Fact.REQUEST_RECEIVED_ON),
                new Term.Constant(LocalDate.of(2014, 1, 1), FactType.DATE)));
    assertThat(condition("request.form in ['I247D', \"I247X\"]"))
        .isEqualTo(
            new Condition.OneOf(
                new Term.FactValue(Fact.REQUEST_FORM), List.of(text("I247D"), text("I247X"))));
    assertThat(condition("true")).isEqualTo(new Condition.Always(true));
  }

  @Test
  void theElementsNameMayBeAnyEvenThatOfAGroup() {
    Term category = new Term.FieldValue(ListFact.CHARGES.field("category").orElseThrow());
    Condition robbery =
        new Condition.Exists(
            ListFact.CHARGES, new Condition.Compare(Operator.EQUAL, category, text("ROBBERY")));

    assertThat(condition("charges.exists(request, request.category == 'ROBBERY')"))
        .isEqualTo(robbery);
    assertThat(condition("charges.exists(variables, variables.category == 'ROBBERY')"))
        .isEqualTo(robbery);
  }

  @Test
  void allBecomesForAllAndItsBodyMayCompareWithTheCase() {
    Term filedOn = new Term.FieldValue(ListFact.CHARGES.field("filed_on").orElseThrow());
    assertThat(condition("charges.all(c, c.filed_on < request.received_on.yearsBefore(5))"))
        .isEqualTo(
            new Condition.ForAll(
                ListFact.CHARGES,
                new Condition.Compare(
                    Operator.LESS,
                    filedOn,
                    new Term.YearsBefore(new Term.FactValue(Fact.REQUEST_RECEIVED_ON), 5))));
  }

  /** Of others only the policy can say whether they count; it says so where it names final. */
  @Test
  void aConvictionHasToBeFinalUnlessTheConditionSaysWhichOthersCount() {
    Condition isFinal =
        new Condition.Holds(new Term.FieldValue(ListFact.CONVICTIONS.field("final").orElseThrow()));
    assertThat(
            condition("convictions.exists(c, c.violent && c.serious)").parts().getFirst().parts())
        .hasSize(3)
        .endsWith(isFinal);
    assertThat(condition("convictions.all(c, c.violent)").parts().getFirst().parts())
        .endsWith(new Condition.Not(isFinal));
    assertThat(
            condition("convictions.exists(c, (c.final || c.standing == 'ON_APPEAL') && c.violent)")
                .parts()
                .getFirst()
                .parts())
        .hasSize(2);
  }

  @Test
  void daysAreAddedToADateByAFactOrANumber() {
    Term arrested = new Term.FactValue(Fact.CUSTODY_ARRESTED_ON);
    assertThat(condition("custody.arrested_on.plusDays(person.age) > date('2014-01-31')"))
        .isEqualTo(
            new Condition.Compare(
                Operator.GREATER,
                new Term.PlusDays(arrested, new Term.FactValue(Fact.PERSON_AGE)),
                new Term.Constant(LocalDate.of(2014, 1, 31), FactType.DATE)));
    assertThat(condition("custody.arrested_on == request.received_on.plusDays(-3)"))
        .isEqualTo(
            new Condition.Compare(
                Operator.EQUAL,
                arrested,
                new Term.PlusDays(
                    new Term.FactValue(Fact.REQUEST_RECEIVED_ON),
                    new Term.Constant(-3L, FactType.INTEGER))));
  }

  @Test
  void yearsBackReachTwoCenturiesAndNoFurther() {
    for (String years : List.of("200", "-200")) {
      assertThat(
              condition(
                  "request.received_on.yearsBefore(%s) < date('2014-01-01')".formatted(years)))
          .isInstanceOf(Condition.Compare.class);
    }
    for (String years : List.of("201", "-201")) {
      assertThatThrownBy(
              () ->
                  condition(
                      "request.received_on.yearsBefore(%s) < date('2014-01-01')".formatted(years)))
          .hasMessageContaining("yearsBefore takes a number of years written out");
    }
  }

  @Test
  void anElementIsListedSurelyOrPerhaps() {
    OffenseList list = LISTS.find("grave").orElseThrow();
    assertThat(listed("charges.exists(c, c.listed('grave'))"))
        .isEqualTo(new Condition.Exists(ListFact.CHARGES, Listed.surely(list, ListFact.CHARGES)));
    assertThat(listed("charges.all(c, c.perhaps_listed('grave'))"))
        .isEqualTo(new Condition.ForAll(ListFact.CHARGES, Listed.perhaps(list, ListFact.CHARGES)));
  }

  @Test
  void onlyAListThatThereIsCanBeNamed() {
    assertThatThrownBy(() -> listed("charges.exists(c, c.listed('brave'))"))
        .hasMessageContaining("AMP-303 at policy.yaml:2:30")
        .hasMessageContaining("there is no offense list 'brave'")
        .hasMessageContaining("did you mean 'grave'?");
    assertThatThrownBy(() -> listed("charges.exists(c, c.listed(c.statute))"))
        .hasMessageContaining("an offense list that is not written out is outside the language");
    assertThatThrownBy(() -> listed("charges.exists(c, request.listed('grave'))"))
        .hasMessageContaining("'listed' does not apply to request");
  }

  @Test
  void aDefinitionOfAnyTypeIsCheckedBeforeAnybodyNamesIt() {
    for (String fine :
        List.of("['ROBBERY']", "person.age", "date('2014-01-31')", "person.final_order")) {
      assertThatCode(() -> check(fine)).doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> check("[request.kind]"))
        .hasMessageContaining("anything but a constant here");
    assertThatThrownBy(() -> check("person.age + 1")).hasMessageContaining("'+' is outside");
    assertThatThrownBy(() -> check("size(convictions) > 1")).hasMessageContaining("'size'");
  }

  private static Condition listed(String expression) {
    return Lowering.condition(
        checked(expression), new Meanings(Expressions.UNDEFINED::definition, LISTS));
  }

  private static void check(String expression) {
    Lowering.check(checked(expression), Expressions.UNDEFINED);
  }

  private static CheckedExpression checked(String expression) {
    YamlNode file =
        YamlNode.parse("value: |-\n  " + expression, "policy.yaml", ErrorCode.POLICY_INVALID);
    return new ExpressionChecker().check(file.require("value"));
  }
}
