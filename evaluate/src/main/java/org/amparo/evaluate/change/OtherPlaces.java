package org.amparo.evaluate.change;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.policy.library.PolicyHeading;
import org.jspecify.annotations.Nullable;

/**
 * The same interrupted series at places whose own law did not change, in the order of their ids.
 *
 * @param asLarge how many of them have a change of level at least as large, in errors of their own
 */
record OtherPlaces(List<Place> places, int asLarge, Verdict verdict) {

  /** The fewest places by which a rank can be as rare as one in twenty. */
  static final int FEWEST = 19;

  /** The least mean a month before with which a place is compared. */
  private static final double LEAST_MEAN = 5;

  private static final double RARE = 0.05;

  /** A place compared with. */
  record Place(County county, double meanBefore, Coefficient level) {}

  /**
   * Compares a county, null for none, with those that have at least five events a month on average
   * before the change, and whose own law and whose state's did not change in the months used, as
   * far as the policies carried know. They are of the same area of ICE; where those are too few to
   * say that something is rare, of the same state; else of the whole country.
   */
  static OtherPlaces of(
      Finding finding, Panel panel, List<PolicyHeading> policies, @Nullable String geoid) {
    MonthlySeries series = finding.series();
    Window window = finding.window();
    County own = geoid == null ? null : Gazetteer.bundled().county(geoid).orElse(null);
    if (own == null) {
      return none(Verdict.NOT_A_COUNTY);
    }
    double[] numbers = series.values(window.used());
    if (!Arrays.equals(numbers, panel.values(series, own.geoid(), window.used()))) {
      return none(Verdict.NOT_COUNTED_ALIKE);
    }
    if (mean(numbers, window) < LEAST_MEAN) {
      return none(Verdict.TOO_RARE);
    }
    List<County> qualified =
        panel.places(series).stream()
            .filter(place -> !place.equals(own.geoid()))
            .flatMap(place -> Gazetteer.bundled().county(place).stream())
            .filter(county -> enough(panel.values(series, county.geoid(), window.used()), window))
            .filter(county -> !changed(county, policies, window.used()))
            .toList();
    InterruptedSeries model = Objects.requireNonNull(finding.model());
    // Hundreds of them, each by itself: on all processors, since somebody waits.
    List<Place> places =
        chosen(qualified, own).parallelStream()
            .map(
                county -> {
                  double[] theirs =
                      Objects.requireNonNull(panel.values(series, county.geoid(), window.used()));
                  return new Place(county, mean(theirs, window), model.with(theirs).level());
                })
            .toList();
    return ranked(model.level(), places);
  }

  private static OtherPlaces none(Verdict why) {
    return new OtherPlaces(List.of(), 0, why);
  }

  /** Ranks a change of level among those of places where nothing is known to have changed. */
  static OtherPlaces ranked(Coefficient own, List<Place> places) {
    int asLarge = (int) places.stream().filter(place -> place.level().size() >= own.size()).count();
    if (places.size() < FEWEST) {
      return new OtherPlaces(places, asLarge, Verdict.TOO_FEW_TO_RANK);
    }
    if ((asLarge + 1.0) / (places.size() + 1.0) > RARE) {
      return new OtherPlaces(places, asLarge, Verdict.AS_ELSEWHERE);
    }
    return new OtherPlaces(
        places, asLarge, own.value() > 0 ? Verdict.ROSE_MORE : Verdict.FELL_MORE);
  }

  private static boolean enough(double @Nullable [] values, Window window) {
    return values != null && mean(values, window) >= LEAST_MEAN;
  }

  private static double mean(double[] values, Window window) {
    return Arrays.stream(values, 0, window.before().size()).average().orElseThrow();
  }

  private static boolean changed(
      County county, List<PolicyHeading> policies, List<YearMonth> months) {
    return ChangeDay.anyAt(
        county.geoid(), policies, months.getFirst().atDay(1), months.getLast().atEndOfMonth());
  }

  private static List<County> chosen(List<County> qualified, County own) {
    List<Predicate<County>> nearest =
        List.of(
            county -> own.area() != null && own.area().equals(county.area()),
            county -> own.state().equals(county.state()));
    for (Predicate<County> near : nearest) {
      List<County> found = qualified.stream().filter(near).toList();
      if (found.size() >= FEWEST) {
        return found;
      }
    }
    return qualified;
  }
}
