package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * The whole months that the user asks about, half-open.
 *
 * @param from their first day; null for the first that the records cover
 * @param until the day after their last; null for the end of what the records cover
 */
public record AskedPeriod(@Nullable LocalDate from, @Nullable LocalDate until) {

  /** All that the records cover. */
  public static final AskedPeriod ALL = new AskedPeriod(null, null);

  private static final String FROM = "--from";
  private static final String UNTIL = "--until";

  /** Checks the days; AMP-512 where one begins no month, or they are not in order. */
  public AskedPeriod {
    firstOfMonth(FROM, from);
    firstOfMonth(UNTIL, until);
    if (from != null && until != null && !from.isBefore(until)) {
      throw error(
          UNTIL,
          "the period would end on " + until + ", no later than it begins, on " + from,
          "name a later month with --until, which is the day after the period's last");
    }
  }

  /**
   * The period between days written as {@code 2022-01-01}, empty where not given; AMP-512 where one
   * is no day, begins no month, or they are not in order.
   */
  public static AskedPeriod of(String from, String until) {
    return new AskedPeriod(day(FROM, from), day(UNTIL, until));
  }

  private static @Nullable LocalDate day(String option, String written) {
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw ErrorCode.PERIOD_INVALID.error(
          "'" + written + "' is no day",
          Place.of(option),
          "write the first day of a month, such as 2022-01-01",
          e);
    }
  }

  private static void firstOfMonth(String option, @Nullable LocalDate day) {
    if (day != null && day.getDayOfMonth() != 1) {
      throw error(
          option,
          day + " is not the first day of a month: a period is of whole months",
          "write " + day.withDayOfMonth(1) + " or " + day.withDayOfMonth(1).plusMonths(1));
    }
  }

  /**
   * Makes the steps of a plan count in it.
   *
   * @throws AmparoException AMP-512 where the records do not cover it, or moved dates say no day
   */
  void apply(Plan plan) {
    if (from == null && until == null) {
      return;
    }
    String option = from == null ? UNTIL : FROM;
    Row covered = plan.row("figure/covered");
    String shifted = covered.text("shifted");
    if (shifted != null) {
      throw error(
          option,
          "the publisher moved the dates of " + shifted + ": no day in it is the day it names",
          "leave --from and --until out; the period that the publisher states stands");
    }
    String first = covered.text("from_on");
    String last = covered.text("until_on");
    if (first == null || last == null) {
      throw error(option, "no record in scope has a day", "leave --from and --until out");
    }
    LocalDate begins = from == null ? LocalDate.parse(first) : from;
    LocalDate ends = until == null ? LocalDate.parse(last) : until;
    if (begins.isBefore(LocalDate.parse(first))
        || ends.isAfter(LocalDate.parse(last))
        || !begins.isBefore(ends)) {
      throw error(
          option,
          "the records cover " + first + " up to " + last + ", and not all of the period asked for",
          "name months within those; --until is the day after the last");
    }
    plan.asked(begins, ends);
  }

  private static AmparoException error(String option, String what, String remedy) {
    return ErrorCode.PERIOD_INVALID.error(what, Place.of(option), remedy);
  }
}
