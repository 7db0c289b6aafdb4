package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.disclosure.SmallCells;
import org.junit.jupiter.api.Test;

class ComparisonWriterTest {

  private static final SmallCells RULE = new SmallCells(40);

  private static EvaluationBuilder compared() {
    return new EvaluationBuilder("Sample County", "2024")
        .figure("compared.a-b.stops.all.all", "No longer", Unit.REQUESTS, f -> f.value(50).of(300));
  }

  @Test
  void aPublicComparisonThatHidesHowManyWereComparedIsRefused() {
    Evaluation hidden =
        compared()
            .figure("compared.a-b.issued.stops.all.all", "No longer", Unit.REQUESTS, f -> f)
            .build();
    assertThatThrownBy(() -> ComparisonWriter.requireCounted(hidden, RULE))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("hidden under 40");
  }

  @Test
  void onePassesThatSaysHowManyWereCompared() {
    assertThatCode(() -> ComparisonWriter.requireCounted(compared().build(), RULE))
        .doesNotThrowAnyException();
  }
}
