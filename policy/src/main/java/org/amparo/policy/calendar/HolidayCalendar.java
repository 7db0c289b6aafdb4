package org.amparo.policy.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.citation.Citation;

/**
 * The holidays of a country or state, from a file of {@code calendars}. Two calendars are equal
 * where they are the same object; those of {@link HolidayCalendars#bundled()} are loaded once.
 */
public final class HolidayCalendar {

  private final String id;
  private final String name;
  private final LocalDate knownFrom;
  private final List<Citation> citations;
  private final List<Holiday> holidays;
  private final String text;
  private final Map<Integer, Map<LocalDate, String>> observed = new ConcurrentHashMap<>();

  /** Made by {@link HolidayCalendarReader}. */
  HolidayCalendar(
      String id,
      String name,
      LocalDate knownFrom,
      List<Citation> citations,
      List<Holiday> holidays,
      String text) {
    this.id = id;
    this.name = name;
    this.knownFrom = knownFrom;
    this.citations = List.copyOf(citations);
    this.holidays = List.copyOf(holidays);
    this.text = text;
  }

  /** Such as {@code us-federal}. */
  public String id() {
    return id;
  }

  /** As it stands in a sentence, in the plural: "federal holidays". */
  public String name() {
    return name;
  }

  /** The first day of which the calendar tells whether it is a holiday. */
  public LocalDate knownFrom() {
    return knownFrom;
  }

  /** What the file cites. */
  public List<Citation> citations() {
    return citations;
  }

  /** The file's content. */
  public String text() {
    return text;
  }

  /** Whether all of it rests on official text that was read in full. */
  public boolean verified() {
    return citations.stream().allMatch(Citation::verified);
  }

  /**
   * The holiday observed on a day, by its name, or two with "and" between; empty where none.
   *
   * @throws AmparoException (AMP-321) for a day before {@link #knownFrom()}
   */
  public Optional<String> holiday(LocalDate day) {
    if (day.isBefore(knownFrom)) {
      throw ErrorCode.CALENDAR_DAY_UNKNOWN.error(
          "the calendar of " + name + " begins on " + knownFrom + ", not by " + day,
          "check the date; for a time before the calendar begins count by hand");
    }
    return Optional.ofNullable(observed.computeIfAbsent(day.getYear(), this::observedIn).get(day));
  }

  private Map<LocalDate, String> observedIn(int year) {
    Map<LocalDate, String> days = new HashMap<>();
    for (Holiday holiday : holidays) {
      // Rules move a day over the turn of the year in both directions.
      for (int nominal = year - 1; nominal <= year + 1; nominal++) {
        for (LocalDate day : holiday.observed(nominal)) {
          if (day.getYear() == year) {
            days.merge(day, holiday.name(), (one, other) -> one + " and " + other);
          }
        }
      }
    }
    return Map.copyOf(days);
  }

  @Override
  public String toString() {
    return id;
  }
}
