package org.amparo.evaluate.change;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.policy.library.PolicyHeading;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the places that a county is compared with: counties with at least five events a month on
 * average before the change, whose own law and whose state's did not change in the months used, as
 * far as the policies carried know. They are taken from the same area of ICE; where those are too
 * few to say that something is rare, from the same state; else from the whole country.
 */
final class OtherPlaces {

  private final Panel panel;
  private final List<PolicyHeading> policies;
  private final Map<String, Boolean> changed = new HashMap<>();

  OtherPlaces(Panel panel, List<PolicyHeading> policies) {
    this.panel = panel;
    this.policies = policies;
  }

  /**
   * A county beside others.
   *
   * @param geoid the county, or null where the place asked for is none
   */
  Beside beside(MonthlySeries series, Window window, @Nullable String geoid) {
    County own = geoid == null ? null : Gazetteer.bundled().county(geoid).orElse(null);
    if (own == null) {
      return Beside.none(Verdict.NOT_A_COUNTY);
    }
    List<YearMonth> months = window.used();
    double[] numbers = series.values(months);
    if (!Arrays.equals(numbers, panel.values(series.id(), own.geoid(), months))) {
      return Beside.none(Verdict.NOT_COUNTED_ALIKE);
    }
    List<County> qualified =
        panel.places(series.id()).stream()
            .filter(place -> !place.equals(own.geoid()))
            .flatMap(place -> Gazetteer.bundled().county(place).stream())
            .filter(county -> enough(series, county, window) && !changed(county, months))
            .toList();
    List<String> chosen = chosen(qualified, own).stream().map(County::geoid).toList();
    List<double[]> theirs = new ArrayList<>();
    for (String place : chosen) {
      theirs.add(Objects.requireNonNull(panel.values(series.id(), place, months)));
    }
    return Beside.of(numbers, chosen, theirs, window.before().size());
  }

  private boolean enough(MonthlySeries series, County county, Window window) {
    double[] values = panel.values(series.id(), county.geoid(), window.used());
    return values != null && Beside.mean(values, window.before().size()) >= Beside.LEAST_MEAN;
  }

  private boolean changed(County county, List<YearMonth> months) {
    return changed.computeIfAbsent(
        county.geoid() + months.getFirst() + months.getLast(),
        key ->
            ChangeDay.anyAt(
                county.geoid(),
                policies,
                months.getFirst().atDay(1),
                months.getLast().atEndOfMonth()));
  }

  private static List<County> chosen(List<County> qualified, County own) {
    List<Predicate<County>> nearest =
        List.of(
            county -> own.area() != null && own.area().equals(county.area()),
            county -> own.state().equals(county.state()));
    for (Predicate<County> near : nearest) {
      List<County> found = qualified.stream().filter(near).toList();
      if (found.size() >= PlaceboPlaces.FEWEST) {
        return found;
      }
    }
    return qualified;
  }
}
