package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PipelineEditionTest {

  private static final String ALL = "pipeline.release.encounter";
  private static final String SOME = "pipeline.release.detainer-encounter";

  /** Encounters of two years by month and landmark, and those that ended in a detainer. */
  private static Sheet county(long seed) {
    Random random = new Random(seed);
    Sheet sheet = new Sheet();
    Map<YearMonth, Long> all = new TreeMap<>();
    Map<YearMonth, Long> some = new TreeMap<>();
    for (YearMonth month = YearMonth.of(2017, 7); month.isBefore(YearMonth.of(2019, 1)); ) {
      long encounters = random.nextInt(25);
      all.put(month, encounters);
      some.put(month, encounters == 0 ? 0 : random.nextLong(encounters + 1));
      month = month.plusMonths(1);
    }
    stage(sheet, ALL, all, random);
    stage(sheet, SOME, some, random);
    return sheet;
  }

  private static void stage(Sheet sheet, String id, Map<YearMonth, Long> months, Random random) {
    long sum = months.values().stream().mapToLong(Long::longValue).sum();
    sheet.of(id, sum, Unit.EVENTS, null, 0L);
    months.forEach((month, count) -> sheet.count(id + ".month." + month, count, Unit.EVENTS));
    for (int year : List.of(2017, 2018)) {
      sheet.count(id + ".year." + year, of(months, year), Unit.EVENTS);
    }
    long jail = random.nextLong(sum + 1);
    sheet.count(id + ".landmark.jail", jail, Unit.EVENTS);
    sheet.count(id + ".landmark.annex", sum - jail, Unit.EVENTS);
    sheet.of(id + ".unreviewed", sum - jail, Unit.EVENTS, sum, null);
    sheet.of(id + ".unplaced", 400, Unit.EVENTS, 400 + sum, null);
  }

  private static long of(Map<YearMonth, Long> months, int year) {
    return months.entrySet().stream()
        .filter(month -> month.getKey().getYear() == year)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  static LongStream counties() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("counties")
  void no_small_number_is_shown_nor_left_by_what_is(long seed) {
    Sheet sheet = county(seed);
    Evaluation internal = sheet.evaluation();
    Evaluation open = sheet.publicly();
    List<List<String>> sums = new ArrayList<>();
    for (String id : List.of(ALL, SOME)) {
      sums.add(List.of(id, id + ".year.2017", id + ".year.2018"));
      sums.add(List.of(id, id + ".landmark.jail", id + ".landmark.annex"));
      for (int year : List.of(2017, 2018)) {
        sums.add(
            Stream.concat(
                    Stream.of(id + ".year." + year),
                    internal.figures().keySet().stream()
                        .filter(each -> each.startsWith(id + ".month." + year)))
                .toList());
      }
    }
    for (List<String> sum : sums) {
      for (String id : sum) {
        long true_ = Objects.requireNonNull(Sheet.shown(internal, id));
        assertThat(true_ >= 1 && true_ < 11 && Sheet.shown(open, id) != null).as(id).isFalse();
      }
      List<String> hidden =
          sum.subList(1, sum.size()).stream().filter(id -> Sheet.shown(open, id) == null).toList();
      boolean small =
          hidden.stream().anyMatch(id -> Objects.requireNonNull(Sheet.shown(internal, id)) < 11);
      if (small && Sheet.shown(open, sum.getFirst()) != null) {
        long left = hidden.stream().mapToLong(id -> Sheet.shown(internal, id)).sum();
        assertThat(hidden).hasSizeGreaterThan(1);
        assertThat(left - hidden.size()).as(hidden.toString()).isGreaterThanOrEqualTo(9);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("counties")
  void encounters_without_a_detainer_are_not_left_as_a_small_number(long seed) {
    Sheet sheet = county(seed);
    Evaluation open = sheet.publicly();
    sheet.evaluation().figures().keySet().stream()
        .filter(id -> id.startsWith(ALL))
        .filter(id -> id.equals(ALL) || id.contains(".month.") || id.contains(".year."))
        .forEach(
            id -> {
              Long all = Sheet.shown(open, id);
              Long some = Sheet.shown(open, id.replace(ALL, SOME));
              if (all != null && some != null) {
                assertThat(all - some >= 1 && all - some < 11).as(id).isFalse();
              }
            });
  }

  @Test
  void what_no_person_checked_is_hidden_where_a_landmark_is() {
    Sheet sheet = new Sheet();
    sheet.of(ALL, 105, Unit.EVENTS, null, 0L);
    sheet.count(ALL + ".landmark.jail", 60, Unit.EVENTS);
    sheet.count(ALL + ".landmark.annex", 5, Unit.EVENTS);
    sheet.count(ALL + ".landmark.camp", 40, Unit.EVENTS);
    // Jail and annex: with the jail shown, their sum would say the annex.
    sheet.of(ALL + ".unreviewed", 65, Unit.EVENTS, 105L, null);
    Evaluation open = sheet.publicly();
    Figure unreviewed = Objects.requireNonNull(open.figures().get(ALL + ".unreviewed"));
    assertThat(unreviewed.value()).isNull();
    assertThat(unreviewed.denominator()).isEqualByComparingTo("105");
    assertThat(Sheet.shown(open, ALL)).isEqualTo(105);
  }
}
