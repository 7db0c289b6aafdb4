package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.Protection;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.Workings;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.DeclaredFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the screen says of each policy is what the page asserts, with what is open of it. */
class DecidedTableTest {

  private static final String POLICY = "us-honor-all";

  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private void figure(String outcome, FigureValue value, @Nullable Long unknown) {
    String id = PolicyNote.figurePrefix(POLICY) + outcome;
    figures.put(
        id,
        new Figure(
            id,
            DeclaredFigures.of(id, id, Unit.REQUESTS).figure(),
            Figure.Ties.NONE,
            Label.of(id),
            new Figure.Subject(Unit.REQUESTS, Status.DECIDED, "decision", null, Map.of()),
            value,
            new Figure.Counted(null, null, unknown),
            new Figure.Origin("0", List.of("log.csv"))));
  }

  private String row() {
    Evaluation evaluation =
        new Evaluation(
            "Tiny County, FL",
            true,
            "2023",
            figures,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Workings.UNSAID,
            Protection.NONE);
    return new DecidedTable(
            evaluation,
            List.copyOf(figures.values()),
            List.of(PolicyLibrary.bundled().find(POLICY)))
        .render()
        .lines()
        .skip(4)
        .reduce("", (one, other) -> one + " " + other)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static FigureValue.Known known(long number) {
    return new FigureValue.Known(BigDecimal.valueOf(number));
  }

  private static FigureValue.Range range(long low, @Nullable Long high) {
    return new FigureValue.Range(
        null,
        BigDecimal.valueOf(low),
        high == null ? null : BigDecimal.valueOf(high),
        Spread.MISSING_FACTS);
  }

  @Test
  void a_count_of_which_some_is_not_recorded_is_the_least_and_a_lower_end_alone_is_said() {
    figure("honored", known(12), 5L);
    figure("declined", range(3, null), null);
    figure("needs-information", range(0, 7L), null);
    figure("needs-review", known(0), 0L);
    assertThat(row()).contains("at least 12", "at least 3", "0 to 7", "none");
  }

  @Test
  void what_is_not_recorded_or_withheld_is_no_zero() {
    figure("honored", FigureValue.Absent.NOT_RECORDED, null);
    figure("needs-information", new FigureValue.Withheld(null, null, null), null);
    figure("needs-review", new FigureValue.Withheld(null, BigDecimal.TEN, null), null);
    assertThat(row()).contains("not recorded", "withheld", "fewer than 11").endsWith("-");
  }
}
