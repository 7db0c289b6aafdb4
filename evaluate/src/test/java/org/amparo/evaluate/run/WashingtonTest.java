package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.amparo.evaluate.Caveat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detainers in Washington, joined by their publisher to what followed. */
class WashingtonTest {

  private static Optional<Figures> found = Optional.empty();

  @BeforeAll
  static void importTheRows(@TempDir Path folder) {
    found = PublishedRecords.evaluate("washington-linked", folder, null);
  }

  @BeforeEach
  void skipWithoutTheRows() {
    assumeTrue(found.isPresent(), "the linked file is absent");
  }

  @Test
  void fortySevenRequestsAreForFortyFourPeople() {
    Figures figures = found.orElseThrow();
    assertThat(figures.value("requests.total")).isEqualByComparingTo("47");
    assertThat(figures.value("requests.people")).isEqualByComparingTo("44");
    assertThat(figures.value("link.people")).isEqualByComparingTo("44");
  }

  @Test
  void eachRequestIsLinkedToCustodyAtMostOnce() {
    Figures figures = found.orElseThrow();
    assertThat(figures.value("link.detainers")).isEqualByComparingTo("47");
    // The 235 rows of the file are combinations; 43 of the people were taken into custody at all.
    assertThat(figures.value("link.people-to-custody")).isEqualByComparingTo("43");
    assertThat(figures.value("link.to-custody")).isEqualByComparingTo("46");
  }

  @Test
  void requestsAreFollowedToArrestCustodyAndRemoval() {
    // Counted apart from Amparo, from the rows of the file.
    Figures figures = found.orElseThrow();
    assertThat(figures.value("link.to-arrest")).isEqualByComparingTo("47");
    assertThat(figures.value("link.to-arrest.median-days")).isEqualByComparingTo("48");
    assertThat(figures.value("link.to-custody.median-days")).isEqualByComparingTo("48");
    assertThat(figures.value("link.to-custody.from-arrest.median-days")).isEqualByComparingTo("0");
    assertThat(figures.value("link.to-removal")).isEqualByComparingTo("24");
    assertThat(figures.value("link.to-removal.median-days")).isEqualByComparingTo("80");
    assertThat(figures.evaluation().figure("link.to-custody.out-of-order")).isEmpty();
    assertThat(figures.value("custody.stints.in-stays")).isEqualByComparingTo("103");
    assertThat(figures.value("custody.stays")).isEqualByComparingTo("47");
  }

  @Test
  void whatOnlyAJailKnowsIsUnknown() {
    Figures figures = found.orElseThrow();
    assertThat(figures.figure("human.victim-or-witness").value()).isNull();
    assertThat(figures.unknown("human.victim-or-witness")).isEqualTo(47);
    assertThat(figures.evaluation().figures().keySet())
        .noneMatch(id -> id.startsWith("time.direct."));
    assertThat(figures.evaluation().caveats())
        .extracting(Caveat::key)
        .contains("kind-of-request-unknown");
  }
}
