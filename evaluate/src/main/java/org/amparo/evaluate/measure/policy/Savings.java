package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.SavedTime.Time;
import org.amparo.evaluate.measure.policy.SavingLine.Cost;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.model.disclosure.Contributions;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What each policy would have taken in a year, and saved against what the jail did, on the same
 * requests; what keeping every deadline would have saved; and the one saving under debate.
 */
public final class Savings {

  private final FigureSheet sheet;
  private final SavingChoices choices;
  private final MeanYear mean;
  private final SavedTime saved;
  private final Rates rates;
  private final Period period;
  private final SavingDrafts drafts;

  private final List<SavingLine> lines = new ArrayList<>();

  private Savings(FigureSheet sheet, SavingChoices choices, MeanYear mean) {
    this.sheet = sheet;
    this.choices = choices;
    this.mean = mean;
    this.saved = mean.saved();
    this.rates = mean.rates();
    this.period = mean.period();
    this.drafts = mean.drafts();
  }

  /** Adds the figures, and the tables of savings and of the proposal under debate. */
  public static void add(FigureSheet sheet, SavingChoices choices) {
    MeanYear.of(sheet, choices).ifPresent(mean -> new Savings(sheet, choices, mean).add());
  }

  private void add() {
    mean.contrasts().forEach(this::add);
    if (!drafts.absent()) {
      addRepayment();
      addGross();
      sheet.add(SavingTables.savings(lines, rates));
    }
    addHeadline();
  }

  private void add(Contrast contrast) {
    boolean known = mean.knows(contrast);
    Time hours = mean.hours(contrast);
    List<Cost> costs = mean.costs(contrast);
    if (contrast.isSaving()) {
      Time holds = saved.holds(contrast.key());
      if (!contrast.subtrahend().equals(Contrast.DEADLINE)) {
        sheet.add(
            drafts
                .of("holds", contrast)
                .value(drafts.absent() ? null : whole(holds.middle()))
                .range(whole(holds.low()), whole(holds.high()), Spread.MISSING_FACTS));
      }
      lines.add(new SavingLine(contrast, holds, known ? hours : null, costs));
    } else if (!drafts.absent()) {
      addHeld(contrast);
    }
    addTime(contrast, known ? hours : null);
    costs.forEach(cost -> addCost(contrast, cost));
    if (drafts.absent()) {
      mean.priced().forEach(rate -> sheet.add(drafts.priced(cost(contrast), contrast, rate)));
    }
    if (known && contrast.isSaving() && contrast.isAlone()) {
      addAlone(contrast, costs);
    }
  }

  /** Whom a policy holds of those who came due, and the beds that they fill. */
  private void addHeld(Contrast contrast) {
    Time held = saved.holds(contrast.key());
    sheet.add(
        drafts
            .of("policy-held", contrast)
            .value(whole(held.middle()))
            .range(whole(held.low()), whole(held.high()), Spread.MISSING_FACTS)
            .of(null, drafts.due()));
    BigDecimal days = sheet.plan().row("figure/jail_days").decimal("days");
    if (days != null && days.signum() > 0) {
      Time beds = saved.time(contrast.key()).divided(days.multiply(DirectTime.SECONDS_A_DAY));
      sheet.add(beds.in(drafts.of("policy-beds", contrast), Spread.COMBINED));
    }
  }

  private void addTime(Contrast contrast, @Nullable Time hours) {
    Draft draft =
        drafts
            .of(contrast.isSaving() ? "hours" : "policy-hours", contrast)
            .contributions(hours(saved.contributions(contrast.key()), period.years()))
            .unknown(saved.untimed(contrast.key()));
    sheet.add(hours == null ? draft : hours.in(draft, Spread.COMBINED));
  }

  private void addCost(Contrast contrast, Cost cost) {
    sheet.add(
        cost.cents().in(drafts.priced(cost(contrast), contrast, cost.rate()), Spread.COMBINED));
  }

  private static String cost(Contrast contrast) {
    return contrast.isSaving() ? "cost" : "policy-cost";
  }

  /** What stands beside a saving of a policy by itself. */
  private void addAlone(Contrast contrast, List<Cost> costs) {
    Draft raw =
        drafts
            .of("raw-hours", contrast)
            .contributions(hours(saved.rawContributions(contrast.key()), BigDecimal.ONE));
    sheet.add(hours(saved.raw(contrast.key())).in(raw, Spread.MISSING_FACTS));
    for (Cost cost : saved.hasCenter(contrast.key()) ? costs : List.<Cost>of()) {
      YearlyTime lived = mean.lived(contrast);
      BigDecimal low = rates.cents(cost.rate(), lived, Rate::low);
      BigDecimal high = rates.cents(cost.rate(), lived, Rate::high);
      sheet.add(
          drafts
              .priced("rates", contrast, cost.rate())
              .value(rates.cents(cost.rate(), lived, Rate::central))
              .range(low.min(high), low.max(high), Spread.ASSUMPTIONS));
    }
    SavingLine.leading(costs).ifPresent(cost -> addBreakEven(contrast, cost));
  }

  /** What a request may cost to check before nothing is saved; nothing where nothing is saved. */
  private void addBreakEven(Contrast contrast, Cost cost) {
    if (contrast.subtrahend().equals(Contrast.DEADLINE) || choices.compared()) {
      return;
    }
    addBreakEven("break-even", contrast, cost);
    for (String word : saved.agreements()) {
      addAgreed(drafts.of("agreed", contrast), word, contrast.key());
    }
  }

  private void addAgreed(Draft draft, String word, String key) {
    BigDecimal seconds = saved.agreed(key, word);
    sheet.add(
        draft
            .contributions(hours(saved.agreeing(key, word), period.years()))
            .with("terms", word.toLowerCase(Locale.ROOT).replace('_', '-'))
            .with("agreement", word)
            .value(DirectTime.hours(seconds.divide(period.years(), MathContext.DECIMAL128))));
  }

  private void addBreakEven(String figure, Contrast contrast, Cost cost) {
    BigDecimal middle = cost.cents().middle();
    BigDecimal all = middle == null ? BigDecimal.ZERO : middle.multiply(period.years());
    drafts
        .requests()
        .filter(_ -> all.signum() > 0)
        .ifPresent(
            requests ->
                sheet.add(
                    drafts
                        .priced(figure, contrast, cost.rate())
                        .value(all.divide(requests, 0, RoundingMode.HALF_UP))));
  }

  /** What was agreed is time; what was received and billed is money, and empty where not stated. */
  private void addRepayment() {
    for (String word : saved.agreements()) {
      addAgreed(drafts.of("repayment-agreed"), word, Contrast.DONE);
    }
    for (String kind : List.of("received", "billed")) {
      BigDecimal paid = saved.paid(Contrast.DONE, kind);
      sheet.add(
          drafts
              .of("repayment-" + kind)
              .value(paid == null ? null : paid.divide(period.years(), 0, RoundingMode.HALF_UP)));
    }
  }

  /** What every day of everyone held comes to in a year, to stand beside the time past release. */
  private void addGross() {
    for (Rate rate : rates.byKind().values()) {
      sheet
          .find("cost.gross." + rate.kind().word())
          .filter(cost -> cost.value() != null)
          .ifPresent(
              cost ->
                  sheet.add(
                      sheet
                          .draft("savings", "gross-a-year")
                          .with("rate", rate.kind().word())
                          .value(
                              Objects.requireNonNull(cost.value())
                                  .divide(period.years(), 0, RoundingMode.HALF_UP))
                          .unknown(cost.unknown())
                          .from(cost.sqlSha256(), cost.sources())));
    }
  }

  /** The saving under debate, by which the story and the page lead. */
  private void addHeadline() {
    Optional<Policy> policy = choices.debated();
    Optional<SavingLine> alone = policy.flatMap(one -> line(one, Contrast.ALONE));
    Optional<Cost> leading = alone.flatMap(SavingLine::leading);
    if (drafts.absent() && alone.isPresent()) {
      mean.priced()
          .findFirst()
          .ifPresent(
              rate ->
                  sheet.add(
                      drafts.priced("headline", alone.get().contrast(), rate).with("which", "")));
    }
    if (policy.isEmpty() || alone.isEmpty() || leading.isEmpty()) {
      return;
    }
    Contrast contrast = alone.get().contrast();
    headline("", contrast, leading.get());
    alone.get().costs().stream()
        .filter(cost -> cost.rate().kind() == RateKind.AVERAGE && !cost.equals(leading.get()))
        .forEach(cost -> headline(".average", contrast, cost));
    addBreakEven("headline-break-even", contrast, leading.get());
    line(policy.get(), Contrast.UNDER_LAW)
        .flatMap(line -> line.leading().map(cost -> new Under(line.contrast(), cost)))
        .ifPresent(under -> headline(".under-law", under.contrast(), under.cost()));
    sheet.add(
        SavingTables.proposal(
            policy.get(), choices.law().during(period), period, leading.get().rate()));
  }

  private record Under(Contrast contrast, Cost cost) {}

  private void headline(String which, Contrast contrast, Cost cost) {
    sheet.add(
        cost.cents()
            .in(
                drafts.priced("headline", contrast, cost.rate()).with("which", which),
                Spread.COMBINED));
  }

  private Optional<SavingLine> line(Policy policy, String reading) {
    return lines.stream()
        .filter(
            line ->
                line.contrast().minuend().equals(Contrast.DONE)
                    && line.contrast().policyId().equals(policy.id())
                    && line.contrast().reading().equals(reading))
        .findFirst();
  }

  private static Time hours(Time seconds) {
    return seconds.divided(BigDecimal.valueOf(3_600));
  }

  private static Contributions hours(Contributions all, BigDecimal years) {
    BigDecimal seconds = all.largest().divide(years, MathContext.DECIMAL128);
    return new Contributions(all.people(), DirectTime.hours(seconds));
  }

  private static @Nullable BigDecimal whole(@Nullable BigDecimal number) {
    return number == null ? null : number.setScale(0, RoundingMode.HALF_UP);
  }
}
