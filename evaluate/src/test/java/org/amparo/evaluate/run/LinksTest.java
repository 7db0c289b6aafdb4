package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest extends WorkspaceFixture {

  @Override
  void begin() {
    records
        .place("1", "One County, TX", "America/Chicago")
        .source(2, "arrests.csv", "arrests")
        .source(3, "stints.csv", "stints");
  }

  private TestWorkspace oneRelease() {
    return records.release(1, "R-1").release(2, "R-1").release(3, "R-1");
  }

  private TestWorkspace requested(String id, String person, String day) {
    return records.request(
        id, "issued", "1", "person_key = '" + person + "'", "prepared_on = DATE '" + day + "'");
  }

  @Test
  void aPersonIsFollowedThroughTheFilesOfOneReleaseAndNoOther() {
    oneRelease();
    requested("i1", "p", "2026-01-10").event(2, "p", "arrest", "2026-01-12 08:00:00");
    assertThat(figures().value("link.to-arrest")).isEqualByComparingTo("1");

    records.release(2, "R-2");
    // The release of the request has no arrests of anyone, so there is nothing to follow.
    assertThat(figures().evaluation().figure("link.to-arrest")).isEmpty();
  }

  @Test
  void onlyFilesOfReleasesThatAreFollowedAreNamedAsSources() {
    oneRelease();
    records.source(4, "elsewhere.csv", "arrests").release(4, "R-9");
    requested("i1", "p", "2026-01-10")
        .event(2, "p", "arrest", "2026-01-12 08:00:00")
        .event(4, "q", "arrest", "2026-01-12 08:00:00");
    assertThat(figures().figure("link.to-arrest").sources())
        .contains("arrests.csv")
        .doesNotContain("elsewhere.csv", "stints.csv");
  }

  @Test
  void filesThatNameNoReleaseStandAlone() {
    requested("i1", "p", "2026-01-10").event(2, "p", "arrest", "2026-01-12 08:00:00");
    assertThat(figures().evaluation().figure("link.to-arrest")).isEmpty();
  }

  @Test
  void custodyFollowsTheArrestAndRemovalTheCustody() {
    oneRelease();
    requested("i1", "p", "2026-01-10")
        .event(3, "p", "stint", "2026-01-11 00:00:00", "until = TIMESTAMP '2026-01-11 12:00:00'")
        .event(2, "p", "arrest", "2026-01-20 08:00:00")
        .event(3, "p", "stint", "2026-01-21 00:00:00", "until = TIMESTAMP '2026-02-01 00:00:00'")
        .event(3, "p", "removal", "2026-01-15 00:00:00")
        .event(3, "p", "removal", "2026-02-01 00:00:00");

    Figures figures = figures();
    assertThat(figures.value("link.to-arrest.median-days")).isEqualByComparingTo("10");
    assertThat(figures.value("link.to-custody.median-days")).isEqualByComparingTo("11");
    assertThat(figures.value("link.to-custody.from-arrest.median-days")).isEqualByComparingTo("1");
    assertThat(figures.value("link.to-removal.median-days")).isEqualByComparingTo("22");
    assertThat(figures.value("next.removal")).isEqualByComparingTo("1");
  }

  @Test
  void custodyBeforeTheArrestCountsAndHasNoSpanFromIt() {
    oneRelease();
    requested("i1", "p", "2026-01-10")
        .event(3, "p", "stint", "2026-01-11 00:00:00")
        .event(2, "p", "arrest", "2026-01-20 08:00:00");

    Figures figures = figures();
    assertThat(figures.value("link.to-custody")).isEqualByComparingTo("1");
    assertThat(figures.value("link.to-custody.out-of-order")).isEqualByComparingTo("1");
    assertThat(figures.evaluation().figure("link.to-custody.from-arrest.median-days")).isEmpty();
  }

  @Test
  void anEventThatFollowsTwoRequestsIsCountedAsShared() {
    oneRelease();
    requested("i1", "p", "2026-01-10").event(2, "p", "arrest", "2026-01-20 08:00:00");
    requested("i2", "p", "2026-01-11");
    requested("i3", "q", "2026-01-11").event(2, "q", "arrest", "2026-01-20 08:00:00");

    assertThat(figures().value("link.to-arrest")).isEqualByComparingTo("3");
    assertThat(figures().value("link.to-arrest.shared")).isEqualByComparingTo("1");
    assertThat(figures().figure("link.to-arrest.shared").denominator()).isEqualByComparingTo("2");
  }

  @Test
  void withinSoManyDaysIsOfRequestsThatTheReleaseReachesThatFarBeyond() {
    oneRelease();
    requested("i1", "p", "2026-01-01").event(2, "p", "arrest", "2026-01-20 08:00:00");
    requested("i2", "q", "2026-01-01");
    // Thirty days after this one the release has ended.
    requested("i3", "r", "2026-02-20").event(2, "s", "arrest", "2026-03-01 08:00:00");

    assertThat(figures().value("link.to-arrest.within-30-days")).isEqualByComparingTo("1");
    assertThat(figures().figure("link.to-arrest.within-30-days").denominator())
        .isEqualByComparingTo("2");
    assertThat(figures().unknown("link.to-arrest.within-30-days")).isEqualTo(1);
    assertThat(figures().evaluation().figure("link.to-arrest.within-365-days")).isEmpty();
  }

  @Test
  void stintsADayApartAreOneStayAndTwoDaysApartTwo() {
    records
        .event(3, "p", "stint", "2026-01-01 09:00:00", "until = TIMESTAMP '2026-01-03 09:00:00'")
        .event(3, "p", "stint", "2026-01-04 23:00:00", "until = TIMESTAMP '2026-01-05 09:00:00'")
        .event(3, "p", "stint", "2026-01-07 00:00:00")
        .event(3, null, "stint", "2026-01-07 00:00:00")
        .event(3, "p", "stint", null)
        .event(3, "p", "stint", "2026-01-07 00:00:00");

    Figures figures = figures();
    assertThat(figures.value("custody.stays")).isEqualByComparingTo("2");
    assertThat(figures.value("custody.stays.open")).isEqualByComparingTo("1");
    assertThat(figures.value("custody.stints")).isEqualByComparingTo("6");
    assertThat(figures.value("custody.stints.in-stays")).isEqualByComparingTo("3");
    assertThat(figures.value("custody.stints.repeat")).isEqualByComparingTo("1");
    assertThat(figures.value("custody.stints.no-person")).isEqualByComparingTo("1");
    assertThat(figures.value("custody.stints.no-day")).isEqualByComparingTo("1");
  }

  @Test
  void thePublishersStayHoldsWhateverTheGap() {
    records
        .event(3, "p", "stint", "2026-01-01 09:00:00", "stay_key = 'a'")
        .event(3, "p", "stint", "2026-03-01 09:00:00", "stay_key = 'a'")
        .event(3, "p", "stint", "2026-03-02 09:00:00", "stay_key = 'b'");

    assertThat(figures().value("custody.stays")).isEqualByComparingTo("2");
  }

  @Test
  void whatHappenedNextIsReadFromHowTheStayEnded() {
    oneRelease();
    ended("a", "Bonded Out - IJ", null);
    ended("b", "relief granted by IJ ", null);
    ended("c", "Transferred", null);
    ended("d", "Words that no list has", "8-Excluded/Deported/Removed");
    ended("e", "Words that no list has", "ACTIVE");
    requested("i-f", "f", "2026-01-01").event(3, "f", "stint", "2026-01-02 00:00:00");
    requested("i-g", "g", "2026-01-01");

    Figures figures = figures();
    assertThat(figures.value("next.released")).isEqualByComparingTo("1");
    assertThat(figures.value("next.relief")).isEqualByComparingTo("1");
    assertThat(figures.value("next.transfer")).isEqualByComparingTo("1");
    assertThat(figures.value("next.removal")).isEqualByComparingTo("1");
    assertThat(figures.value("next.custody")).isEqualByComparingTo("1");
    assertThat(figures.value("next.unknown")).isEqualByComparingTo("2");
    assertThat(figures.value("next.unknown.end")).isEqualByComparingTo("1");
    assertThat(figures.value("next.unknown.nothing")).isEqualByComparingTo("1");
    assertThat(figures.unknown("next.released.share")).isEqualTo(2);
  }

  private void ended(
      String person, String reason, @org.jspecify.annotations.Nullable String status) {
    requested("i-" + person, person, "2026-01-01")
        .event(
            3,
            person,
            "stint",
            "2026-01-02 00:00:00",
            "until = TIMESTAMP '2026-01-09 00:00:00'",
            "outcome = '" + reason + "'",
            "case_status = " + TestWorkspace.quoted(status));
  }
}
