package org.amparo.evaluate.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.sql.Plan;

/** The figures of a finding. What the months cannot tell has a figure without a value. */
final class ChangeFigures {

  private final Finding finding;
  private final Plan plan;
  private final List<Figure> figures = new ArrayList<>();

  private ChangeFigures(Finding finding, Plan plan) {
    this.finding = finding;
    this.plan = plan;
  }

  static List<Figure> of(Finding finding, Plan plan) {
    ChangeFigures sheet = new ChangeFigures(finding, plan);
    sheet.addWindow();
    sheet.addSeries();
    sheet.addComparison();
    return sheet.figures;
  }

  private void addWindow() {
    Window window = finding.trial().window();
    count("months-before", window.before().size());
    count("months-after", window.after().size());
    count("months-uncovered", window.uncovered());
    count("months-beyond-gap", window.beyondGap());
    count("months-beyond-change", window.beyondChange());
  }

  private void addSeries() {
    InterruptedSeries model = finding.trial().model();
    PlaceboDates dates = finding.trial().dates();
    if (model == null || dates == null) {
      add(draft("its.level"));
      return;
    }
    CorrectedEstimate level = model.level();
    double expected = model.expected().value();
    estimate("its.expected", model.expected());
    estimate("its.level", level);
    Draft share =
        draft("its.level-share").value(expected > 0 ? number(level.value() / expected) : null);
    model.levelShare().ifPresent(range -> bounds(share, range.low(), range.high()));
    add(share);
    estimate("its.slope-before", model.slopeBefore());
    estimate("its.slope", model.slope());
    rank("its.placebo-dates", dates.asLarge(), dates.dates());
    plain("its.autocorrelation", model.errors().autocorrelation());
    plain("its.persistence", model.errors().persistence());
    count("its.lag", NeweyWest.lag(finding.trial().window().used().size()));
    plain("its.level-error", level.standardError());
    plain("its.level-correction", level.correction());
    plain("its.level-degrees", level.degrees());
  }

  private void addComparison() {
    Beside beside = finding.beside();
    Comparison comparison = beside.comparison();
    if (comparison == null) {
      return;
    }
    int places = comparison.placebos().places();
    double effect = comparison.twoWay().effect();
    count("did.places", places);
    plain("did.mean-before", beside.ownMean());
    effect("did.effect-share", comparison, 1);
    effect("did.effect", comparison, beside.ownMean());
    rank("did.placebo-places", comparison.placebos().asLarge(effect), places);
    plain("did.clustered-error", comparison.twoWay().clusteredError());
    plain("did.trend-before", comparison.trend());
    rank("did.trend-places", comparison.trends().asLarge(comparison.trend()), places);
  }

  private void estimate(String figure, CorrectedEstimate estimate) {
    Draft draft = draft(figure).value(number(estimate.value()));
    bounds(draft, estimate.low(), estimate.high());
    add(draft);
  }

  /** The change beside the others, times what a part of the mean is worth. */
  private void effect(String figure, Comparison comparison, double times) {
    double effect = comparison.twoWay().effect();
    Draft draft = draft(figure).value(number(effect * times));
    comparison
        .placebos()
        .halfWidth()
        .ifPresent(half -> bounds(draft, (effect - half) * times, (effect + half) * times));
    add(draft);
  }

  private void plain(String figure, double value) {
    add(draft(figure).value(number(value)));
  }

  private void count(String figure, int value) {
    add(draft(figure).value(BigDecimal.valueOf(value)));
  }

  /** How many are at least as large, the one asked about among them, of all. */
  private void rank(String figure, int asLarge, int others) {
    add(draft(figure).quotient(BigDecimal.valueOf(asLarge + 1L), BigDecimal.valueOf(others + 1L)));
  }

  private static void bounds(Draft draft, double low, double high) {
    draft.bounds(number(low), number(high), Spread.SAMPLING);
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value);
  }

  private Draft draft(String figure) {
    MonthlySeries series = finding.series();
    Draft draft =
        new Draft(plan.catalog().figure("changes", figure))
            .with("change", finding.change().id())
            .with("series", series.id())
            .with("counted", series.counted())
            .with("day", finding.change().day().toString())
            .status(series.status());
    if (series.release().isEmpty()) {
      draft.qualified("at");
    } else {
      draft.qualified("at-of").with("release", series.release());
    }
    return draft.from(
        plan.digest(figure.startsWith("did.") ? Panel.QUERY : MonthlySeries.QUERY), series.files());
  }

  private void add(Draft draft) {
    figures.add(draft.figure());
  }
}
