package org.amparo.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordsLawTest {

  @Test
  void every_state_and_the_district_has_a_law_and_no_deadline_passes_for_verified() {
    assertThat(RecordsLaw.bundled()).hasSize(51);
    assertThat(RecordsLaw.bundled().values())
        .allSatisfy(
            law -> {
              assertThat(law.law()).isNotEmpty();
              assertThat(law.deadline()).containsAnyOf("not verified", "was not found");
              assertThat(Gazetteer.bundled().state(law.state())).isPresent();
            });
  }

  @Test
  void a_letter_cites_the_law_with_its_state() {
    RecordsLaw texas = RecordsLaw.of("TX").orElseThrow();

    assertThat(texas.cited()).isEqualTo("Texas, Gov. ch. 552");
    assertThat(texas.deadline())
        .isEqualTo(
            "an answer is due: promptly; 10 business days to ask the AG (by a copy of the statute,"
                + " not verified)");
    assertThat(RecordsLaw.of("TN").orElseThrow().residents()).isTrue();
    assertThat(RecordsLaw.of("PR")).isEmpty();
  }
}
