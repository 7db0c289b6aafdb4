package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The months of a series that a change is judged by.
 *
 * <ul>
 *   <li>The month in which it falls is left out, unless it falls on the first: then it is after.
 *   <li>A month that the records cover in part or not is left out.
 *   <li>Where more than two months in a row are, none beyond them is used: how the records were
 *       kept can have changed meanwhile.
 *   <li>None is used from which on, or until which, another change of the place's law ruled.
 * </ul>
 *
 * @param change the month in which the change fell
 * @param skips whether that month is left out
 * @param before whole months before, ascending
 * @param after whole months after, ascending
 * @param uncovered months left out because they are covered in part or not
 * @param beyondGap whole months left out because they lie beyond such a stretch
 * @param beyondChange whole months left out because another change lies between
 */
record Window(
    YearMonth change,
    boolean skips,
    List<YearMonth> before,
    List<YearMonth> after,
    int uncovered,
    int beyondGap,
    int beyondChange) {

  /** The fewest months on each side; simulated intervals still hold the truth with so few. */
  static final int FEWEST = 6;

  private static final int LONGEST_GAP = 2;

  Window {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * The months by which to judge a change.
   *
   * @param others days of other changes of the place's law; may be empty
   */
  static Window of(MonthlySeries series, LocalDate day, Set<LocalDate> others) {
    YearMonth change = YearMonth.from(day);
    boolean skips = day.getDayOfMonth() != 1;
    Side before = new Side(series, others, -1);
    before.walk(change.minusMonths(1));
    Side after = new Side(series, others, 1);
    after.walk(skips ? change.plusMonths(1) : change);
    Collections.reverse(before.used);
    return new Window(
        change,
        skips,
        before.used,
        after.used,
        before.uncovered + after.uncovered,
        before.beyondGap + after.beyondGap,
        before.beyondChange + after.beyondChange);
  }

  private static final class Side {
    private final MonthlySeries series;
    private final Set<LocalDate> others;
    private final int step;
    private final List<YearMonth> used = new ArrayList<>();
    private int uncovered;
    private int beyondGap;
    private int beyondChange;

    Side(MonthlySeries series, Set<LocalDate> others, int step) {
      this.series = series;
      this.others = others;
      this.step = step;
    }

    void walk(YearMonth start) {
      int missing = 0;
      YearMonth month = start;
      for (; inside(month) && !mixed(month); month = month.plusMonths(step)) {
        if (series.whole(month)) {
          used.add(month);
          missing = 0;
        } else {
          uncovered++;
          if (++missing > LONGEST_GAP) {
            beyondGap = rest(month);
            return;
          }
        }
        // Going back, a month that another change opened is the last under it.
        if (step < 0 && others.contains(month.atDay(1))) {
          beyondChange = rest(month.minusMonths(1));
          return;
        }
      }
      beyondChange = rest(month);
    }

    /** Whether another change falls into the month, so that it is not, or not all, under this. */
    private boolean mixed(YearMonth month) {
      return others.stream()
          .filter(day -> step > 0 || day.getDayOfMonth() != 1)
          .anyMatch(day -> YearMonth.from(day).equals(month));
    }

    private boolean inside(YearMonth month) {
      return !month.isBefore(series.months().firstKey())
          && !month.isAfter(series.months().lastKey());
    }

    private int rest(YearMonth from) {
      int rest = 0;
      for (YearMonth month = from; inside(month); month = month.plusMonths(step)) {
        rest += series.whole(month) ? 1 : 0;
      }
      return rest;
    }
  }

  /** The months used, ascending. */
  List<YearMonth> used() {
    return Stream.concat(before.stream(), after.stream()).toList();
  }

  /** The months used and, where it has a number, that of the change; ascending. */
  List<YearMonth> usedAndChange(MonthlySeries series) {
    return Stream.of(
            before.stream(),
            Stream.of(change).filter(month -> skips && series.whole(month)),
            after.stream())
        .flatMap(months -> months)
        .toList();
  }

  YearMonth first() {
    return skips ? change.plusMonths(1) : change;
  }

  /** A month as a number, one more for each later month. */
  static int index(YearMonth month) {
    return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  static int[] indexes(List<YearMonth> months) {
    return months.stream().mapToInt(Window::index).toArray();
  }
}
