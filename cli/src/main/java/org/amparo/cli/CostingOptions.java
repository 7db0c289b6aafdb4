package org.amparo.cli;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateChoice;
import org.amparo.evaluate.rate.StatedRate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how time is priced. */
final class CostingOptions {

  @Option(
      names = "--rate",
      paramLabel = "ID|KIND=DOLLARS",
      description =
          "Use this rate for its kind, whatever place it is of; or one of your own, as average=131.50 or"
              + " average=110/131.50/160. May be given several times.")
  private List<String> rates = new ArrayList<>();

  @Option(
      names = "--money-year",
      paramLabel = "YEAR",
      description =
          "Put every rate in the money of this year, by consumer prices (CPI-U); where not given,"
              + " each stays in that of its own.")
  private @Nullable Integer moneyYear;

  Costing costing() {
    List<String> named = rates.stream().filter(rate -> !StatedRate.isStated(rate)).toList();
    int year = moneyYear == null ? Year.now(ZoneOffset.UTC).getValue() : moneyYear;
    List<Rate> stated =
        rates.stream()
            .filter(StatedRate::isStated)
            .map(rate -> StatedRate.parse(rate, year))
            .toList();
    return new Costing(new RateChoice(named, stated, moneyYear));
  }
}
