package org.amparo.evaluate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.Specification.Chosen;
import org.amparo.model.fact.Offence;
import org.amparo.model.problem.AmparoException;
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
  void everyKindOfOffenceButOtherIsOfOneType() {
    assertThat(BUNDLED.offenceTypes().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Offence.CATEGORIES.stream().filter(category -> !category.equals("OTHER")).toList());
  }

  @Test
  void theFirstColumnThatTheRecordsHaveIsUsedAndWhatNothingStandsInForIsNamed() {
    Sample sample =
        sample(
            Category.of("category", "the category", Arrays.asList("A", null, null, null)),
            column("offence_type", "drug", "sex", "drug", "sex"),
            column("sex", "MALE", "MALE", "MALE", "MALE"));
    Chosen chosen =
        BUNDLED.choose(List.of(List.of("category", "offence_type"), List.of("sex")), sample);

    assertThat(chosen.used()).extracting(Covariate::name).containsExactly("offence_type");
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
        offence_types: {}
        """;
    assertThatThrownBy(() -> Specification.of(text, "mine.yaml"))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("shoe_size");
  }
}
