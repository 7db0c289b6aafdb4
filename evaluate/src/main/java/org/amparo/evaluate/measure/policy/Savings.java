package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
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
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.disclosure.Contributions;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What each policy would have taken in a year, and saved against what the jail did, on the same
 * requests; what keeping every deadline would have saved; and the one saving under debate. Expects
 * the table {@code decision} on the connection.
 */
public final class Savings {

  private final FigureSheet sheet;
  private final Settings settings;
  private final SavedTime saved;
  private final Period period;
  private final SavingDrafts drafts;
  private final Dial dial;

  private final List<SavingLine> lines = new ArrayList<>();

  /**
   * What to compute with.
   *
   * @param proposal id of the policy under debate, or null for the first proposal of a place
   * @param compared whether the second is set against the first
   */
  public record Settings(
      List<Policy> policies,
      LawAbove law,
      @Nullable String proposal,
      boolean compared,
      Rates rates) {}

  private Savings(FigureSheet sheet, Settings settings, List<Contrast> contrasts, Period period) {
    this.sheet = sheet;
    this.settings = settings;
    this.saved = SavedTime.of(sheet.plan());
    this.period = period;
    this.drafts = new SavingDrafts(sheet, saved, settings.rates(), period, contrasts);
    this.dial = Dial.of(sheet, settings.rates(), period);
  }

  /** Adds the figures, and gives the tables of savings and of the proposal under debate. */
  public static List<ResultTable> add(FigureSheet sheet, Settings settings) {
    Plan plan = sheet.plan();
    Optional<Period> period = Period.of(plan.row("figure/period"));
    if (period.isEmpty()) {
      return List.of();
    }
    LawAbove law = settings.law().during(period.get());
    law.give(plan, settings.policies());
    List<Contrast> contrasts = Contrast.of(settings.policies(), law, settings.compared());
    plan.give("contrast", _ -> Contrast.rows(contrasts));
    Savings savings = new Savings(sheet, settings, contrasts, period.get());
    for (int i = 0; i < contrasts.size(); i++) {
      savings.add(contrasts.get(i), i);
    }
    if (savings.drafts.absent()) {
      savings.addHeadline(law);
      return List.of();
    }
    savings.addRepayment();
    savings.addGross();
    ResultTable table = SavingTables.savings(savings.lines, settings.rates());
    return Stream.concat(Stream.of(table), savings.addHeadline(law).stream()).toList();
  }

  private void add(Contrast contrast, int number) {
    Time hours = hours(saved.time(number).divided(period.years()));
    boolean known = !drafts.absent() && hours.known();
    List<Cost> costs = known ? costs(number) : List.of();
    if (contrast.isSaving()) {
      Time holds = saved.holds(number);
      if (!contrast.subtrahend().equals(Contrast.DEADLINE)) {
        sheet.add(
            drafts
                .of("holds", contrast)
                .value(drafts.absent() ? null : whole(holds.middle()))
                .range(whole(holds.low()), whole(holds.high()), Spread.MISSING_FACTS));
      }
      lines.add(new SavingLine(contrast, holds, known ? hours : null, costs));
    } else if (!drafts.absent()) {
      addHeld(contrast, number);
    }
    addTime(contrast, number, known ? hours : null);
    costs.forEach(cost -> addCost(contrast, cost));
    if (drafts.absent()) {
      rates().forEach(rate -> sheet.add(drafts.priced(cost(contrast), contrast, rate)));
    }
    if (known && contrast.minuend().equals(Contrast.DONE) && contrast.isAlone()) {
      addYears(contrast, number, hours, costs);
    }
    if (known && contrast.isSaving() && contrast.isAlone()) {
      addAlone(contrast, number, costs);
    }
    if (known && contrast.minuend().equals(Contrast.DONE) && saved.hasCenter(number)) {
      dial.add(
          contrast,
          number,
          aYear(number),
          received(number),
          SavingLine.leading(costs).map(Cost::rate));
    }
  }

  /** What the jail did, and the policy under debate, year by year. */
  private void addYears(Contrast contrast, int number, Time hours, List<Cost> costs) {
    if (!contrast.isSaving()
        || proposal().filter(of -> of.id().equals(contrast.policyId())).isPresent()) {
      Contributions whose = hours(saved.contributions(number), period.years());
      new YearFigures(sheet, saved, settings.rates(), drafts)
          .add(contrast, number, hours, whose, costs);
    }
  }

  /** Whom a policy holds of those who came due, and the beds that they fill. */
  private void addHeld(Contrast contrast, int number) {
    Time held = saved.holds(number);
    sheet.add(
        drafts
            .of("policy-held", contrast)
            .value(whole(held.middle()))
            .range(whole(held.low()), whole(held.high()), Spread.MISSING_FACTS)
            .of(null, drafts.due()));
    BigDecimal days = sheet.plan().row("figure/jail_days").decimal("days");
    if (days != null && days.signum() > 0) {
      Time beds = saved.time(number).divided(days.multiply(DirectTime.SECONDS_A_DAY));
      sheet.add(beds.in(drafts.of("policy-beds", contrast), Spread.COMBINED));
    }
  }

  private void addTime(Contrast contrast, int number, @Nullable Time hours) {
    Draft draft =
        drafts
            .of(contrast.isSaving() ? "hours" : "policy-hours", contrast)
            .contributions(hours(saved.contributions(number), period.years()))
            .unknown(saved.untimed(number));
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
  private void addAlone(Contrast contrast, int number, List<Cost> costs) {
    Draft raw =
        drafts
            .of("raw-hours", contrast)
            .contributions(hours(saved.rawContributions(number), BigDecimal.ONE));
    sheet.add(hours(saved.raw(number)).in(raw, Spread.MISSING_FACTS));
    for (Cost cost : saved.hasCenter(number) ? costs : List.<Cost>of()) {
      YearlyTime lived = aYear(number);
      BigDecimal low = settings.rates().cents(cost.rate(), lived, Rate::low);
      BigDecimal high = settings.rates().cents(cost.rate(), lived, Rate::high);
      sheet.add(
          drafts
              .priced("rates", contrast, cost.rate())
              .value(settings.rates().cents(cost.rate(), lived, Rate::central))
              .range(low.min(high), low.max(high), Spread.ASSUMPTIONS));
    }
    SavingLine.leading(costs).ifPresent(cost -> addBreakEven(contrast, number, cost));
  }

  /** What a request may cost to check before nothing is saved; nothing where nothing is saved. */
  private void addBreakEven(Contrast contrast, int number, Cost cost) {
    if (contrast.subtrahend().equals(Contrast.DEADLINE) || settings.compared()) {
      return;
    }
    addBreakEven("break-even", contrast, cost);
    for (String word : saved.agreements()) {
      addAgreed(drafts.of("agreed", contrast), word, number);
    }
  }

  private void addAgreed(Draft draft, String word, int number) {
    BigDecimal seconds = saved.agreed(number, word);
    sheet.add(
        draft
            .contributions(hours(saved.agreeing(number, word), period.years()))
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
      addAgreed(drafts.of("repayment-agreed"), word, 0);
    }
    for (String kind : List.of("received", "billed")) {
      BigDecimal paid = saved.paid(0, kind);
      sheet.add(
          drafts
              .of("repayment-" + kind)
              .value(paid == null ? null : paid.divide(period.years(), 0, RoundingMode.HALF_UP)));
    }
  }

  /** What every day of everyone held comes to in a year, to stand beside the time past release. */
  private void addGross() {
    for (Rate rate : settings.rates().byKind().values()) {
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
  private Optional<ResultTable> addHeadline(LawAbove law) {
    Optional<Policy> policy = proposal();
    Optional<SavingLine> alone = policy.flatMap(one -> line(one, Contrast.ALONE));
    Optional<Cost> leading = alone.flatMap(SavingLine::leading);
    if (drafts.absent() && alone.isPresent()) {
      rates()
          .findFirst()
          .ifPresent(
              rate ->
                  sheet.add(
                      drafts.priced("headline", alone.get().contrast(), rate).with("which", "")));
    }
    if (policy.isEmpty() || alone.isEmpty() || leading.isEmpty()) {
      return Optional.empty();
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
    return Optional.of(SavingTables.proposal(policy.get(), law, period, leading.get().rate()));
  }

  private record Under(Contrast contrast, Cost cost) {}

  private void headline(String which, Contrast contrast, Cost cost) {
    sheet.add(
        cost.cents()
            .in(
                drafts.priced("headline", contrast, cost.rate()).with("which", which),
                Spread.COMBINED));
  }

  private Optional<Policy> proposal() {
    return settings.policies().stream()
        .filter(
            policy ->
                settings.proposal() == null
                    ? policy.rank() == Policy.Rank.PROPOSAL && !policy.isYardstick()
                    : policy.id().equals(settings.proposal()))
        .findFirst();
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

  /** At each rate but that of repayment, which is not what a day costs. */
  private List<Cost> costs(int number) {
    Time seconds = saved.time(number).divided(period.years());
    if (saved.knowsReceived(number)) {
      BigDecimal less = received(number);
      return rates()
          .map(rate -> Cost.of(settings.rates(), rate, aYear(number), seconds, less))
          .toList();
    }
    // Without a center, of it or of all, no record says which part of what was received is for it.
    BigDecimal most = received(0);
    BigDecimal least = number == 0 ? most : BigDecimal.ZERO;
    return rates()
        .map(
            rate ->
                Cost.between(
                    settings.rates(),
                    rate,
                    end(number, seconds.low(), Time::low),
                    end(number, seconds.high(), Time::high),
                    most,
                    least))
        .toList();
  }

  private BigDecimal received(int number) {
    BigDecimal paid = saved.paid(number, "received");
    return paid == null ? BigDecimal.ZERO : paid.divide(period.years(), 0, RoundingMode.HALF_UP);
  }

  /** An end of a contrast's time in a mean year, by years; null where it has none. */
  private @Nullable YearlyTime end(
      int number, @Nullable BigDecimal seconds, Function<Time, @Nullable BigDecimal> end) {
    return seconds == null
        ? null
        : new YearlyTime(seconds, saved.end(number, seconds, end).divided(period.years()).byYear());
  }

  private Stream<Rate> rates() {
    return SavingLine.LEADING.stream()
        .flatMap(kind -> Stream.ofNullable(settings.rates().byKind().get(kind)));
  }

  /** The middle of a contrast's time in a mean year. */
  private YearlyTime aYear(int number) {
    return saved.lived(number).divided(period.years());
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
