package org.amparo.policy.cel;

import static org.amparo.policy.cel.Expressions.condition;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Condition.Operator;
import org.amparo.policy.ir.Term;
import org.junit.jupiter.api.Test;

class LoweringTest {

  private static final Condition CITIZEN = holds(Fact.PERSON_US_CITIZEN_CLAIM);
  private static final Condition WITNESS = holds(Fact.PERSON_VICTIM_OR_WITNESS);
  private static final Condition ORDER = holds(Fact.PERSON_FINAL_ORDER);

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
    Term convictedOn =
        new Term.FieldValue(ListFact.CONVICTIONS.field("convicted_on").orElseThrow());
    assertThat(condition("convictions.all(c, c.convicted_on < request.received_on.yearsBefore(5))"))
        .isEqualTo(
            new Condition.ForAll(
                ListFact.CONVICTIONS,
                new Condition.Compare(
                    Operator.LESS,
                    convictedOn,
                    new Term.YearsBefore(new Term.FactValue(Fact.REQUEST_RECEIVED_ON), 5))));
  }
}
