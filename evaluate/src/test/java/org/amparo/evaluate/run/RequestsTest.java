package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.People;
import org.amparo.evaluate.Status;
import org.junit.jupiter.api.Test;

class RequestsTest extends WorkspaceFixture {

  @Override
  void begin() {
    records.place("1", "One County, TX", "America/Chicago");
  }

  @Test
  void issuedAndReceivedRequestsAreNeverAdded() {
    records
        .request("i1", "issued", "1", "prepared_on = DATE '2026-01-31'")
        .request("i2", "issued", "1", "prepared_on = DATE '2026-02-01'")
        .request("r1", "received", "1", "received_at = TIMESTAMP '2026-02-01 09:00:00'");

    Figures figures = figures();
    assertThat(figures.value("requests.issued")).isEqualByComparingTo("2");
    assertThat(figures.value("requests.received")).isEqualByComparingTo("1");
    assertThat(figures.evaluation().figure("requests.total")).isEmpty();
    assertThat(figures.value("requests.month.2026-02.issued")).isEqualByComparingTo("1");
    assertThat(figures.value("requests.month.2026-02.received")).isEqualByComparingTo("1");
  }

  @Test
  void requestsOfOneStageHaveATotal() {
    records.request("i1", "issued", "1").request("i2", "issued", "1");

    assertThat(figures().value("requests.total")).isEqualByComparingTo("2");
    assertThat(figures().figure("requests.total").status()).isEqualTo(Status.ISSUED);
  }

  @Test
  void rowsThatRepeatAnEarlierOneAreSetAsideAndCounted() {
    records
        .request("i1", "issued", "1", "person_key = 'p'")
        .request("i2", "issued", "1", "person_key = 'p'", "duplicate_likely = TRUE")
        .request("i3", "issued", "1", "person_key = 'p'")
        .request("i4", "issued", "1");

    Figures figures = figures();
    assertThat(figures.value("requests.issued")).isEqualByComparingTo("3");
    assertThat(figures.value("requests.duplicates")).isEqualByComparingTo("1");
    assertThat(figures.value("requests.people")).isEqualByComparingTo("1");
    // One request names nobody.
    assertThat(figures.unknown("requests.people")).isEqualTo(1);
  }

  @Test
  void people_are_counted_only_by_a_key_and_who_came_back_is_counted() {
    records.request("a", "received", "1", "booking_key = 'one'");
    assertThat(figures().figure("requests.people").value()).isNull();
    assertThat(figures().evaluation().figure("requests.people.again")).isEmpty();

    records
        .request("b", "received", "1", "person_key = 'p'", "booking_key = 'two'")
        .request("c", "received", "1", "person_key = 'p'", "booking_key = 'two'");
    assertThat(figures().value("requests.people.again")).isZero();

    records.request("d", "received", "1", "person_key = 'p'", "booking_key = 'three'");
    assertThat(figures().value("requests.people")).isEqualByComparingTo("1");
    assertThat(figures().value("requests.people.again")).isEqualByComparingTo("1");
    assertThat(figures().unknown("requests.people.again")).isEqualTo(1);
  }

  @Test
  void the_details_say_of_how_many_requests_no_claim_of_citizenship_and_no_age_is_on_record() {
    records
        .request("a", "received", "1", "us_citizen_claim = FALSE", "age = 30")
        .request("b", "received", "1", "us_citizen_claim = TRUE", "birth_year = 1990")
        .request("c", "received", "1", "age = 17")
        .request("d", "received", "1", "request_kind = 'NOTIFY'");
    assertThat(figures().evaluation().caveats())
        .contains(
            Caveat.inDetails("claims-unrecorded", new People("unsaid", 1), new People("asked", 3)))
        .extracting(Caveat::key)
        .doesNotContain("ages-unrecorded");

    records.request("e", "received", "1");
    assertThat(figures().evaluation().caveats())
        .contains(
            Caveat.inDetails("claims-unrecorded", new People("unsaid", 2), new People("asked", 4)),
            Caveat.inDetails("ages-unrecorded", new People("unsaid", 1), new People("asked", 4)));
  }

  @Test
  void sharesAreOfAllRequestsWithTheUnknownAmongThem() {
    records
        .request("i1", "issued", "1", "criminality = '1 Convicted Criminal'", "threat_level = 1")
        .request("i2", "issued", "1", "criminality = '2 Pending Criminal Charges'")
        .request("i3", "issued", "1", "criminality = '3 Other Immigration Violator'")
        // A word that says nothing of convictions.
        .request("i4", "issued", "1", "criminality = 'Unknown'");

    Figures figures = figures();
    // Two are not convicted as far as ICE knows, and the label says whose word that is.
    assertThat(figures.value("human.never-convicted")).isEqualByComparingTo("2");
    assertThat(figures.unknown("human.never-convicted")).isEqualTo(1);
    assertThat(figures.figure("human.never-convicted").label()).endsWith(", as ICE reports");
    assertThat(figures.value("who.criminality.convicted")).isEqualByComparingTo("0.25");
    assertThat(figures.value("who.criminality.pending")).isEqualByComparingTo("0.25");
    assertThat(figures.value("who.criminality.other")).isEqualByComparingTo("0.25");
    assertThat(figures.value("who.criminality.unknown")).isEqualByComparingTo("0.25");
    assertThat(figures.unknown("who.criminality.convicted")).isEqualTo(1);
    assertThat(figures.value("who.threat-level.1")).isEqualByComparingTo("0.25");
    assertThat(figures.value("who.threat-level.2")).isEqualByComparingTo("0");
    assertThat(figures.value("who.threat-level.unknown")).isEqualByComparingTo("0.75");
  }

  @Test
  void whatNoRowRecordsIsUnknownNotZero() {
    records.request("r1", "received", "1").request("r2", "received", "1");

    Figures figures = figures();
    assertThat(figures.figure("who.criminality.convicted").value()).isNull();
    assertThat(figures.figure("requests.received.hold").value()).isNull();
    assertThat(figures.value("who.criminality.unknown")).isEqualByComparingTo("1");
    for (String id :
        new String[] {
          "human.never-convicted",
          "human.victim-or-witness",
          "human.us-citizen-claim",
          "human.minor"
        }) {
      assertThat(figures.figure(id).value()).as(id).isNull();
      assertThat(figures.unknown(id)).as(id).isEqualTo(2);
    }
    assertThat(figures.evaluation().caveats())
        .extracting(Caveat::key)
        .contains("recorded-for-nobody");
  }

  @Test
  void aYearOfBirthSettlesWhoIsUnder18OnlyWhereBothPossibleAgesAgree() {
    String day = "received_at = TIMESTAMP '2026-06-15 00:00:00'";
    records
        // 16 or 15, 18 or 17, 19 or 18.
        .request("r1", "received", "1", day, "birth_year = 2010")
        .request("r2", "received", "1", day, "birth_year = 2008")
        .request("r3", "received", "1", day, "birth_year = 2007")
        .request("r4", "received", "1", day, "age = 17");

    assertThat(figures().value("human.minor")).isEqualByComparingTo("2");
    assertThat(figures().unknown("human.minor")).isEqualTo(1);
  }

  @Test
  void neverConvictedNeedsAListThatSaysItIsComplete() {
    records
        .request("r1", "received", "1", "convictions_complete = TRUE")
        .request("r2", "received", "1")
        .request("r3", "received", "1", "booking_key = 'b'", "convictions_complete = TRUE")
        .run(
            "INSERT INTO conviction BY NAME SELECT 1 AS source_id, 1 AS source_row, [] AS flags,"
                + " 'b' AS booking_key, '1' AS place_id");

    // r1 has a complete and empty list, r3 a conviction on file; r2 says nothing.
    assertThat(figures().value("human.never-convicted")).isEqualByComparingTo("1");
    assertThat(figures().unknown("human.never-convicted")).isEqualTo(1);
  }

  @Test
  void aConvictionOnTheChargesOfTheBookingIsOneToo() {
    for (String key : new String[] {"a", "b", "c", "d"}) {
      records
          .booking(key, "1", "2026-01-01 00:00:00", "2026-01-05 00:00:00", true)
          .charge(key, "FELONY", "2026-01-05 00:00:00")
          .request(key, "received", "1", "booking_key = '" + key + "'")
          .run("UPDATE detainer SET convictions_complete = TRUE");
    }
    records
        .run("UPDATE charge SET status = 'CONVICTED' WHERE booking_key = 'a'")
        .run("UPDATE charge SET status = 'DISMISSED' WHERE booking_key IN ('b', 'd')")
        .run("UPDATE booking SET release_eligible_reason = 'SERVED' WHERE booking_key = 'd'");

    // a was convicted in the end and d served a sentence; how c's charge ended is not on record.
    assertThat(figures().value("human.never-convicted")).isEqualByComparingTo("1");
    assertThat(figures().unknown("human.never-convicted")).isEqualTo(1);
  }

  @Test
  void aRequestIsLinkedToTheFirstEventOnItsDayOrAfterAndCountedOnce() {
    records
        .request("i1", "issued", "1", "person_key = 'p'", "prepared_on = DATE '2026-01-10'")
        .request("i2", "issued", "1", "person_key = 'q'", "prepared_on = DATE '2026-01-10'")
        .request("i3", "issued", "1", "prepared_on = DATE '2026-01-10'")
        .run(event("p", "2026-01-01 08:00:00"))
        .run(event("p", "2026-01-14 08:00:00"))
        .run(event("p", "2026-01-20 08:00:00"))
        // Before the request, so it does not follow it.
        .run(event("q", "2026-01-09 08:00:00"));

    Figures figures = figures();
    assertThat(figures.value("link.people")).isEqualByComparingTo("2");
    assertThat(figures.value("link.detainers")).isEqualByComparingTo("2");
    assertThat(figures.unknown("link.detainers")).isEqualTo(1);
    assertThat(figures.value("link.to-custody")).isEqualByComparingTo("1");
    // From the 10th to the 14th.
    assertThat(figures.value("link.to-custody.median-days")).isEqualByComparingTo("4");
    // No arrest is on file for anyone, so none is counted.
    assertThat(figures.evaluation().figure("link.to-arrest")).isEmpty();
  }

  private static String event(String person, String at) {
    return ("INSERT INTO ice_event (source_id, source_row, flags, person_key, kind, occurred_at)"
            + " VALUES (1, 1, [], '%s', 'stint', TIMESTAMP '%s')")
        .formatted(person, at);
  }

  @Test
  void a_minor_is_known_by_the_birth_year_of_the_booking_where_the_request_has_none() {
    String day = "received_at = TIMESTAMP '2026-06-30 09:00:00'";
    records
        .booking("A1", "1", "2026-06-01", null, true)
        .booking("A2", "1", "2026-06-01", null, true)
        .booking("A3", "1", "2026-06-01", null, true)
        .run("UPDATE booking SET birth_year = 2010 WHERE booking_key = 'A1'")
        .run("UPDATE booking SET birth_year = 1990 WHERE booking_key = 'A2'")
        .request("r1", "received", "1", day, "booking_key = 'A1'")
        .request("r2", "received", "1", day, "booking_key = 'A2'")
        .request("r3", "received", "1", day, "booking_key = 'A3'");
    assertThat(figures().value("human.minor")).isEqualByComparingTo("1");
    assertThat(figures().unknown("human.minor")).isEqualTo(1);
  }

  @Test
  void people_are_known_by_the_key_of_the_booking_that_a_request_names() {
    for (String key : new String[] {"one", "two", "three"}) {
      records
          .booking(key, "1", "2026-01-01 00:00:00", "2026-01-05 00:00:00", true)
          .request("r-" + key, "received", "1", "booking_key = '" + key + "'");
    }
    records.run("UPDATE booking SET person_key = 'p' WHERE booking_key <> 'three'");
    assertThat(figures().value("requests.people")).isEqualByComparingTo("1");
    assertThat(figures().unknown("requests.people")).isEqualTo(1);
    assertThat(figures().value("requests.people.again")).isEqualByComparingTo("1");
  }
}
