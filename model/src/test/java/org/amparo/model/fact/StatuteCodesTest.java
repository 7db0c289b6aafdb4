package org.amparo.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuteCodesTest {

  @Test
  void however_long_a_statute_is_it_is_read_through() {
    String cited = "PL 125.25" + "(a)".repeat(20_000);
    assertThat(StatuteCodes.bundled().written("NY", cited)).contains(cited);
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource({
    "CA, 459 PC, PC 459",
    "CA, 459PC, PC 459",
    "CA, 11377(a) Health & Safety Code, HS 11377(a)",
    "CA, 459,",
    "FL, 784.03(1)(a), FS 784.03(1)(a)",
    "FL, 812.014(2)(c)6., FS 812.014(2)(c)6.",
    "FL, 78403,",
    "WA, 9A.36.041, RCW 9A.36.041",
    "WA, PMC 9.36.041,",
    "GA, O.C.G.A. § 16-5-23.1, OCGA 16-5-23.1",
    "TX, 19.02 Penal Code, PC 19.02",
    "TX, 19.02,",
    "US, 18 USC 922(g), 18 USC 922(g)",
    "US, 922(g),",
    "IL, 720 ILCS 5/9-1, 720 ILCS 5/9-1"
  })
  void a_code_may_stand_before_or_behind_and_the_only_one_be_left_out(
      String court, String statute, @Nullable String written) {
    assertThat(StatuteCodes.bundled().written(court, statute).orElse(null)).isEqualTo(written);
  }
}
