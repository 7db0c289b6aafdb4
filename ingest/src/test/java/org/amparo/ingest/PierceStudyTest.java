package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the University of Washington's study of Pierce County (30 January 2019) says of the bookings
 * with a detainer, counted again in its rows.
 */
class PierceStudyTest {

  /** The study's own set: a hold, and a gravest charge of a type other than "other". */
  private static final String ANALYZED =
      "(SELECT * FROM booking_current WHERE hold_reported AND gravest_charge_type <> 'other')";

  private static final String CHARGES =
      ANALYZED + " b JOIN charge_current c USING (source_id, booking_key)";

  static Path workspace = Path.of("");

  @BeforeAll
  static void importFolder(@TempDir Path folder) {
    workspace = folder.resolve("pierce.duckdb");
    Imported.into(workspace, RealData.file("pierce"));
  }

  @Test
  void theDetainerColumnOfTheTableByRaceIsCountedRowByRow() {
    assertThat(
            Imported.rows(
                workspace,
                "SELECT race, count(*) FROM " + ANALYZED + " GROUP BY race ORDER BY race"))
        .containsExactly(
            "ASIAN/PACIFIC ISLAND|18", "BLACK|8", "HISPANIC|152", "UNKNOWN|1", "WHITE|9");
  }

  @Test
  void fourInFiveOfThoseHeldAreHispanicAndNearlyAllAreMen() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT round(100.0 * count(*) FILTER (race = 'HISPANIC') / count(*), 7),"
                    + " round(100.0 * count(*) FILTER (gender = 'MALE') / count(*), 7) FROM "
                    + ANALYZED))
        .isEqualTo("80.8510638|97.8723404");
  }

  @Test
  void ofTheBookingsWithAHoldSixteenAreSetAsideForTheTypeOfTheirGravestCharge() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*), count(*) FILTER (gravest_charge_type = 'other'),
                  count(*) FILTER (gravest_charge_type <> 'other')
                FROM booking_current WHERE hold_reported
                """))
        .isEqualTo("204|16|188");
  }

  @Test
  void theFileOfBookingsThatTheStudyDroppedHas3454() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(DISTINCT booking_key), count(DISTINCT gravest_charge_type), any_value(gravest_charge_type)
                FROM booking JOIN source_file USING (source_id)
                WHERE name = 'bookings-dropped-other.csv'
                """))
        .isEqualTo("3454|1|other");
  }

  @Test
  void threeOfThoseHeldPaidAnyBail() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*), round(100.0 * count(*) / any_value(held), 3)
                FROM (SELECT booking_key, count(*) OVER () AS held FROM %s)
                WHERE booking_key IN (SELECT booking_key FROM bond_payment WHERE cents > 0)
                """
                    .formatted(ANALYZED)))
        .isEqualTo("3|1.596");
  }

  @Test
  void thirtyTwoOfTheir665ChargesEndedInReleaseOnPersonalRecognizance() {
    assertThat(
            Imported.value(
                workspace,
                "SELECT count(*) FILTER (c.disposition = 'PR'), count(*),"
                    + " round(100.0 * count(*) FILTER (c.disposition = 'PR') / count(*), 7) FROM "
                    + CHARGES))
        .isEqualTo("32|665|4.8120301");
  }

  /** Percentiles interpolate between the two nearest, as the study's own code (pandas) does. */
  @Test
  void fortyFiveWereHeldLongerOnTheHoldThanOnAnyOtherChargeMostOfThemForAFewHours() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*), round(median(hours), 1), round(quantile_cont(hours, 0.25), 1),
                  round(quantile_cont(hours, 0.75), 1), max(hours), count(*) FILTER (hours > 48)
                FROM (
                  SELECT elapsed_hours(NULL,
                      max(c.released_at) FILTER (NOT list_contains(c.hold_by, 'charge')),
                      max(c.released_at) FILTER (list_contains(c.hold_by, 'charge'))) AS hours
                  FROM %s GROUP BY b.booking_key)
                WHERE hours > 0
                """
                    .formatted(CHARGES)))
        .isEqualTo("45|2.5|1.7|7.0|1631.0|7");
  }
}
