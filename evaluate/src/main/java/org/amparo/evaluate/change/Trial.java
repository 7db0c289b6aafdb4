package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A series judged by its own months.
 *
 * @param window the months used
 * @param model null where the rules say that the months cannot tell
 * @param dates how the change ranks among other dates; null where there is no model
 * @param verdict what it says
 */
record Trial(
    Window window,
    @Nullable InterruptedSeries model,
    @Nullable PlaceboDates dates,
    Verdict verdict) {

  /** The fewest events in all the months used. */
  static final int FEWEST_EVENTS = 30;

  private static final double RARE = 0.05;

  /** Judges a series; {@code others} are days of other changes of the place's law. */
  static Trial of(MonthlySeries series, LocalDate day, Set<LocalDate> others) {
    Window window = Window.of(series, day, others);
    Optional<Verdict> unable = unable(series, window);
    if (unable.isPresent()) {
      return new Trial(window, null, null, unable.get());
    }
    InterruptedSeries model =
        InterruptedSeries.of(
            Window.indexes(window.used()),
            series.values(window.used()),
            Window.index(window.first()));
    PlaceboDates dates =
        PlaceboDates.of(
            Window.indexes(window.usedAndChange(series)),
            series.values(window.usedAndChange(series)),
            Window.index(window.change()),
            window.skips(),
            Window.FEWEST);
    return new Trial(window, model, dates, verdict(model.level(), dates));
  }

  private static Optional<Verdict> unable(MonthlySeries series, Window window) {
    if (window.before().size() < Window.FEWEST) {
      return Optional.of(Verdict.TOO_FEW_BEFORE);
    }
    if (window.after().size() < Window.FEWEST) {
      return Optional.of(Verdict.TOO_FEW_AFTER);
    }
    return Arrays.stream(series.values(window.used())).sum() < FEWEST_EVENTS
        ? Optional.of(Verdict.TOO_RARE)
        : Optional.empty();
  }

  private static Verdict verdict(CorrectedEstimate level, PlaceboDates dates) {
    if (!level.differsFromZero()) {
      return Verdict.NOT_BEYOND_CHANCE;
    }
    // Few dates cannot be rare among each other; then none may show as much.
    boolean standsOut = dates.share() <= RARE || dates.asLarge() == 0;
    if (level.value() > 0) {
      return standsOut ? Verdict.ROSE : Verdict.ROSE_AS_ON_OTHER_DATES;
    }
    return standsOut ? Verdict.FELL : Verdict.FELL_AS_ON_OTHER_DATES;
  }
}
