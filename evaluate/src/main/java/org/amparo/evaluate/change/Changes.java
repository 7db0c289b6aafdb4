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

  /** A series at a change that it reaches over, judged by its own months. */
  private record Judged(ChangeDay change, MonthlySeries series, Trial trial) {}

  /**
   * Judges every series of the plan's place at every change that it reaches over.
   *
   * @param placeId the place asked for, or null for all
   * @param placeName its name, or null
   */
  public static Changes of(
      Plan plan, @Nullable String placeId, @Nullable String placeName, ChangeLaw law) {
    List<ChangeDay> days = ChangeDay.of(placeName, law);
    List<Judged> judged = days.isEmpty() ? List.of() : judged(plan, days);
    if (judged.isEmpty()) {
      return new Changes(List.of(), List.of());
    }
    boolean modeled = judged.stream().anyMatch(each -> each.trial().model() != null);
    OtherPlaces others = modeled ? new OtherPlaces(Panel.of(plan), law.policies()) : null;
    List<Finding> findings = judged.stream().map(each -> beside(each, others, placeId)).toList();
    return new Changes(
        findings.stream().flatMap(each -> ChangeFigures.of(each, plan).stream()).toList(),
        ChangeTables.of(findings));
  }

  private static List<Judged> judged(Plan plan, List<ChangeDay> days) {
    List<MonthlySeries> series = MonthlySeries.of(plan);
    List<Judged> judged = new ArrayList<>();
    for (ChangeDay day : days) {
      for (MonthlySeries each : series) {
        if (each.reaches(day.day())) {
          judged.add(new Judged(day, each, Trial.of(each, day.day(), others(day, days))));
        }
      }
    }
    return judged;
  }

  private static Finding beside(
      Judged judged, @Nullable OtherPlaces others, @Nullable String placeId) {
    Trial trial = judged.trial();
    Beside beside =
        trial.model() == null || others == null
            ? Beside.none(trial.verdict())
            : others.beside(judged.series(), trial.window(), placeId);
    return new Finding(judged.change(), judged.series(), trial, beside);
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
