package org.amparo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Clock;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.junit.jupiter.api.Test;

class DecisionSqlTest {

  private static final Condition PAYS_ALL =
      new Condition.Compare(
          Condition.Operator.EQUAL,
          new Term.FactValue(Fact.JURISDICTION_REIMBURSEMENT),
          new Term.Constant("ALL_COSTS", FactType.TEXT));

  private static final Condition FELONY_IN_TEN_YEARS =
      new Condition.Exists(
          ListFact.CONVICTIONS,
          new Condition.And(
              List.of(
                  new Condition.Compare(
                      Condition.Operator.EQUAL,
                      new Term.FieldValue(ListFact.CONVICTIONS.field("grade").orElseThrow()),
                      new Term.Constant("FELONY", FactType.TEXT)),
                  new Condition.Compare(
                      Condition.Operator.GREATER_OR_EQUAL,
                      new Term.FieldValue(ListFact.CONVICTIONS.field("convicted_on").orElseThrow()),
                      new Term.YearsBefore(new Term.FactValue(Fact.REQUEST_RECEIVED_ON), 10)))));

  private static final Policy POLICY = policy(PAYS_ALL, FELONY_IN_TEN_YEARS);

  @Test
  void a_conviction_on_the_first_day_of_the_look_back_counts_and_one_the_day_before_does_not()
      throws SQLException {
    assertThat(answer(convicted("2004-06-01", true))).isEqualTo("MAY convicted 2 [] TT");
    assertThat(answer(convicted("2004-05-31", true))).isEqualTo("MUST_NOT otherwise 4 [] FT");
  }

  @Test
  void a_list_that_may_be_incomplete_leaves_the_decision_open_and_names_the_list()
      throws SQLException {
    assertThat(answer(convicted("2004-05-31", false)))
        .isEqualTo("NEEDS_INFORMATION null 6 [convictions] UT");
  }

  @Test
  void a_fact_is_missing_only_where_it_could_still_change_the_answer() throws SQLException {
    CaseRecord unpaid =
        new CaseRecord("unpaid", Map.of(Fact.JURISDICTION_REIMBURSEMENT, "NONE"), Map.of());
    assertThat(answer(unpaid)).isEqualTo("MUST_NOT otherwise 4 [] FT");
    assertThat(answer(new CaseRecord("nothing", Map.of(), Map.of())))
        .isEqualTo(
            "NEEDS_INFORMATION null 6"
                + " [convictions, jurisdiction.reimbursement, request.received_on] UT");
  }

  @Test
  void a_date_some_days_later_lacks_the_date_or_the_days() throws SQLException {
    Condition late =
        new Condition.Compare(
            Condition.Operator.LESS,
            new Term.PlusDays(
                new Term.FactValue(Fact.CUSTODY_ARRESTED_ON), new Term.FactValue(Fact.PERSON_AGE)),
            new Term.Constant(LocalDate.parse("2014-01-31"), FactType.DATE));
    Policy policy = policy(late);

    assertThat(answer(policy, new CaseRecord("nothing", Map.of(), Map.of())))
        .isEqualTo("NEEDS_INFORMATION null 6 [custody.arrested_on, person.age] UT");
    assertThat(answer(policy, arrested(29L))).isEqualTo("MAY convicted 2 [] TT");
    assertThat(answer(policy, arrested(30L))).isEqualTo("MUST_NOT otherwise 4 [] FT");
    assertThat(answer(policy, arrested(36_526L))).isEqualTo("NEEDS_INFORMATION null 6 [] UT");
  }

  private static CaseRecord arrested(long days) {
    return new CaseRecord(
        "case",
        Map.of(Fact.CUSTODY_ARRESTED_ON, LocalDate.parse("2014-01-01"), Fact.PERSON_AGE, days),
        Map.of());
  }

  @Test
  void a_rule_that_asks_nothing_lacks_nothing() throws SQLException {
    assertThat(answer(policy(), new CaseRecord("nothing", Map.of(), Map.of())))
        .isEqualTo("MAY convicted 2 [] TT");
  }

  private static CaseRecord convicted(String on, boolean complete) {
    return new CaseRecord(
        "case",
        Map.of(
            Fact.JURISDICTION_REIMBURSEMENT,
            "ALL_COSTS",
            Fact.REQUEST_RECEIVED_ON,
            LocalDate.parse("2014-06-01")),
        Map.of(
            ListFact.CONVICTIONS,
            new ListValue(
                List.of(Map.of("grade", "FELONY", "convicted_on", LocalDate.parse(on))),
                complete)));
  }

  private static Policy policy(Condition... all) {
    Rule convicted =
        new Rule("convicted", new Condition.And(List.of(all)), Outcome.MAY, "", List.of());
    Rule otherwise =
        new Rule("otherwise", new Condition.Always(true), Outcome.MUST_NOT, "", List.of());
    Clock clock =
        new Clock(48, Set.of(), List.of(), false, Clock.Start.RELEASE_ELIGIBLE, List.of());
    return new Policy(
        "it's-a-test",
        "Test",
        "",
        "",
        Policy.Rank.PROPOSAL,
        Set.of(Policy.Body.JAIL),
        List.of(""),
        "it's-a-test",
        null,
        null,
        null,
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of(Question.HOLD, new Ruling(clock, List.of(convicted, otherwise), true, true)),
        "");
  }

  private static String answer(CaseRecord record) throws SQLException {
    return answer(POLICY, record);
  }

  private static String answer(Policy policy, CaseRecord record) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      CaseTable.create(connection, List.of(record));
      try (ResultSet rows = statement.executeQuery(DecisionSql.of(policy, Question.HOLD))) {
        rows.next();
        return rows.getString("outcome")
            + " "
            + rows.getString("rule")
            + " "
            + rows.getInt("possible")
            + " "
            + rows.getString("missing")
            + " "
            + rows.getString("truths");
      }
    }
  }
}
