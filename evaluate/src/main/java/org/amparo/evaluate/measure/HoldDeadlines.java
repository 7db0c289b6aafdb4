package org.amparo.evaluate.measure;

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
import java.util.stream.Stream;
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

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final List<Policy> policies;
  private final ToIntFunction<Policy> longest;
  private final PolicyLibrary library;

  /** Each clock once, by its number's order: policies and laws share them. */
  private final Map<Clock, Counted> clocks = new LinkedHashMap<>();

  private HoldDeadlines(
      List<Policy> policies,
      ToIntFunction<Policy> longest,
      int requestHours,
      PolicyLibrary library) {
    this.policies = policies;
    this.longest = longest;
    this.library = library;
    count(REQUEST, requestHours);
  }

  /** The moments from which clocks of one kind run in one zone; no zone is an empty one. */
  private record Starts(String runsFrom, String zone) {}

  /** A clock of some policies, with the most hours that it lasts. */
  private record Counted(int number, int hours) {}

  /**
   * Gives the steps {@code policy_clock}, {@code own_clock} and {@code deadline} their rows.
   *
   * @param longest the most hours a policy's clock lasts; 0 where it allows no hold
   * @param requestHours the most hours that the request's own lasts
   */
  static void give(
      Plan plan,
      List<Policy> policies,
      ToIntFunction<Policy> longest,
      int requestHours,
      PolicyLibrary library) {
    HoldDeadlines deadlines = new HoldDeadlines(policies, longest, requestHours, library);
    plan.give("policy_clock", _ -> deadlines.ofPolicies());
    plan.give("own_clock", deadlines::own);
    plan.give("deadline", deadlines::deadlines);
  }

  private Stream<List<Object>> ofPolicies() {
    Set<String> named = new HashSet<>();
    List<List<Object>> rows = new ArrayList<>();
    for (Policy policy : policies) {
      Ruling ruling = policy.rulings().get(Question.HOLD);
      if (ruling != null && !ruling.clock().isNone()) {
        int hours = longest.applyAsInt(policy);
        // Readings of one policy that differ in a parameter have one clock, so it is named once.
        int sequence = named.add(policy.name()) ? rows.size() : -1;
        rows.add(
            List.of(
                policy.id(),
                policy.name(),
                count(ruling.clock(), hours).number(),
                ruling.clock().from().name(),
                hours,
                sequence));
      }
    }
    return rows.stream();
  }

  private Stream<List<Object>> own(Plan plan) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(own("", "", REQUEST, 0, null));
    rows.add(own("", "I247A", FORM_I_247A, FORM_I_247A.hours(), null));
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
                  rows.add(own(id, "", ruling.clock(), longest.applyAsInt(law), law));
                }
              });
    }
    return rows.stream();
  }

  private List<Object> own(
      String place, String form, Clock clock, int hours, @Nullable Policy law) {
    Optional<Policy> dated = Optional.ofNullable(law);
    Counted counted = count(clock, hours);
    return List.of(
        place,
        form,
        counted.number(),
        counted.hours(),
        clock.from().name(),
        dated.map(Policy::from).orElse(FIRST_DAY),
        dated.map(Policy::until).orElse(LAST_DAY));
  }

  /** Citations aside, so that each clock is counted out once. */
  private Counted count(Clock clock, int hours) {
    return clocks.computeIfAbsent(clock.withoutCitations(), _ -> new Counted(clocks.size(), hours));
  }

  private Stream<List<Object>> deadlines(Plan plan) {
    Map<Starts, List<Long>> starts = starts(plan);
    return clocks.entrySet().stream()
        .flatMap(
            clock ->
                starts.entrySet().stream()
                    .filter(of -> of.getKey().runsFrom().equals(clock.getKey().from().name()))
                    .flatMap(
                        of -> rows(clock.getKey(), clock.getValue(), of.getKey(), of.getValue())));
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

  private static Stream<List<Object>> rows(
      Clock clock, Counted counted, Starts of, List<Long> moments) {
    List<Long> known = of.zone().isEmpty() ? moments : known(clock, moments);
    if (known.isEmpty()) {
      return Stream.of();
    }
    LongUnaryOperator soonest = start -> start + clock.hours() * 3_600L;
    LongUnaryOperator latest = start -> start + counted.hours() * 3_600L;
    if (!of.zone().isEmpty()) {
      soonest = deadlines(clock, ZoneId.of(of.zone()), known);
      latest = soonest;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (long start : known) {
      rows.add(
          List.of(
              counted.number(),
              of.runsFrom(),
              of.zone(),
              start,
              soonest.applyAsLong(start),
              latest.applyAsLong(start)));
    }
    return rows.stream();
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
