package org.amparo.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class FederalHolidaysTest {

  private static List<String> of(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> HolidayCalendars.federal().holiday(day).isPresent())
        .map(day -> day.toString().substring(5))
        .toList();
  }

  @Test
  void theHolidaysAreThoseOfTheGovernmentsOwnCalendar() {
    // As published by the Office of Personnel Management for each year.
    assertThat(of(2020))
        .containsExactly(
            "01-01", "01-20", "02-17", "05-25", "07-03", "09-07", "10-12", "11-11", "11-26",
            "12-25");
    assertThat(of(2022))
        .containsExactly(
            "01-17", "02-21", "05-30", "06-20", "07-04", "09-05", "10-10", "11-11", "11-24",
            "12-26");
    assertThat(of(2023))
        .containsExactly(
            "01-02", "01-16", "02-20", "05-29", "06-19", "07-04", "09-04", "10-09", "11-10",
            "11-23", "12-25");
  }

  @Test
  void newYearsDayOnASaturdayIsObservedInTheOldYear() {
    assertThat(of(2021)).startsWith("01-01").endsWith("11-25", "12-24", "12-31");
  }

  @Test
  void juneteenthCountsFrom2021() {
    Stream<Integer> before = Stream.of(2018, 2019, 2020);

    assertThat(before).noneMatch(year -> of(year).stream().anyMatch(day -> day.startsWith("06-")));
    assertThat(of(2021)).contains("06-18");
  }

  @Test
  void yearsBeforeTheRulesAreRefused() {
    assertThatThrownBy(() -> HolidayCalendars.federal().holiday(LocalDate.of(1985, 7, 4)))
        .isInstanceOfSatisfying(
            AmparoException.class,
            e ->
                assertThat(e.problems().getFirst().code())
                    .isEqualTo(ErrorCode.CALENDAR_DAY_UNKNOWN));
  }

  /** By ranges of dates, another way than the calendar's: a Monday from the 15th is the third. */
  @Test
  void fromTheFirstYearUntil2100TheDaysAreThoseOfTheStatute() {
    for (int year = 1986; year <= 2100; year++) {
      assertThat(of(year)).as("%s", year).containsExactlyElementsOf(byStatute(year));
    }
  }

  private static List<String> byStatute(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> isObserved(day))
        .map(day -> day.toString().substring(5))
        .toList();
  }

  private static boolean isObserved(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> false;
      case FRIDAY -> isDate(day) || isDate(day.plusDays(1));
      case MONDAY -> isDate(day) || isDate(day.minusDays(1)) || isMonday(day);
      case THURSDAY -> isDate(day) || (day.getMonthValue() == 11 && between(day, 22, 28));
      case TUESDAY, WEDNESDAY -> isDate(day);
    };
  }

  private static boolean isDate(LocalDate day) {
    return switch (day.getMonth()) {
      case JANUARY -> day.getDayOfMonth() == 1;
      case JUNE -> day.getDayOfMonth() == 19 && day.getYear() >= 2021;
      case JULY -> day.getDayOfMonth() == 4;
      case NOVEMBER -> day.getDayOfMonth() == 11;
      case DECEMBER -> day.getDayOfMonth() == 25;
      default -> false;
    };
  }

  private static boolean isMonday(LocalDate day) {
    return switch (day.getMonth()) {
      case JANUARY, FEBRUARY -> between(day, 15, 21);
      case MAY -> between(day, 25, 31);
      case SEPTEMBER -> between(day, 1, 7);
      case OCTOBER -> between(day, 8, 14);
      default -> false;
    };
  }

  private static boolean between(LocalDate day, int first, int last) {
    return day.getDayOfMonth() >= first && day.getDayOfMonth() <= last;
  }
}
