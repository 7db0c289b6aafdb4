package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.SavingLine.Cost;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.YearlyTime;

/**
 * What the jail spent in each year, and what the policy under debate would have saved in it, beside
 * the mean of a year.
 */
record YearFigures(FigureSheet sheet, SavedTime saved, Rates rates, Period period) {

  private static final String QUERY = "figure/held_years";
  private static final String MEAN = "mean";

  /** Adds them for one contrast under a declared key, with its costs of a mean year. */
  void add(String figure, Contrast contrast, int number, List<Cost> costs) {
    List<String> years =
        sheet.plan().rows(QUERY).stream().map(row -> row.required("year")).distinct().toList();
    for (Cost cost : costs) {
      for (String year : years) {
        Draft draft =
            sheet
                .draft("years", figure)
                .with("year", year)
                .with("name", contrast.name())
                .with("rate", cost.rate().kind().word())
                .value(year.equals(MEAN) ? cost.cents().middle() : cents(number, year, cost.rate()))
                .from(
                    sheet.plan().digest(SavedTime.YEARS),
                    sheet.sources(SavedTime.YEARS, rates.sources(cost.rate())));
        if (year.equals(MEAN)) {
          period.annualized(draft);
        }
        sheet.add(draft);
      }
    }
  }

  private BigDecimal cents(int number, String year, Rate rate) {
    int key = year.matches("\\d+") ? Integer.parseInt(year) : SavedTime.NO_YEAR;
    BigDecimal seconds = saved.lived(number).byYear().getOrDefault(key, BigDecimal.ZERO);
    BigDecimal received = saved.paidByYear(number, "received").getOrDefault(key, BigDecimal.ZERO);
    return rates
        .cents(rate, new YearlyTime(seconds, Map.of(key, seconds)), Rate::central)
        .subtract(received.setScale(0, RoundingMode.HALF_UP));
  }
}
