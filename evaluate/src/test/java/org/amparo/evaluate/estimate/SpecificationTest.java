package org.amparo.evaluate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.Specification.Chosen;
import org.amparo.model.fact.Offense;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class SpecificationTest {

  private static final Specification BUNDLED = Specification.bundled();

  private static Sample sample(Covariate... covariates) {
    return Sample.of(
        new boolean[] {true, false, true, false},
        new double[] {1, 2, 3, 4},
        new boolean[] {true, true, true, true},
        new int[] {0, 1, 2, 3},
        List.of(covariates));
  }

  private static Category column(String name, String... values) {
    return Category.of(name, "the " + name, Arrays.asList(values));
  }

  @Test
  void everyKindOfOffenseButOtherIsOfOneType() {
    assertThat(BUNDLED.offenseTypes().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Offense.CATEGORIES.stream().filter(category -> !category.equals("OTHER")).toList());
  }

  @Test
  void theFirstColumnThatTheRecordsHaveIsUsedAndWhatNothingStandsInForIsNamed() {
    Sample sample =
        sample(
            Category.of("category", "the category", Arrays.asList("A", null, null, null)),
            column("offense_type", "drug", "sex", "drug", "sex"),
            column("sex", "MALE", "MALE", "MALE", "MALE"));
    Chosen chosen =
        BUNDLED.choose(List.of(List.of("category", "offense_type"), List.of("sex")), sample);

    assertThat(chosen.used()).extracting(Covariate::name).containsExactly("offense_type");
    assertThat(chosen.missing()).containsExactly("the sex");
  }

  @Test
  void aSpecificationThatNamesWhatIsNotThereIsRefusedWithItsPlace() {
    String text =
        """
        cells: [grade, shoe_size]
        controls: []
        charges_cap: 10
        horizon_days: 365
        recorded_share: 0.5
        offense_types: {}
        """;
    assertThatThrownBy(() -> Specification.of(text, "mine.yaml"))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("shoe_size");
  }

  private static String with(String line) {
    return """
        controls: [grade]
        charges_cap: 10
        horizon_days: 365
        recorded_share: 0.5
        offense_types: {}
        """
        + line
        + "\n";
  }

  private static AmparoException refused(String line) {
    return catchThrowableOfType(
        AmparoException.class, () -> Specification.of(with(line), "own/mine.yaml"));
  }

  @Test
  void eachErrorHasItsCodeItsLineAndWhatToDo() {
    assertThat(refused("cells: [grade, shoe_size]").problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.COMPARISON_INVALID);
              assertThat(String.valueOf(problem.place())).startsWith("own/mine.yaml:6");
              assertThat(problem.remedy()).contains("offense_type");
            });
    assertThat(refused("cells: [sex, sex]")).hasMessageContaining("twice");
    assertThat(refused("cells: []\noutcome: bail")).hasMessageContaining("names no outcome");
    assertThat(refused("cells: []\ntreatment: bail")).hasMessageContaining("always the hold");
    assertThat(refused("cells: []\nhorizon: 3")).hasMessageContaining("horizon");
    assertThat(refused("")).hasMessageContaining("cells");
  }

  @Test
  void aSpecificationIsNamedByItsFileAndHasTheDigestOfItsText() {
    Specification one = Specification.of(with("cells: [sex]"), "own/mine.yaml");
    Specification other = Specification.of(with("cells: [race]"), "own/mine.yaml");
    assertThat(one.name()).isEqualTo("mine.yaml");
    assertThat(one.digest()).hasSize(64).isNotEqualTo(other.digest());
    assertThat(one.source()).isEqualTo("comparison mine.yaml, SHA-256 " + one.digest());
    assertThat(BUNDLED.name()).isEqualTo("default.yaml");
  }
}
