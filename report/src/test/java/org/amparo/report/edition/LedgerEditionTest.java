package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerEditionTest {

  private static final long WIDTH = 9;

  /** Two years of reports of one county, each for the month before. */
  private record Reports(Map<YearMonth, Long> people, Evaluation open) {

    static Reports drawn(long seed) {
      Random random = new Random(seed);
      Map<YearMonth, Long> people = new TreeMap<>();
      for (int month = 0; month < 24; month++) {
        people.put(YearMonth.of(2015, 2).plusMonths(month), (long) random.nextInt(22));
      }
      return of(people);
    }

    static Reports of(Map<YearMonth, Long> people) {
      Sheet sheet = new Sheet();
      long all = people.values().stream().mapToLong(Long::longValue).sum();
      sheet.count("ledger.people", all, Unit.PEOPLE);
      sheet.count("ledger.cents", all * 90_001, Unit.CENTS);
      sheet.count("ledger.months", people.size(), Unit.MONTHS);
      sheet.count("cost.gross.average", all * 90_001, Unit.CENTS);
      List<List<@Nullable Object>> months = new ArrayList<>();
      List<List<@Nullable Object>> flags = new ArrayList<>();
      people.forEach(
          (month, count) -> {
            sheet.count("ledger.month." + month + ".people", count, Unit.PEOPLE);
            sheet.count("ledger.month." + month + ".cents", count * 90_001, Unit.CENTS);
            months.add(
                Sheet.row(
                    month.atDay(1), month.minusMonths(1).atDay(1), count, count * 90_001, 0L));
            if (count > 15) {
              flags.add(Sheet.row("A county", month.atDay(1), "odd", count - 12, 7L));
            }
          });
      sheet.table(
          "ledger-by-month",
          "report_month:date data_month:date people:integer cents:integer flagged:integer",
          months);
      sheet.table(
          "ledger-flags",
          "place:text report_month:date flags:text people:integer cents:integer",
          flags);
      sheet.table(
          "ledger-by-county",
          "place_id:text place:text people:integer cents:integer",
          List.of(Sheet.row("1", "A", all, 1L), Sheet.row("2", "B", 0L, 0L)));
      return new Reports(people, sheet.publicly());
    }

    @Nullable BigDecimal shown(YearMonth month, String what) {
      Figure figure = open.figures().get("ledger.month." + month + "." + what);
      return Objects.requireNonNull(figure).value();
    }

    List<Long> hiddenFor(int year) {
      return people.entrySet().stream()
          .filter(month -> month.getKey().minusMonths(1).getYear() == year)
          .filter(month -> shown(month.getKey(), "people") == null)
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  static LongStream counties() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("counties")
  void no_small_month_is_shown_nor_its_cost_and_none_at_all_is(long seed) {
    Reports reports = Reports.drawn(seed);
    reports
        .people()
        .forEach(
            (month, count) -> {
              if (count >= 1 && count < 11) {
                assertThat(reports.shown(month, "people")).isNull();
              }
              if (count == 0) {
                assertThat(reports.shown(month, "people")).isEqualByComparingTo("0");
              }
              assertThat(reports.shown(month, "cents") == null)
                  .isEqualTo(reports.shown(month, "people") == null);
            });
  }

  @ParameterizedTest
  @MethodSource("counties")
  void hidden_months_have_room_within_each_year_that_an_atlas_shows(long seed) {
    Reports reports = Reports.drawn(seed);
    for (int year : List.of(2015, 2016)) {
      List<Long> hidden = reports.hiddenFor(year);
      if (hidden.stream().anyMatch(count -> count < 11)) {
        long sum = hidden.stream().mapToLong(Long::longValue).sum();
        assertThat(sum - hidden.size()).as(hidden.toString()).isGreaterThanOrEqualTo(WIDTH);
        assertThat(hidden).hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void the_tables_show_no_more_than_the_figures() {
    Reports reports = Reports.drawn(3);
    ResultTable months = Objects.requireNonNull(reports.open().tables().get("ledger-by-month"));
    assertThat(months.rows()).hasSize(24).anyMatch(row -> row.get(2) == null);
    for (var row : months.rows()) {
      YearMonth month = YearMonth.parse(String.valueOf(row.getFirst()).substring(0, 7));
      BigDecimal people = reports.shown(month, "people");
      assertThat(row.get(2)).isEqualTo(people == null ? null : people.longValueExact());
      assertThat(row.get(3) == null).isEqualTo(people == null);
      assertThat(row.get(4)).isEqualTo(0L);
    }
  }

  @Test
  void a_single_row_is_hidden_where_it_or_what_its_month_leaves_of_it_is_small() {
    Reports reports =
        Reports.of(
            Map.of(
                YearMonth.of(2015, 3), 17L,
                YearMonth.of(2015, 4), 60L,
                YearMonth.of(2015, 5), 90L));
    ResultTable flags = Objects.requireNonNull(reports.open().tables().get("ledger-flags"));
    // 5 of 17, then 48 of 60 and 78 of 90: twelve are left, which is no small count.
    assertThat(flags.rows()).hasSize(3);
    for (var row : flags.rows()) {
      boolean small = String.valueOf(row.get(1)).startsWith("2015-03");
      assertThat(row.get(3) == null).as(row.toString()).isEqualTo(small);
      assertThat(row.get(4) == null).as(row.toString()).isEqualTo(small);
    }
  }

  @Test
  void several_counties_are_not_shown_one_by_one_and_the_edition_says_so() {
    Evaluation open = Reports.drawn(4).open();
    assertThat(open.tables()).doesNotContainKey("ledger-by-county");
    assertThat(open.figures()).containsKey("edition.left-out.ledger-counties");
  }

  @Test
  void the_totals_are_shown_and_are_the_gross_cost() {
    Evaluation open = Reports.drawn(5).open();
    for (String id : List.of("ledger.people", "ledger.cents", "cost.gross.average")) {
      assertThat(Objects.requireNonNull(open.figures().get(id)).value()).as(id).isNotNull();
    }
  }
}
