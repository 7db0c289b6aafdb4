package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Local seriousness by disposition by ICE level, on records worked out by hand. */
class LevelsTest extends WorkspaceFixture {

  private static final String FROM = "2026-01-01 00:00:00";
  private static final String UNTIL = "2026-01-03 00:00:00";

  @Override
  void begin() {
    records.place("1", "One County, TX", null).hold("jail", "jurisdiction", 1);
  }

  /** A booking with one charge. */
  private TestWorkspace booked(
      String key, boolean held, String grade, String category, String status, boolean complete) {
    return records
        .booking(key, "1", FROM, UNTIL, held)
        .charge(key, grade, UNTIL)
        .run("UPDATE charge SET category = '%s' WHERE booking_key = '%s'".formatted(category, key))
        .run("UPDATE charge SET status = '%s' WHERE booking_key = '%s'".formatted(status, key))
        .run(
            "UPDATE booking SET charges_complete = %s WHERE booking_key = '%s'"
                .formatted(complete, key));
  }

  @Test
  void eachSetHasItsOwnTotalAndTheHeadlineCountNamesWhatIsUnknown() {
    booked("a", true, "MISDEMEANOR", "TRAFFIC", "CONVICTED", true);
    booked("b", true, "FELONY", "BURGLARY", "CONVICTED", true);
    booked("c", true, "FELONY", "BURGLARY", "DISMISSED", true);
    booked("d", true, "FELONY", "BURGLARY", "OPEN", true);
    booked("e", false, "MISDEMEANOR", "DUI", "CONVICTED", true);
    records.run("UPDATE booking SET released_to = 'ICE' WHERE booking_key IN ('a', 'b')");

    Figures figures = figures();

    assertThat(figures.value("levels.booked.total")).isEqualByComparingTo("5");
    assertThat(figures.value("levels.held.total")).isEqualByComparingTo("4");
    assertThat(figures.value("levels.transferred.total")).isEqualByComparingTo("2");
    // a by its charge, c by its end; d's case is open, so it may still count.
    assertThat(figures.value("levels.held.low-or-not-guilty")).isEqualByComparingTo("2");
    assertThat(figures.high("levels.held.low-or-not-guilty")).isEqualByComparingTo("3");
    assertThat(figures.unknown("levels.held.low-or-not-guilty")).isEqualTo(1);
    assertThat(figures.value("levels.transferred.low-or-not-guilty")).isEqualByComparingTo("1");
    assertThat(figures.unknown("levels.transferred.low-or-not-guilty")).isZero();
  }

  @Test
  void aChargeBelowAFelonyIsLowOnlyWhereItsKindIsKnownAndNoneThatIsRaised() {
    booked("a", true, "MISDEMEANOR", "TRAFFIC", "CONVICTED", true);
    booked("b", true, "MISDEMEANOR", "SIMPLE_ASSAULT", "CONVICTED", true);
    booked("c", true, "MISDEMEANOR", "TRAFFIC", "CONVICTED", true);
    booked("d", true, "INFRACTION", "TRAFFIC", "CONVICTED", true);
    records.run("UPDATE charge SET category = NULL WHERE booking_key = 'c'");
    records.run("UPDATE charge SET violent = TRUE WHERE booking_key = 'd'");

    Figures figures = figures();

    assertThat(figures.value("levels.held.row.low.convicted")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.held.row.moderate.convicted")).isEqualByComparingTo("2");
    assertThat(figures.value("levels.held.row.unknown.convicted")).isEqualByComparingTo("1");
  }

  @Test
  void aChargeThatReadsAsAHoldHasNoLocalGradeThoughItHasALevelOfItsOwn() {
    booked("a", true, "FELONY", "THEFT", "CONVICTED", true);
    booked("b", true, "FELONY", "THEFT", "CONVICTED", true);
    records.charge("b", "FELONY", UNTIL);
    records.run(
        "UPDATE charge SET flags = ['reads-as-hold'] WHERE rowid IN (SELECT min(rowid) FROM charge GROUP BY booking_key)");

    Figures figures = figures();

    assertThat(figures.value("levels.held.row.unknown.convicted")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.held.row.serious.convicted")).isEqualByComparingTo("1");
  }

  @Test
  void chargesOfAnotherFileThanTheBookingsAreCountedAsThoseOfTheSameFile() {
    booked("a", true, "MISDEMEANOR", "TRAFFIC", "CONVICTED", true);
    booked("b", true, "FELONY", "THEFT", "CONVICTED", true);
    records.run("UPDATE charge SET booking_source_id = source_id, source_id = 99");

    Figures figures = figures();

    assertThat(figures.value("levels.held.row.low.convicted")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.held.row.serious.convicted")).isEqualByComparingTo("1");
  }

  @Test
  void dismissedOfAListThatMayLackAChargeIsSaidSoAndDoesNotCountAsNotGuilty() {
    booked("a", true, "FELONY", "BURGLARY", "DISMISSED", true);
    booked("b", true, "FELONY", "BURGLARY", "DISMISSED", false);

    Figures figures = figures();

    assertThat(figures.value("levels.held.row.serious.not-guilty")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.held.row.serious.no-conviction-listed"))
        .isEqualByComparingTo("1");
    assertThat(figures.value("levels.held.low-or-not-guilty")).isEqualByComparingTo("1");
    assertThat(figures.unknown("levels.held.low-or-not-guilty")).isEqualTo(1);
  }

  @Test
  void divertedIsKnownFromTheReasonOrTheDispositionsWords() {
    booked("a", true, "FELONY", "THEFT", "OPEN", true);
    booked("b", true, "FELONY", "THEFT", "OPEN", true);
    records.run("UPDATE booking SET release_eligible_reason = 'DIVERSION' WHERE booking_key = 'a'");
    records.run("UPDATE charge SET disposition = 'Deferred Sentence' WHERE booking_key = 'b'");

    assertThat(figures().value("levels.held.row.serious.withheld")).isEqualByComparingTo("2");
  }

  @Test
  void theLevelOfABookingIsThatOfTheJailsOwnLogAndOpenWhereTwoRequestsDiffer() {
    for (String key : new String[] {"a", "b", "c", "d"}) {
      booked(key, true, "FELONY", "THEFT", "CONVICTED", true);
    }
    records
        .request("r1", "received", "1", "booking_key = 'a'", "threat_level = 3")
        .request("r2", "received", "1", "booking_key = 'b'", "threat_level = 1")
        .request("r3", "received", "1", "booking_key = 'b'", "threat_level = 3")
        .request("r4", "received", "1", "booking_key = 'c'")
        .request("i1", "issued", "1", "threat_level = 2")
        .request("i2", "issued", "1", "criminality = '3 Other Immigration Violator'");

    Figures figures = figures();

    assertThat(figures.value("levels.held.column.3")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.held.column.unknown")).isEqualByComparingTo("2");
    assertThat(figures.value("levels.held.column.no-request")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.held.no-level")).isEqualByComparingTo("3");
    assertThat(figures.value("levels.received.total")).isEqualByComparingTo("4");
    assertThat(figures.value("levels.received.cell.serious.convicted.1")).isEqualByComparingTo("1");
    // ICE's file names no booking: what the person was charged with is not in it.
    assertThat(figures.value("levels.issued.cell.unknown.unknown.2")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.issued.column.not-convicted")).isEqualByComparingTo("1");
    assertThat(figures.figure("levels.issued.low-or-not-guilty").value()).isNull();
  }

  @Test
  void removalsInAnIceFileAreASetOfTheirOwnWithTheLevelTheFileGives() {
    records
        .source(2, "removals.csv", "ice")
        .event(2, "p", "removal", FROM, "threat_level = 1")
        .event(2, "q", "removal", FROM, "criminality = '1 Convicted Criminal'")
        .event(2, null, "encounter", FROM, "disposition = 'Detainer'")
        .event(2, null, "encounter", FROM, "disposition = 'Not in custody'");

    Figures figures = figures();

    assertThat(figures.value("levels.removed.total")).isEqualByComparingTo("2");
    assertThat(figures.value("levels.removed.column.1")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.removed.column.convicted")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.encounter.total")).isEqualByComparingTo("1");
    assertThat(figures.value("levels.removed.no-seriousness")).isEqualByComparingTo("2");
  }
}
