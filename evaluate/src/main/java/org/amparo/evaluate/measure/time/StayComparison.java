package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Reckoning;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim.Comparison;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.measure.spread.Bootstrap;
import org.amparo.evaluate.measure.spread.Spreads;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/**
 * The counterfactual measure, as a difference of means: how much longer people with a hold stay
 * than people without one. It does not hold like against like; people with a hold differ in more
 * than the hold.
 */
public final class StayComparison {

  private static final Reckoning RECKONING =
      new Reckoning(
          StayComparison.class,
          "Takes the difference of mean stays, with an interval by resampling people.",
          "Measures of time");

  private static final String STAYS = "figure/stays";

  private final FigureSheet sheet;
  private final Optional<Comparison> published;
  private final StayGroup held;
  private final StayGroup others;

  /**
   * Compares two groups.
   *
   * @param published the comparison to use in place of the records without a hold
   */
  public StayComparison(FigureSheet sheet, StayGroups stays, Optional<Comparison> published) {
    this.sheet = sheet;
    this.published = published;
    this.held = stays.held();
    this.others = stays.others();
  }

  /**
   * Adds the lengths of stay and the added days, and gives the latter to be priced.
   *
   * @return empty where the records hold only one of the two groups
   */
  public Optional<AddedTime> addAll() {
    addStays();
    published.ifPresent(this::addPublished);
    boolean comparable = !held.isEmpty() && (published.isPresent() || !others.isEmpty());
    return comparable ? Optional.of(addAdded()) : Optional.empty();
  }

  private void addStays() {
    Plan plan = sheet.plan();
    for (Row row : plan.rows(STAYS)) {
      Draft draft = FigureSheet.draft(row).from(plan.digest(STAYS), sheet.sources(STAYS));
      switch (row.required("id")) {
        case "stay.held.mean-days" -> range(draft, held);
        case "stay.others.mean-days" -> range(draft, others);
        default -> {}
      }
      sheet.add(RECKONING, draft);
    }
  }

  private static void range(Draft draft, StayGroup group) {
    group
        .means()
        .interval()
        .ifPresent(interval -> range(draft, group.meanDays(), BigDecimal.ONE, interval));
  }

  /** A resampled interval need not hold the value it is about where there are few records. */
  private static void range(
      Draft draft, BigDecimal value, BigDecimal times, Bootstrap.Interval interval) {
    draft.range(
        BigDecimal.valueOf(interval.low()).min(value).multiply(times),
        BigDecimal.valueOf(interval.high()).max(value).multiply(times),
        Spread.SAMPLING);
  }

  private void addPublished(Comparison comparison) {
    String[][] figures = {
      {"stay.others.mean-days", "Mean days in jail, without a hold, as published"},
      {"stay.others.median-days", "Median days in jail, without a hold, as published"}
    };
    BigDecimal[] values = {comparison.meanDays(), comparison.medianDays()};
    for (int i = 0; i < figures.length; i++) {
      sheet.add(
          RECKONING,
          new Draft(figures[i][0], figures[i][1], Unit.DAYS)
              .value(values[i])
              .of(null, BigDecimal.valueOf(comparison.bookings()))
              .measure("published")
              .status(Status.CARRIED_OUT)
              .from(sheet.plan().digest(ComparedStays.QUERY), List.of(comparison.source())));
    }
  }

  private AddedTime addAdded() {
    BigDecimal compared = published.map(Comparison::meanDays).orElseGet(others::meanDays);
    BigDecimal added = held.meanDays().subtract(compared);
    double[] differences =
        published.isPresent()
            ? held.means().differences(compared.doubleValue())
            : held.means().differences(others.means());
    Optional<Bootstrap.Interval> interval = Bootstrap.interval(differences);
    Draft each =
        draft("time.counterfactual.added-days-each", "Added days in jail for each person held")
            .value(added);
    Draft all =
        draft("time.counterfactual.days", "Added days in jail in all")
            .value(added.multiply(held.count()));
    interval.ifPresent(
        found -> {
          range(each, added, BigDecimal.ONE, found);
          range(all, added, held.count(), found);
        });
    sheet.add(RECKONING, each);
    sheet.add(RECKONING, all);
    BigDecimal seconds = added.multiply(held.count()).multiply(DirectTime.SECONDS_A_DAY);
    MeasuredTime time =
        new MeasuredTime(
            TimeMeasure.COUNTERFACTUAL,
            null,
            "",
            seconds,
            held.unknown(),
            Status.CARRIED_OUT,
            sheet.plan().digest(ComparedStays.QUERY),
            sources());
    double times = held.count().multiply(DirectTime.SECONDS_A_DAY).doubleValue();
    double[] drawn = Arrays.stream(differences).map(days -> days * times).toArray();
    double value = seconds.doubleValue();
    return new AddedTime(
        time,
        new Spreads(Math.round(value), new Bootstrap.Interval(value, value), drawn, drawn, drawn),
        false);
  }

  private Draft draft(String id, String label) {
    String against =
        published.isPresent() ? ", against the published mean" : ", against all others booked";
    return new Draft(id, label + against, Unit.DAYS)
        .of(null, held.count())
        .unknown(held.unknown())
        .measure(TimeMeasure.COUNTERFACTUAL.word())
        .status(Status.CARRIED_OUT)
        .from(sheet.plan().digest(ComparedStays.QUERY), sources());
  }

  private List<String> sources() {
    return published
        .map(comparison -> sheet.sources(ComparedStays.QUERY, comparison.source()))
        .orElseGet(() -> sheet.sources(ComparedStays.QUERY));
  }
}
