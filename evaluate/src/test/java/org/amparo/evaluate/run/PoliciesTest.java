package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.junit.jupiter.api.Test;

class PoliciesTest extends WorkspaceFixture {

  private static final Rate AVERAGE =
      TestRates.of(
          "average",
          RateKind.AVERAGE,
          2_400,
          2_400,
          2_400,
          List.of("1"),
          2026,
          "A source",
          "",
          false,
          "");

  @Override
  void begin() {
    records.place("1", "One County, TX", null).hold("jail", "jurisdiction", 1);
  }

  /** A booking held some hours past release. */
  private void held(String key, int hours) {
    String until =
        java.time.LocalDateTime.of(2026, 1, 5, 0, 0).plusHours(hours).toString().replace('T', ' ');
    records
        .booking(key, "1", "2026-01-01 00:00:00", until, true)
        .charge(key, "FELONY", "2026-01-05 00:00:00")
        .charge(key, null, until, "jurisdiction");
  }

  private Figures figures(String decisions) {
    EvaluationSettings settings =
        TestWorkspace.settings(
            List.of(TestPolicy.of("p:serious=any", 48)),
            new RateLibrary(List.of(AVERAGE)),
            Costing.USUAL);
    return new Figures(records.evaluate(settings, decisions.replace("P", "'p:serious=any'")));
  }

  private static final String P = "policy.p.serious-any.";

  @Test
  void everyRequestHasOneOutcomeAndWhatIsUnknownWidensTheRange() {
    for (String id : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
      records.request(id, "received", "1");
    }
    Figures figures =
        figures(
            "('a', P, 'MUST', 1), ('b', P, 'MAY', 2), ('c', P, 'MUST_NOT', 4), ('d', P, 'SILENT', 8),"
                + " ('e', P, 'NEEDS_REVIEW', 16)"
                // Could be MAY or MUST_NOT; MUST_NOT or SILENT; MUST or MAY.
                + ", ('f', P, 'NEEDS_INFORMATION', 6), ('g', P, 'NEEDS_INFORMATION', 12)"
                + ", ('h', P, 'NEEDS_INFORMATION', 3)");

    for (String outcome : List.of("must", "may", "must-not", "silent", "needs-review")) {
      assertThat(figures.value(P + outcome)).as(outcome).isEqualByComparingTo("1");
    }
    assertThat(figures.value(P + "needs-information")).isEqualByComparingTo("3");
    // For certain a; at most also b, which the jail may have honored, e, f and h.
    assertThat(figures.value(P + "honored")).isEqualByComparingTo("1");
    assertThat(figures.low(P + "honored")).isEqualByComparingTo("1");
    assertThat(figures.high(P + "honored")).isEqualByComparingTo("5");
    // For certain c; at most also b, e, f, g and h.
    assertThat(figures.value(P + "declined")).isEqualByComparingTo("1");
    assertThat(figures.high(P + "declined")).isEqualByComparingTo("6");
    assertThat(figures.figure(P + "honored").spread()).isEqualTo(Spread.MISSING_FACTS);
    assertThat(figures.figure(P + "honored").status()).isEqualTo(Status.DECIDED);
    // Four of eight are settled.
    assertThat(figures.value(P + "coverage")).isEqualByComparingTo("0.5");
    // One for certain, five at most, 48 hours each.
    assertThat(figures.low(P + "ceiling-hours")).isEqualByComparingTo("48");
    assertThat(figures.high(P + "ceiling-hours")).isEqualByComparingTo("240");
  }

  @Test
  void aRequestThatAsksForNoHoldIsAnAnswerOfItsOwnAndNeitherHonoredNorDeclined() {
    records.request("a", "received", "1").request("b", "received", "1");
    Figures figures = figures("('a', P, 'MUST', 1), ('b', P, 'NOT_ASKED', 32)");

    assertThat(figures.value(P + "not-asked")).isEqualByComparingTo("1");
    assertThat(figures.figure(P + "not-asked").label()).endsWith(": ask for no hold");
    assertThat(figures.figure(P + "not-asked").denominator()).isEqualByComparingTo("2");
    assertThat(figures.high(P + "honored")).isEqualByComparingTo("1");
    assertThat(figures.high(P + "declined")).isZero();
    assertThat(figures.value(P + "coverage")).isEqualByComparingTo("1");
  }

  @Test
  void twoRequestsForOneBookingHoldItOnceAtTheCeilingToo() {
    held("x", 10);
    records
        .request("a", "received", "1", "booking_key = 'x'")
        .request("b", "received", "1", "booking_key = 'x'");
    Figures figures = figures("('a', P, 'MUST', 1), ('b', P, 'NEEDS_INFORMATION', 6)");

    // They are versions of one, of which the last counts.
    assertThat(figures.high(P + "honored")).isEqualByComparingTo("1");
    assertThat(figures.high(P + "ceiling-hours")).isEqualByComparingTo("48");
  }

  @Test
  void theJailsLogAndIcesFileAreDecidedApart() {
    records.request("a", "received", "1").request("b", "issued", "1").request("c", "issued", "1");
    Figures figures =
        figures("('a', P, 'MUST', 1), ('b', P, 'MUST_NOT', 4), ('c', P, 'NEEDS_INFORMATION', 6)");

    assertThat(figures.value(P + "must")).isEqualByComparingTo("1");
    assertThat(figures.value(P + "issued.must")).isEqualByComparingTo("0");
    assertThat(figures.value(P + "issued.must-not")).isEqualByComparingTo("1");
    assertThat(figures.high(P + "issued.honored")).isEqualByComparingTo("1");
    assertThat(figures.rows("policies-compared")).hasSize(2);
  }

  @Test
  void aRepeatedRowIsNotDecidedTwice() {
    records.request("a", "issued", "1").request("b", "issued", "1", "duplicate_likely = TRUE");
    Figures figures = figures("('a', P, 'MUST', 1), ('b', P, 'MUST', 1)");

    assertThat(figures.value(P + "must")).isEqualByComparingTo("1");
  }

  @Test
  void aPolicyIsDescribedInWords() {
    records.request("a", "received", "1");
    Figures figures = figures("('a', P, 'MUST', 1)");

    assertThat(figures.evaluation().policies())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.inForce()).isEqualTo("January 1, 2014 to January 25, 2017");
              assertThat(note.clock())
                  .isEqualTo(
                      "48 hours from when the person would otherwise have been released, not counting"
                          + " federal holidays");
              assertThat(note.verified()).isTrue();
            });
  }
}
