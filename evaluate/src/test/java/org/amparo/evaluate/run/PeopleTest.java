package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.policy.Policy;
import org.junit.jupiter.api.Test;

/** Whom it falls on, bail, and clocks, on records worked out by hand. */
class PeopleTest extends WorkspaceFixture {

  private static final String FROM = "2026-01-01 00:00:00";
  private static final String UNTIL = "2026-01-09 00:00:00";

  @Override
  void begin() {
    records.place("1", "One County, TX", null).hold("jail", "jurisdiction", 1);
  }

  private void group(String race, int booked, int held) {
    for (int i = 0; i < booked; i++) {
      records.booking(race + i, "1", FROM, UNTIL, i < held);
    }
    records.run(
        "UPDATE booking SET race = '%s' WHERE booking_key LIKE '%s%%'".formatted(race, race));
  }

  @Test
  void aRateIsOfTheBookingsOfTheGroupWithWilsonsInterval() {
    group("A", 40, 8);
    group("B", 20, 0);

    Figures figures = figures();

    assertThat(figures.value("bears.race.a.per-thousand")).isEqualByComparingTo("200");
    // (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = 0.2, n = 40, z = 1.959964.
    double z = 1.959963984540054;
    double center = 0.2 + z * z / 80;
    double spread = z * Math.sqrt(0.2 * 0.8 / 40 + z * z / 6400);
    double scale = 1 + z * z / 40;
    assertThat(figures.low("bears.race.a.per-thousand").doubleValue())
        .isCloseTo(1000 * (center - spread) / scale, within(0.00001));
    assertThat(figures.high("bears.race.a.per-thousand").doubleValue())
        .isCloseTo(1000 * (center + spread) / scale, within(0.00001));
    assertThat(figures.low("bears.race.b.per-thousand")).isEqualByComparingTo("0");
    assertThat(figures.evaluation().figures()).doesNotContainKey("bears.race.b.ratio");
  }

  @Test
  void racesAndCountriesThatDifferInMarksAloneAreGroupsOfTheirOwn() {
    List<String> words = List.of("?", "-", "W-H", "W/H", "A/PI", "A PI", "黑", "亚", "B");
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      records.booking("k" + at, "1", FROM, UNTIL, true);
      records.run("UPDATE booking SET race = '%s' WHERE booking_key = 'k%d'".formatted(word, at));
      records.request(
          "r" + at,
          "issued",
          "1",
          "prepared_on = DATE '2026-01-01'",
          "citizenship_country = '" + word + "'");
    }

    Figures figures = figures();

    for (String kind : List.of("who.race.", "who.citizenship.")) {
      assertThat(figures.evaluation().figures().keySet())
          .filteredOn(id -> id.startsWith(kind) && !id.endsWith(".unknown"))
          .as(kind)
          .hasSize(words.size())
          .contains(kind + "b")
          .filteredOn(id -> id.startsWith(kind + "w-h-"))
          .hasSize(2);
    }
  }

  @Test
  void aRatioIsToTheLargestGroupAndOnlyWhereEnoughWereHeldInBoth() {
    group("A", 40, 8);
    group("B", 20, 8);
    group("C", 20, 4);

    Figures figures = figures();

    assertThat(figures.value("bears.race.b.ratio")).isEqualByComparingTo("2");
    // exp(ln 2 ± z √(1/8 − 1/20 + 1/8 − 1/40))
    double spread = 1.959963984540054 * Math.sqrt(1 / 8.0 - 1 / 20.0 + 1 / 8.0 - 1 / 40.0);
    assertThat(figures.low("bears.race.b.ratio").doubleValue())
        .isCloseTo(2 * Math.exp(-spread), within(0.00001));
    assertThat(figures.high("bears.race.b.ratio").doubleValue())
        .isCloseTo(2 * Math.exp(spread), within(0.00001));
    assertThat(figures.evaluation().figures()).doesNotContainKey("bears.race.c.ratio");
  }

  @Test
  void anAgeIsTheOneReachedInTheYearOfTheBookingAndUnknownWithoutAYearOfBirth() {
    group("A", 4, 2);
    records.run("UPDATE booking SET birth_year = 2001 WHERE booking_key IN ('A0', 'A2')");
    records.run("UPDATE booking SET birth_year = 2009 WHERE booking_key = 'A1'");

    Figures figures = figures();

    assertThat(figures.figure("bears.age.25-to-34.per-thousand").denominator())
        .isEqualByComparingTo("2");
    assertThat(figures.figure("bears.age.under-18.per-thousand").numerator())
        .isEqualByComparingTo("1");
    assertThat(figures.figure("bears.age.unknown.per-thousand").denominator())
        .isEqualByComparingTo("1");
  }

  @Test
  void bailAndRecognizanceAreNotRecordedWhereNoRecordShowsAny() {
    records.booking("a", "1", FROM, UNTIL, true).charge("a", "FELONY", UNTIL);

    assertThat(figures().figure("bail.bail-paid.with-hold").value()).isNull();
    assertThat(figures().figure("bail.recognizance.with-hold").value()).isNull();

    records
        .booking("b", "1", FROM, UNTIL, false)
        .charge("b", "FELONY", UNTIL)
        .run("UPDATE charge SET disposition = 'Own recognizance' WHERE booking_key = 'b'")
        .run("UPDATE booking SET bond_posted_at = released_at WHERE booking_key = 'b'");

    Figures figures = figures();
    assertThat(figures.value("bail.bail-paid.with-hold")).isEqualByComparingTo("0");
    assertThat(figures.value("bail.bail-paid.without-hold")).isEqualByComparingTo("1");
    assertThat(figures.value("bail.recognizance.without-hold")).isEqualByComparingTo("1");
  }

  @Test
  void aChargeRowWithoutADispositionIsUnknownAndNotARowWithoutRecognizance() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .charge("a", "FELONY", UNTIL)
        .charge("a", "MISDEMEANOR", UNTIL)
        .charge("a", "INFRACTION", UNTIL)
        .run("UPDATE charge SET disposition = 'ROR' WHERE grade = 'FELONY'")
        .run("UPDATE charge SET disposition = 'CASH BOND' WHERE grade = 'MISDEMEANOR'");

    Figures figures = figures();

    // A share of all rows, the unknown among them, as everywhere.
    assertThat(figures.figure("bail.recognizance.with-hold").numerator()).isEqualByComparingTo("1");
    assertThat(figures.figure("bail.recognizance.with-hold").denominator())
        .isEqualByComparingTo("3");
    assertThat(figures.unknown("bail.recognizance.with-hold")).isEqualTo(1);
  }

  @Test
  void pastAPolicysOwnClockCountsHoldsThatOutlastItForCertain() {
    records
        .booking("a", "1", FROM, UNTIL, true)
        .charge("a", "FELONY", "2026-01-02 00:00:00")
        .charge("a", null, UNTIL, "jurisdiction")
        .booking("b", "1", FROM, "2026-01-03 00:00:00", true)
        .charge("b", "FELONY", "2026-01-02 00:00:00")
        .charge("b", null, "2026-01-03 00:00:00", "jurisdiction")
        .booking("c", "1", FROM, UNTIL, true)
        .charge("c", "FELONY", null)
        .charge("c", null, UNTIL, "jurisdiction")
        .request("r1", "received", "1", "booking_key = 'a'");
    Policy policy = TestPolicy.of("p", 96);
    EvaluationSettings fourDays = EvaluationSettings.of(null, List.of(policy));

    Figures figures = new Figures(records.evaluate(fourDays, "('r1', 'p', 'MUST', 1)"));

    String id = "clock." + policy.id() + ".past";
    assertThat(figures.value(id)).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(figures.unknown(id)).isEqualTo(1);
    assertThat(figures.figure(id).denominator()).isEqualByComparingTo("3");
    assertThat(figures.figure(id).label()).contains("Policy p");
  }

  @Test
  void citizenshipIsAShareOfAllRequestsWithTheUnknownAmongThem() {
    records
        .request("i1", "issued", "1", "citizenship_country = 'MEXICO'")
        .request("i2", "issued", "1", "citizenship_country = 'UNITED STATES'")
        .request("i3", "issued", "1", "citizenship_country = 'UNKNOWN'")
        .request("i4", "issued", "1");

    Figures figures = figures();

    assertThat(figures.value("who.citizenship.mexico")).isEqualByComparingTo("0.25");
    assertThat(figures.unknown("who.citizenship.mexico")).isEqualTo(2);
    assertThat(figures.value("human.us-citizen-listed")).isEqualByComparingTo("1");
    assertThat(figures.unknown("human.us-citizen-listed")).isEqualTo(2);
  }
}
