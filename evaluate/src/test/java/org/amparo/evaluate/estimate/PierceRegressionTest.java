package org.amparo.evaluate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.LogDays.Fitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study's formula on the rows of it that were published. */
class PierceRegressionTest {

  private static final Optional<Sample> PIERCE = PierceSample.read();

  private final Path file;

  PierceRegressionTest(@TempDir Path folder) {
    this.file = folder.resolve("pierce.csv");
  }

  @BeforeEach
  void skipWithoutTheRows() {
    assumeTrue(PIERCE.isPresent(), "Pierce County's rows are absent");
  }

  private static Sample sample() {
    return PIERCE.orElseThrow();
  }

  @Test
  void theStudysFormulaOnThePublishedRowsGives1221WithAnErrorOf144() {
    Sample sample = sample();
    Fitted fitted = LogDays.of(sample, sample.covariates()).orElseThrow();

    assertThat(fitted.used()).isEqualTo(new Groups(188, 5_484));
    assertThat(fitted.coefficient().value()).isCloseTo(1.221, within(0.0005));
    assertThat(fitted.coefficients().get(1).classical()).isCloseTo(0.144, within(0.0005));
    assertThat(fitted.factor().value()).isCloseTo(3.39, within(0.005));
    // The study's own coefficient, on all of its bookings, is 1.3177.
    assertThat(fitted.coefficient().holds(1.3177448)).isTrue();
  }

  @Test
  void theRegressionIsThatOfR() {
    AgreementWithR.regression(sample(), sample().covariates(), file);
  }

  @Test
  void matchingIsThatOfR() {
    Sample sample = sample();
    List<Category> cells =
        List.of("max_charge_type", "gender_desc", "race_desc").stream()
            .map(name -> (Category) sample.covariate(name).orElseThrow())
            .toList();
    AgreementWithR.matching(sample, cells, file);
  }

  @Test
  void survivalIsThatOfR() {
    AgreementWithR.survival(sample(), 365, file);
  }
}
