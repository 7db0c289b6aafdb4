package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The published study of Pierce County, measured again from its own rows. They are read here by
 * plain SQL, apart from the project's own import, so that each checks the other.
 */
class PierceTest {

  private static final String ROWS =
      """
      CREATE TEMP TABLE raw AS
      SELECT *, row_number() OVER () AS line FROM (
        SELECT 1 AS source, * FROM read_csv('%1$s/bookings-with-hold.csv', all_varchar = true)
        UNION ALL
        SELECT 2, * FROM read_csv('%1$s/bookings-sample.csv', all_varchar = true)
        UNION ALL
        SELECT 3, * FROM read_csv('%1$s/bookings-dropped-other.csv', all_varchar = true))
      """;
  private static final String BOOKINGS =
      """
      INSERT INTO booking (source_id, source_row, flags, booking_key, place_id, booked_at, released_at,
        hold_reported, gravest_charge_type)
      SELECT DISTINCT ON (source, booking_id) source, line, [], booking_id, '53053',
        CAST(booking_dt AS TIMESTAMP), CAST(release_dt AS TIMESTAMP), imm_hold = '1', max_charge_type
      FROM raw
      """;
  private static final String CHARGES =
      """
      INSERT INTO charge (source_id, source_row, flags, booking_key, text, seriousness, released_at, hold_by)
      SELECT source, line, [], booking_id, booking_charge_desc, CAST(CAST(seriousness AS DOUBLE) AS INTEGER),
        CAST(charge_release_dt AS TIMESTAMP),
        CASE WHEN jurisdiction_cd = 'IMM' THEN ['jurisdiction', 'jurisdiction-or-disposition']
          WHEN release_disposition_desc = 'Immigration' THEN ['jurisdiction-or-disposition'] ELSE [] END
      FROM raw
      """;

  private static Optional<Evaluation> evaluation = Optional.empty();

  @BeforeAll
  static void readTheRows(@TempDir Path folder) {
    Path data = data().resolve("pierce");
    if (!Files.exists(data.resolve("bookings-with-hold.csv"))) {
      return;
    }
    try (TestWorkspace workspace = new TestWorkspace(folder)) {
      workspace
          .run("DELETE FROM source_file")
          .source(1, "bookings-with-hold.csv", "pierce-bookings")
          .source(2, "bookings-sample.csv", "pierce-bookings")
          .source(3, "bookings-dropped-other.csv", "pierce-bookings")
          .place("53053", "Pierce County, WA", null)
          .run("UPDATE place SET state = 'WA'")
          .hold("pierce-bookings", "jurisdiction", 1)
          .hold("pierce-bookings", "jurisdiction-or-disposition", 2)
          .run(ROWS.formatted(data))
          .run(BOOKINGS)
          .run(CHARGES);
      evaluation = Optional.of(workspace.evaluate());
    }
  }

  @BeforeEach
  void skipWithoutTheRows() {
    assumeTrue(evaluation.isPresent(), "Pierce County's rows are absent");
  }

  private static Path data() {
    String named = System.getenv("AMPARO_DATA");
    return named != null
        ? Path.of(named)
        : Path.of(System.getProperty("amparo.root"), "..", "shared", "data");
  }

  private static Figure figure(String id) {
    return evaluation
        .orElseThrow()
        .figure(id)
        .orElseThrow(() -> new AssertionError("no figure " + id));
  }

  private static BigDecimal value(String id) {
    return Objects.requireNonNull(figure(id).value(), id);
  }

  @Test
  void twoHundredAndFourBookingsHaveAHoldAndOneHundredAndEightyEightAreAnalysed() {
    assertThat(value("bookings.held")).isEqualByComparingTo("204");
    assertThat(value("bookings.held.analysed")).isEqualByComparingTo("188");
    assertThat(value("bookings.held.set-aside")).isEqualByComparingTo("16");
  }

  @Test
  void theMeanAndMedianStayAreThosePublished() {
    assertThat(value("stay.held.mean-days")).isEqualByComparingTo("73.618133");
    assertThat(value("stay.held.median-days")).isEqualByComparingTo("34.767361");
  }

  @Test
  void theStaysByGradeAreThosePublished() {
    assertThat(value("stay.held.felony.mean-days").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("86.87");
    assertThat(figure("stay.held.felony.mean-days").denominator()).isEqualByComparingTo("148");
    assertThat(value("stay.held.misdemeanor.mean-days").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("24.49");
    assertThat(figure("stay.held.misdemeanor.mean-days").denominator()).isEqualByComparingTo("39");
  }

  @Test
  void theDirectMeasureByJurisdictionIs43BookingsAnd24290DollarsAnd35Cents() {
    assertThat(value("time.direct.jurisdiction.bookings")).isEqualByComparingTo("43");
    assertThat(value("time.direct.jurisdiction.hours").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("4626.73");
    assertThat(value("cost.direct.average")).isEqualByComparingTo("2429035");
    assertThat(value("cost.direct.average.jurisdiction")).isEqualByComparingTo("2429035");
  }

  @Test
  void theDirectMeasureByJurisdictionOrDispositionIs47Bookings() {
    assertThat(value("time.direct.jurisdiction-or-disposition.bookings"))
        .isEqualByComparingTo("47");
    assertThat(
            value("time.direct.jurisdiction-or-disposition.hours")
                .setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("7182.22");
  }

  @Test
  void theCounterfactualIsHeldAgainstThePublishedMean() {
    assertThat(value("time.counterfactual.added-days-each")).isEqualByComparingTo("46.764039");
    // 46.764039471378... days x $126 x 188, nothing dropped on the way; the study prints
    // $1,107,744.
    assertThat(value("cost.counterfactual.average")).isEqualByComparingTo("110774657");
    assertThat(value("stay.others.mean-days")).isEqualByComparingTo("26.854094");
    assertThat(evaluation.orElseThrow().limits())
        .anyMatch(sentence -> sentence.contains("not a random sample"));
  }

  @Test
  void theStudysTotalIsFortyFiveTimesTheDirectMeasure() {
    BigDecimal ratio = value("claim.pierce-uwchr-2019.against-direct.ratio");
    assertThat(ratio.setScale(1, RoundingMode.HALF_UP)).isEqualByComparingTo("45.6");
  }
}
