package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeEditionTest {

  private static final String SERIES = "release.encounter";
  private static final String PREFIX = "change.law." + SERIES + ".";
  private static final List<String> ESTIMATES = List.of("its.expected", "its.level", "did.effect");

  /** Twenty months around a change, all of 40 but the one named; the last is not used. */
  private static Evaluation county(int unlike, long number, long places) {
    Sheet sheet = new Sheet();
    List<List<@Nullable Object>> months = new ArrayList<>();
    long all = 0;
    for (int i = 0; i < 20; i++) {
      YearMonth month = YearMonth.of(2017, 1).plusMonths(i);
      long count = i == unlike ? number : 40;
      all += count;
      sheet.count("pipeline." + SERIES + ".month." + month, count, Unit.EVENTS);
      months.add(
          Sheet.row("law", SERIES, month.atDay(1), count, i < 19, 39.5, i < 10 ? null : 39.0));
    }
    sheet.of("pipeline." + SERIES, all, Unit.EVENTS, null, 0L);
    sheet.count(PREFIX + "months-before", 10, Unit.MONTHS);
    for (String word : ESTIMATES) {
      sheet.range(PREFIX + word, 3.25, 1.5, 4.75, Unit.PER_MONTH);
    }
    sheet.count(PREFIX + "did.places", places, Unit.PLACES);
    sheet.table(
        "change-months",
        "change:text series:text month:date number:integer used:boolean line:decimal"
            + " expected:decimal",
        months);
    sheet.table(
        "change-answers",
        "change:text series:text by_itself:text beside_others:text",
        List.of(Sheet.row("law", SERIES, "It fell.", "It fell more.")));
    sheet.table(
        "change-places", "place:text mean_before:decimal", List.of(Sheet.row("Other", 5.5)));
    return sheet.publicly();
  }

  private static List<@Nullable Object> answers(Evaluation open) {
    ResultTable table = Objects.requireNonNull(open.tables().get("change-answers"));
    return table.rows().getFirst().subList(2, 4);
  }

  private static List<List<@Nullable Object>> months(Evaluation open) {
    return Objects.requireNonNull(open.tables().get("change-months")).rows();
  }

  private static Figure figure(Evaluation open, String word) {
    return Objects.requireNonNull(open.figures().get(PREFIX + word), word);
  }

  @Test
  void where_every_month_is_shown_so_is_what_they_say() {
    Evaluation open = county(3, 38, 12);
    for (String word : ESTIMATES) {
      assertThat(figure(open, word).value()).as(word).isEqualByComparingTo("3.25");
    }
    assertThat(answers(open)).containsExactly("It fell.", "It fell more.");
    assertThat(months(open)).allMatch(row -> row.get(3) != null && row.get(5) != null);
  }

  @Test
  void with_one_month_hidden_no_line_through_it_is_shown_nor_what_is_said_of_it() {
    Evaluation open = county(3, 4, 12);
    for (String word : ESTIMATES) {
      assertThat(figure(open, word).value()).as(word).isNull();
      assertThat(figure(open, word).low()).as(word).isNull();
      assertThat(figure(open, word).withheld()).as(word).isTrue();
    }
    assertThat(answers(open)).containsOnlyNulls();
    assertThat(months(open)).allMatch(row -> row.get(5) == null && row.get(6) == null);
    assertThat(months(open).get(3).get(3)).isNull();
    assertThat(figure(open, "months-before").value()).isEqualByComparingTo("10");
  }

  @Test
  void a_month_that_protects_another_is_hidden_from_the_lines_too() {
    Evaluation open = county(19, 4, 12);
    // The last month is small and not used; the one that hides it is.
    assertThat(months(open).stream().filter(row -> row.get(3) == null)).hasSize(2);
    assertThat(figure(open, "its.level").value()).isNull();
  }

  @Test
  void few_other_counties_are_not_shown_even_as_one_number() {
    Evaluation open = county(3, 38, 10);
    assertThat(figure(open, "its.level").value()).isNotNull();
    assertThat(figure(open, "did.effect").withheld()).isTrue();
    assertThat(answers(open).getFirst()).isEqualTo("It fell.");
    assertThat(answers(open).subList(1, 2)).containsOnlyNulls();
  }

  @Test
  void other_counties_are_not_shown_one_by_one() {
    Evaluation open = county(3, 38, 12);
    assertThat(open.tables()).doesNotContainKey("change-places");
    assertThat(open.figures()).containsKey("edition.left-out.change-places");
  }
}
