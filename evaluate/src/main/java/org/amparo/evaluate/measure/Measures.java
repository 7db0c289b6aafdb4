package org.amparo.evaluate.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.measure.PolicyFigures.Counted;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.sql.Plan;
import org.amparo.policy.Policy;

/**
 * All measures of the records in a plan's scope.
 *
 * @param figures by id, in the order computed
 * @param tables by name; a table without rows is left out
 * @param claims published figures beside ours
 */
public record Measures(
    Map<String, Figure> figures, Map<String, ResultTable> tables, List<ClaimNote> claims) {

  private static final List<String> TABLES =
      List.of(
          "requests-by-month",
          "time-held",
          "stay-by-grade",
          "ledger-by-month",
          "ledger-by-county",
          "ledger-flags",
          "sources");

  /**
   * What to measure with.
   *
   * @param rates what a day costs
   * @param placeIds the places the records are of
   * @param policies policies already decided; may be empty
   * @param clockHours the most hours a policy's clock lets a hold last
   * @param ceilingHours the most hours a request asks for
   * @param comparison published means to compare with in place of the records
   * @param claims published figures that concern the records
   * @param seed what resamples are drawn from
   */
  public record Choices(
      RateLibrary rates,
      Set<String> placeIds,
      List<Policy> policies,
      ToIntFunction<Policy> clockHours,
      int ceilingHours,
      Optional<Comparison> comparison,
      List<Claim> claims,
      String seed) {}

  /** Computes them. Expects {@code study_rule}, and {@code decision} where there are policies. */
  public static Measures of(Plan plan, Choices choices) {
    FigureSheet sheet = new FigureSheet(plan);
    Rates rates = Rates.of(choices.rates(), choices.placeIds());
    Map<String, ResultTable> tables = new LinkedHashMap<>();
    for (String query :
        List.of(
            "requests", "bookings", "who_by_request", "who_by_booking", "who_gender", "human")) {
      sheet.addAll("figure/" + query);
    }
    List<Measured> measured = new ArrayList<>(DirectTime.add(sheet));
    StayComparison.add(sheet, choices.comparison(), choices.seed()).ifPresent(measured::add);
    CeilingTime.add(sheet, choices.ceilingHours()).ifPresent(measured::add);
    if (!measured.isEmpty()) {
      CostFigures.addRates(sheet, rates);
      CostFigures.add(sheet, measured, rates);
      add(tables, CostFigures.table(measured, rates));
    }
    if (!choices.policies().isEmpty()) {
      List<Counted> counted =
          PolicyFigures.add(sheet, choices.policies(), rates, choices.clockHours());
      add(tables, PolicyTable.of(counted, rates));
    }
    for (String query : List.of("ledger", "ledger_cell", "links", "sources")) {
      sheet.addAll("figure/" + query);
    }
    ClaimFigures.Compared claims = ClaimFigures.add(sheet, choices.claims());
    add(tables, FigureTables.whoIsHeld(sheet));
    add(tables, FigureTables.humanCost(sheet));
    claims.table().ifPresent(table -> add(tables, table));
    for (String table : TABLES) {
      add(tables, plan.table("table/" + table));
    }
    return new Measures(sheet.figures(), Collections.unmodifiableMap(tables), claims.notes());
  }

  private static void add(Map<String, ResultTable> tables, ResultTable table) {
    if (!table.rows().isEmpty()) {
      tables.put(table.name(), table);
    }
  }
}
