package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forty holds of ten hours are on record; of ten more no record says when they began, within eight
 * days. A dollar an hour.
 */
class DialTest {

  private static final int TIMED = 40;
  private static final int UNTIMED = 10;

  private static final RateLibrary RATES =
      new RateLibrary(
          List.of(
              TestRates.of(
                  "marginal",
                  RateKind.MARGINAL,
                  2_400,
                  2_400,
                  2_400,
                  List.of("1"),
                  2026,
                  "A source",
                  "",
                  false,
                  "")));

  private static final Policy POLICY =
      TestPolicy.proposal("p", Outcome.MUST, Outcome.MAY, Outcome.SILENT, Outcome.MUST_NOT);

  private TestWorkspace records;
  private final List<String> decisions = new ArrayList<>();

  @BeforeEach
  void begin(@TempDir Path folder) {
    records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .hold("jail", "jurisdiction", 1)
            .covering("2025-02-01", "2026-02-01");
    for (int i = 0; i < TIMED; i++) {
      String until = LocalDateTime.of(2026, 1, 5, 10, 0).toString().replace('T', ' ') + ":00";
      requested("timed" + i, until, true, "HONORED");
      records
          .charge("timed" + i, "FELONY", "2026-01-05 00:00:00")
          .charge("timed" + i, null, until, "jurisdiction");
    }
    for (int i = 0; i < UNTIMED; i++) {
      requested("untimed" + i, "2026-01-09 00:00:00", true, "HONORED");
      records.run("UPDATE booking SET released_to = 'ICE' WHERE booking_key = 'untimed" + i + "'");
    }
  }

  private void requested(String key, String until, boolean held, String action) {
    records
        .booking(key, "1", "2026-01-01 00:00:00", until, held)
        .request(key, "received", "1", "action = '" + action + "'", "booking_key = '" + key + "'");
  }

  private void declined(int people) {
    for (int i = 0; i < people; i++) {
      requested("declined" + i, "2026-01-05 00:00:00", false, "DECLINED");
      records.charge("declined" + i, "FELONY", "2026-01-05 00:00:00");
      decide("declined" + i, Outcome.MUST);
    }
  }

  private void decide(String key, Outcome outcome) {
    decisions.add("('%s', 'p', '%s', %d)".formatted(key, outcome, outcome.bit()));
  }

  /** Frees those of whom no time is on record. */
  private Figures figures() {
    for (int i = 0; i < TIMED; i++) {
      decide("timed" + i, Outcome.MUST);
    }
    for (int i = 0; i < UNTIMED; i++) {
      decide("untimed" + i, Outcome.MUST_NOT);
    }
    return new Figures(
        records.evaluate(
            TestWorkspace.settings(List.of(POLICY), RATES, Costing.USUAL),
            String.join(", ", decisions)));
  }

  @AfterEach
  void end() {
    records.close();
  }

  @Test
  void holds_that_nobody_timed_last_so_many_times_the_timed_ones_like_them() {
    Figures figures = figures();

    assertThat(figures.value("dial.unknown")).isEqualByComparingTo("10");
    assertThat(figures.figure("dial.unknown").denominator()).isEqualByComparingTo("50");
    assertThat(figures.value("policy.done.hours")).isEqualByComparingTo("500");
    assertThat(figures.value("dial.done.half.hours")).isEqualByComparingTo("450");
    assertThat(figures.value("dial.done.twice.hours")).isEqualByComparingTo("600");
    assertThat(figures.value("dial.done.three-times.hours")).isEqualByComparingTo("700");
    assertThat(figures.value("dial.done.five-times.hours")).isEqualByComparingTo("900");
    assertThat(figures.value("dial.done.twice.cost.marginal")).isEqualByComparingTo("60000");
    assertThat(figures.value("saving.p.hours")).isEqualByComparingTo("100");
    assertThat(figures.value("dial.p.twice.hours")).isEqualByComparingTo("200");
    assertThat(figures.value("dial.p.twice.cost.marginal")).isEqualByComparingTo("20000");
  }

  /** Five times ten hours are more than the day that the records allow. */
  @Test
  void a_hold_lasts_no_longer_than_its_own_records_allow() {
    records.run("UPDATE booking SET booked_at = '2026-01-08' WHERE booking_key LIKE 'untimed%'");

    assertThat(figures().value("dial.done.five-times.hours")).isEqualByComparingTo("640");
  }

  /** Twenty who were declined would be held ten hours each, and ten be freed. */
  @Test
  void the_tipping_point_is_where_a_saving_begins() {
    declined(20);
    Figures figures = figures();

    assertThat(figures.value("saving.p.hours")).isEqualByComparingTo("-100");
    assertThat(figures.value("dial.p.tipping").doubleValue()).isCloseTo(2, within(0.01));
    assertThat(figures.evaluation().figures()).doesNotContainKey("dial.done.tipping");
  }

  @Test
  void where_every_hold_is_timed_there_is_no_dial() {
    records.run("DELETE FROM detainer WHERE booking_key LIKE 'untimed%'");
    records.run("DELETE FROM booking WHERE booking_key LIKE 'untimed%'");
    for (int i = 0; i < TIMED; i++) {
      decide("timed" + i, Outcome.MUST_NOT);
    }
    Figures figures =
        new Figures(
            records.evaluate(
                TestWorkspace.settings(List.of(POLICY), RATES, Costing.USUAL),
                String.join(", ", decisions)));

    assertThat(figures.evaluation().figures()).doesNotContainKey("dial.unknown");
    assertThat(figures.evaluation().figures()).doesNotContainKey("dial.p.twice.hours");
  }
}
