package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.amparo.evaluate.Figure;
import org.jspecify.annotations.Nullable;

/** Whatever facts the records lack, the bounds of the direct time hold the truth. */
class DirectBoundsPropertiesTest {

  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final BigDecimal CENTS_AN_HOUR = new BigDecimal("500");

  /** A fact that a booking's records may lack; without a release the booking goes on. */
  enum Fact {
    BOOKED,
    ELIGIBLE,
    FIRST_LOCAL_TIME,
    LOCAL_TIMES,
    LOCAL_ROWS,
    HOLD_TIMES,
    HOLD_ROWS
  }

  /**
   * What happened to a person held, in hours after the first: all local releases lie after the
   * booking, and the booking ends with the last of all.
   *
   * @param locals after the booking, one for each local charge
   * @param hold hours after the booking when the hold ended
   * @param stayed hours that the booking went on after both
   * @param eligible whether the source has a time of eligibility of its own
   */
  record Truth(
      int person, int booked, List<Integer> locals, int hold, int stayed, boolean eligible) {

    int lastLocal() {
      return locals.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    int released() {
      return Math.max(lastLocal(), hold) + stayed;
    }

    int seconds() {
      return Math.max(0, hold - lastLocal()) * 3_600;
    }

    /**
     * Where the hold's own end is not on record, the measure is by its definition up to the end of
     * the booking: nothing is missing then. So it is taken away only where that is the truth.
     */
    boolean lacks(Fact fact, List<Fact> gone) {
      boolean same = hold == released();
      return gone.contains(fact)
          && switch (fact) {
            case HOLD_TIMES -> same;
            case HOLD_ROWS -> same || !(eligible && !gone.contains(Fact.ELIGIBLE));
            default -> true;
          };
    }
  }

  /** A booking, and what its records lack, once less and once more. */
  record Case(Truth truth, List<Fact> fewer, List<Fact> more) {}

  @Provide
  Arbitrary<List<Case>> cases() {
    Arbitrary<Integer> hours = Arbitraries.integers().between(0, 90);
    Arbitrary<Truth> truths =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                hours,
                hours.list().ofMinSize(1).ofMaxSize(3),
                hours,
                Arbitraries.of(0, 0, 7),
                Arbitraries.of(true, false))
            .as(Truth::new);
    Arbitrary<List<Fact>> facts = Arbitraries.of(Fact.class).list().uniqueElements().ofMaxSize(3);
    return Combinators.combine(truths, facts, facts)
        .as(
            (truth, fewer, also) ->
                new Case(
                    truth, fewer, Stream.concat(fewer.stream(), also.stream()).distinct().toList()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(DirectBoundsPropertiesTest::apart);
  }

  /** One custody of a person after another: bookings at once are one, whose time is no sum. */
  private static List<Case> apart(List<Case> cases) {
    Map<Integer, Integer> next = new HashMap<>();
    return cases.stream()
        .map(
            one -> {
              Truth truth = one.truth();
              int from = next.getOrDefault(truth.person(), 0) + truth.booked();
              next.put(truth.person(), from + truth.released() + 1);
              return new Case(
                  new Truth(
                      truth.person(),
                      from,
                      truth.locals(),
                      truth.hold(),
                      truth.stayed(),
                      truth.eligible()),
                  one.fewer(),
                  one.more());
            })
        .toList();
  }

  @Property(tries = 10)
  void theBoundsHoldTheTruthAndKnowingMoreNeverWidensThem(@ForAll("cases") List<Case> cases)
      throws IOException {
    long truth = cases.stream().mapToLong(one -> one.truth().seconds()).sum();
    Figures fewer = figures(cases.stream().map(one -> written(one.truth(), one.fewer())).toList());
    Figures more = figures(cases.stream().map(one -> written(one.truth(), one.more())).toList());
    for (Figures figures : List.of(fewer, more)) {
      assertHolds(
          figures.figure("spread.direct.hours.missing-facts"), BigDecimal.valueOf(truth / 3_600));
      assertHolds(
          figures.figure("spread.direct.average.missing-facts"),
          CENTS_AN_HOUR.multiply(BigDecimal.valueOf(truth / 3_600)));
    }
    for (String quantity : List.of("hours", "average")) {
      String id = "spread.direct." + quantity + ".";
      assertWithin(fewer.figure(id + "missing-facts"), more.figure(id + "missing-facts"));
    }
  }

  private static void assertHolds(Figure bounds, BigDecimal truth) {
    assertThat(bounds.low()).isLessThanOrEqualTo(truth);
    if (bounds.high() != null) {
      assertThat(bounds.high()).isGreaterThanOrEqualTo(truth);
    }
  }

  /** Nothing on the high side is no upper end. */
  private static void assertWithin(Figure inner, Figure outer) {
    assertThat(inner.low()).isGreaterThanOrEqualTo(outer.low());
    if (outer.high() != null) {
      assertThat(inner.high()).isNotNull().isLessThanOrEqualTo(outer.high());
    }
  }

  /** What the records say of a booking; an unrecorded time is null, and so is a row not there. */
  record Written(
      int person,
      @Nullable String booked,
      @Nullable String eligible,
      @Nullable String released,
      List<@Nullable String> locals,
      @Nullable List<@Nullable String> holds) {}

  private static Written written(Truth truth, List<Fact> gone) {
    List<@Nullable String> locals = new ArrayList<>();
    if (!truth.lacks(Fact.LOCAL_ROWS, gone)) {
      for (int i = 0; i < truth.locals().size(); i++) {
        boolean lacks =
            truth.lacks(Fact.LOCAL_TIMES, gone)
                || (i == 0 && truth.lacks(Fact.FIRST_LOCAL_TIME, gone));
        locals.add(lacks ? null : time(truth, truth.locals().get(i)));
      }
    }
    List<@Nullable String> holds = null;
    if (!truth.lacks(Fact.HOLD_ROWS, gone)) {
      holds = new ArrayList<>();
      holds.add(truth.lacks(Fact.HOLD_TIMES, gone) ? null : time(truth, truth.hold()));
    }
    return new Written(
        truth.person(),
        truth.lacks(Fact.BOOKED, gone) ? null : time(truth, 0),
        !truth.eligible() || truth.lacks(Fact.ELIGIBLE, gone)
            ? null
            : time(truth, truth.lastLocal()),
        time(truth, truth.released()),
        locals,
        holds);
  }

  private static String time(Truth truth, int hours) {
    return FIRST.plusHours(truth.booked() + hours).toString().replace('T', ' ');
  }

  private static Figures figures(List<Written> bookings) throws IOException {
    Path folder = Files.createTempDirectory("bounds");
    try (TestWorkspace records = new TestWorkspace(folder)) {
      records
          .place("48001", "Anderson County, TX", null)
          .hold("jail", "jurisdiction", 1)
          .ledger("48001", "2026-02-01", 1L, 10L, 120_000L);
      for (int i = 0; i < bookings.size(); i++) {
        Written one = bookings.get(i);
        String key = "b" + i;
        records.booking(key, "48001", one.booked(), one.released(), true);
        records.run(
            "UPDATE booking SET person_key = 'p%d', release_eligible_at = %s WHERE booking_key = '%s'"
                .formatted(one.person(), TestWorkspace.quoted(one.eligible()), key));
        one.locals().forEach(until -> records.charge(key, "FELONY", until));
        if (one.holds() != null) {
          one.holds().forEach(until -> records.charge(key, null, until, "jurisdiction"));
        }
      }
      return new Figures(records.evaluate());
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
