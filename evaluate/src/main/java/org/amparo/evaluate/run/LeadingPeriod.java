package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The months by which a report leads: the last 12, 24 or 36 of the latest covered run, under one
 * rule of the county and one binding law.
 *
 * @param lead the months that lead
 * @param before the months under the rule or law before it, at most 36; null where none are covered
 * @param latest the months since the last change, where too few of them are covered to lead; null
 *     where those that lead are since the last change
 */
record LeadingPeriod(Months lead, @Nullable Months before, @Nullable Months latest) {

  private static final int YEAR = 12;
  private static final int MOST = 36;

  /** A month of the records, and whether they cover it. */
  record Month(YearMonth month, boolean covered) {}

  /**
   * Months in a row under one rule.
   *
   * @param rule how many changes of rule or law came before them
   */
  record Months(YearMonth first, int count, int rule) {

    LocalDate from() {
      return first.atDay(1);
    }

    /** The day after their last. */
    LocalDate until() {
      return first.plusMonths(count).atDay(1);
    }

    YearMonth last() {
      return first.plusMonths(count - 1);
    }

    /** The last whole years of them, three at most; all of them where they are less than one. */
    Months latestYears() {
      int kept = count < YEAR ? count : Math.min(MOST, count / YEAR * YEAR);
      return new Months(first.plusMonths(count - kept), kept, rule);
    }
  }

  /**
   * The leading period of months in order; empty where none is covered.
   *
   * @param changes days on which the county's rule or binding law changed, in order
   */
  static Optional<LeadingPeriod> of(List<Month> months, List<LocalDate> changes) {
    List<Months> runs = runs(months, changes);
    return latest(runs)
        .map(
            lead ->
                new LeadingPeriod(
                    lead.latestYears(),
                    latest(runs.stream().filter(run -> run.rule() < lead.rule()).toList())
                        .map(Months::latestYears)
                        .orElse(null),
                    runs.getLast().rule() > lead.rule() ? runs.getLast() : null));
  }

  /** The latest run of a year or more; where there is none, the longest, the latest of those. */
  private static Optional<Months> latest(List<Months> runs) {
    return runs.stream()
        .filter(run -> run.count() >= YEAR)
        .max(Comparator.comparing(Months::first))
        .or(
            () ->
                runs.stream()
                    .max(Comparator.comparing(Months::count).thenComparing(Months::first)));
  }

  /** Covered months in a row under one rule; a month in which the rule changed is of neither. */
  private static List<Months> runs(List<Month> months, List<LocalDate> changes) {
    List<Months> runs = new ArrayList<>();
    for (Month month : months) {
      int before = before(changes, month.month().atDay(1));
      int after = before(changes, month.month().atEndOfMonth());
      if (!month.covered() || before != after) {
        continue;
      }
      Months last = runs.isEmpty() ? null : runs.getLast();
      if (last != null
          && last.rule() == before
          && last.last().plusMonths(1).equals(month.month())) {
        runs.set(runs.size() - 1, new Months(last.first(), last.count() + 1, before));
      } else {
        runs.add(new Months(month.month(), 1, before));
      }
    }
    return runs;
  }

  /** How many changes had come by a day, that day's among them. */
  private static int before(List<LocalDate> changes, LocalDate day) {
    return (int)
        IntStream.range(0, changes.size()).filter(i -> !changes.get(i).isAfter(day)).count();
  }
}
