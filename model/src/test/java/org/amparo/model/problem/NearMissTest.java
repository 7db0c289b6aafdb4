package org.amparo.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissTest {

  private static final List<String> NAMES = List.of("FELONY", "MISDEMEANOR", "us-honor-all");

  @Test
  void aSlipOfTheFingerFindsTheNameThatWasMeant() {
    assertThat(NearMiss.suggestions("FELNY", NAMES)).contains("FELONY");
    assertThat(NearMiss.suggestions("felony", NAMES)).contains("FELONY");
    assertThat(NearMiss.suggestions("us-honor-al", NAMES)).contains("us-honor-all");
  }

  @Test
  void aNameLikeNoOtherIsNotGuessedAt() {
    assertThat(NearMiss.suggestions("treason", NAMES)).isEmpty();
    assertThat(NearMiss.suggestions("x", List.of())).isEmpty();
  }

  @Test
  void aPlaceIsFoundByPartOfItsName() {
    assertThat(NearMiss.suggestions("Haris", List.of("Lee County, TX", "Harris County, TX")))
        .containsExactly("Harris County, TX");
    assertThat(NearMiss.suggestions("Xyz", List.of("Lee County, TX"))).isEmpty();
    assertThat(NearMiss.suggestions("Harris", List.of("Harris County, TX", "Travis County, TX")))
        .containsExactly("Harris County, TX");
    assertThat(NearMiss.suggestions("Haris County", List.of("Harris County, TX")))
        .containsExactly("Harris County, TX");
  }

  @Test
  void theAdviceListsWhatThereIs() {
    assertThat(NearMiss.advice("FELNY", NAMES))
        .isEqualTo("did you mean 'FELONY'? use one of: FELONY, MISDEMEANOR, us-honor-all");
    assertThat(NearMiss.advice("treason", NAMES)).startsWith("use one of: FELONY");
    assertThat(NearMiss.advice("x", List.of())).isEqualTo("there is none to use");
  }
}
