package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikePeopleTest {

  private static final String PREFIX = "time.counterfactual.";
  private static final String START = "2026-01-01 00:00:00";

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

  /** A booking from the first of January for so many days, with a charge of this grade. */
  private void booking(String key, boolean held, int days, String grade) {
    String until = "2026-01-%02d 00:00:00".formatted(1 + days);
    records.booking(key, "1", START, until, held).charge(key, grade, until);
  }

  private void twoCellsAndOneWithoutCounterpart() {
    booking("a", true, 10, "FELONY");
    booking("b", true, 12, "FELONY");
    booking("c", true, 5, "MISDEMEANOR");
    booking("d", true, 9, "INFRACTION");
    booking("e", false, 4, "FELONY");
    booking("f", false, 8, "FELONY");
    booking("g", false, 1, "MISDEMEANOR");
    booking("h", false, 3, "MISDEMEANOR");
  }

  private Figures figures() {
    return new Figures(records.evaluate());
  }

  @Test
  void matchingComparesWithinCellsAndCountsWhoHasNoCounterpart() {
    twoCellsAndOneWithoutCounterpart();
    Figures figures = figures();

    // Felonies 11 − 6 = 5 days for two people, misdemeanors 5 − 2 = 3 for one: 13 days, 4 1/3
    // each.
    assertThat(figures.value(PREFIX + "matching.added-days-each")).isEqualByComparingTo("4.333333");
    assertThat(figures.value(PREFIX + "matching.days")).isEqualByComparingTo("13");
    assertThat(figures.value(PREFIX + "matching.held")).isEqualByComparingTo("3");
    assertThat(figures.value(PREFIX + "matching.others")).isEqualByComparingTo("4");
    assertThat(figures.value(PREFIX + "matching.held-left-out.no-counterpart"))
        .isEqualByComparingTo("1");
    assertThat(figures.value(PREFIX + "matching.overlap")).isEqualByComparingTo("0.75");
    assertThat(figures.value(PREFIX + "matching.balance.after")).isEqualByComparingTo("0");
    assertThat(figures.value(PREFIX + "balance.before"))
        .isGreaterThan(figures.value(PREFIX + "matching.balance.after"));
  }

  @Test
  void theFirstEstimatorKeepsItsFiguresAndStandsBesideTheOthers() {
    twoCellsAndOneWithoutCounterpart();
    Figures figures = figures();

    // Nine days less four.
    assertThat(figures.value(PREFIX + "added-days-each")).isEqualByComparingTo("5");
    assertThat(figures.value(PREFIX + "means.quotient")).isEqualByComparingTo("2.25");
    assertThat(figures.value(PREFIX + "means.held")).isEqualByComparingTo("4");
    assertThat(figures.rows("counterfactual-estimators")).hasSize(4);
  }

  @Test
  void aBookingWithoutAReleaseIsFollowedToTheEndOfTheRecordsAndOneWithAWrongReleaseIsNot() {
    twoCellsAndOneWithoutCounterpart();
    records
        .booking("open", "1", "2026-01-05 00:00:00", null, true)
        .booking("wrong", "1", "2026-01-05 00:00:00", "2026-01-04 00:00:00", true);
    Figures figures = figures();

    assertThat(figures.value(PREFIX + "survival.held")).isEqualByComparingTo("5");
    assertThat(figures.value(PREFIX + "survival.held.open")).isEqualByComparingTo("1");
    assertThat(figures.value(PREFIX + "survival.held-left-out.no-stay")).isEqualByComparingTo("1");
    assertThat(figures.value(PREFIX + "matching.held-left-out.no-stay")).isEqualByComparingTo("2");
  }

  @Test
  void aCellThatIsNotRecordedIsLeftOutAndCounted() {
    twoCellsAndOneWithoutCounterpart();
    records.booking("i", "1", START, "2026-01-08 00:00:00", true).charge("i", null, null);

    assertThat(figures().value(PREFIX + "matching.held-left-out.unknown"))
        .isEqualByComparingTo("1");
  }

  @Test
  void whereNobodyHeldHasACounterpartThereIsNoNumberAndTheTableSaysWhy() {
    booking("a", true, 10, "FELONY");
    booking("b", true, 12, "FELONY");
    booking("c", false, 3, "MISDEMEANOR");
    booking("d", false, 4, "MISDEMEANOR");
    Figures figures = figures();

    assertThat(figures.evaluation().figure(PREFIX + "matching.days")).isEmpty();
    // The grade is the hold: no regression can tell the two apart.
    assertThat(figures.evaluation().figure(PREFIX + "ols.factor")).isEmpty();
    assertThat(figures.rows("counterfactual-estimators"))
        .filteredOn(row -> "matching".equals(row.getFirst()))
        .singleElement()
        .satisfies(row -> assertThat(row.get(7)).asString().contains("nobody held"));
  }

  @Test
  void recordsWithoutChargesOrSexSupportMatchingOnNothingAndSaySo() {
    records
        .booking("a", "1", START, "2026-01-09 00:00:00", true)
        .booking("b", "1", START, "2026-01-05 00:00:00", false);
    Figures figures = figures();

    assertThat(figures.evaluation().figure(PREFIX + "matching.days")).isEmpty();
    assertThat(figures.rows("counterfactual-estimators"))
        .filteredOn(row -> "matching".equals(row.getFirst()))
        .singleElement()
        .satisfies(row -> assertThat(row.get(7)).asString().contains("none of what"));
  }

  @Test
  void bookingsOfOnePersonShareTheirErrorAndTheFactorSaysSo() {
    twoCellsAndOneWithoutCounterpart();
    booking("i", false, 9, "INFRACTION");
    records.run("UPDATE booking SET person_key = 'p' WHERE booking_key IN ('e', 'f')");

    assertThat(figures().figure(PREFIX + "ols.factor").label()).contains("clustered by person");
  }

  @Test
  void aMeanOfFewerThanFiveStaysIsNotPublished() {
    twoCellsAndOneWithoutCounterpart();

    assertThat(figures().rows("matching-cells")).allSatisfy(row -> assertThat(row.get(4)).isNull());
  }
}
