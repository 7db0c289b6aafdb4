package org.amparo.evaluate.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.measure.sheet.Draft;

/** The figures of a finding. What the months cannot tell has a figure without a value. */
final class ChangeFigures {

  private static final String SERIES = "interrupted-series";
  private static final String COMPARISON = "difference-in-differences";

  private final Finding finding;
  private final String seriesDigest;
  private final String panelDigest;
  private final List<Figure> figures = new ArrayList<>();

  private ChangeFigures(Finding finding, String seriesDigest, String panelDigest) {
    this.finding = finding;
    this.seriesDigest = seriesDigest;
    this.panelDigest = panelDigest;
  }

  static List<Figure> of(Finding finding, String seriesDigest, String panelDigest) {
    ChangeFigures sheet = new ChangeFigures(finding, seriesDigest, panelDigest);
    sheet.addWindow();
    sheet.addSeries();
    sheet.addComparison();
    return sheet.figures;
  }

  private void addWindow() {
    Window window = finding.trial().window();
    count("months-before", "Whole months before, used", Unit.MONTHS, window.before().size());
    count("months-after", "Whole months after, used", Unit.MONTHS, window.after().size());
    count(
        "months-uncovered",
        "Months left out, not or partly covered",
        Unit.MONTHS,
        window.uncovered());
    count(
        "months-beyond-gap",
        "Whole months left out, beyond months not covered",
        Unit.MONTHS,
        window.beyondGap());
    count(
        "months-beyond-change",
        "Whole months left out, under another law",
        Unit.MONTHS,
        window.beyondChange());
  }

  private void addSeries() {
    InterruptedSeries model = finding.trial().model();
    PlaceboDates dates = finding.trial().dates();
    if (model == null || dates == null) {
      add(series("its.level", "Change of level", Unit.PER_MONTH));
      return;
    }
    CorrectedEstimate level = model.level();
    double expected = model.expected().value();
    estimate(
        "its.expected",
        "Number in the first month after, by the line from before",
        model.expected());
    estimate("its.level", "Change of level", level);
    Draft share =
        series("its.level-share", "Change of level, in parts of the number expected", Unit.SHARE)
            .value(expected > 0 ? number(level.value() / expected) : null);
    model.levelShare().ifPresent(range -> bounds(share, range.low(), range.high()));
    add(share);
    estimate("its.slope-before", "Growth a month, before", model.slopeBefore());
    estimate("its.slope", "Change of growth a month", model.slope());
    rank(
        series("its.placebo-dates", "Dates with a change of level at least as large", Unit.SHARE),
        dates.asLarge(),
        dates.dates());
    plain(
        "its.autocorrelation",
        "Correlation of the residuals with those of the month before",
        Unit.RATIO,
        model.errors().autocorrelation());
    plain(
        "its.persistence",
        "Share of the noise taken to last to the next month",
        Unit.RATIO,
        model.errors().persistence());
    count(
        "its.lag",
        "Lag of Newey and West's errors",
        Unit.MONTHS,
        NeweyWest.lag(finding.trial().window().used().size()));
    plain(
        "its.level-error",
        "Newey and West's error of the change of level, uncorrected",
        Unit.PER_MONTH,
        level.standardError());
    plain(
        "its.level-correction", "By what that error is multiplied", Unit.RATIO, level.correction());
    plain("its.level-degrees", "Degrees of freedom of its interval", Unit.RATIO, level.degrees());
  }

  private void addComparison() {
    Beside beside = finding.beside();
    Comparison comparison = beside.comparison();
    if (comparison == null) {
      return;
    }
    int places = comparison.placebos().places();
    double effect = comparison.twoWay().effect();
    count("did.places", "Other counties compared with", Unit.PLACES, places);
    compared("did.mean-before", "Mean a month before", Unit.PER_MONTH, beside.ownMean());
    effect(
        "did.effect-share",
        "Change beside other counties, in parts of its mean before",
        Unit.SHARE,
        comparison,
        1);
    effect(
        "did.effect", "Change beside other counties", Unit.PER_MONTH, comparison, beside.ownMean());
    rank(
        comparison(
            "did.placebo-places",
            "Counties with a change at least as large beside the others",
            Unit.SHARE),
        comparison.placebos().asLarge(effect),
        places);
    compared(
        "did.clustered-error",
        "Error clustered by county, of no use with one county changed",
        Unit.SHARE,
        comparison.twoWay().clusteredError());
    compared(
        "did.trend-before",
        "Growth a month beside the others, before, in parts of its mean",
        Unit.SHARE,
        comparison.trend());
    rank(
        comparison(
            "did.trend-places",
            "Counties with a growth at least as large beside the others, before",
            Unit.SHARE),
        comparison.trends().asLarge(comparison.trend()),
        places);
  }

  private void estimate(String id, String label, CorrectedEstimate estimate) {
    Draft draft = series(id, label, Unit.PER_MONTH).value(number(estimate.value()));
    bounds(draft, estimate.low(), estimate.high());
    add(draft);
  }

  /** The change beside the others, times what a part of the mean is worth. */
  private void effect(String id, String label, Unit unit, Comparison comparison, double times) {
    double effect = comparison.twoWay().effect();
    Draft draft = comparison(id, label, unit).value(number(effect * times));
    comparison
        .placebos()
        .halfWidth()
        .ifPresent(half -> bounds(draft, (effect - half) * times, (effect + half) * times));
    add(draft);
  }

  private void plain(String id, String label, Unit unit, double value) {
    add(series(id, label, unit).value(number(value)));
  }

  private void compared(String id, String label, Unit unit, double value) {
    add(comparison(id, label, unit).value(number(value)));
  }

  private void count(String id, String label, Unit unit, int value) {
    add(series(id, label, unit).measure("count").value(BigDecimal.valueOf(value)));
  }

  /** How many are at least as large, the one asked about among them, of all. */
  private void rank(Draft draft, int asLarge, int others) {
    add(draft.quotient(BigDecimal.valueOf(asLarge + 1L), BigDecimal.valueOf(others + 1L)));
  }

  private static void bounds(Draft draft, double low, double high) {
    draft.bounds(number(low), number(high), Spread.SAMPLING);
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value);
  }

  private Draft series(String id, String label, Unit unit) {
    return draft(id, label, unit, SERIES, seriesDigest);
  }

  private Draft comparison(String id, String label, Unit unit) {
    return draft(id, label, unit, COMPARISON, panelDigest);
  }

  private Draft draft(String id, String label, Unit unit, String measure, String digest) {
    return new Draft(finding.prefix() + id, label + finding.about(), unit)
        .measure(measure)
        .status(finding.series().status())
        .from(digest, finding.series().files());
  }

  private void add(Draft draft) {
    figures.add(draft.figure());
  }
}
