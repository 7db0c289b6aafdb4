package org.amparo.cli.report;

import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.cost.Minutes;
import org.amparo.evaluate.measure.policy.Discretion;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateChoice;
import org.amparo.evaluate.rate.StatedRate;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how time is priced. */
final class CostingOptions {

  /** Names of the options in a recipe. */
  static final String PROPOSAL = "proposal";

  private static final String RATE = "rate";
  private static final String STATED_YEAR = "stated-rate-year";
  private static final String MONEY_YEAR = "money-year";
  private static final String DISCRETION = "discretion";
  private static final String PROCESSING = "processing-minutes";
  private static final String COMPARISON = "comparison";

  @Option(
      names = "--rate",
      paramLabel = "ID|KIND=DOLLARS",
      description =
          "Use this rate for its kind, whatever place it is of; or one of your own, as"
              + " average=131.50 or average=110/131.50/160. May be given several times.")
  private List<String> rates = new ArrayList<>();

  @Option(
      names = "--money-year",
      paramLabel = "YEAR",
      description =
          "Put every rate in the money of this year, by consumer prices (CPI-U); where not given,"
              + " each stays in that of its own.")
  private @Nullable Integer moneyYear;

  @Option(
      names = "--discretion",
      paramLabel = "HOW",
      defaultValue = "observed",
      description =
          "How answers count where a policy lets the jail hold or not: observed (as its log says it"
              + " acted; where not given), always or never. Savings say all three.")
  private String discretion = Discretion.OBSERVED.word();

  @Option(
      names = "--proposal",
      paramLabel = "ID",
      description =
          "The policy under debate, whose saving leads the report; where not given, the first"
              + " proposal to a place among those compared.")
  private @Nullable String proposal;

  @Option(
      names = "--processing-minutes",
      paramLabel = "MINUTES",
      description =
          "Minutes of work on one request, as 45 or, with the least and the most, 20/45/90; a line"
              + " of its own beside the cost.")
  private @Nullable String processing;

  @Option(
      names = "--comparison",
      paramLabel = "FILE",
      description =
          "Compare bookings with a hold and without by this file, written like"
              + " comparisons/default.yaml: the cells of exact matching, the controls of the"
              + " regression, the horizon of survival.")
  private @Nullable Path comparison;

  /** What was asked, for {@code report.json}; the year of a stated rate does not stay open. */
  Recipe into(Recipe recipe) {
    Recipe all = recipe;
    if (!rates.isEmpty()) {
      all = all.with(RATE, rates);
      if (rates.stream().anyMatch(StatedRate::isStated)) {
        int year = moneyYear == null ? Year.now(ZoneOffset.UTC).getValue() : moneyYear;
        all = all.with(STATED_YEAR, List.of(Integer.toString(year)));
      }
    }
    boolean observed = Discretion.parse(discretion) == Discretion.OBSERVED;
    all = RecipeRun.with(all, MONEY_YEAR, moneyYear);
    all = RecipeRun.with(all, DISCRETION, observed ? null : discretion);
    all = RecipeRun.with(all, PROPOSAL, proposal);
    all = RecipeRun.with(all, PROCESSING, processing);
    if (comparison != null) {
      Specification read = Specification.read(comparison);
      // Its text and not its path: the report is checked by what it was made with.
      all = all.with(COMPARISON, List.of(read.name(), read.text()));
    }
    return all;
  }

  /** How time is priced, from what was asked. */
  static Costing costing(Recipe recipe) {
    List<String> rates = recipe.values(RATE);
    List<String> named = rates.stream().filter(rate -> !StatedRate.isStated(rate)).toList();
    String year = Objects.requireNonNullElse(RecipeRun.one(recipe, STATED_YEAR), "0");
    List<Rate> stated =
        rates.stream()
            .filter(StatedRate::isStated)
            .map(rate -> StatedRate.parse(rate, Integer.parseInt(year)))
            .toList();
    String discretion = RecipeRun.one(recipe, DISCRETION);
    String moneyYear = RecipeRun.one(recipe, MONEY_YEAR);
    String processing = RecipeRun.one(recipe, PROCESSING);
    return new Costing(
        new RateChoice(named, stated, moneyYear == null ? null : Integer.valueOf(moneyYear)),
        discretion == null ? Discretion.OBSERVED : Discretion.parse(discretion),
        RecipeRun.one(recipe, PROPOSAL),
        processing == null ? null : Minutes.parse(processing),
        comparison(recipe.values(COMPARISON)));
  }

  private static Specification comparison(List<String> nameAndText) {
    return nameAndText.size() < 2
        ? Specification.bundled()
        : Specification.of(nameAndText.get(1), nameAndText.get(0));
  }
}
