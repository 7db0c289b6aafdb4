package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkEditionTest {

  private static final List<String> OUTCOMES = List.of("removal", "released", "died", "unknown");

  /** A request: whether it can be followed, the stages it reached, and what came last. */
  private record Request(
      int year, boolean followed, boolean arrested, boolean known, boolean custody, String last) {}

  private static List<Request> requests(long seed) {
    Random random = new Random(seed);
    List<Request> requests = new ArrayList<>();
    int number = 20 + random.nextInt(90);
    for (int i = 0; i < number; i++) {
      boolean arrested = random.nextInt(10) > 1;
      boolean known = random.nextInt(10) > 0;
      requests.add(
          new Request(
              2023 + random.nextInt(3),
              random.nextInt(12) > 0,
              arrested,
              known,
              known && random.nextInt(10) > 1,
              OUTCOMES.get(random.nextInt(10) < 6 ? 0 : random.nextInt(OUTCOMES.size()))));
    }
    return requests;
  }

  private static long count(List<Request> requests, Predicate<Request> which) {
    return requests.stream().filter(which).count();
  }

  private static Sheet sheet(List<Request> all) {
    List<Request> followed = all.stream().filter(Request::followed).toList();
    Sheet sheet = new Sheet();
    long number = followed.size();
    sheet.count("requests.issued", all.size(), Unit.REQUESTS);
    sheet.of("link.detainers", number, Unit.REQUESTS, (long) all.size(), all.size() - number);
    long arrested = count(followed, Request::arrested);
    long known = count(followed, Request::known);
    long custody = count(followed, Request::custody);
    sheet.of("link.to-arrest", arrested, Unit.REQUESTS, number, 0L);
    sheet.of("link.to-custody", custody, Unit.REQUESTS, known, number - known);
    sheet.of(
        "link.to-custody.from-arrest",
        count(followed, each -> each.arrested() && each.custody()),
        Unit.REQUESTS,
        count(followed, each -> each.arrested() && each.known()),
        null);
    sheet.of("link.to-custody.median-days", 12, Unit.DAYS, custody, null);
    for (String outcome : OUTCOMES) {
      long reached = count(followed, each -> each.last().equals(outcome));
      sheet.of(
          "next." + outcome,
          reached,
          Unit.REQUESTS,
          number,
          count(followed, each -> each.last().equals("unknown")));
      sheet.share("next." + outcome + ".share", reached, number);
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String period : List.of("all", "2023", "2024", "2025")) {
      List<Request> of =
          followed.stream()
              .filter(each -> period.equals("all") || period.equals("" + each.year()))
              .toList();
      long some = count(of, Request::known);
      long reached = count(of, Request::custody);
      rows.add(Sheet.row(period, "custody", some, reached, some - reached, of.size() - some, 12.5));
    }
    return sheet.table(
        "pipeline-linked",
        "period:text stage:text requests:integer reached:integer dropped:integer unknown:integer"
            + " median_days:decimal",
        rows);
  }

  static LongStream releases() {
    return LongStream.rangeClosed(1, 40);
  }

  private static @Nullable Long shown(Evaluation open, String id) {
    BigDecimal value = Objects.requireNonNull(open.figures().get(id), id).value();
    return value == null ? null : value.longValueExact();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void no_small_count_is_a_figure_or_in_the_table_nor_a_median_of_so_few(long seed) {
    Sheet sheet = sheet(requests(seed));
    Evaluation internal = sheet.evaluation();
    Evaluation open = sheet.publicly();
    internal
        .figures()
        .forEach(
            (id, figure) -> {
              long value = Objects.requireNonNull(figure.value()).longValue();
              if (figure.unit() == Unit.REQUESTS && value >= 1 && value < 11) {
                assertThat(shown(open, id)).as(id).isNull();
              }
            });
    ResultTable table = Objects.requireNonNull(open.tables().get("pipeline-linked"));
    for (var row : table.rows()) {
      for (Object cell : row.subList(2, 6)) {
        assertThat(cell == null || (Long) cell == 0 || (Long) cell >= 11).as(row + "").isTrue();
      }
      assertThat(row.get(6) == null).as(row + "").isEqualTo(row.get(3) == null);
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void what_is_hidden_has_room_in_each_sum_that_is_shown(long seed) {
    List<Request> requests = requests(seed);
    Sheet sheet = sheet(requests);
    Evaluation open = sheet.publicly();
    Map<List<@Nullable Long>, List<Long>> sums = new LinkedHashMap<>();
    List<@Nullable Long> next = new ArrayList<>();
    List<Long> all = new ArrayList<>();
    for (String outcome : OUTCOMES) {
      next.add(shown(open, "next." + outcome));
      all.add(Objects.requireNonNull(shown(sheet.evaluation(), "next." + outcome)));
    }
    BigDecimal of = Objects.requireNonNull(open.figures().get("next.removal")).denominator();
    if (of != null) {
      sums.put(next, all);
    }
    List<List<@Nullable Object>> rows =
        Objects.requireNonNull(open.tables().get("pipeline-linked")).rows();
    List<List<@Nullable Object>> true_ =
        Objects.requireNonNull(sheet.evaluation().tables().get("pipeline-linked")).rows();
    for (int column = 2; column < 6; column++) {
      if (rows.getFirst().get(column) != null) {
        int at = column;
        sums.put(
            nullable(rows, at),
            true_.stream().skip(1).map(row -> (Long) Objects.requireNonNull(row.get(at))).toList());
      }
    }
    sums.forEach(
        (parts, values) -> {
          List<Long> hidden = new ArrayList<>();
          for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == null) {
              hidden.add(values.get(i));
            }
          }
          if (hidden.stream().anyMatch(count -> count < 11)) {
            long left = hidden.stream().mapToLong(Long::longValue).sum();
            assertThat(left - hidden.size()).as(values + "").isGreaterThanOrEqualTo(9);
          }
        });
  }

  private static List<@Nullable Long> nullable(List<List<@Nullable Object>> rows, int column) {
    List<@Nullable Long> cells = new ArrayList<>();
    rows.stream().skip(1).forEach(row -> cells.add((Long) row.get(column)));
    return cells;
  }
}
