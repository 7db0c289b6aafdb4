package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PierceTest {

  /** The study's own set: a hold, and a gravest charge of a type other than "other". */
  private static final String ANALYZED =
      "(SELECT * FROM booking_current WHERE hold_reported AND gravest_charge_type <> 'other')";

  static Path workspace = Path.of("");
  static ImportSummary summary = new ImportSummary(java.util.List.of(), java.util.List.of());

  @BeforeAll
  static void importFolder(@TempDir Path folder) {
    workspace = folder.resolve("pierce.duckdb");
    summary = Imported.into(workspace, RealData.file("pierce"));
  }

  @Test
  void the_bookings_are_of_22_months_of_releases_and_their_dates_were_moved() {
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT DISTINCT frame, dates_shifted, covers_from, covers_until, fills
                FROM source_file WHERE contract = 'pierce-bookings'
                """))
        .containsExactly("RELEASES|true|2016-10-01|2018-08-01|[booking, charge]");
  }

  @Test
  void everyFileThatFollowsAContractIsImportedAndTheOthersAreNamed() {
    assertThat(summary.results())
        .extracting(result -> result.file().getFileName() + " " + result.read())
        .containsExactly(
            "bail-paid.csv 11821",
            "booking_charges.csv 603",
            "bookings-dropped-other.csv 3581",
            "bookings-sample.csv 7497",
            "bookings-with-hold.csv 691",
            "fugitive.csv 98",
            "release_dispositions.csv 57");
    assertThat(summary.results()).allMatch(result -> result.rejected() == 0);
    assertThat(summary.skipped())
        .extracting(skipped -> skipped.file().getFileName().toString())
        .contains("published_descriptive_stats.csv", "published_data.yaml");
  }

  @Test
  void noColumnIsUnlistedAndNoCodeUnmapped() {
    assertThat(
            Imported.rows(
                workspace, "SELECT code, message FROM import_note WHERE code NOT IN ('records')"))
        .isEmpty();
  }

  @Test
  void aBookingInSeveralFilesIsTakenOnce() {
    assertThat(
            Imported.value(
                workspace,
                """
                SELECT count(*) FROM booking_current WHERE hold_reported
                """))
        .isEqualTo("204");
    assertThat(Imported.value(workspace, "SELECT count(*) FROM " + ANALYZED)).isEqualTo("188");
  }

  @Test
  void theStayOfThoseHeldIsTheStudys() {
    String days = "elapsed_hours(NULL, booked_at, released_at) / 24";
    assertThat(
            Imported.value(
                workspace,
                "SELECT round(avg(%1$s), 4), round(median(%1$s), 4) FROM ".formatted(days)
                    + ANALYZED))
        .isEqualTo("73.6181|34.7674");
    assertThat(
            Imported.rows(
                workspace,
                """
                SELECT CASE WHEN gravest >= 4 THEN 'felony' WHEN gravest >= 2 THEN 'misdemeanor'
                  ELSE 'infraction' END AS degree, count(*), round(avg(%s), 2)
                FROM %s JOIN (SELECT booking_key, source_id, max(seriousness) AS gravest
                  FROM charge GROUP BY ALL) USING (booking_key, source_id)
                GROUP BY degree ORDER BY degree
                """
                    .formatted(days, ANALYZED)))
        .contains("felony|148|86.87", "misdemeanor|39|24.49");
  }

  @Test
  void timeHeldOnTheRequestAloneFollowsFromTheDefinitionOfAHold() {
    assertThat(direct("jurisdiction")).isEqualTo("43|4626.73");
    assertThat(direct("jurisdiction-or-disposition")).isEqualTo("47|7182.22");
    assertThat(direct("charge")).isEqualTo("45|4632.22");
  }

  private static String direct(String hold) {
    return Imported.value(
        workspace,
        """
        SELECT count(*), round(sum(hours), 2) FROM (
          SELECT elapsed_hours(NULL,
              max(c.released_at) FILTER (WHERE NOT list_contains(c.hold_by, '%1$s')),
              max(c.released_at) FILTER (WHERE list_contains(c.hold_by, '%1$s'))) AS hours
          FROM %2$s b JOIN charge_current c USING (source_id, booking_key)
          GROUP BY b.booking_key)
        WHERE hours > 0
        """
            .formatted(hold, ANALYZED));
  }

  @Test
  void holdDefinitionsAreRecordedInTheOrderOfTheContract() {
    assertThat(
            Imported.rows(
                workspace, "SELECT hold_id, sequence, asks FROM hold_definition ORDER BY sequence"))
        .containsExactly(
            "jurisdiction|1|HOLD", "jurisdiction-or-disposition|2|HOLD", "charge|3|HOLD");
  }

  @Test
  void bailIsInCents() {
    assertThat(
            Imported.value(
                workspace, "SELECT count(*), count(DISTINCT booking_key) FROM bond_payment"))
        .isEqualTo("11821|6766");
    assertThat(
            Imported.value(
                workspace,
                "SELECT cents, kind, paid_at FROM bond_payment ORDER BY source_row LIMIT 1"))
        .isEqualTo("150000|BAIL BOND|2017-08-31 02:38:00.0");
  }
}
