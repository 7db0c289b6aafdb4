package org.amparo.cli;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.Discretion;
import org.amparo.evaluate.measure.Minutes;
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

  @Option(
      names = "--discretion",
      paramLabel = "HOW",
      defaultValue = "open",
      description =
          "How a jail is taken to use the freedom that MAY leaves it: always, never, observed (as its log says it"
              + " acted), or a share from 0 to 1; where not given, always, with what that leaves open beside it.")
  private String discretion = "open";

  @Option(
      names = "--against",
      paramLabel = "ID",
      description =
          "Set every policy against this one, such as the law in force, and show what each saves; where"
              + " not given, against honouring every request.")
  private List<String> against = new ArrayList<>();

  @Option(
      names = "--processing-minutes",
      paramLabel = "MINUTES",
      description =
          "Minutes of work on one request, as 45 or, with the least and the most, 20/45/90; a line of its"
              + " own beside the cost.")
  private @Nullable String processing;

  /** The policies that others are set against, to be compared too. */
  List<String> against() {
    return against;
  }

  Costing costing() {
    List<String> named = rates.stream().filter(rate -> !StatedRate.isStated(rate)).toList();
    int year = moneyYear == null ? Year.now(ZoneOffset.UTC).getValue() : moneyYear;
    List<Rate> stated =
        rates.stream()
            .filter(StatedRate::isStated)
            .map(rate -> StatedRate.parse(rate, year))
            .toList();
    return new Costing(
        new RateChoice(named, stated, moneyYear),
        Discretion.parse(discretion),
        against.isEmpty() ? List.of(Costing.HONOUR_ALL) : against,
        processing == null ? null : Minutes.parse(processing));
  }
}
