package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.claim.ComparedClaim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimEditionTest {

  private static final String PREFIX = "claim.harris-2014-tcjs.total";

  private static final Claim CLAIM = Claims.bundled().find("harris-2014-tcjs");

  /** Harris County, whose published cost is set beside the sum of its months. */
  private static Evaluation county(long inTheFirstMonth) {
    Sheet sheet = new Sheet();
    long all = 0;
    YearMonth first = YearMonth.of(2011, 10);
    for (YearMonth month = first; !month.isAfter(YearMonth.of(2014, 3)); ) {
      long people = month.equals(first) ? inTheFirstMonth : 40;
      sheet.count("ledger.month." + month + ".people", people, Unit.PEOPLE);
      sheet.count("ledger.month." + month + ".cents", people * 1_000, Unit.CENTS);
      all += people;
      month = month.plusMonths(1);
    }
    sheet.count("ledger.people", all, Unit.PEOPLE);
    sheet.count("ledger.cents", all * 1_000, Unit.CENTS);
    sheet.count(PREFIX + ".published", 5_750_000_000L, Unit.CENTS);
    sheet.count(PREFIX + ".ours", 1_084_000, Unit.CENTS);
    sheet.ratio(PREFIX + ".ratio", 5_750_000_000L, 1_084_000);
    sheet.table(
        "claims-compared",
        "claim:text row:text published:decimal beside:text ours:decimal ratio:decimal",
        List.of(
            Sheet.row(CLAIM.id(), "total", 5_750_000_000L, PREFIX + ".ours", 1_084_000L, 5_304L)));
    return sheet.publicly(
        new ComparedClaim(
            CLAIM,
            List.of(
                new ClaimFigureIds(
                    CLAIM.row("total"),
                    PREFIX + ".published",
                    null,
                    null,
                    null,
                    PREFIX + ".ours",
                    PREFIX + ".ratio",
                    ""))));
  }

  private static Figure figure(Evaluation open, String end) {
    return Objects.requireNonNull(open.figures().get(PREFIX + end), end);
  }

  private static List<@Nullable Object> row(Evaluation open) {
    ResultTable table = Objects.requireNonNull(open.tables().get("claims-compared"));
    return table.rows().getFirst();
  }

  @Test
  void what_was_published_is_shown_beside_what_the_records_show() {
    Evaluation open = county(40);
    assertThat(figure(open, ".published").value()).isEqualByComparingTo("5750000000");
    assertThat(figure(open, ".ours").value()).isEqualByComparingTo("1084000");
    assertThat(figure(open, ".ratio").value()).isNotNull();
    assertThat(row(open)).doesNotContainNull();
    assertThat(open.claims()).hasSize(1);
  }

  @Test
  void months_added_up_are_hidden_where_one_of_them_is_and_the_published_figure_is_not() {
    Evaluation open = county(4);
    assertThat(figure(open, ".published").value()).isEqualByComparingTo("5750000000");
    for (String end : List.of(".ours", ".ratio")) {
      Figure hidden = figure(open, end);
      assertThat(hidden.withheld()).as(end).isTrue();
      assertThat(hidden.value()).as(end).isNull();
      assertThat(hidden.denominator()).as(end).isNull();
    }
    assertThat(row(open).get(2)).isEqualTo(5_750_000_000L);
    assertThat(row(open).subList(4, 6)).containsOnlyNulls();
  }
}
