package org.amparo.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissTest {

  private static final List<String> NAMES = List.of("FELONY", "MISDEMEANOR", "us-honour-all");

  @Test
  void aSlipOfTheFingerFindsTheNameThatWasMeant() {
    assertThat(NearMiss.of("FELNY", NAMES)).contains("FELONY");
    assertThat(NearMiss.of("felony", NAMES)).contains("FELONY");
    assertThat(NearMiss.of("us-honor-al", NAMES)).contains("us-honour-all");
  }

  @Test
  void aNameLikeNoOtherIsNotGuessedAt() {
    assertThat(NearMiss.of("treason", NAMES)).isEmpty();
    assertThat(NearMiss.of("x", List.of())).isEmpty();
  }

  @Test
  void theAdviceListsWhatThereIs() {
    assertThat(NearMiss.advice("FELNY", NAMES))
        .isEqualTo("did you mean 'FELONY'? use one of: FELONY, MISDEMEANOR, us-honour-all");
    assertThat(NearMiss.advice("treason", NAMES)).startsWith("use one of: FELONY");
    assertThat(NearMiss.advice("x", List.of())).isEqualTo("there is none to use");
  }
}
