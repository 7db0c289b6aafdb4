package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the months of a place say of each change of its law: by themselves, and beside other
 * counties.
 *
 * @param figures under {@code change.<policy or day>.<series>.}
 * @param tables without those that have no row
 */
public record Changes(List<Figure> figures, List<ResultTable> tables) {

  public Changes {
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }

  /**
   * Judges every series of the plan's place at every change that it reaches over.
   *
   * @param placeId the place asked for, or null for all
   * @param placeName its name, or null
   */
  public static Changes of(
      Plan plan, @Nullable String placeId, @Nullable String placeName, ChangeLaw law) {
    List<ChangeDay> days = ChangeDay.of(placeName, law);
    if (days.isEmpty()) {
      return new Changes(List.of(), List.of());
    }
    List<Finding> findings = findings(plan, placeId, law, days);
    List<Figure> figures = new ArrayList<>();
    for (Finding finding : findings) {
      figures.addAll(
          ChangeFigures.of(finding, plan.digest(MonthlySeries.QUERY), plan.digest(Panel.QUERY)));
    }
    return new Changes(figures, ChangeTables.of(findings));
  }

  private static List<Finding> findings(
      Plan plan, @Nullable String placeId, ChangeLaw law, List<ChangeDay> days) {
    List<MonthlySeries> series = MonthlySeries.of(plan);
    OtherPlaces others = null;
    List<Finding> findings = new ArrayList<>();
    for (ChangeDay day : days) {
      for (MonthlySeries each : series) {
        if (each.reaches(day.day())) {
          Trial trial = Trial.of(each, day.day(), others(day, days));
          if (trial.model() != null && others == null) {
            others = new OtherPlaces(Panel.of(plan), law.policies());
          }
          findings.add(
              new Finding(
                  day,
                  each,
                  trial,
                  trial.model() == null || others == null
                      ? Beside.none(trial.verdict())
                      : others.beside(each, trial.window(), placeId)));
        }
      }
    }
    return findings;
  }

  /**
   * Days of other changes of the law. A user's own day is taken as it is asked: the place's law may
   * have changed in several steps.
   */
  private static Set<LocalDate> others(ChangeDay day, List<ChangeDay> days) {
    return days.stream()
        .filter(other -> day.ofPolicies() && other.ofPolicies() && !other.equals(day))
        .map(ChangeDay::day)
        .collect(Collectors.toSet());
  }
}
