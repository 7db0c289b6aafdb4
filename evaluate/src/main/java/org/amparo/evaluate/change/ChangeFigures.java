package org.amparo.evaluate.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Figure;
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
    sheet.count("months-before", finding.window().before().size());
    sheet.count("months-after", finding.window().after().size());
    sheet.addLevel();
    sheet.addOthers();
    return sheet.figures;
  }

  /** What a finding counts, in words. */
  static String label(Finding finding, Plan plan) {
    String counted =
        new ChangeFigures(finding, plan).draft("months-before").figure().words().word("counted");
    String release = finding.series().release();
    return release.isEmpty() ? counted : counted + " (" + release + ")";
  }

  private void addLevel() {
    InterruptedSeries model = finding.model();
    if (model == null) {
      add(draft("its.level"));
      return;
    }
    estimate("its.expected", model.expected());
    estimate("its.level", model.level());
  }

  private void addOthers() {
    OtherPlaces others = finding.others();
    if (others == null || others.places().isEmpty()) {
      return;
    }
    int places = others.places().size();
    add(draft("others.places", Panel.QUERY).value(BigDecimal.valueOf(places)));
    if (places >= OtherPlaces.FEWEST) {
      add(
          draft("others.as-large", Panel.QUERY)
              .quotient(
                  BigDecimal.valueOf(others.asLarge() + 1L), BigDecimal.valueOf(places + 1L)));
    }
  }

  private void estimate(String figure, Coefficient estimate) {
    add(draft(figure).value(BigDecimal.valueOf(estimate.value())));
  }

  private void count(String figure, int value) {
    add(draft(figure).value(BigDecimal.valueOf(value)));
  }

  private Draft draft(String figure) {
    return draft(figure, MonthlySeries.QUERY);
  }

  private Draft draft(String figure, String query) {
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
    return draft.from(plan.digest(query), series.files());
  }

  private void add(Draft draft) {
    figures.add(draft.figure());
  }
}
