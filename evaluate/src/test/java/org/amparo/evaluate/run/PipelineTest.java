package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Months;
import org.amparo.evaluate.Caveat.Slot;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Status;
import org.junit.jupiter.api.Test;

class PipelineTest extends WorkspaceFixture {

  private static final String JAIL =
      "landmark = 'COUNTY JAIL', area = 'Miami Area of Responsibility'";
  private static final String STREET =
      "landmark = 'A STREET', area = 'Miami Area of Responsibility'";

  @Override
  void begin() {
    records
        .place("12086", "Miami-Dade County, FL", "America/New_York")
        .source(2, "arrests.csv", "arrests")
        .release(2, "2019-ICFO-53623")
        .run(
            "CREATE OR REPLACE TEMP TABLE landmark_county AS SELECT 'COUNTY JAIL' AS landmark,"
                + " 'Miami Area of Responsibility' AS area, '12086' AS geoid, TRUE AS own");
  }

  private Figures at(String place) {
    return new Figures(records.evaluate(EvaluationSettings.of(place, List.of()), ""));
  }

  private TestWorkspace arrest(String day, String where) {
    return records.event(2, null, "arrest", day + " 00:00:00", where, "method = 'CAP Local'");
  }

  @Test
  void aCountyCountsTheEventsAtItsOwnJail() {
    arrest("2017-01-01", JAIL);
    arrest("2017-02-01", STREET);
    arrest("2017-03-31", JAIL);

    Figures figures = at("Miami-Dade County, FL");
    String id = "pipeline.2019-icfo-53623.arrest";
    assertThat(figures.value(id)).isEqualByComparingTo("2");
    assertThat(figures.value(id + ".landmark.county-jail")).isEqualByComparingTo("2");
    assertThat(figures.value(id + ".method.cap-local")).isEqualByComparingTo("2");
    // Another place's arrest shows that the file covers February: none at the jail is a zero.
    assertThat(figures.value(id + ".month.2017-02")).isEqualByComparingTo("0");
    assertThat(figures.value(id + ".year.2017")).isEqualByComparingTo("2");
    assertThat(figures.value(id + ".unplaced")).isEqualByComparingTo("1");
    assertThat(figures.figure(id + ".unplaced").denominator()).isEqualByComparingTo("3");
    assertThat(figures.figure(id).sources()).containsExactly("arrests.csv");
    assertThat(figures.evaluation().period()).isEqualTo("January 2017 to March 2017");
  }

  @Test
  void whatARulePlacedAndNobodyCheckedIsCounted() {
    arrest("2017-01-01", JAIL);
    arrest("2017-03-31", JAIL);
    String id = "pipeline.2019-icfo-53623.arrest.unreviewed";
    Figures rule = at("Miami-Dade County, FL");
    assertThat(rule.value(id)).isEqualByComparingTo("2");
    assertThat(rule.figure(id).denominator()).isEqualByComparingTo("2");
    assertThat(rule.value("placed.landmarks")).isEqualByComparingTo("1");
    assertThat(rule.value("placed.landmarks.unreviewed")).isEqualByComparingTo("1");

    records.run(
        "INSERT INTO landmark_place (landmark, area, kind, matched_by, reviewed) VALUES ("
            + "'COUNTY JAIL', 'Miami Area of Responsibility', 'county-jail', 'hand', TRUE)");
    Figures checked = at("Miami-Dade County, FL");
    assertThat(checked.value(id)).isEqualByComparingTo("0");
    assertThat(checked.value("placed.landmarks.unreviewed")).isEqualByComparingTo("0");
  }

  @Test
  void arrestsAreCarriedOutAndADetainerIsIssuedAndAnEncounterIsNeither() {
    arrest("2017-01-01", JAIL);
    records.event(2, null, "encounter", "2017-01-02 00:00:00", JAIL, "disposition = 'Detainer'");
    Figures figures = at("Miami-Dade County, FL");
    String id = "pipeline.2019-icfo-53623.";
    assertThat(figures.figure(id + "arrest").status()).isEqualTo(Status.CARRIED_OUT);
    assertThat(figures.figure(id + "detainer-encounter").status()).isEqualTo(Status.ISSUED);
    assertThat(figures.figure(id + "encounter").status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void aMonthWithoutAnyRowOfTheReleaseIsUnknownAndPartlyCoveredMonthsAreNamed() {
    arrest("2017-01-05", JAIL);
    arrest("2017-03-31", JAIL);

    Evaluation evaluation = at("Miami-Dade County, FL").evaluation();
    assertThat(new Figures(evaluation).rows("pipeline-months"))
        .extracting(row -> row.get(3), row -> row.get(4))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, "part"),
            org.assertj.core.groups.Tuple.tuple(null, "none"),
            org.assertj.core.groups.Tuple.tuple(1L, "whole"));
    assertThat(evaluation.caveats())
        .extracting(Caveat::key)
        .contains("nobody-followed", "stages-apart");
    assertThat(months(evaluation, "months-without-rows"))
        .containsExactly(new Months("months", YearMonth.of(2017, 2)));
    assertThat(months(evaluation, "months-in-part"))
        .containsExactly(new Months("months", YearMonth.of(2017, 1)));
  }

  @Test
  void countsOfAPublisherStandBesideEventsAndAreNotAddedToThem() {
    arrest("2017-01-01", JAIL);
    records
        .source(3, "derived.csv", "derived")
        .run(
            "INSERT INTO reported_count BY NAME SELECT 3 AS source_id, 1 AS source_row, []::VARCHAR[] AS flags,"
                + " 'detainer-encounters' AS what, 'COUNTY JAIL' AS landmark, 'Miami Area of Responsibility' AS area,"
                + " DATE '2017-01-01' AS period_from, DATE '2017-02-01' AS period_until, 9 AS number");

    Figures figures = at("Miami-Dade County, FL");
    assertThat(figures.value("pipeline.file-3.detainer-encounter")).isEqualByComparingTo("9");
    assertThat(figures.value("pipeline.2019-icfo-53623.arrest")).isEqualByComparingTo("1");
    assertThat(figures.evaluation().caveats())
        .extracting(Caveat::key)
        .contains("encounter-is-no-request");
  }

  private static Stream<Slot> months(Evaluation evaluation, String key) {
    return evaluation.caveats().stream()
        .filter(caveat -> caveat.key().equals(key))
        .flatMap(caveat -> caveat.slots().stream())
        .filter(Months.class::isInstance);
  }

  @Test
  void theDaysOnWhichThePlacesOwnPolicyChangedStandBesideTheMonths() {
    arrest("2017-01-01", JAIL);
    assertThat(at("Miami-Dade County, FL").rows("policy-changes"))
        .anyMatch(row -> row.getFirst().equals(java.time.LocalDate.of(2017, 1, 26)));
  }

  @Test
  void theJailsLogAndIcesFileMeetAsTotalsOfTheMonth() {
    records
        .request("i1", "issued", "12086", "prepared_on = DATE '2026-01-31'")
        .request("r1", "received", "12086", "received_at = TIMESTAMP '2026-01-31 09:00:00'")
        .request("r2", "received", "12086", "received_at = TIMESTAMP '2026-02-01 09:00:00'");

    assertThat(at("Miami-Dade County, FL").rows("requests-by-month"))
        .containsExactly(
            List.of("2026-01", "issued", 1L),
            List.of("2026-01", "received", 1L),
            List.of("2026-02", "received", 1L));
  }
}
