package org.amparo.sample.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The oracle over three stays of which everything can be worked out by hand. */
class OracleTest {

  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2023, 1, 31);
  private static final int HOUR = 3_600;

  /** Held for 30 hours past noon of January 10, of which a warrant took 4; usually 2 after it. */
  private static final Custody HELD =
      stay(
          "P1",
          "B1",
          "2023-01-10T12:00:00Z",
          "2023-01-10T18:00:00Z",
          "2023-01-11T18:00:00Z",
          Custody.Destination.ICE,
          List.of(new Span(at("2023-01-10T12:00:00Z"), at("2023-01-10T16:00:00Z"))),
          Asked.Answer.HONORED,
          "2023-01-11T18:00:00Z");

  /** Declined; would have been held for 20 hours more than the usual hour. */
  private static final Custody DECLINED =
      stay(
          "P2",
          "B2",
          "2023-01-20T12:00:00Z",
          "2023-01-20T13:00:00Z",
          "2023-01-20T13:00:00Z",
          Custody.Destination.NOBODY,
          List.of(),
          Asked.Answer.DECLINED,
          "2023-01-21T09:00:00Z");

  /** Nobody asked. */
  private static final Custody OTHER =
      stay(
          "P3",
          "B3",
          "2023-01-20T12:00:00Z",
          "2023-01-20T15:00:00Z",
          "2023-01-20T15:00:00Z",
          Custody.Destination.NOBODY,
          List.of(),
          null,
          "");

  private static final History HISTORY =
      new History(
          "1",
          "One",
          ZoneOffset.UTC,
          FROM,
          UNTIL,
          List.of(HELD, DECLINED, OTHER),
          List.of(new Payment(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 4, 11), 10_000)));

  private final Oracle oracle = oracle(FROM, UNTIL);

  private static Oracle oracle(LocalDate from, LocalDate until) {
    return new Oracle(HISTORY, from, until);
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }

  private static Custody stay(
      String person,
      String booking,
      String eligible,
      String ordinary,
      String departed,
      Custody.Destination destination,
      List<Span> other,
      Asked.@Nullable Answer answer,
      String ifHonored) {
    Instant booked = at("2023-01-05T12:00:00Z");
    return new Custody(
        person,
        booking,
        booked,
        at(eligible),
        Custody.Reason.DISMISSED,
        at(ordinary),
        at(departed),
        destination,
        other,
        answer == null
            ? null
            : new Asked(
                "D",
                booked,
                answer,
                at(ifHonored),
                at(departed),
                3,
                30,
                new Asked.Boxes(true, true, false, true, false, true, false, false, false)),
        new Known("MALE", "WHITE", 1990, List.of(), List.of()));
  }

  @Test
  void requests_are_counted_by_what_became_of_them() {
    assertThat(oracle.bookings()).isEqualTo(3);
    assertThat(oracle.requests()).isEqualTo(2);
    assertThat(oracle.cameDue()).isEqualTo(2);
    assertThat(oracle.answered(Asked.Answer.HONORED)).isEqualTo(1);
    assertThat(oracle.answered(Asked.Answer.DECLINED)).isEqualTo(1);
    assertThat(oracle.held(Custody.Destination.ICE)).isEqualTo(1);
    assertThat(oracle.peopleHeld()).isEqualTo(1);
  }

  @Test
  void whoever_was_in_jail_in_the_time_counts_once() {
    assertThat(oracle.peopleInJail()).isEqualTo(3);
    assertThat(oracle(LocalDate.of(2023, 1, 12), UNTIL).peopleInJail()).isEqualTo(2);
  }

  @Test
  void raw_time_leaves_other_custody_out_and_net_time_the_ordinary_wait() {
    assertThat(oracle.rawSeconds()).isEqualTo(26L * HOUR);
    assertThat(oracle.netSeconds()).isEqualTo(24L * HOUR);
    assertThat(oracle.beds()).isEqualByComparingTo(new BigDecimal("0.036111111"));
    assertThat(oracle.heldLongerThan(26L * HOUR)).isZero();
    assertThat(oracle.heldLongerThan(25L * HOUR)).isEqualTo(1);
  }

  @Test
  void time_counts_in_the_days_in_which_it_was_lived() {
    Oracle before = oracle(FROM, LocalDate.of(2023, 1, 11));
    Oracle after = oracle(LocalDate.of(2023, 1, 11), UNTIL);
    assertThat(before.rawSeconds()).isEqualTo(8L * HOUR);
    assertThat(before.rawSeconds() + after.rawSeconds()).isEqualTo(oracle.rawSeconds());
    assertThat(before.netSeconds() + after.netSeconds()).isEqualTo(oracle.netSeconds());
  }

  @Test
  void what_was_paid_belongs_to_its_days() {
    assertThat(oracle.repaid()).isEqualByComparingTo("3000");
  }

  @Test
  void a_policy_saves_what_was_done_less_what_it_would_have_done() {
    assertThat(oracle.savedRaw(_ -> Set.of(Outcome.MUST_NOT)))
        .isEqualTo(new Oracle.Hull(26L * HOUR, 26L * HOUR));
    assertThat(oracle.savedNet(_ -> Set.of(Outcome.MUST_NOT)))
        .isEqualTo(new Oracle.Hull(24L * HOUR, 24L * HOUR));
    assertThat(oracle.savedRaw(_ -> Set.of(Outcome.MUST)))
        .isEqualTo(new Oracle.Hull(-21L * HOUR, -21L * HOUR));
    assertThat(oracle.savedNet(_ -> Set.of(Outcome.MUST)))
        .isEqualTo(new Oracle.Hull(-20L * HOUR, -20L * HOUR));
    assertThat(oracle.savedRaw(_ -> Set.of(Outcome.MAY))).isEqualTo(new Oracle.Hull(0, 0));
    assertThat(oracle.savedRaw(_ -> EnumSet.of(Outcome.MUST, Outcome.MUST_NOT)))
        .isEqualTo(new Oracle.Hull(-21L * HOUR, 26L * HOUR));
  }

  @Test
  void one_persons_time_that_two_stays_share_counts_once() {
    List<Span> spans =
        List.of(
            new Span(at("2023-01-01T00:00:00Z"), at("2023-01-01T10:00:00Z")),
            new Span(at("2023-01-01T08:00:00Z"), at("2023-01-01T12:00:00Z")),
            new Span(at("2023-01-01T09:00:00Z"), at("2023-01-01T10:00:00Z")));
    assertThat(Span.together(spans)).isEqualTo(12L * HOUR);
  }
}
