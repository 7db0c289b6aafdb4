package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesTest {

  private static final Rate AVERAGE =
      new Rate(
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

  private TestWorkspace records;

  @BeforeEach
  void begin(@TempDir Path folder) {
    records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .hold("jail", "jurisdiction", 1);
  }

  @AfterEach
  void end() {
    records.close();
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
    // For certain a and b; at most also e, f and h.
    assertThat(figures.value(P + "honored")).isEqualByComparingTo("2");
    assertThat(figures.low(P + "honored")).isEqualByComparingTo("2");
    assertThat(figures.high(P + "honored")).isEqualByComparingTo("5");
    // For certain c; at most also e, f and g.
    assertThat(figures.value(P + "declined")).isEqualByComparingTo("1");
    assertThat(figures.high(P + "declined")).isEqualByComparingTo("4");
    assertThat(figures.figure(P + "honored").spread()).isEqualTo(Spread.MISSING_FACTS);
    assertThat(figures.figure(P + "honored").status()).isEqualTo(Status.DECIDED);
    // Four of eight are settled.
    assertThat(figures.value(P + "coverage")).isEqualByComparingTo("0.5");
    // Two for certain, five at most, 48 hours each.
    assertThat(figures.low(P + "ceiling-hours")).isEqualByComparingTo("96");
    assertThat(figures.high(P + "ceiling-hours")).isEqualByComparingTo("240");
  }

  @Test
  void theTimeOfHonoredRequestsIsThatOfTheirBookingsEachOnce() {
    held("x", 10);
    held("y", 100);
    records
        .request("a", "received", "1", "booking_key = 'x'")
        .request("b", "received", "1", "booking_key = 'x'")
        .request("c", "received", "1", "booking_key = 'y'")
        .request("d", "received", "1");
    Figures figures =
        figures(
            "('a', P, 'MUST', 1), ('b', P, 'MUST', 1), ('c', P, 'NEEDS_INFORMATION', 6),"
                + " ('d', P, 'MAY', 2)");

    // Booking x once, though two requests name it; y only perhaps; d, whose booking is unknown, up
    // to its clock.
    assertThat(figures.low(P + "hours")).isEqualByComparingTo("10");
    assertThat(figures.high(P + "hours")).isEqualByComparingTo("158");
    assertThat(figures.unknown(P + "hours")).isEqualTo(1);
    // y's hundred hours end at the clock of 48, as d's do: 10 + 48 + 48.
    assertThat(figures.high(P + "capped-hours")).isEqualByComparingTo("106");
    assertThat(figures.low(P + "capped-hours")).isEqualByComparingTo("10");
    // A dollar an hour.
    assertThat(figures.low(P + "cost.average")).isEqualByComparingTo("1000");
    assertThat(figures.high(P + "cost.average")).isEqualByComparingTo("15800");
  }

  @Test
  void aRequestThatTheJailDeclinedDoesNotShowHowLongAHoldWouldHaveLasted() {
    held("x", 10);
    held("y", 2);
    records
        .request("a", "received", "1", "booking_key = 'x'")
        .request("b", "received", "1", "booking_key = 'y', action = 'DECLINED'");
    Figures figures = figures("('a', P, 'MUST', 1), ('b', P, 'MUST', 1)");

    assertThat(figures.low(P + "hours")).isEqualByComparingTo("10");
    assertThat(figures.high(P + "hours")).isEqualByComparingTo("58");
    assertThat(figures.unknown(P + "hours")).isEqualTo(1);
    assertThat(figures.high(P + "capped-hours")).isEqualByComparingTo("58");
  }

  @Test
  void aBookingWithoutAHoldDoesNotShowHowLongAHoldWouldHaveLasted() {
    records
        .booking("x", "1", "2026-01-01 00:00:00", "2026-01-02 00:00:00", false)
        .charge("x", "FELONY", "2026-01-02 00:00:00")
        .request("a", "received", "1", "booking_key = 'x'")
        .request("b", "received", "1", "booking_key = 'y'");
    held("y", 10);
    Figures figures = figures("('a', P, 'MUST', 1), ('b', P, 'MUST', 1)");

    assertThat(figures.low(P + "hours")).isEqualByComparingTo("10");
    assertThat(figures.high(P + "hours")).isEqualByComparingTo("58");
    assertThat(figures.unknown(P + "hours")).isEqualTo(1);
  }

  @Test
  void noTimePastReleaseIsATimeOnlyWhereTheJailSaysThatItHonoredTheRequest() {
    held("x", 0);
    held("y", 0);
    records
        .request("a", "received", "1", "booking_key = 'x'", "action = 'HONORED'")
        .request("b", "received", "1", "booking_key = 'y'");
    Figures figures = figures("('a', P, 'MUST', 1), ('b', P, 'MUST', 1)");

    // The person of a was fetched at once; whether b was honored at all, nobody wrote down.
    assertThat(figures.low(P + "hours")).isEqualByComparingTo("0");
    assertThat(figures.high(P + "hours")).isEqualByComparingTo("48");
  }

  @Test
  void twoRequestsForOneBookingHoldItOnceAtTheCeilingToo() {
    held("x", 10);
    records
        .request("a", "received", "1", "booking_key = 'x'")
        .request("b", "received", "1", "booking_key = 'x'");
    Figures figures = figures("('a', P, 'MUST', 1), ('b', P, 'NEEDS_INFORMATION', 6)");

    assertThat(figures.high(P + "honored")).isEqualByComparingTo("2");
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
    // No row of ICE's file has a time.
    assertThat(figures.figure(P + "issued.hours").value()).isNull();
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
              assertThat(note.inForce()).isEqualTo("1 January 2014 to 25 January 2017");
              assertThat(note.clock())
                  .isEqualTo(
                      "48 hours from when the person would otherwise have been released, not counting"
                          + " federal holidays");
              assertThat(note.verified()).isTrue();
            });
  }
}
