package org.amparo.evaluate.run;

import static org.amparo.model.decision.Outcome.MAY;
import static org.amparo.model.decision.Outcome.MUST;
import static org.amparo.model.decision.Outcome.MUST_NOT;
import static org.amparo.model.decision.Outcome.NEEDS_INFORMATION;
import static org.amparo.model.decision.Outcome.NEEDS_REVIEW;
import static org.amparo.model.decision.Outcome.SILENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.cost.CostFigures;
import org.amparo.evaluate.measure.cost.CostSpreads;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.Dial;
import org.amparo.evaluate.measure.policy.LawAbove;
import org.amparo.evaluate.measure.policy.SavingChoices;
import org.amparo.evaluate.measure.policy.Savings;
import org.amparo.evaluate.measure.policy.YearFigures;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.measure.time.MeasuredTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Policy;
import org.amparo.sample.county.SampleCounty;
import org.amparo.sample.county.SampleCounty.Settings;
import org.amparo.sample.county.SampleCounty.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A workspace of generated counties, evaluated place by place under policies whose answers are
 * drawn from what the jail did.
 */
final class GeneratedCounties implements AutoCloseable {

  /** What the jail did as a policy: what no record says is left to the jail. */
  static final String OWN = "own";

  /** Holds half of those whom the jail held, and nobody else. */
  static final String HALF = "half";

  /** Holds a quarter, all of them among that half. */
  static final String QUARTER = "quarter";

  static final String EVERYONE = "holds-everyone";
  static final String NOBODY = "holds-nobody";
  static final String LETS_CHOOSE = "lets-choose";
  static final String SAYS_NOTHING = "says-nothing";

  /** Answers that are open, in every way there is. */
  static final String OPEN = "open";

  static final List<String> POLICIES =
      List.of(OWN, HALF, QUARTER, EVERYONE, NOBODY, LETS_CHOOSE, SAYS_NOTHING, OPEN);

  private static final List<Policy> TESTED =
      POLICIES.stream().map(id -> TestPolicy.of(id, 48)).toList();

  private static final long SEED = 20261127;

  private static final List<String> TIME =
      List.of("responses", "bookings", "held", "held_years", "months");

  private final Workspace workspace;
  private final List<Truth> counties;
  private final RateLibrary rates;

  private GeneratedCounties(Workspace workspace, List<Truth> counties) {
    this.workspace = workspace;
    this.counties = counties;
    // A dollar an hour, five and ten.
    this.rates =
        new RateLibrary(
            List.of(
                rate(RateKind.MARGINAL, 2_400),
                rate(RateKind.AVERAGE, 12_000),
                rate(RateKind.CONTRACT, 24_000)));
  }

  private Rate rate(RateKind kind, long cents) {
    List<String> places = counties.stream().map(county -> county.county().placeId()).toList();
    return TestRates.of(
        kind.word(), kind, cents, cents, cents, places, 2026, "A source", "", false, "");
  }

  /** So many counties with traits drawn at random, numbered on from the first. */
  static GeneratedCounties drawn(Path folder, int first, int count) {
    return of(
        folder,
        IntStream.range(first, first + count).mapToObj(i -> Settings.any(SEED, i)).toList());
  }

  /** Writes the files of these counties and imports them. */
  static GeneratedCounties of(Path folder, List<Settings> counties) {
    List<Truth> truths = SampleCounty.writeJails(folder.resolve("jail"), counties);
    return imported(folder.resolve("counties.duckdb"), folder.resolve("jail"), truths);
  }

  /** Imports what stands in a folder, as the files of counties that are known. */
  static GeneratedCounties imported(Path file, Path jail, List<Truth> counties) {
    new Importer().run(ImportRequest.of(List.of(jail), file), ProgressListener.NONE);
    return new GeneratedCounties(Workspace.write(file), counties);
  }

  /** A copy of its own file, to change. */
  GeneratedCounties copy(String name) {
    Path file = workspace.file().resolveSibling(name + ".duckdb");
    try {
      run("CHECKPOINT");
      Files.copy(workspace.file(), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new GeneratedCounties(Workspace.write(file), counties);
  }

  Workspace workspace() {
    return workspace;
  }

  List<Truth> counties() {
    return counties;
  }

  GeneratedCounties run(String sql) {
    try (Statement statement = workspace.connection().createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The only number that a query gives. */
  long number(String sql) {
    try (Statement statement = workspace.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Evaluates a place, or all where there is none. */
  Evaluation evaluate(@Nullable String place) {
    EvaluationSettings priced = TestWorkspace.settings(TESTED, rates, Costing.USUAL);
    return new Evaluator((_, _, _) -> decide())
        .evaluate(
            workspace,
            new EvaluationSettings(
                place,
                AskedPeriod.ALL,
                TESTED,
                false,
                priced.law(),
                priced.claims(),
                priced.pricing()));
  }

  /** A plan for a place, ready for its queries, without the clocks of any policy. */
  Plan plan(String place) {
    Plan plan = new Plan(workspace, place, "county");
    TestWorkspace.prepare(plan);
    return plan;
  }

  /** The figures of time past release, what it cost and what policies save: a fraction of all. */
  Map<String, Figure> measure(String place) {
    FigureSheet sheet = new FigureSheet(plan(place));
    TIME.forEach(query -> sheet.addAll("figure/" + query));
    Rates priced = Rates.of(rates, Costing.USUAL.rates(), Set.of(place), 2026, 2026);
    List<MeasuredTime> measured = DirectTime.measured(sheet);
    CostFigures.add(sheet, measured, priced);
    CostSpreads.add(sheet, measured, priced);
    decide();
    sheet.plan().give("discretion", _ -> Stream.of(List.of(Costing.USUAL.discretion().word())));
    SavingChoices savings = new SavingChoices(TESTED, LawAbove.NONE, null, false, _ -> priced);
    savings.give(sheet.plan());
    Savings.add(sheet, savings);
    Dial.add(sheet, savings);
    YearFigures.add(sheet, savings);
    return sheet.figures();
  }

  private void decide() {
    run(
        """
        CREATE OR REPLACE TEMP TABLE decision AS
        WITH drawn AS (
          -- By what a request is, not by its number, which the order of rows gives; a twin's is its twin's.
          SELECT detainer_id, action, CAST('0x' || md5(split_part(booking_key, '#', 1) || ' ' || received_at)[1:6] AS INTEGER) AS draw
          FROM detainer
        )
        """
            + String.join(
                "\nUNION ALL\n",
                Stream.of(
                        answers(OWN, own("TRUE")),
                        answers(HALF, own("draw % 4 < 2")),
                        answers(QUARTER, own("draw % 4 < 1")),
                        answers(EVERYONE, bit(MUST)),
                        answers(NOBODY, bit(MUST_NOT)),
                        answers(LETS_CHOOSE, bit(MAY)),
                        answers(SAYS_NOTHING, bit(SILENT)),
                        answers(OPEN, "1 + draw % 31"))
                    .toList()));
  }

  /** As the jail did, of some of those whom it held. */
  private static String own(String some) {
    return "CASE WHEN action = 'DECLINED' OR NOT (%s) THEN %s WHEN action = 'HONORED' THEN %s ELSE %s END"
        .formatted(some, bit(MUST_NOT), bit(MUST), bit(MAY));
  }

  private static String bit(Outcome outcome) {
    return String.valueOf(outcome.bit());
  }

  private static String answers(String policy, String possible) {
    StringBuilder words = new StringBuilder("CASE possible");
    for (Outcome outcome : List.of(MUST, MAY, MUST_NOT, SILENT, NEEDS_REVIEW)) {
      words.append(" WHEN %d THEN '%s'".formatted(outcome.bit(), outcome));
    }
    return "SELECT detainer_id, '%s' AS policy_id, %s ELSE '%s' END AS outcome, possible, possible AS by_rules FROM (SELECT detainer_id, %s AS possible FROM drawn)"
        .formatted(policy, words, NEEDS_INFORMATION, possible);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
