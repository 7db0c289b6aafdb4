package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The series by which a change is judged, without model or others where months cannot tell. */
record Finding(
    ChangeDay change,
    MonthlySeries series,
    Window window,
    @Nullable InterruptedSeries model,
    Verdict verdict,
    @Nullable OtherPlaces others) {

  /** The fewest events in all the months used. */
  static final int FEWEST_EVENTS = 30;

  /** Judges a series by its own months; {@code others} are days of other changes of the law. */
  static Finding of(ChangeDay change, MonthlySeries series, Set<LocalDate> others) {
    Window window = Window.of(series, change.day(), others);
    Verdict unable = unable(series, window);
    if (unable != null && unable(series, Window.of(series, change.day(), Set.of())) == null) {
      unable = Verdict.OTHER_LAW;
    }
    if (unable != null) {
      return new Finding(change, series, window, null, unable, null);
    }
    InterruptedSeries model = InterruptedSeries.of(window, series.values(window.used()));
    return new Finding(change, series, window, model, Verdict.BY_ITSELF, null);
  }

  private static @Nullable Verdict unable(MonthlySeries series, Window window) {
    if (window.before().size() < Window.FEWEST) {
      return Verdict.TOO_FEW_BEFORE;
    }
    if (window.after().size() < Window.FEWEST) {
      return Verdict.TOO_FEW_AFTER;
    }
    double events = Arrays.stream(series.values(window.used())).sum();
    return events < FEWEST_EVENTS ? Verdict.TOO_RARE : null;
  }

  Finding with(OtherPlaces compared) {
    return new Finding(change, series, window, model, verdict, compared);
  }

  /** What is told: beside others where there are any, for a place's own months cannot tell. */
  Verdict told() {
    return besideOthers();
  }

  /** What the comparison says; without a model, why there is none. */
  Verdict besideOthers() {
    return others == null ? verdict : others.verdict();
  }
}
