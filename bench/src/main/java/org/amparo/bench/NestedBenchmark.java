package org.amparo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.engine.classes.Ask;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Condition.Operator;
import org.amparo.policy.ir.Term;

/**
 * Policies that look through convictions and charges, over millions of cases with lists: one scan
 * by classes, and the query that one would write by hand with lambdas.
 */
public final class NestedBenchmark {

  private static final int ROUNDS = 5;

  private NestedBenchmark() {}

  private static final List<String> SERIOUS =
      List.of("HOMICIDE", "KIDNAPPING", "ROBBERY", "SEXUAL_ASSAULT", "ARSON", "BURGLARY");

  private static final Condition FELONY = word(ListFact.CONVICTIONS, "grade", "FELONY");

  private static final Condition RECENT =
      new Condition.Or(
          List.of(
              new Condition.Holds(field(ListFact.CONVICTIONS, "in_custody_for_it")),
              since("convicted_on", 10),
              since("sentence_released_on", 5)));

  private static final Condition LISTED =
      new Condition.OneOf(
          field(ListFact.CONVICTIONS, "category"),
          SERIOUS.stream().map(kind -> new Term.Constant(kind, FactType.TEXT)).toList());

  /** A serious felony that is recent, paid for in full; children are let go. */
  private static final Ask IN_TIME =
      ask(
          "serious-in-time",
          rule(
              "under-18",
              GeneratedPolicies.compare(Fact.PERSON_AGE, Operator.LESS, 18L),
              Outcome.MUST_NOT),
          rule(
              "unpaid",
              GeneratedPolicies.compare(
                  Fact.JURISDICTION_REIMBURSEMENT, Operator.NOT_EQUAL, "ALL_COSTS"),
              Outcome.MUST_NOT),
          rule(
              "serious",
              new Condition.Exists(
                  ListFact.CONVICTIONS, new Condition.And(List.of(FELONY, LISTED, RECENT))),
              Outcome.MAY),
          GeneratedPolicies.otherwise(Outcome.MUST_NOT));

  /** Ten policies on felonies, recent ones, kinds and open charges. */
  private static final List<Ask> TEN =
      Stream.concat(
              Stream.of(IN_TIME),
              Stream.iterate(1, i -> i + 1).limit(9).map(NestedBenchmark::variant))
          .toList();

  private static final String SERIOUS_BY_HAND =
      """
      list_max(list_transform(convictions, lambda c: CASE
        WHEN c.grade = 'FELONY' AND c.category IN ('HOMICIDE', 'KIDNAPPING', 'ROBBERY', 'SEXUAL_ASSAULT', 'ARSON', 'BURGLARY')
          AND (c.in_custody_for_it
            OR c.convicted_on >= CAST(request_received_on - INTERVAL 10 YEAR AS DATE)
            OR c.sentence_released_on >= CAST(request_received_on - INTERVAL 5 YEAR AS DATE)) THEN 2
        WHEN c.grade <> 'FELONY' OR c.category NOT IN ('HOMICIDE', 'KIDNAPPING', 'ROBBERY', 'SEXUAL_ASSAULT', 'ARSON', 'BURGLARY')
          OR (NOT c.in_custody_for_it
            AND c.convicted_on < CAST(request_received_on - INTERVAL 10 YEAR AS DATE)
            AND c.sentence_released_on < CAST(request_received_on - INTERVAL 5 YEAR AS DATE)) THEN 0
        ELSE 1 END))\
      """;

  private static final String BY_HAND =
      """
      SELECT outcome, count(*) FROM (
        SELECT CASE
          WHEN person_age < 18 OR jurisdiction_reimbursement <> 'ALL_COSTS' THEN 'MUST_NOT'
          WHEN coalesce(serious, 0) = 0 AND convictions_complete THEN 'MUST_NOT'
          WHEN serious = 2 AND person_age >= 18 AND jurisdiction_reimbursement = 'ALL_COSTS' THEN 'MAY'
          ELSE 'NEEDS_INFORMATION' END AS outcome
        FROM (SELECT *, %s AS serious FROM case_record))
      GROUP BY outcome\
      """
          .formatted(SERIOUS_BY_HAND);

  /** Takes the number of cases in millions, 10 where none is given. */
  public static void main(String[] arguments) throws Exception {
    long rows = 1_000_000 * (arguments.length > 0 ? Long.parseLong(arguments[0]) : 10);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(cases(rows));
      Map<String, Long> hand = counts(statement, BY_HAND);
      Map<String, Long> classes = byClasses(connection, List.of(IN_TIME));
      if (!hand.equals(classes)) {
        throw new IllegalStateException(hand + " by hand, by classes " + classes);
      }
      Cost.Measured byHand = Cost.here(() -> counts(statement, BY_HAND));
      Turns.of("one nested policy", Cost.here(() -> byClasses(connection, List.of(IN_TIME))))
          .against("lambdas by hand", byHand)
          .run(ROUNDS);
      Turns.of("ten nested policies", Cost.here(() -> byClasses(connection, TEN)))
          .against("lambdas by hand, one policy", byHand)
          .run(ROUNDS);
    }
  }

  private static Ask variant(int number) {
    Condition kind =
        new Condition.OneOf(
            field(ListFact.CONVICTIONS, "category"),
            SERIOUS.subList(0, 1 + number % SERIOUS.size()).stream()
                .map(word -> new Term.Constant(word, FactType.TEXT))
                .toList());
    return ask(
        "nested-" + number,
        rule(
            "open-charge",
            new Condition.Exists(
                ListFact.CHARGES,
                new Condition.And(
                    List.of(
                        word(ListFact.CHARGES, "status", "OPEN"),
                        word(ListFact.CHARGES, "grade", "FELONY")))),
            Outcome.MAY),
        rule(
            "conviction",
            new Condition.Exists(
                ListFact.CONVICTIONS,
                new Condition.And(List.of(FELONY, kind, since("convicted_on", 3 + number % 3)))),
            number % 2 == 0 ? Outcome.MUST : Outcome.MAY),
        GeneratedPolicies.otherwise(Outcome.SILENT));
  }

  /** Cases with none to three convictions and charges each, of which some fields are unknown. */
  private static String cases(long rows) {
    return """
    CREATE TABLE case_record AS
    SELECT i AS detainer_id,
      CASE WHEN h %% 11 > 0 THEN 16 + h // 64 %% 60 END AS person_age,
      CASE h // 31 %% 8 WHEN 0 THEN 'NONE' WHEN 1 THEN 'PARTIAL' WHEN 2 THEN NULL ELSE 'ALL_COSTS' END
        AS jurisdiction_reimbursement,
      CASE WHEN h %% 13 > 0 THEN DATE '2010-01-01' + CAST(h // 128 %% 4000 AS INTEGER) END
        AS request_received_on,
      list_transform(range(h %% 4), lambda k: struct_pack(
        grade := CASE (h // 97 + k * 7) %% 5 WHEN 0 THEN 'FELONY' WHEN 1 THEN NULL ELSE 'MISDEMEANOR' END,
        category := ['HOMICIDE', 'ROBBERY', 'BURGLARY', 'DUI', 'THEFT', 'FRAUD', 'TRAFFIC', 'OTHER', NULL][1 + (h // 5 + k * 3) %% 9],
        convicted_on := DATE '1995-01-01' + CAST((h // 3 + k * 1001) %% 7000 AS INTEGER),
        sentence_released_on := CASE WHEN (h + k) %% 3 = 0 THEN DATE '1997-01-01' + CAST((h // 3 + k * 1001) %% 7000 AS INTEGER) END,
        in_custody_for_it := CASE WHEN (h // 7 + k) %% 4 > 0 THEN (h // 11 + k) %% 20 = 0 END)) AS convictions,
      h // 17 %% 3 > 0 AS convictions_complete,
      list_transform(range(h // 4 %% 3), lambda k: struct_pack(
        grade := CASE (h // 89 + k) %% 4 WHEN 0 THEN 'FELONY' WHEN 1 THEN NULL ELSE 'MISDEMEANOR' END,
        status := ['OPEN', 'DISMISSED', 'CONVICTED', NULL][1 + (h // 101 + k) %% 4])) AS charges,
      h // 19 %% 2 = 0 AS charges_complete
    FROM (SELECT i, CAST(hash(i) %% 1000000007 AS BIGINT) AS h FROM range(%d) r(i))\
    """
        .formatted(rows);
  }

  private static Map<String, Long> byClasses(Connection connection, List<Ask> asks)
      throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    ClassesBenchmark.counts(connection, asks)
        .forEach((name, count) -> counts.put(name.substring(name.indexOf(' ') + 1), count));
    return counts;
  }

  private static Map<String, Long> counts(Statement statement, String query) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private static Term field(ListFact list, String name) {
    return new Term.FieldValue(list.field(name).orElseThrow());
  }

  private static Condition word(ListFact list, String name, String word) {
    return new Condition.Compare(
        Operator.EQUAL, field(list, name), new Term.Constant(word, FactType.TEXT));
  }

  private static Condition since(String name, int years) {
    return new Condition.Compare(
        Operator.GREATER_OR_EQUAL,
        field(ListFact.CONVICTIONS, name),
        new Term.YearsBefore(new Term.FactValue(Fact.REQUEST_RECEIVED_ON), years));
  }

  private static Rule rule(String id, Condition condition, Outcome outcome) {
    return new Rule(id, condition, outcome, "", List.of(), false);
  }

  private static Ask ask(String id, Rule... rules) {
    return new Ask(GeneratedPolicies.policy(id, List.of(rules)), GeneratedPolicies.QUESTION);
  }
}
