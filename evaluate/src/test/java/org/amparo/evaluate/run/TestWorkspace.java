package org.amparo.evaluate.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.Pricing;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.spread.HoldDraws;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.Workspace;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/** A small workspace filled row by row, so that every figure can be worked out by hand. */
final class TestWorkspace implements AutoCloseable {

  static final String LEADING = "jurisdiction";

  private final Workspace workspace;
  private final Map<String, Integer> byRules = new HashMap<>();
  private int rows;

  private static final List<String> CLOCKS = List.of("policy_clock", "own_clock", "deadline");

  TestWorkspace(Path folder) {
    workspace = Workspace.write(folder.resolve("test.duckdb"));
    source(1, "jail.csv", "jail");
  }

  Workspace workspace() {
    return workspace;
  }

  /** A source file; the first, {@code jail.csv}, is there already. */
  TestWorkspace source(int id, String name, String contract) {
    return run(
        "INSERT INTO source_file VALUES (%d, '%s', NULL, 'digest-%d', 1, 'csv', '%s', 'Title', 'License',"
                .formatted(id, name, id, contract)
            + " 'Citation', 10, 9, 1, TIMESTAMP '2026-01-01', NULL, 'published', NULL, NULL, FALSE,"
            + " NULL, NULL, [])");
  }

  /** Says that the jail's file states its period, which then stands whole: until is left out. */
  TestWorkspace covering(String from, String until) {
    return run(
        "UPDATE source_file SET covers_from = DATE '%s', covers_until = DATE '%s' WHERE source_id = 1"
            .formatted(from, until));
  }

  /** Says that a file belongs to a release. */
  TestWorkspace release(int id, String release) {
    return run("UPDATE source_file SET release = '%s' WHERE source_id = %d".formatted(release, id));
  }

  /**
   * An event of a person, or of nobody known; {@code values} are further columns as {@code column =
   * SQL}.
   */
  TestWorkspace event(
      int source, @Nullable String person, String kind, @Nullable String at, String... values) {
    int row = ++rows;
    run(
        "INSERT INTO ice_event (source_id, source_row, flags, person_key, kind, occurred_at) VALUES (%d, %d, [], %s,"
                .formatted(source, row, quoted(person))
            + " '%s', %s)".formatted(kind, quoted(at)));
    for (String value : values) {
      run("UPDATE ice_event SET " + value + " WHERE source_row = " + row);
    }
    return this;
  }

  /**
   * A place; one that is no county of the country is of a state whose law on holds never changed.
   */
  TestWorkspace place(String id, String name, @Nullable String zone) {
    return run(
        "INSERT INTO place VALUES ('%s', '%s', 'county', '%s', %s)"
            .formatted(id, name, id.length() == 1 ? "NE" : "TX", quoted(zone)));
  }

  /** A definition of a hold; sequence 1 is reported first. */
  TestWorkspace hold(String contract, String id, int sequence) {
    return run(
        "INSERT INTO hold_definition VALUES ('%s', '%s', 'rows %s', 'Rows', %d, NULL)"
            .formatted(contract, id, id, sequence));
  }

  TestWorkspace booking(
      String key,
      String place,
      @Nullable String from,
      @Nullable String until,
      @Nullable Boolean held) {
    return run(
        ("INSERT INTO booking (source_id, source_row, flags, booking_key, place_id, booked_at,"
                + " released_at, hold_reported) VALUES (1, %d, [], '%s', '%s', %s, %s, %s)")
            .formatted(++rows, key, place, quoted(from), quoted(until), held));
  }

  /** A charge row; {@code holds} are ids of the definitions by which it is a hold. */
  TestWorkspace charge(
      String key, @Nullable String grade, @Nullable String until, String... holds) {
    String list = holds.length == 0 ? "[]" : "['" + String.join("', '", holds) + "']";
    return run(
        ("INSERT INTO charge (source_id, source_row, flags, booking_key, grade, released_at,"
                + " hold_by) VALUES (1, %d, [], '%s', %s, %s, %s)")
            .formatted(++rows, key, quoted(grade), quoted(until), list));
  }

  /** A request, by id; {@code values} are further columns as {@code column = SQL}. */
  TestWorkspace request(String id, String status, String place, String... values) {
    run(
        ("INSERT INTO detainer (source_id, source_row, flags, detainer_id, status, place_id,"
                + " duplicate_likely) VALUES (1, %d, [], '%s', '%s', '%s', FALSE)")
            .formatted(++rows, id, status, place));
    for (String value : values) {
      run("UPDATE detainer SET " + value + " WHERE detainer_id = '" + id + "'");
    }
    return this;
  }

  TestWorkspace ledger(
      String place,
      String month,
      @Nullable Long people,
      @Nullable Long days,
      @Nullable Long cents,
      String... flags) {
    String list = flags.length == 0 ? "[]" : "['" + String.join("', '", flags) + "']";
    return run(
        ("INSERT INTO ledger VALUES (1, %d, %s, '%s', DATE '%s', DATE '%s' - INTERVAL 1 MONTH, %s,"
                + " %s, %s)")
            .formatted(++rows, list, place, month, month, people, days, cents));
  }

  TestWorkspace run(String sql) {
    try (Statement statement = connection().createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Connection connection() {
    return workspace.connection();
  }

  /** Settings for all places, without claims, with clocks of 48 hours. */
  static EvaluationSettings settings(List<Policy> policies, RateLibrary rates, Costing costing) {
    return new EvaluationSettings(
        null,
        AskedPeriod.ALL,
        policies,
        false,
        ChangeLaw.bundled(),
        new Claims(List.of()),
        new Pricing(rates, costing, policy -> 48, 48, "seed"));
  }

  /** Gives what queries read besides the records, without the clocks of any policy. */
  static void prepare(Plan plan) {
    plan.seed("seed");
    Records.give(plan, Optional.empty(), Optional.empty());
    CLOCKS.forEach(step -> plan.give(step, _ -> Stream.of()));
    HoldDraws.give(plan);
  }

  /** The figures of some queries alone, a fraction of an evaluation. */
  Map<String, Figure> figures(String... queries) {
    Plan plan = new Plan(workspace, null, null);
    prepare(plan);
    FigureSheet sheet = new FigureSheet(plan);
    for (String query : queries) {
      sheet.addAll("figure/" + query);
    }
    return sheet.figures();
  }

  Evaluation evaluate() {
    return evaluate(EvaluationSettings.of(null, List.of()), "");
  }

  /** What the rules leave possible, as bits, of a request whose answer a safeguard changes. */
  TestWorkspace guarded(String request, int possible) {
    byRules.put(request, possible);
    return this;
  }

  /** Evaluates with decisions given as rows {@code (detainer_id, policy_id, outcome, possible)}. */
  Evaluation evaluate(EvaluationSettings settings, String decisions) {
    return new Evaluator((ignored, policies, place) -> decide(policies, decisions))
        .evaluate(workspace, settings);
  }

  private void decide(List<Policy> policies, String decisions) {
    if (policies.isEmpty()) {
      throw new IllegalStateException("nothing to decide");
    }
    run(
        "CREATE OR REPLACE TEMP TABLE decision(detainer_id VARCHAR, policy_id VARCHAR, outcome"
            + " VARCHAR, possible INTEGER, by_rules INTEGER)");
    run("INSERT INTO decision(detainer_id, policy_id, outcome, possible) VALUES " + decisions);
    run("UPDATE decision SET by_rules = possible");
    byRules.forEach(
        (request, possible) ->
            run(
                "UPDATE decision SET by_rules = %d WHERE detainer_id = '%s' AND possible & 16 > 0"
                    .formatted(possible, request)));
  }

  static String quoted(@Nullable String value) {
    return value == null ? "NULL" : "'" + value + "'";
  }

  @Override
  public void close() {
    workspace.close();
  }
}
