package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.amparo.evaluate.Status;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final YearMonth FIRST = YearMonth.of(2016, 1);

  /** A letter a month from January 2016: w for whole, p for part, n for none. */
  private static MonthlySeries series(String coverage) {
    TreeMap<YearMonth, MonthlySeries.Month> months = new TreeMap<>();
    for (int i = 0; i < coverage.length(); i++) {
      char letter = coverage.charAt(i);
      months.put(
          FIRST.plusMonths(i),
          new MonthlySeries.Month(
              letter == 'n' ? null : (long) i,
              letter == 'w' ? "whole" : letter == 'p' ? "part" : "none"));
    }
    return new MonthlySeries(
        "s", "arrest", "", Status.UNKNOWN, List.of("file"), MonthlySeries.Kind.EVENTS, months);
  }

  private static Window window(String coverage, String day, String... others) {
    return Window.of(
        series(coverage),
        LocalDate.parse(day),
        Set.copyOf(List.of(others).stream().map(LocalDate::parse).toList()));
  }

  private static List<YearMonth> months(String... months) {
    return List.of(months).stream().map(YearMonth::parse).toList();
  }

  @Test
  void theMonthInWhichAChangeFallsIsLeftOut() {
    Window window = window("wwwww", "2016-03-26");
    assertThat(window.before()).isEqualTo(months("2016-01", "2016-02"));
    assertThat(window.after()).isEqualTo(months("2016-04", "2016-05"));
    assertThat(window.first()).isEqualTo(YearMonth.of(2016, 4));
  }

  @Test
  void aChangeOnTheFirstOfAMonthLeavesNoneOut() {
    Window window = window("wwwww", "2016-03-01");
    assertThat(window.before()).isEqualTo(months("2016-01", "2016-02"));
    assertThat(window.after()).isEqualTo(months("2016-03", "2016-04", "2016-05"));
  }

  @Test
  void monthsCoveredInPartOrNotAreLeftOut() {
    Window window = window("pwwnwwwnnwp", "2016-06-15");
    assertThat(window.before()).isEqualTo(months("2016-02", "2016-03", "2016-05"));
    assertThat(window.after()).isEqualTo(months("2016-07", "2016-10"));
  }

  @Test
  void nothingBeyondThreeMonthsNotCoveredIsUsed() {
    Window window = window("wwwwwnnnwww", "2016-03-15");
    assertThat(window.after()).isEqualTo(months("2016-04", "2016-05"));
  }

  @Test
  void monthsUnderAnotherChangeAreLeftOut() {
    Window window = window("wwwwwwwwww", "2016-05-15", "2016-02-10", "2016-08-01");
    assertThat(window.before()).isEqualTo(months("2016-03", "2016-04"));
    assertThat(window.after()).isEqualTo(months("2016-06", "2016-07"));
  }

  @Test
  void aMonthThatAnotherChangeOpenedIsStillBefore() {
    assertThat(window("wwwwwww", "2016-05-15", "2016-02-01").before())
        .isEqualTo(months("2016-02", "2016-03", "2016-04"));
  }
}
