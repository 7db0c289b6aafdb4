package org.amparo.evaluate.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.jspecify.annotations.Nullable;

/** The figures of an evaluation, as a test asks for them. */
record Figures(Evaluation evaluation) {

  Figure figure(String id) {
    return evaluation
        .figure(id)
        .orElseThrow(
            () ->
                new AssertionError("no figure " + id + " among " + evaluation.figures().keySet()));
  }

  /** The rows of a table of the report. */
  List<List<@Nullable Object>> rows(String table) {
    return Objects.requireNonNull(evaluation.tables().get(table), table).rows();
  }

  BigDecimal value(String id) {
    return Objects.requireNonNull(figure(id).value(), id);
  }

  BigDecimal low(String id) {
    return Objects.requireNonNull(figure(id).low(), id);
  }

  BigDecimal high(String id) {
    return Objects.requireNonNull(figure(id).high(), id);
  }

  long unknown(String id) {
    return Objects.requireNonNull(figure(id).unknown(), id);
  }
}
