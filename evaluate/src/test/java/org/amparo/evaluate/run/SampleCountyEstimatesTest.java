package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.estimate.AgreementWithR;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.measure.SampleCountyPlan;
import org.amparo.evaluate.measure.time.ComparedStays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sample County's bookings, imported, read as the estimators read them, and given to R. */
class SampleCountyEstimatesTest {

  private static final Specification SPECIFICATION = Specification.bundled();
  private static Sample sample =
      Sample.of(new boolean[0], new double[0], new boolean[0], new int[0], List.of());

  private final Path file;

  SampleCountyEstimatesTest(@TempDir Path folder) {
    this.file = folder.resolve("sample.csv");
  }

  @BeforeAll
  static void importTheCounty(@TempDir Path folder) {
    sample =
        SampleCountyPlan.read(folder, 7, plan -> ComparedStays.read(plan, SPECIFICATION).sample());
  }

  @Test
  void everyColumnOfTheComparisonButTheSourcesOwnRankIsRecorded() {
    assertThat(SPECIFICATION.choose(SPECIFICATION.cells(), sample).missing()).isEmpty();
    assertThat(SPECIFICATION.choose(SPECIFICATION.controls(), sample).used())
        .extracting(covariate -> covariate.name())
        .containsExactly("grade", "charges", "offense_type", "sex", "race");
    assertThat(sample.count(sample::open).atLeast(1)).isTrue();
  }

  @Test
  void theRegressionIsThatOfR() {
    AgreementWithR.regression(
        sample, SPECIFICATION.choose(SPECIFICATION.controls(), sample).used(), file);
  }

  @Test
  void matchingIsThatOfR() {
    AgreementWithR.matching(
        sample, SPECIFICATION.choose(SPECIFICATION.cells(), sample).categories(), file);
  }

  @Test
  void survivalIsThatOfR() {
    AgreementWithR.survival(sample, SPECIFICATION.horizonDays(), file);
  }
}
