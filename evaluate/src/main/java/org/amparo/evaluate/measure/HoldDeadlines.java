package org.amparo.evaluate.measure;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.ToIntFunction;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Deadline;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.calendar.HolidayCalendars;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Counts out the clocks of policies, requests and laws in force from each moment one may start. */
public final class HoldDeadlines {

  /** The request's own: 48 hours without Saturdays, Sundays or federal holidays. 8 CFR 287.7(d). */
  public static final Clock REQUEST =
      new Clock(
          48,
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          List.of(HolidayCalendars.federal()),
          false,
          Clock.Start.RELEASE_ELIGIBLE,
          List.of());

  /** That of form I-247A, from April 2017: 48 hours, no days left out. ICE's guidance on it. */
  private static final Clock FORM_I_247A =
      new Clock(48, Set.of(), List.of(), false, Clock.Start.RELEASE_ELIGIBLE, List.of());

  private static final String QUERY = "figure/hold_starts";

  private HoldDeadlines() {}

  /** The moments from which clocks of one kind run in one zone; no zone is an empty one. */
  private record Starts(String runsFrom, String zone) {}

  /** A clock of some policies, with the most hours that it lasts. */
  private record Counted(int number, int hours) {}

  /**
   * Makes the tables {@code policy_clock}, {@code own_clock} (those that end a person's own hold,
   * by place, form and day) and {@code deadline}, which {@code step/hold_past} and {@code
   * step/deadline_of_hold} join. A source that names no zone has shifted its dates: no calendar
   * fits them, and its clocks last their longest. A start before the first day of a clock's
   * calendars has no deadline. Clock 0 is the request's own.
   *
   * @param longest the most hours a policy's clock lasts; 0 where it allows no hold
   * @param requestHours the most hours that the request's own lasts
   */
  static void prepare(
      Plan plan,
      List<Policy> policies,
      ToIntFunction<Policy> longest,
      int requestHours,
      PolicyLibrary library) {
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE policy_clock(policy_id VARCHAR, name VARCHAR, clock INTEGER,"
            + " runs_from VARCHAR, hours INTEGER, sequence INTEGER)");
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE deadline(clock INTEGER, runs_from VARCHAR, zone VARCHAR,"
            + " started BIGINT, deadline BIGINT)");
    Map<Clock, Counted> clocks = new LinkedHashMap<>();
    count(clocks, REQUEST, requestHours);
    addOwn(plan, clocks, longest, library);
    Set<String> named = new HashSet<>();
    List<List<Object>> holds = new ArrayList<>();
    for (Policy policy : policies) {
      Ruling ruling = policy.rulings().get(Question.HOLD);
      if (ruling != null && !ruling.clock().isNone()) {
        int hours = longest.applyAsInt(policy);
        Counted clock = count(clocks, ruling.clock(), hours);
        // Readings of one policy that differ in a parameter have one clock, so it is named once.
        int sequence = named.add(policy.name()) ? holds.size() : -1;
        holds.add(
            List.of(
                policy.id(),
                policy.name(),
                clock.number(),
                ruling.clock().from().name(),
                hours,
                sequence));
      }
    }
    plan.executeEach("INSERT INTO policy_clock VALUES (?, ?, ?, ?, ?, ?)", holds);
    Map<Starts, List<Long>> starts = starts(plan);
    plan.append(
        "deadline",
        rows -> {
          for (Map.Entry<Clock, Counted> clock : clocks.entrySet()) {
            for (Map.Entry<Starts, List<Long>> of : starts.entrySet()) {
              if (of.getKey().runsFrom().equals(clock.getKey().from().name())) {
                append(rows, clock.getKey(), clock.getValue(), of.getKey(), of.getValue());
              }
            }
          }
        });
  }

  /** Citations aside, so that each clock is counted out once. */
  private static Counted count(Map<Clock, Counted> clocks, Clock clock, int hours) {
    return clocks.computeIfAbsent(clock.withoutCitations(), _ -> new Counted(clocks.size(), hours));
  }

  /** A law that gives no time to hold sets no deadline: what it forbids was not to begin. */
  private static void addOwn(
      Plan plan, Map<Clock, Counted> clocks, ToIntFunction<Policy> longest, PolicyLibrary library) {
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE own_clock(place_id VARCHAR, form VARCHAR, clock INTEGER,"
            + " hours INTEGER, runs_from VARCHAR, valid_from DATE, valid_until DATE)");
    List<List<Object>> rows = new ArrayList<>();
    rows.add(own("", "", clocks, REQUEST, 0, null));
    rows.add(own("", "I247A", clocks, FORM_I_247A, FORM_I_247A.hours(), null));
    for (Row place : plan.rows("figure/jail_places")) {
      String id = place.required("place_id");
      // An invented county has no law but its state's.
      LawPlace.known(id)
          .or(() -> Optional.ofNullable(place.text("state")).flatMap(LawPlace::known))
          .stream()
          .flatMap(where -> library.headings().stream().filter(where::isBoundBy))
          .filter(heading -> heading.rank() != Policy.Rank.PROPOSAL)
          .map(heading -> library.find(heading.id()))
          .forEach(
              law -> {
                Ruling ruling = law.rulings().get(Question.HOLD);
                if (ruling != null && !ruling.clock().isNone()) {
                  rows.add(own(id, "", clocks, ruling.clock(), longest.applyAsInt(law), law));
                }
              });
    }
    plan.executeEach(
        "INSERT INTO own_clock VALUES (?, ?, ?, ?, ?, CAST(? AS DATE), CAST(? AS DATE))", rows);
  }

  private static List<Object> own(
      String place,
      String form,
      Map<Clock, Counted> clocks,
      Clock clock,
      int hours,
      @Nullable Policy law) {
    Optional<Policy> dated = Optional.ofNullable(law);
    Counted counted = count(clocks, clock, hours);
    return List.of(
        place,
        form,
        counted.number(),
        counted.hours(),
        clock.from().name(),
        dated.map(Policy::from).map(LocalDate::toString).orElse("0001-01-01"),
        dated.map(Policy::until).map(LocalDate::toString).orElse("9999-12-31"));
  }

  private static Map<Starts, List<Long>> starts(Plan plan) {
    Map<Starts, List<Long>> starts = new LinkedHashMap<>();
    plan.read(
        QUERY,
        rows -> {
          while (rows.next()) {
            starts
                .computeIfAbsent(
                    new Starts(rows.getString(1), rows.getString(2)), _ -> new ArrayList<>())
                .add(rows.getLong(3));
          }
        });
    return starts;
  }

  private static void append(
      DuckDBAppender rows, Clock clock, Counted counted, Starts of, List<Long> moments)
      throws SQLException {
    List<Long> known = of.zone().isEmpty() ? moments : known(clock, moments);
    if (known.isEmpty()) {
      return;
    }
    LongUnaryOperator deadlines =
        of.zone().isEmpty()
            ? start -> start + counted.hours() * 3_600L
            : deadlines(clock, ZoneId.of(of.zone()), known);
    for (long start : known) {
      rows.beginRow();
      rows.append(counted.number()).append(of.runsFrom()).append(of.zone()).append(start);
      rows.append(deadlines.applyAsLong(start));
      rows.endRow();
    }
  }

  private static List<Long> known(Clock clock, List<Long> moments) {
    LocalDate from = Deadline.knownFrom(clock);
    return moments.stream().filter(start -> !local(start).toLocalDate().isBefore(from)).toList();
  }

  /** From the seconds of a wall clock to those of its deadline; the moments are in order. */
  private static LongUnaryOperator deadlines(Clock clock, ZoneId zone, List<Long> moments) {
    LongUnaryOperator deadlines =
        Deadline.ofMany(
            clock,
            local(moments.getFirst()).toLocalDate(),
            local(moments.getLast()).toLocalDate(),
            zone);
    return start -> deadlines.applyAsLong(Deadline.start(local(start), zone).toEpochSecond());
  }

  private static LocalDateTime local(long second) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
  }
}
