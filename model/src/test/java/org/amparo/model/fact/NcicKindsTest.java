package org.amparo.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NcicKindsTest {

  private static final String CODES =
      """
      title: Codes
      reviewed: false
      codes: {"1020": OTHER, "13AB": DOMESTIC_VIOLENCE}
      """;

  private static final String HEADINGS =
      """
      title: Headings
      reviewed: false
      codes: {"09": HOMICIDE, "10": KIDNAPPING}
      """;

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0901, HOMICIDE",
    "1001, KIDNAPPING",
    "1020, OTHER",
    "13AB, DOMESTIC_VIOLENCE",
    "' 13ab ', DOMESTIC_VIOLENCE",
    "1399,",
    "90,",
    "09011,",
    "'',",
  })
  void a_code_has_its_own_kind_or_that_of_its_heading_or_none(String code, String kind) {
    assertThat(NcicKinds.of(CODES, HEADINGS).kind(code).orElse(null)).isEqualTo(kind);
  }

  @Test
  void the_map_that_ships_is_read_and_leaves_a_bare_assault_open() {
    NcicKinds kinds = NcicKinds.bundled();

    assertThat(kinds.kind("1201")).contains("ROBBERY");
    assertThat(kinds.kind("0999")).contains("HOMICIDE");
    assertThat(kinds.kind("1399")).isEmpty();
    assertThat(kinds.file("offenses/ncic-headings.yaml").orElseThrow())
        .containsEntry("09", "HOMICIDE");
    assertThat(kinds.file("offenses/no-such.yaml")).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"13AB\"' | 13ABC | '13ABC' does not belong here",
        "'\"13AB\"' | 13ab | '13ab' does not belong here",
        "OTHER | ODD | 'ODD' is not a kind of offense",
        "title: Codes | titles: Codes | unknown key 'titles'",
      })
  void a_map_with_a_fault_is_refused(String part, String replacement, String message) {
    assertThat(CODES).contains(part);
    assertThatThrownBy(() -> NcicKinds.of(CODES.replace(part, replacement), HEADINGS))
        .hasMessageContaining(message)
        .hasMessageContaining("AMP-308 at offenses/ncic-offenses.yaml:");
  }
}
