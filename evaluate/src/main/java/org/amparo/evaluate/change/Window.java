package org.amparo.evaluate.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
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
 * @param before whole months before, ascending
 * @param after whole months after, ascending
 * @param first the first month after the change, used or not
 */
record Window(List<YearMonth> before, List<YearMonth> after, YearMonth first) {

  /** The fewest months on each side; simulated intervals still hold the truth with so few. */
  static final int FEWEST = 6;

  private static final int LONGEST_GAP = 2;

  /** The months by which to judge a change, apart from other changes of the place's law. */
  static Window of(MonthlySeries series, LocalDate day, Set<LocalDate> others) {
    YearMonth change = YearMonth.from(day);
    YearMonth first = day.getDayOfMonth() == 1 ? change : change.plusMonths(1);
    List<YearMonth> before = side(series, others, change.minusMonths(1), -1);
    return new Window(before.reversed(), side(series, others, first, 1), first);
  }

  /** The whole months from one on, backward or forward, until a gap or another change. */
  private static List<YearMonth> side(
      MonthlySeries series, Set<LocalDate> others, YearMonth start, int step) {
    List<YearMonth> used = new ArrayList<>();
    int missing = 0;
    YearMonth month = start;
    while (series.months().containsKey(month)
        && missing <= LONGEST_GAP
        && !mixed(month, others, step)) {
      missing = series.whole(month) ? 0 : missing + 1;
      if (missing == 0) {
        used.add(month);
      }
      // Going back, a month that another change opened is the last under it.
      if (step < 0 && others.contains(month.atDay(1))) {
        break;
      }
      month = month.plusMonths(step);
    }
    return used;
  }

  /** Whether another change falls into the month, so that it is not, or not all, under this. */
  private static boolean mixed(YearMonth month, Set<LocalDate> others, int step) {
    return others.stream()
        .filter(day -> step > 0 || day.getDayOfMonth() != 1)
        .anyMatch(day -> YearMonth.from(day).equals(month));
  }

  /** The months used, ascending. */
  List<YearMonth> used() {
    return Stream.concat(before.stream(), after.stream()).toList();
  }

  /** A month as a number, one more for each later month. */
  static int index(YearMonth month) {
    return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  static int[] indexes(List<YearMonth> months) {
    return months.stream().mapToInt(Window::index).toArray();
  }
}
