package org.amparo.evaluate.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;

/** The figures of a finding. What the months cannot tell has a figure without a value. */
final class ChangeFigures {

  private static final int DECIMALS = 6;
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

  private record Ends(double low, double high) {}

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
      empty("its.level", "Change of level", Unit.PER_MONTH, SERIES);
      return;
    }
    Estimate level = model.level();
    double expected = model.expected().value();
    estimate(
        "its.expected",
        "Number in the first month after, by the line from before",
        model.expected());
    estimate("its.level", "Change of level", level);
    add(
        "its.level-share",
        "Change of level, in parts of the number expected",
        Unit.SHARE,
        expected > 0 ? level.value() / expected : null,
        model.levelShare().map(range -> new Ends(range.low(), range.high())),
        SERIES,
        seriesDigest);
    estimate("its.slope-before", "Growth a month, before", model.slopeBefore());
    estimate("its.slope", "Change of growth a month", model.slope());
    rank(
        "its.placebo-dates",
        "Dates with a change of level at least as large",
        dates.asLarge(),
        dates.dates(),
        SERIES,
        seriesDigest);
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
    Optional<Ends> ends =
        comparison.placebos().halfWidth().map(half -> new Ends(effect - half, effect + half));
    count("did.places", "Other counties compared with", Unit.PLACES, places);
    plainComparison("did.mean-before", "Mean a month before", Unit.PER_MONTH, beside.ownMean());
    add(
        "did.effect-share",
        "Change beside other counties, in parts of its mean before",
        Unit.SHARE,
        effect,
        ends,
        COMPARISON,
        panelDigest);
    add(
        "did.effect",
        "Change beside other counties",
        Unit.PER_MONTH,
        effect * beside.ownMean(),
        ends.map(
            range -> new Ends(range.low() * beside.ownMean(), range.high() * beside.ownMean())),
        COMPARISON,
        panelDigest);
    rank(
        "did.placebo-places",
        "Counties with a change at least as large beside the others",
        comparison.placebos().asLarge(effect),
        places,
        COMPARISON,
        panelDigest);
    plainComparison(
        "did.clustered-error",
        "Error clustered by county, of no use with one county changed",
        Unit.SHARE,
        comparison.twoWay().clusteredError());
    plainComparison(
        "did.trend-before",
        "Growth a month beside the others, before, in parts of its mean",
        Unit.SHARE,
        comparison.trend());
    rank(
        "did.trend-places",
        "Counties with a growth at least as large beside the others, before",
        comparison.trends().asLarge(comparison.trend()),
        places,
        COMPARISON,
        panelDigest);
  }

  private void estimate(String id, String label, Estimate estimate) {
    add(
        id,
        label,
        Unit.PER_MONTH,
        estimate.value(),
        Optional.of(new Ends(estimate.low(), estimate.high())),
        SERIES,
        seriesDigest);
  }

  private void plain(String id, String label, Unit unit, double value) {
    add(id, label, unit, value, Optional.empty(), SERIES, seriesDigest);
  }

  private void plainComparison(String id, String label, Unit unit, double value) {
    add(id, label, unit, value, Optional.empty(), COMPARISON, panelDigest);
  }

  private void empty(String id, String label, Unit unit, String measure) {
    add(id, label, unit, null, Optional.empty(), measure, seriesDigest);
  }

  private void count(String id, String label, Unit unit, int value) {
    figures.add(
        figure(
            id,
            label,
            BigDecimal.valueOf(value),
            unit,
            null,
            null,
            null,
            null,
            "count",
            seriesDigest));
  }

  /** How many are at least as large, the one asked about among them, of all. */
  private void rank(
      String id, String label, int asLarge, int others, String measure, String digest) {
    BigDecimal part = BigDecimal.valueOf(asLarge + 1L);
    BigDecimal whole = BigDecimal.valueOf(others + 1L);
    figures.add(
        figure(
            id,
            label,
            part.divide(whole, DECIMALS, RoundingMode.HALF_UP),
            Unit.SHARE,
            null,
            null,
            part,
            whole,
            measure,
            digest));
  }

  private void add(
      String id,
      String label,
      Unit unit,
      @Nullable Double value,
      Optional<Ends> ends,
      String measure,
      String digest) {
    figures.add(
        figure(
            id,
            label,
            value == null ? null : rounded(value),
            unit,
            ends.map(range -> rounded(range.low())).orElse(null),
            ends.map(range -> rounded(range.high())).orElse(null),
            null,
            null,
            measure,
            digest));
  }

  private Figure figure(
      String id,
      String label,
      @Nullable BigDecimal value,
      Unit unit,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal part,
      @Nullable BigDecimal whole,
      String measure,
      String digest) {
    return new Figure(
        finding.prefix() + id,
        label + finding.about(),
        value,
        unit,
        low,
        high,
        low == null ? null : Spread.SAMPLING,
        part,
        whole,
        null,
        measure,
        null,
        finding.series().status(),
        digest,
        finding.series().files(),
        false);
  }

  static BigDecimal rounded(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
