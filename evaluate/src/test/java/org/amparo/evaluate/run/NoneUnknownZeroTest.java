package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue.Absent;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.amparo.model.decision.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** None, unknown, not asked and zero are four things in every figure that can be zero. */
class NoneUnknownZeroTest {

  private static final String BOOKED = "2013-01-01 06:00:00";
  private static final String ELIGIBLE = "2013-01-05 06:00:00";
  private static final String RELEASED = "2013-01-06 06:00:00";

  /** It would hold nobody. */
  private static final String HOURS = "saving.p.hours";

  private static final String SAVING = "saving.p.cost.average";
  private static final EvaluationSettings SETTINGS =
      TestWorkspace.settings(
          List.of(TestPolicy.proposal("p", Outcome.MUST_NOT)),
          new RateLibrary(
              List.of(
                  TestRates.of(
                      "average",
                      RateKind.AVERAGE,
                      10_000,
                      10_000,
                      10_000,
                      List.of("48201"),
                      2013,
                      "A source",
                      "",
                      false,
                      ""))),
          Costing.USUAL);

  /** A small county. */
  private enum County {
    /** Nothing marks a hold and nothing says which charge is one. */
    NO_MARK,
    /** Every booking is marked, and none as held. */
    NONE_HELD,
    /** One person held, nobody knows how long. */
    TIME_UNKNOWN,
    /** One person marked as held and let go on time. */
    NO_TIME,
    /** Two people held, and no others in the file. */
    ALL_HELD,
    /** A list of requests is kept and has none in it. */
    EMPTY_LIST,
    /** The only request asks for notice. */
    NOTICE_ONLY,
    /** The only request to hold is of someone still in jail. */
    NOT_DUE,
    /** The only request to hold is of someone whom a prison took. */
    NEVER_DUE,
    /** The only request to hold was declined. */
    DECLINED,
    /** The only request to hold was honored, nobody knows for how long. */
    HONORED,
    /** Held for a day, and honored. */
    HELD_A_DAY,
    /** Held still when the records end. */
    GOES_ON;

    void write(TestWorkspace records) {
      records.place("48201", "Harris County, TX", null);
      switch (this) {
        case NO_MARK -> records.booking("a", "48201", BOOKED, RELEASED, null);
        case NONE_HELD -> {
          records.hold("jail", "jurisdiction", 1);
          records.booking("a", "48201", BOOKED, RELEASED, false);
        }
        case TIME_UNKNOWN -> {
          records.hold("jail", "jurisdiction", 1);
          records.booking("a", "48201", BOOKED, null, true);
        }
        case NO_TIME -> {
          records.hold("jail", "jurisdiction", 1);
          held(records, "a", ELIGIBLE);
          records.booking("b", "48201", BOOKED, RELEASED, false);
        }
        case ALL_HELD -> {
          records.hold("jail", "jurisdiction", 1);
          held(records, "a", RELEASED);
          held(records, "b", RELEASED);
          records.run("UPDATE booking SET gender = 'M', birth_year = 1980");
        }
        case EMPTY_LIST -> {
          records.source(2, "detainers.csv", "log");
          records.run(
              "UPDATE source_file SET fills = ['detainer'], rows_read = 0 WHERE source_id = 2");
          records.booking("a", "48201", BOOKED, RELEASED, false);
        }
        case NOTICE_ONLY -> {
          records.booking("a", "48201", BOOKED, RELEASED, false);
          records.request(
              "r",
              "received",
              "48201",
              "received_at = TIMESTAMP '2013-01-02'",
              "request_kind = 'NOTIFY'");
        }
        case NOT_DUE -> {
          records.booking("a", "48201", BOOKED, null, null).charge("a", "FELONY", null);
          records.booking("b", "48201", BOOKED, RELEASED, false);
          asked(records, "action = NULL");
        }
        case NEVER_DUE -> {
          records.booking("a", "48201", BOOKED, RELEASED, null).charge("a", "FELONY", ELIGIBLE);
          records.run("UPDATE booking SET released_to = 'PRISON'");
          asked(records, "action = NULL");
        }
        case DECLINED -> {
          records.booking("a", "48201", BOOKED, ELIGIBLE, null).charge("a", "FELONY", ELIGIBLE);
          asked(records, "action = 'DECLINED'");
        }
        case HONORED -> {
          records.booking("a", "48201", BOOKED, RELEASED, true);
          records.run("UPDATE booking SET released_to = 'ICE'");
          asked(records, "action = 'HONORED'");
        }
        case HELD_A_DAY -> {
          records.hold("jail", "jurisdiction", 1);
          held(records, "a", RELEASED);
          asked(records, "action = 'HONORED'");
        }
        case GOES_ON -> {
          records.hold("jail", "jurisdiction", 1);
          records
              .booking("a", "48201", BOOKED, null, true)
              .charge("a", "FELONY", ELIGIBLE)
              .charge("a", null, null, "jurisdiction");
          records.booking("b", "48201", BOOKED, RELEASED, false);
          asked(records, "action = 'HONORED'");
        }
      }
    }

    private static void asked(TestWorkspace records, String answer) {
      records.request(
          "r", "received", "48201", "booking_key = 'a'", "request_kind = 'HOLD'", answer);
    }

    private static void held(TestWorkspace records, String key, String until) {
      records
          .booking(key, "48201", BOOKED, until, true)
          .charge(key, "FELONY", ELIGIBLE)
          .charge(key, null, until, "jurisdiction");
    }
  }

  /**
   * What a county's figure has to be.
   *
   * @param value null where it is unknown
   * @param unknown how many records it could not place, or null where that has no meaning
   * @param why why there is no value, or null where there is one, or no such figure at all
   * @param range whether it has ends alone
   */
  record Expected(
      County county,
      String id,
      @Nullable String value,
      @Nullable Long unknown,
      @Nullable Absent why,
      boolean range) {

    boolean there() {
      return value != null || why != null || range;
    }
  }

  /** What the records allow is a range without a number in it. */
  private static Expected between(County county, String id, @Nullable Long unknown) {
    return new Expected(county, id, null, unknown, null, true);
  }

  private static Expected is(County county, String id, String value, @Nullable Long unknown) {
    return new Expected(county, id, value, unknown, null, false);
  }

  private static Expected open(County county, String id, long unknown) {
    return absent(county, id, unknown, Absent.NOT_RECORDED);
  }

  private static Expected absent(
      County county, String id, @Nullable Long unknown, @Nullable Absent why) {
    return new Expected(county, id, null, unknown, why, false);
  }

  private static Expected absent(County county, String id) {
    return absent(county, id, null, null);
  }

  static Stream<Expected> expected() {
    String bookings = "time.direct.jurisdiction.bookings";
    String hours = "time.direct.jurisdiction.hours";
    String over = "time.direct.jurisdiction.over-48-hours";
    return Stream.of(
        open(County.NO_MARK, "bookings.held", 1),
        absent(County.NO_MARK, bookings),
        open(County.NO_MARK, "year.2013.held", 1),
        open(County.NO_MARK, "year.2013.hours", 1),
        is(County.NONE_HELD, "bookings.held", "0", 0L),
        is(County.NONE_HELD, bookings, "0", 0L),
        is(County.NONE_HELD, hours, "0", 0L),
        is(County.NONE_HELD, over, "0", 0L),
        is(County.TIME_UNKNOWN, "bookings.held", "1", 0L),
        between(County.TIME_UNKNOWN, bookings, 1L),
        open(County.TIME_UNKNOWN, hours, 1),
        between(County.TIME_UNKNOWN, over, 1L),
        open(County.TIME_UNKNOWN, "human.dismissed-or-acquitted", 1),
        is(County.NO_TIME, bookings, "0", 0L),
        is(County.NO_TIME, hours, "0", 0L),
        is(County.NO_TIME, over, "0", 0L),
        absent(County.ALL_HELD, "bears.gender.m.per-thousand"),
        is(County.EMPTY_LIST, "requests.total", "0", null),
        absent(County.NONE_HELD, "requests.total"),
        is(County.NOTICE_ONLY, "requests.received", "1", null),
        is(County.NOTICE_ONLY, "requests.received.hold", "0", 0L),
        absent(County.NOTICE_ONLY, "human.minor"),
        absent(County.NO_TIME, "time.direct.jurisdiction.median-hours"),
        open(County.NO_TIME, "human.parent", 1),
        absent(County.NOTICE_ONLY, "requests.response.honored", null, Absent.NOT_ASKED),
        absent(County.NOTICE_ONLY, HOURS, 0L, Absent.NOT_ASKED),
        absent(County.NOTICE_ONLY, SAVING, null, Absent.NOT_ASKED),
        absent(County.NOT_DUE, "requests.ice-did-not-come", null, Absent.NOT_DUE),
        is(County.NOT_DUE, "requests.course.not-due", "1", 0L),
        absent(County.NOT_DUE, HOURS, 0L, Absent.NOT_DUE),
        absent(County.NOT_DUE, SAVING, null, Absent.NOT_DUE),
        absent(County.NOT_DUE, "headline.saving", null, Absent.NOT_DUE),
        absent(County.NOT_DUE, "policy.done.cost.average", null, Absent.NOT_DUE),
        is(County.NEVER_DUE, HOURS, "0", 0L),
        is(County.NEVER_DUE, SAVING, "0", null),
        is(County.NEVER_DUE, "headline.saving", "0", null),
        is(County.DECLINED, HOURS, "0", 0L),
        is(County.DECLINED, SAVING, "0", null),
        is(County.DECLINED, "policy.done.cost.average", "0", null),
        between(County.HONORED, HOURS, 1L),
        between(County.HONORED, SAVING, null),
        absent(County.HONORED, "saving.p.break-even"),
        is(County.HELD_A_DAY, HOURS, "288", 0L),
        is(County.HELD_A_DAY, SAVING, "120000", null),
        is(County.GOES_ON, "time.gross.not-over", "1", 0L),
        absent(County.GOES_ON, "stay.held.mean-days", 0L, Absent.NOT_OVER),
        absent(County.GOES_ON, "stay.held.median-days", 0L, Absent.NOT_OVER));
  }

  /** Each county, evaluated once. */
  private static final Map<County, Evaluation> EVALUATED = new EnumMap<>(County.class);

  private static Evaluation evaluated(County county, Path folder) {
    return EVALUATED.computeIfAbsent(
        county,
        one -> {
          try (TestWorkspace records = new TestWorkspace(folder)) {
            one.write(records);
            return records.evaluate(SETTINGS, "('r', 'p', 'MUST_NOT', 4)");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("expected")
  void a_figure_is_zero_not_recorded_not_due_not_over_not_asked_or_not_there(
      Expected expected, @TempDir Path folder) {
    Optional<Figure> figure = evaluated(expected.county(), folder).figure(expected.id());

    assertThat(figure.isPresent()).isEqualTo(expected.there());
    figure.ifPresent(
        found -> {
          assertThat(found.value())
              .usingComparator(java.util.Comparator.nullsFirst(BigDecimal::compareTo))
              .isEqualTo(expected.value() == null ? null : new BigDecimal(expected.value()));
          assertThat(found.unknown()).isEqualTo(expected.unknown());
          assertThat(found.number().state())
              .isEqualTo(expected.why() == null ? null : expected.why().name());
        });
  }

  @ParameterizedTest
  @EnumSource(County.class)
  void no_list_of_requests_is_said_to_be_missing_only_where_none_was_kept(
      County county, @TempDir Path folder) {
    boolean kept = county.compareTo(County.EMPTY_LIST) >= 0;

    assertThat(
            evaluated(county, folder).caveats().stream()
                .anyMatch(caveat -> caveat.key().startsWith("no-log")))
        .isEqualTo(!kept);
    assertThat(evaluated(county, folder).caveats())
        .extracting(Caveat::key)
        .filteredOn("log-empty"::equals)
        .hasSize(county == County.EMPTY_LIST ? 1 : 0);
  }
}
