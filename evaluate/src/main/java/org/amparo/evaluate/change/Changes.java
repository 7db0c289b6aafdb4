package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the months of a place say of each change of its law, by itself and beside other counties.
 */
public record Changes(List<Figure> figures, List<ResultTable> tables) {

  /** Judges a change by the first series that tells, else reaches over it; police counts apart. */
  public static Changes of(
      Plan plan, @Nullable String placeId, @Nullable String placeName, ChangeLaw law) {
    List<ChangeDay> days = ChangeDay.of(placeName, law);
    List<Finding> findings = days.isEmpty() ? List.of() : findings(plan, days);
    if (findings.stream().anyMatch(finding -> finding.model() != null)) {
      Panel panel = Panel.of(plan);
      findings = findings.stream().map(each -> compared(each, panel, law, placeId)).toList();
    }
    return new Changes(
        findings.stream().flatMap(each -> ChangeFigures.of(each, plan).stream()).toList(),
        ChangeTables.of(findings, plan));
  }

  private static List<Finding> findings(Plan plan, List<ChangeDay> days) {
    List<MonthlySeries> series = MonthlySeries.of(plan);
    List<List<MonthlySeries>> rivals = new ArrayList<>();
    rivals.add(series.stream().filter(one -> !one.ofPolice()).toList());
    series.stream().filter(MonthlySeries::ofPolice).map(List::of).forEach(rivals::add);
    return days.stream()
        .flatMap(day -> rivals.stream().flatMap(each -> first(day, each, days).stream()))
        .toList();
  }

  private static Optional<Finding> first(
      ChangeDay day, List<MonthlySeries> series, List<ChangeDay> days) {
    List<Finding> each =
        series.stream()
            .filter(one -> one.reaches(day.day()))
            .map(one -> Finding.of(day, one, others(day, days)))
            .toList();
    return each.stream()
        .filter(finding -> finding.model() != null)
        .findFirst()
        .or(() -> each.stream().findFirst());
  }

  /** Adds its figures and tables. */
  public void add(FigureSheet sheet) {
    sheet.take(figures);
    tables.forEach(sheet::add);
  }

  /** Whether counts that a place publishes of its police are judged. */
  public boolean ofPolice() {
    return tables.stream().anyMatch(table -> table.name().equals(ChangeTables.POLICE));
  }

  private static Finding compared(
      Finding finding, Panel panel, ChangeLaw law, @Nullable String placeId) {
    return finding.model() == null
        ? finding
        : finding.with(OtherPlaces.of(finding, panel, law.policies(), placeId));
  }

  /** Days of other changes of the law; none for a user's own day, which is taken as it is asked. */
  private static Set<LocalDate> others(ChangeDay day, List<ChangeDay> days) {
    return days.stream()
        .filter(other -> day.ofPolicies() && other.ofPolicies() && !other.equals(day))
        .map(ChangeDay::day)
        .collect(Collectors.toSet());
  }
}
