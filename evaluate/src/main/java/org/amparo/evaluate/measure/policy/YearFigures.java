package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.SavedTime.Time;
import org.amparo.evaluate.measure.policy.SavingLine.Cost;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/** The jail's cost and the debated policy's saving in each year, beside the mean of a year. */
record YearFigures(FigureSheet sheet, SavedTime saved, Rates rates, SavingDrafts drafts) {

  private static final String QUERY = "figure/held_years";
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);

  /** A year by its word; the mean has no number. */
  private record Year(String word, @Nullable Integer number) {

    static Year of(Row row) {
      String word = row.required("year");
      Long year = row.integer("calendar_year");
      Integer number = year == null ? SavedTime.NO_YEAR : Integer.valueOf(Math.toIntExact(year));
      return new Year(word, word.equals("mean") ? null : number);
    }
  }

  /** Adds them for one contrast, with its hours and costs of a mean year. */
  void add(Contrast contrast, int number, Time hours, Contributions whose, List<Cost> costs) {
    String figure = contrast.isSaving() ? "saving" : "cost";
    for (Year year : sheet.plan().rows(QUERY).stream().map(Year::of).distinct().toList()) {
      Integer of = year.number();
      Time lived = of == null ? hours : saved.inYear(number, of);
      sheet.add(
          (of == null ? lived : lived.divided(SECONDS_AN_HOUR))
              .in(draft(figure + "-hours", contrast, year), Spread.COMBINED)
              .contributions(of == null ? whose : inHours(saved.contributions(number, of)))
              .from(sheet.plan().digest(SavedTime.YEARS), sheet.sources(SavedTime.YEARS)));
      for (Cost cost : costs) {
        Rate rate = cost.rate();
        Time cents = of == null ? cost.cents() : cents(number, of, rate);
        sheet.add(
            cents
                .in(draft(figure, contrast, year).with("rate", rate.kind().word()), Spread.COMBINED)
                .contributions(of == null ? drafts.whose(number, rate) : whose(number, of, rate))
                .from(
                    sheet.plan().digest(SavedTime.YEARS),
                    sheet.sources(SavedTime.YEARS, rates.sources(rate))));
      }
    }
  }

  private Draft draft(String figure, Contrast contrast, Year year) {
    Draft draft =
        sheet
            .draft("years", figure)
            .with("year", year.word())
            .with("name", contrast.name())
            .qualified(drafts.waits());
    return year.number() == null ? drafts.annualized(draft) : draft;
  }

  private BigDecimal received(int number, int year) {
    return saved.paidByYear(number, "received").getOrDefault(year, BigDecimal.ZERO);
  }

  private Time cents(int number, int year, Rate rate) {
    Time lived = saved.inYear(number, year);
    BigDecimal paid = received(number, year);
    boolean known = saved.knowsReceived(number);
    BigDecimal most = known || number == 0 ? paid : received(0, year);
    BigDecimal least = known || number == 0 ? paid : BigDecimal.ZERO;
    return new Time(
        known ? cents(lived.middle(), year, rate, paid) : null,
        known ? null : cents(lived.low(), year, rate, most),
        known ? null : cents(lived.high(), year, rate, least));
  }

  private @Nullable BigDecimal cents(
      @Nullable BigDecimal seconds, int year, Rate rate, BigDecimal received) {
    return seconds == null
        ? null
        : rates
            .cents(rate, new YearlyTime(seconds, Map.of(year, seconds)), Rate::central)
            .subtract(received.setScale(0, RoundingMode.HALF_UP));
  }

  /** Whose money is; null where it is the hours of the year at one price. */
  private @Nullable Contributions whose(int number, int year, Rate rate) {
    return received(number, year).signum() == 0
        ? null
        : rates.priced(rate, saved.contributions(number, year));
  }

  private static Contributions inHours(Contributions seconds) {
    return new Contributions(seconds.people(), DirectTime.hours(seconds.largest()));
  }
}
