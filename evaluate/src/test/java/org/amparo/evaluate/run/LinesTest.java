package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.cost.Minutes;
import org.amparo.evaluate.rate.RateLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {

  private TestWorkspace records;

  @BeforeEach
  void begin(@TempDir Path folder) {
    records =
        new TestWorkspace(folder)
            .place("48201", "Harris County, TX", null)
            .hold("jail", "jurisdiction", 1);
    // Held 72 hours past release, 5 hours, and nobody knows how long.
    held("a", "2013-01-08 00:00:00");
    held("b", "2013-01-05 05:00:00");
    records.booking("c", "48201", "2013-01-01 00:00:00", null, true);
    records.request("r", "received", "48201", "received_at = TIMESTAMP '2013-01-02'");
    records.request("s", "received", "48201");
  }

  private void held(String key, String until) {
    records
        .booking(key, "48201", "2013-01-01 00:00:00", until, true)
        .charge(key, "FELONY", "2013-01-05 00:00:00")
        .charge(key, null, until, "jurisdiction");
  }

  @AfterEach
  void end() {
    records.close();
  }

  private void award(int year, String state, String applicant, long dollars) {
    records.run(
        "INSERT INTO award (source_id, source_row, flags, program, year, state, applicant,"
            + " award_cents) VALUES (1, 1, [],"
            + " 'SCAAP', %d, '%s', '%s', %d)"
                .formatted(year, state, applicant.replace("'", "''"), dollars * 100));
  }

  private Figures figures(@Nullable Minutes minutes) {
    EvaluationSettings settings =
        TestWorkspace.settings(
            List.of(),
            RateLibrary.bundled(),
            minutes == null ? Costing.USUAL : Costing.USUAL.processing(minutes));
    return new Figures(records.evaluate(settings, ""));
  }

  @Test
  void scaapAwardsAreThoseToTheCountyHoweverItNamesItself() {
    award(2012, "TX", "COUNTY OF HARRIS", 1_000);
    award(2013, "TX", "Harris County Sheriff's Office", 2_000);
    // The same award in another file, another county, and another state's county of that name.
    award(2013, "TX", "HARRIS  COUNTY SHERIFF'S OFFICE", 2_000);
    award(2013, "TX", "County of Harrison", 50);
    award(2013, "GA", "Harris County", 70);
    Figures figures = figures(null);

    assertThat(figures.value("line.scaap.2013")).isEqualByComparingTo("200000");
    assertThat(figures.figure("line.scaap.2013").unit()).isEqualTo(Unit.CENTS);
    // The records are of 2013: that of 2012 is not theirs.
    assertThat(figures.evaluation().figure("line.scaap.2012")).isEmpty();
  }

  @Test
  void whereNoAwardIsOfTheRecordsYearTheNearestIsShownAndSaysSo() {
    award(2010, "TX", "County of Harris", 3_000);
    award(2011, "TX", "County of Harris", 4_000);
    Figures figures = figures(null);

    assertThat(figures.value("line.scaap.2011")).isEqualByComparingTo("400000");
    assertThat(figures.figure("line.scaap.2011").label()).contains("the year nearest");
    assertThat(figures.evaluation().figure("line.scaap.2010")).isEmpty();
  }

  @Test
  void aLineThatNothingIsKnownOfIsEmptyAndSaysWhatIsMissing() {
    Figures figures = figures(null);

    assertThat(figures.figure("line.scaap").value()).isNull();
    assertThat(figures.figure("line.reimbursement").value()).isNull();
    assertThat(figures.figure("line.processing").value()).isNull();
    assertThat(figures.figure("line.processing").label()).contains("--processing-minutes");
    for (String which : List.of("screening", "transport", "hospital")) {
      assertThat(figures.figure("line." + which).number()).isEqualTo(Absent.NOT_RECORDED);
    }
  }

  @Test
  void workOnRequestsIsTheMinutesStatedForEach() {
    Figures figures = figures(Minutes.parse("20/45/90"));

    // Two requests.
    assertThat(figures.value("line.processing")).isEqualByComparingTo("1.5");
    assertThat(figures.low("line.processing")).isEqualByComparingTo("0.666667");
    assertThat(figures.high("line.processing")).isEqualByComparingTo("3");
    for (String text : List.of("", "ten", "90/45/20", "20/45", "-5")) {
      assertThatThrownBy(() -> Minutes.parse(text)).hasMessageContaining("AMP-602");
    }
  }

  @Test
  void litigation_is_people_past_the_clock_and_amounts_paid_elsewhere_and_no_product_of_the_two() {
    Figures figures = figures(null);

    // One person for certain; nobody knows of the third, nor of two requests that name no booking.
    assertThat(figures.value("time.deadline.past.bookings")).isEqualByComparingTo("1");
    assertThat(figures.unknown("time.deadline.past.bookings")).isEqualTo(3);
    for (Claim claim : Claims.bundled().all()) {
      List<BigDecimal> paid =
          claim.rows().stream()
              .filter(row -> row.each() && row.cell() == Cell.Outside.LITIGATION)
              .map(ClaimRow::stated)
              .toList();
      if (!paid.isEmpty()) {
        Figure figure = figures.figure("line.litigation." + claim.id());
        assertThat(paid).contains(figure.value() == null ? figure.high() : figure.value());
        assertThat(figure.sources()).anyMatch(source -> source.startsWith("claim " + claim.id()));
      }
    }
    assertThat(figures.low("line.litigation.los-angeles-2020-roy")).isEqualByComparingTo("25000");
    assertThat(figures.value("line.litigation.jefferson-co-2011-quezada"))
        .isEqualByComparingTo("4000000");
  }

  @Test
  void litigation_counts_those_of_every_jail_whatever_the_definition_of_its_holds() {
    records
        .source(2, "other.csv", "other")
        .hold("other", "status", 1)
        .booking("d", "48201", "2013-01-01 00:00:00", "2013-01-08 00:00:00", true)
        .charge("d", "FELONY", "2013-01-05 00:00:00")
        .charge("d", null, "2013-01-08 00:00:00", "status")
        .run("UPDATE booking SET source_id = 2 WHERE booking_key = 'd'")
        .run("UPDATE charge SET source_id = 2 WHERE booking_key = 'd'");
    Figures figures = figures(null);

    assertThat(figures.value("time.deadline.past.bookings")).isEqualByComparingTo("2");
    assertThat(figures.unknown("time.deadline.past.bookings")).isEqualTo(3);
  }

  @Test
  void noLineChangesACost() {
    award(2013, "TX", "County of Harris", 1_000_000);
    Figures with = figures(Minutes.parse("45"));

    assertThat(with.rows("lines-apart")).hasSizeGreaterThan(4);
    assertThat(with.evaluation().figures().values())
        .filteredOn(figure -> figure.id().startsWith("cost."))
        .allSatisfy(
            figure -> assertThat(figure.sources()).noneMatch(source -> source.startsWith("line ")));
  }
}
