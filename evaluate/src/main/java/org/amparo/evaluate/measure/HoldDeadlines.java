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
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.ToIntFunction;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Deadline;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.calendar.HolidayCalendars;
import org.duckdb.DuckDBAppender;

/**
 * Counts out each policy's clock, and that of the request, from each moment at which one may start.
 */
public final class HoldDeadlines {

  /**
   * The request's own: 48 hours, Saturdays, Sundays and federal holidays not counted. 8 CFR
   * 287.7(d).
   */
  public static final Clock REQUEST =
      new Clock(
          48,
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          List.of(HolidayCalendars.federal()),
          false,
          Clock.Start.RELEASE_ELIGIBLE,
          List.of());

  private static final String QUERY = "figure/hold_starts";

  private HoldDeadlines() {}

  /** The moments from which clocks of one kind run in one zone; no zone is an empty one. */
  private record Starts(String runsFrom, String zone) {}

  /**
   * A clock of some policies.
   *
   * @param hours the longest that it lasts
   */
  private record Counted(int number, int hours) {}

  /**
   * Makes the tables {@code policy_clock} and {@code deadline}, which {@code step/hold_past} joins.
   * A source that names no zone has shifted its dates: no calendar fits them, and its clocks last
   * their longest. A start before the first day of a clock's calendars has no deadline. Clock 0 is
   * the request's own.
   *
   * @param longest the most hours a policy's clock lasts; 0 where it allows no hold
   * @param requestHours the most hours that the request's own lasts
   */
  static void prepare(
      Plan plan, List<Policy> policies, ToIntFunction<Policy> longest, int requestHours) {
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE policy_clock(policy_id VARCHAR, name VARCHAR, clock INTEGER,"
            + " runs_from VARCHAR, hours INTEGER, sequence INTEGER)");
    plan.execute(
        "CREATE OR REPLACE TEMP TABLE deadline(clock INTEGER, runs_from VARCHAR, zone VARCHAR,"
            + " started BIGINT, deadline BIGINT)");
    Map<Clock, Counted> clocks = new LinkedHashMap<>();
    clocks.put(REQUEST.withoutCitations(), new Counted(0, requestHours));
    Set<String> named = new HashSet<>();
    List<List<Object>> holds = new ArrayList<>();
    for (Policy policy : policies) {
      Ruling ruling = policy.rulings().get(Question.HOLD);
      if (ruling != null && !ruling.clock().isNone()) {
        int hours = longest.applyAsInt(policy);
        // Citations aside, so that each clock is counted out once.
        Counted clock =
            clocks.computeIfAbsent(
                ruling.clock().withoutCitations(), _ -> new Counted(clocks.size(), hours));
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
