package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BookingsTest extends WorkspaceFixture {

  private static final String FROM = "2026-01-01 06:00:00";
  private static final String UNTIL = "2026-01-03 06:00:00";

  @Override
  void begin() {
    records.place("1", "One County, TX", null).hold("jail", "jurisdiction", 1);
  }

  @Test
  void whereTheSourceDoesNotSayWhoWasHeldItsHoldRowsDo() {
    records
        .booking("a", "1", FROM, UNTIL, null)
        .charge("a", null, UNTIL, "jurisdiction")
        .booking("b", "1", FROM, UNTIL, null)
        .charge("b", "FELONY", UNTIL);

    assertThat(figures().value("bookings.total")).isEqualByComparingTo("2");
    assertThat(figures().value("bookings.held")).isEqualByComparingTo("1");
  }

  @Test
  void theGravestChargeIsByGradeAndAHoldIsNone() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .charge("a", "MISDEMEANOR", UNTIL)
        .charge("a", "FELONY", UNTIL)
        .booking("b", "1", FROM, UNTIL, true)
        .charge("b", "FELONY", UNTIL, "jurisdiction")
        .charge("b", "INFRACTION", UNTIL)
        .booking("c", "1", FROM, UNTIL, true)
        .charge("c", null, UNTIL)
        .booking("d", "1", FROM, UNTIL, false)
        .charge("d", "FELONY", UNTIL);

    Figures figures = figures();
    // Of the three held: a felony, an infraction, and one of unknown grade.
    assertThat(figures.figure("who.grade.felony").numerator()).isEqualByComparingTo("1");
    assertThat(figures.figure("who.grade.other").numerator()).isEqualByComparingTo("1");
    assertThat(figures.figure("who.grade.unknown").numerator()).isEqualByComparingTo("1");
    assertThat(figures.figure("who.grade.felony").denominator()).isEqualByComparingTo("3");
    assertThat(figures.unknown("who.grade.felony")).isEqualTo(1);
  }

  @Test
  void theSourcesOwnSeriousnessOutranksTheGrade() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .charge("a", null, UNTIL)
        .charge("a", "MISDEMEANOR", UNTIL)
        .run("UPDATE charge SET seriousness = 5 WHERE grade IS NULL")
        .run("UPDATE charge SET seriousness = 3 WHERE grade = 'MISDEMEANOR'");

    // Five stands for a felony of class B, where the grade itself was left open.
    assertThat(figures().figure("who.grade.felony").numerator()).isEqualByComparingTo("1");
  }

  @Test
  void dismissalIsKnownFromTheReasonOrFromEveryChargeOfACompleteList() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .booking("b", "1", FROM, UNTIL, true)
        .charge("b", "FELONY", UNTIL)
        .booking("c", "1", FROM, UNTIL, true)
        .charge("c", "FELONY", UNTIL)
        .booking("d", "1", FROM, UNTIL, true)
        .charge("d", "FELONY", UNTIL)
        .charge("d", "MISDEMEANOR", UNTIL)
        .run("UPDATE booking SET release_eligible_reason = 'DISMISSED' WHERE booking_key = 'a'")
        .run("UPDATE booking SET charges_complete = TRUE WHERE booking_key = 'b'")
        .run("UPDATE charge SET status = 'ACQUITTED' WHERE booking_key IN ('b', 'c')")
        .run("UPDATE charge SET status = 'CONVICTED' WHERE booking_key = 'd' AND grade = 'FELONY'")
        .run("UPDATE booking SET release_eligible_at = TIMESTAMP '2026-01-02 06:00:00'");

    // a by its reason, b by its charges; c may have a charge that is not on file; d was convicted
    // of one.
    assertThat(figures().value("human.dismissed-or-acquitted")).isEqualByComparingTo("2");
    assertThat(figures().unknown("human.dismissed-or-acquitted")).isEqualTo(1);
  }

  @Test
  void whoLeftWhenTheChargesEndedWasNotHeldAfterTheyDid() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .booking("b", "1", FROM, UNTIL, true)
        .booking("c", "1", FROM, null, true)
        .run("UPDATE booking SET release_eligible_reason = 'DISMISSED'")
        .run("UPDATE booking SET release_eligible_at = TIMESTAMP '2026-01-02 06:00:00'")
        .run("UPDATE booking SET release_eligible_at = released_at WHERE booking_key = 'b'");

    // a was kept a day, b left at once; c was still held when the records end.
    assertThat(figures().value("human.dismissed-or-acquitted")).isEqualByComparingTo("2");
    assertThat(figures().unknown("human.dismissed-or-acquitted")).isZero();
  }

  @Test
  void aBondWhoseDateCannotBeRightWasPostedAllTheSame() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .charge("a", "FELONY", "2026-01-02 06:00:00")
        .charge("a", null, UNTIL, "jurisdiction")
        .run("UPDATE booking SET bond_posted_at = TIMESTAMP '0199-01-02 00:00:00'")
        .run("UPDATE booking SET flags = ['implausible:bond_posted_at']");

    assertThat(figures().value("human.bond-posted-not-released")).isEqualByComparingTo("1");
  }

  @Test
  void aPaymentForABookingOfOneCountyIsNoneForThatOfAnotherWithTheSameKey() {
    records
        .place("2", "Two County, TX", null)
        .source(2, "other.csv", "jail")
        .booking("a", "1", FROM, UNTIL, true)
        .charge("a", "FELONY", "2026-01-02 06:00:00")
        .charge("a", null, UNTIL, "jurisdiction")
        .booking("b", "1", FROM, UNTIL, true)
        .charge("b", "FELONY", "2026-01-02 06:00:00")
        .charge("b", null, UNTIL, "jurisdiction")
        .run(
            "INSERT INTO booking (source_id, source_row, flags, booking_key, place_id, booked_at, released_at,"
                + " hold_reported) SELECT 2, source_row + 100, [], booking_key, '2', booked_at, released_at,"
                + " hold_reported FROM booking")
        .run(
            "INSERT INTO charge (source_id, source_row, flags, booking_key, grade, released_at, hold_by)"
                + " SELECT 2, source_row + 100, [], booking_key, grade, released_at, hold_by FROM charge")
        // Bail of the first county's a, and of the second's b.
        .run("INSERT INTO bond_payment VALUES (1, 1, [], '1', 'a', NULL, 50000, 'BAIL')")
        .run("INSERT INTO bond_payment VALUES (2, 2, [], '2', 'b', NULL, 50000, 'BAIL')");

    assertThat(figures().value("human.bond-posted-not-released")).isEqualByComparingTo("2");
    assertThat(figures().figure("bail.bail-paid.with-hold").numerator()).isEqualByComparingTo("2");
    assertThat(figures().figure("bail.bail-paid.with-hold").denominator())
        .isEqualByComparingTo("4");

    // A payment of a place whose bookings are elsewhere says nothing of whether a bond was kept.
    records.run("DELETE FROM bond_payment WHERE place_id = '2'");
    assertThat(figures().value("human.bond-posted-not-released")).isEqualByComparingTo("1");
    assertThat(figures().unknown("human.bond-posted-not-released")).isEqualTo(2);
    assertThat(figures().unknown("bail.bail-paid.with-hold")).isEqualTo(2);
  }

  @Test
  void bondPostedCountsOnlyWhereTheSourceRecordsBonds() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .charge("a", "FELONY", "2026-01-02 06:00:00")
        .charge("a", null, UNTIL, "jurisdiction");

    assertThat(figures().figure("human.bond-posted-not-released").value()).isNull();

    records.run("UPDATE booking SET bond_posted_at = TIMESTAMP '2026-01-02 06:00:00'");

    assertThat(figures().value("human.bond-posted-not-released")).isEqualByComparingTo("1");
    assertThat(figures().unknown("human.bond-posted-not-released")).isZero();
  }

  @Test
  void aStayThatEndsBeforeItBeginsIsUnknown() {
    records
        .booking("a", "1", UNTIL, FROM, true)
        .charge("a", "FELONY", FROM)
        .booking("b", "1", FROM, UNTIL, true)
        .charge("b", "FELONY", UNTIL);

    assertThat(figures().value("time.gross.days")).isEqualByComparingTo("2");
    assertThat(figures().unknown("time.gross.days")).isEqualTo(1);
  }

  @Test
  void genderIsThatOfTheBookingsHeld() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .booking("b", "1", FROM, UNTIL, false)
        .run("UPDATE booking SET gender = 'Male'");

    assertThat(figures().value("who.gender.male")).isEqualByComparingTo("1");
  }

  @Test
  void aGenderIsReadByItsFirstLetterTooAndAWordForNotKnowingIsNoGender() {
    String[] words = {"M", "female", "f", "Unknown", " u ", "", "X"};
    for (int i = 0; i < words.length; i++) {
      records
          .booking("b" + i, "1", FROM, UNTIL, true)
          .run("UPDATE booking SET gender = '%s' WHERE booking_key = 'b%d'".formatted(words[i], i));
    }

    Figures figures = figures();
    assertThat(figures.value("who.gender.male")).isEqualByComparingTo("1");
    assertThat(figures.value("who.gender.female")).isEqualByComparingTo("2");
    assertThat(figures.value("who.gender.unknown")).isEqualByComparingTo("3");
    assertThat(figures.value("who.gender.other")).isEqualByComparingTo("1");
  }

  @Test
  void theGenderOfRequestsIsReadAlike() {
    records
        .request("r", "issued", "1", "gender = 'Unknown'")
        .request("s", "issued", "1", "gender = 'M'");

    assertThat(figures().value("who.gender.unknown")).isEqualByComparingTo("1");
    assertThat(figures().value("who.gender.male")).isEqualByComparingTo("1");
  }
}
