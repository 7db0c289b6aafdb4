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
public final class YearFigures {

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

  private final FigureSheet sheet;
  private final MeanYear mean;
  private final SavedTime saved;
  private final Rates rates;

  private YearFigures(FigureSheet sheet, MeanYear mean) {
    this.sheet = sheet;
    this.mean = mean;
    this.saved = mean.saved();
    this.rates = mean.rates();
  }

  /** Adds what the jail did, every deadline kept, and the policy under debate, year by year. */
  public static void add(FigureSheet sheet, SavingChoices choices) {
    MeanYear.of(sheet, choices)
        .ifPresent(
            mean ->
                mean.contrasts().stream()
                    .filter(contrast -> isTold(contrast, choices) && mean.knows(contrast))
                    .forEach(new YearFigures(sheet, mean)::add));
  }

  private static boolean isTold(Contrast contrast, SavingChoices choices) {
    return contrast.minuend().equals(Contrast.DONE)
        && contrast.isAlone()
        && (!contrast.isSaving()
            || choices.debated().filter(of -> of.id().equals(contrast.policyId())).isPresent());
  }

  private void add(Contrast contrast) {
    String key = contrast.key();
    String figure = contrast.isSaving() ? "saving" : "cost";
    Contributions whole = saved.contributions(key);
    Contributions whose = inHours(new Contributions(whole.people(), mean.aYear(whole.largest())));
    List<Cost> costs = mean.costs(contrast);
    for (Year year : sheet.plan().rows(QUERY).stream().map(Year::of).distinct().toList()) {
      Integer of = year.number();
      Time hours =
          of == null ? mean.hours(contrast) : saved.inYear(key, of).divided(SECONDS_AN_HOUR);
      sheet.add(
          hours
              .in(draft(figure + "-hours", contrast, year), Spread.COMBINED)
              .contributions(of == null ? whose : inHours(saved.contributions(key, of)))
              .from(sheet.plan().digest(SavedTime.YEARS), sheet.sources(SavedTime.YEARS)));
      for (Cost cost : costs) {
        Rate rate = cost.rate();
        Time cents = of == null ? cost.cents() : cents(key, of, rate);
        sheet.add(
            cents
                .in(draft(figure, contrast, year).with("rate", rate.kind().word()), Spread.COMBINED)
                .contributions(
                    of == null ? mean.drafts().whose(contrast, rate) : whose(key, of, rate))
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
            .qualified(mean.drafts().waits());
    return year.number() == null ? mean.period().annualized(draft) : draft;
  }

  private BigDecimal received(String key, int year) {
    return saved.paidByYear(key, "received").getOrDefault(year, BigDecimal.ZERO);
  }

  private Time cents(String key, int year, Rate rate) {
    Time lived = saved.inYear(key, year);
    BigDecimal paid = received(key, year);
    boolean known = saved.knowsReceived(key);
    boolean all = known || key.equals(Contrast.DONE);
    BigDecimal most = all ? paid : received(Contrast.DONE, year);
    BigDecimal least = all ? paid : BigDecimal.ZERO;
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
  private @Nullable Contributions whose(String key, int year, Rate rate) {
    return received(key, year).signum() == 0
        ? null
        : rates.priced(rate, saved.contributions(key, year));
  }

  private static Contributions inHours(Contributions seconds) {
    return new Contributions(seconds.people(), DirectTime.hours(seconds.largest()));
  }
}
