package org.amparo.report.edition;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.report.disclosure.SmallCells;

/**
 * What each number of a report is: a count of people, a sum or a quotient that rests on counts, or
 * not about people; or left out of a public edition, with the section it belongs to. Whatever it
 * does not know is left out too, and a test asks that it know all of a report.
 */
final class Catalog {

  /**
   * Figures that a public edition has none of: the counts behind them overlap those shown in ways
   * that are not spelled out here, so that nobody could say what they give away together.
   */
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("levels.", "levels"),
          Map.entry("time.counterfactual.", "like-people"),
          Map.entry("saving.", "savings"),
          Map.entry("policy.", "capped"));

  /** Tables that a public edition has none of. */
  private static final Map<String, String> TABLES_LEFT_OUT =
      Map.ofEntries(
          Map.entry("counterfactual-balance", "like-people"),
          Map.entry("matching-cells", "like-people"),
          Map.entry("regression-coefficients", "like-people"),
          Map.entry("stay-survival", "like-people"),
          Map.entry("spreads", "spreads"),
          Map.entry("ledger-by-county", "ledger-counties"),
          Map.entry("pipeline-parts", "pipeline-parts"),
          Map.entry("change-places", "change-places"));

  private Catalog() {}

  /** Says of every number of a report what it is. */
  static Inventory of(Evaluation evaluation, Map<String, Figure> figures, SmallCells rule) {
    Inventory inventory = new Inventory(figures, rule);
    Stream.of(
            new RequestNumbers(),
            new BookingNumbers(),
            new PeopleNumbers(),
            new HumanNumbers(),
            new ClockNumbers(),
            new LedgerNumbers(),
            new PipelineNumbers(),
            new LinkNumbers(),
            new ChangeNumbers(),
            new MoneyNumbers(),
            new LikeNumbers(),
            new LevelNumbers(),
            new PolicyNumbers(evaluation.policies(), evaluation.together()),
            new ClaimNumbers(evaluation.claims()))
        .forEach(family -> family.enter(inventory));
    return inventory;
  }

  /** The part of a report that a figure is left out with, or empty where that was not decided. */
  static Optional<String> leftOut(String figure) {
    return LEFT_OUT.entrySet().stream()
        .filter(entry -> figure.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The part of a report that a table is left out with, or empty where that was not decided. */
  static Optional<String> tableLeftOut(String table) {
    return Optional.ofNullable(TABLES_LEFT_OUT.get(table));
  }
}
