package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LevelEditionTest {

  private static final String SET = "levels.held.";
  private static final List<String> CHARGES = List.of("serious", "moderate", "low", "unknown");
  private static final List<String> ENDS = List.of("convicted", "withheld", "not-guilty", "open");
  private static final List<String> LEVELS = List.of("1", "2", "3", "unknown");

  /** Bookings with a hold, by charge, end and level; many cells are few. */
  private static Map<String, Long> drawn(long seed) {
    Random random = new Random(seed);
    Map<String, Long> cells = new TreeMap<>();
    for (String charge : CHARGES) {
      for (String end : ENDS) {
        for (String level : LEVELS) {
          long count = random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(14);
          if (count > 0) {
            cells.put(charge + "." + end + "." + level, count);
          }
        }
      }
    }
    return cells;
  }

  private static Sheet county(Map<String, Long> cells) {
    Sheet sheet = new Sheet();
    long all = sum(cells, _ -> true);
    sheet.count("bookings.held", all, Unit.BOOKINGS);
    sheet.count(SET + "total", all, Unit.BOOKINGS);
    cells.forEach((word, count) -> sheet.of(SET + "cell." + word, count, Unit.BOOKINGS, all, null));
    for (String charge : CHARGES) {
      for (String end : ENDS) {
        of(sheet, "row." + charge + "." + end, sum(cells, in(charge + "." + end + ".")), all);
      }
    }
    for (String level : LEVELS) {
      of(sheet, "column." + level, sum(cells, word -> word.endsWith("." + level)), all);
    }
    sheet.of(SET + "no-seriousness", sum(cells, in("unknown.")), Unit.BOOKINGS, all, null);
    sheet.of(SET + "no-disposition", sum(cells, has("open")), Unit.BOOKINGS, all, null);
    sheet.of(
        SET + "no-level", sum(cells, word -> word.endsWith(".unknown")), Unit.BOOKINGS, all, null);
    return sheet;
  }

  private static void of(Sheet sheet, String word, long count, long all) {
    if (count > 0) {
      sheet.of(SET + word, count, Unit.BOOKINGS, all, null);
    }
  }

  private static Predicate<String> in(String start) {
    return word -> word.startsWith(start);
  }

  private static Predicate<String> has(String end) {
    return word -> word.contains("." + end + ".");
  }

  private static long sum(Map<String, Long> cells, Predicate<String> which) {
    return cells.entrySet().stream()
        .filter(cell -> which.test(cell.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  static LongStream counties() {
    return LongStream.rangeClosed(1, 30);
  }

  @ParameterizedTest
  @MethodSource("counties")
  void no_small_cell_is_shown_and_none_that_is_hidden_can_be_subtracted(long seed) {
    Map<String, Long> cells = drawn(seed);
    Evaluation open = county(cells).publicly();
    List<String> ids = open.figures().keySet().stream().filter(id -> id.startsWith(SET)).toList();
    assertThat(ids).contains(SET + "total", SET + "column.1");
    assertThat(ids.stream().flatMap(id -> Stream.ofNullable(Sheet.shown(open, id))))
        .allMatch(count -> count == 0 || count > 10);
    assertThat(Sheet.shown(open, SET + "total")).as("the whole is dear").isNotNull();
    List<String> all = cells.keySet().stream().map(word -> SET + "cell." + word).toList();
    ids.stream()
        .filter(id -> id.startsWith(SET + "row."))
        .forEach(
            row ->
                room(
                    open,
                    row,
                    only(all, cell -> cell.startsWith(row.replace(".row.", ".cell.") + "."))));
    ids.stream()
        .filter(id -> id.startsWith(SET + "column."))
        .forEach(
            column -> {
              String end = column.substring(column.lastIndexOf('.'));
              room(open, column, only(all, cell -> cell.endsWith(end)));
            });
    room(open, SET + "total", only(ids, id -> id.startsWith(SET + "row.")));
    room(open, SET + "total", only(ids, id -> id.startsWith(SET + "column.")));
    room(open, SET + "no-seriousness", only(ids, id -> id.startsWith(SET + "row.unknown.")));
    room(open, SET + "no-disposition", only(ids, id -> id.matches(".*\\.row\\..*\\.open")));
  }

  private static List<String> only(List<String> ids, Predicate<String> which) {
    return ids.stream().filter(which).toList();
  }

  /** Where the whole is shown, hidden parts can share what is left of it in ten ways at least. */
  private static void room(Evaluation open, String whole, List<String> parts) {
    Long all = Sheet.shown(open, whole);
    if (all != null) {
      room(open, all, parts);
    }
  }

  private static List<String> rows(Evaluation open) {
    return only(List.copyOf(open.figures().keySet()), id -> id.startsWith(SET + "row."));
  }

  private static void room(Evaluation open, long all, List<String> parts) {
    List<String> hidden = only(parts, id -> Sheet.shown(open, id) == null);
    if (hidden.isEmpty()) {
      return;
    }
    long left =
        all
            - parts.stream()
                .flatMap(id -> Stream.ofNullable(Sheet.shown(open, id)))
                .mapToLong(Long::longValue)
                .sum();
    assertThat(hidden.size() > 1 && left - hidden.size() >= 9)
        .as("%d is left for %s", left, hidden)
        .isTrue();
  }

  @Test
  void a_table_whose_cells_are_all_enough_is_shown_whole_and_its_finding_with_it() {
    Map<String, Long> cells = new TreeMap<>();
    for (String charge : CHARGES) {
      for (String end : ENDS) {
        cells.put(charge + "." + end + ".1", 20L);
        cells.put(charge + "." + end + ".unknown", 30L);
      }
    }
    Sheet sheet = county(cells);
    // Low-level, withheld or not guilty: ten of sixteen rows. Not known: serious, moderate or
    // unknown and open, and unknown and convicted: four.
    sheet.open(SET + "low-or-not-guilty", 500, 500, 700.0, 200);
    sheet.table(
        "seriousness-by-level",
        "denominator:text stage:text local_seriousness:text disposition:text ice_level:text"
            + " count:integer of:integer unknown:integer",
        cells.entrySet().stream().map(cell -> row(cell.getKey(), cell.getValue())).toList());
    Evaluation open = sheet.publicly();
    assertThat(open.figures().values().stream().filter(f -> f.id().startsWith(SET)))
        .noneMatch(Figure::withheld);
    assertThat(Objects.requireNonNull(open.figures().get(SET + "low-or-not-guilty")).high())
        .isEqualByComparingTo("700");
    ResultTable table = Objects.requireNonNull(open.tables().get("seriousness-by-level"));
    assertThat(table.rows()).hasSize(32).allMatch(row -> row.getLast().equals(false));
  }

  private static List<@Nullable Object> row(String cell, long count) {
    String[] words = cell.split("\\.", -1);
    // Known in all three: serious, moderate or low; convicted, withheld or not guilty; level 1.
    return Sheet.row("held", "carried out", words[0], words[1], words[2], count, 800L, 800L - 180L);
  }

  @Test
  void a_finding_that_is_not_the_sum_of_its_rows_is_not_published() {
    Sheet sheet = county(Map.of("low.convicted.1", 200L, "serious.convicted.1", 100L));
    sheet.open(SET + "low-or-not-guilty", 150, 150, 150.0, 0);
    assertThat(
            Objects.requireNonNull(sheet.publicly().figures().get(SET + "low-or-not-guilty"))
                .value())
        .isNull();
  }

  @Test
  void few_acquitted_who_were_not_held_past_release_are_not_left_as_a_difference() {
    Map<String, Long> cells =
        Map.of("low.not-guilty.1", 40L, "serious.not-guilty.1", 60L, "serious.convicted.1", 200L);
    for (long past : new long[] {97, 50}) {
      Sheet sheet = county(cells);
      sheet.of("time.direct.log.bookings", 200, Unit.BOOKINGS, 300L, 50L);
      sheet.of("human.dismissed-or-acquitted", past, Unit.BOOKINGS, 300L, 60L);
      Evaluation open = sheet.publicly();
      boolean both =
          Sheet.shown(open, "human.dismissed-or-acquitted") != null
              && Sheet.shown(open, SET + "row.low.not-guilty") != null
              && Sheet.shown(open, SET + "row.serious.not-guilty") != null;
      assertThat(both).isEqualTo(past == 50);
    }
  }

  @ParameterizedTest
  @MethodSource("counties")
  void what_is_serious_cannot_be_subtracted_from_the_felonies_that_it_is(long seed) {
    Map<String, Long> cells = drawn(seed);
    Sheet sheet = county(cells);
    long all = sum(cells, _ -> true);
    long felonies = sum(cells, in("serious."));
    sheet.share("who.grade.felony", felonies, all);
    sheet.share("who.grade.misdemeanor", all - felonies, all);
    Evaluation open = sheet.publicly();
    BigDecimal shown = Objects.requireNonNull(open.figures().get("who.grade.felony")).numerator();
    assertThat(shown == null || shown.longValueExact() == felonies).isTrue();
    if (shown != null) {
      room(open, felonies, only(rows(open), id -> id.startsWith(SET + "row.serious.")));
    }
  }

  @Test
  void requests_of_the_log_with_a_level_and_few_bookings_less_are_not_both_shown() {
    Sheet sheet = county(Map.of("low.convicted.1", 100L, "low.convicted.2", 100L));
    sheet.status(Status.RECEIVED).share("who.threat-level.1", 104, 300);
    sheet.status(Status.RECEIVED).share("who.threat-level.2", 140, 300);
    Evaluation open = sheet.publicly();
    boolean requests =
        Objects.requireNonNull(open.figures().get("who.threat-level.1")).numerator() != null;
    assertThat(requests && Sheet.shown(open, SET + "column.1") != null).isFalse();
  }

  @Test
  void requests_received_are_shown_where_no_booking_is_and_sets_further_along_are_not() {
    Sheet sheet = new Sheet();
    sheet.count("requests.received", 300, Unit.REQUESTS);
    List<String> sets = new ArrayList<>(List.of("received", "removed", "transferred"));
    for (String set : sets) {
      sheet.count("levels." + set + ".total", 300, Unit.REQUESTS);
      sheet.of("levels." + set + ".row.low.convicted", 300, Unit.REQUESTS, 300L, null);
      sheet.of("levels." + set + ".column.1", 300, Unit.REQUESTS, 300L, null);
      sheet.of("levels." + set + ".cell.low.convicted.1", 300, Unit.REQUESTS, 300L, null);
    }
    Evaluation open = sheet.publicly();
    assertThat(Sheet.shown(open, "levels.received.cell.low.convicted.1")).isEqualTo(300);
    assertThat(open.figures().keySet())
        .noneMatch(id -> id.startsWith("levels.removed") || id.startsWith("levels.transferred"))
        .contains("edition.left-out.levels");
  }
}
