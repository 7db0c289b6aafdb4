package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What stays, and what grows, when the records of generated counties change in a known way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawsOfChangedRecordsTest {

  private static final int COUNTIES = Math.max(6, LawsBetweenFiguresTest.COUNTIES / 20);
  private static final List<Policy> LIBRARY = PolicyLibrary.bundled().policies();

  private Path folder = Path.of("");
  private GeneratedCounties counties;
  private Map<String, Evaluation> before = new LinkedHashMap<>();
  private Evaluation together;

  /**
   * The counties with a period that their files state. Else each place leads by its own months,
   * which are not those of all together, nor of twice as many bookings.
   */
  private GeneratedCounties stated;

  private Map<String, Evaluation> ofStatedPeriod = new LinkedHashMap<>();

  @BeforeAll
  void evaluateThemAsTheyAre(@TempDir Path made) {
    folder = made;
    counties = GeneratedCounties.drawn(made, 1, COUNTIES);
    before = each(counties);
    together = counties.evaluate(null);
    stated =
        counties
            .copy("stated")
            .run(
                "UPDATE source_file SET covers_from = DATE '2021-01-01', covers_until = DATE"
                    + " '2025-01-01'");
    ofStatedPeriod = each(stated);
  }

  @AfterAll
  void end() {
    stated.close();
    counties.close();
  }

  private static Map<String, Evaluation> each(GeneratedCounties of) {
    Map<String, Evaluation> each = new LinkedHashMap<>();
    of.counties()
        .forEach(one -> each.put(one.county().placeId(), of.evaluate(one.county().placeId())));
    return each;
  }

  /** Figures and tables in words; of figures all but the files they name. */
  private static Map<String, String> words(Evaluation evaluation) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Figure figure : evaluation.figures().values()) {
      words.put(
          figure.id(),
          "%s %s %s %s %s"
              .formatted(
                  figure.value(),
                  figure.low(),
                  figure.high(),
                  figure.denominator(),
                  figure.unknown()));
    }
    evaluation.tables().forEach((id, table) -> words.put("table " + id, table.rows().toString()));
    // They name the files.
    words.values().removeIf(rows -> rows.contains(".csv"));
    return words;
  }

  private static void assertSame(Evaluation after, Evaluation before) {
    assertThat(words(after).entrySet())
        .filteredOn(one -> !one.getValue().equals(words(before).get(one.getKey())))
        .isEmpty();
    assertThat(words(after)).hasSameSizeAs(words(before));
  }

  @Test
  void shuffled_rows_of_every_file_change_no_figure() throws IOException {
    Path jail = Files.createDirectories(folder.resolve("shuffled"));
    for (Path file : files()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      Collections.shuffle(lines.subList(1, lines.size()), new Random(18));
      Files.write(jail.resolve(file.getFileName()), lines);
    }
    try (GeneratedCounties shuffled =
        GeneratedCounties.imported(folder.resolve("shuffled.duckdb"), jail, counties.counties())) {
      assertSame(shuffled.evaluate(null), together);
    }
  }

  /** Every file in two, cut between two bookings of the middle county. */
  @Test
  void files_that_were_split_add_up_to_the_whole() throws IOException {
    Path jail = Files.createDirectories(folder.resolve("split"));
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      String cut = counties.counties().get(COUNTIES / 2).county().placeId() + ",";
      int first = 1;
      while (!lines.get(first).startsWith(cut)) {
        first++;
      }
      for (int part = 0; part < 2; part++) {
        List<String> some = new ArrayList<>(List.of(lines.getFirst()));
        some.addAll(part == 0 ? lines.subList(1, first) : lines.subList(first, lines.size()));
        Files.write(jail.resolve(part + "-" + file.getFileName()), some);
      }
    }
    try (GeneratedCounties split =
        GeneratedCounties.imported(folder.resolve("split.duckdb"), jail, counties.counties())) {
      assertSame(split.evaluate(null), together);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("jail"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void places_add_up_to_all_together() {
    Evaluation all = stated.evaluate(null);
    for (String id :
        List.of(
            "requests.total",
            "requests.received.hold",
            "requests.response.declined",
            "requests.course.never-due",
            "bookings.total",
            "bookings.held",
            "time.direct.jurisdiction.bookings",
            "time.direct.jurisdiction.hours",
            "time.net.hours",
            "time.beyond.bookings",
            "time.deadline.past.hours",
            "time.gross.days",
            "time.gross.requested.days",
            "time.most.hours",
            "saving.half.raw-hours",
            "saving.holds-nobody.raw-hours")) {
      BigDecimal sum =
          ofStatedPeriod.values().stream()
              .flatMap(one -> one.figure(id).stream())
              .map(LawsOfChangedRecordsTest::least)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(least(all.figure(id).orElseThrow()))
          .as(id)
          .isCloseTo(sum, within(new BigDecimal("0.0001")));
    }
  }

  /** What is certain of a figure: its number, and, where it has ends alone, the least. */
  private static BigDecimal least(Figure figure) {
    BigDecimal value = figure.value() == null ? figure.low() : figure.value();
    return Objects.requireNonNullElse(value, BigDecimal.ZERO);
  }

  @Test
  void every_record_twice_doubles_sums_and_keeps_shares() {
    try (GeneratedCounties twice = stated.copy("twice")) {
      for (String table : List.of("booking", "charge", "conviction", "detainer")) {
        String keys =
            switch (table) {
              case "booking" ->
                  "booking_key || '#' AS booking_key, person_key || '#' AS person_key";
              case "detainer" ->
                  "booking_key || '#' AS booking_key, detainer_id || '#' AS detainer_id";
              default -> "booking_key || '#' AS booking_key";
            };
        twice.run(
            "INSERT INTO %1$s SELECT * REPLACE (%2$s, source_row + 1000000 AS source_row) FROM %1$s"
                .formatted(table, keys));
      }
      each(twice)
          .forEach(
              (place, after) ->
                  assertTwice(place, Objects.requireNonNull(ofStatedPeriod.get(place)), after));
    }
  }

  /** Figures that a larger file may change otherwise, for it may allow a narrower comparison. */
  private static boolean isCompared(String id) {
    return Stream.of(
                "time.net.",
                "time.beyond.",
                "time.center.",
                "time.deadline.hours",
                "human.",
                // A hold that is not on record has more to be like.
                "beds.",
                "repayment.",
                "time.counterfactual.",
                "time.direct.largest.",
                "time.direct.without-largest.",
                // Of a hold and its twin one may be enough: see assertHalf.
                "time.direct.half.")
            .anyMatch(id::startsWith)
        || (id.startsWith("dial.") && !id.equals("dial.unknown"))
        || id.startsWith("year.mean.")
        || (id.startsWith("year.") && !id.endsWith(".held") && !id.matches("year\\.\\d+\\.hours"));
  }

  /** Twice as many holds make half of the hours, or one fewer; over five are not told. */
  private static void assertHalf(String place, Evaluation once, Evaluation twice) {
    BigDecimal holds = number(once, "time.direct.half.holds");
    BigDecimal doubled = number(twice, "time.direct.half.holds");
    if (holds == null) {
      assertThat(doubled).as(place).isNull();
      return;
    }
    int most = 2 * holds.intValueExact();
    if (doubled == null) {
      assertThat(most).as(place).isGreaterThan(5);
    } else {
      assertThat(doubled.intValueExact()).as(place).isBetween(most - 1, most);
    }
  }

  private static void assertTwice(String place, Evaluation once, Evaluation twice) {
    assertHalf(place, once, twice);
    for (Figure figure : once.figures().values()) {
      String id = figure.id();
      boolean time = id.startsWith("policy.") || id.startsWith("saving.");
      boolean netted = time && !id.endsWith("raw-hours") && figure.unit() != Unit.REQUESTS;
      if (figure.value() == null || netted || isCompared(id)) {
        continue;
      }
      BigDecimal times =
          switch (figure.unit()) {
            case SHARE, PER_THOUSAND, MONTHS, CENTS_PER_DAY, ROWS -> BigDecimal.ONE;
            case RATIO -> BigDecimal.ONE;
            default ->
                id.contains("mean-")
                        || id.contains("median-")
                        || (id.startsWith("line.") && figure.unit() == Unit.CENTS)
                    ? BigDecimal.ONE
                    : new BigDecimal(2);
          };
      BigDecimal rounding =
          figure.unit() == Unit.CENTS ? BigDecimal.ONE : new BigDecimal("0.000002");
      assertThat(twice.figure(id)).as(place + " " + id).isPresent();
      assertThat(twice.figure(id).orElseThrow().value())
          .as(place + " " + id)
          .isCloseTo(figure.value().multiply(times), within(rounding));
    }
  }

  /** Its own comparison aside, for who was asked about is nobody to compare with. */
  @Test
  void a_declined_request_of_someone_who_left_adds_no_time() {
    try (GeneratedCounties more = counties.copy("declined")) {
      more.run(
          """
          INSERT INTO detainer BY NAME
          SELECT source_id, source_row + 1000000 AS source_row, [] AS flags, 'more ' || booking_key AS detainer_id, 'received' AS status,
            booking_key, place_id, booked_at + INTERVAL 1 MINUTE AS received_at, 'HOLD' AS request_kind, 'DECLINED' AS action, FALSE AS duplicate_likely
          FROM booking
          WHERE released_at > booked_at + INTERVAL 1 MINUTE AND NOT hold_reported AND booking_key LIKE '%7'
          """);
      each(more)
          .forEach(
              (place, after) -> {
                Evaluation was = Objects.requireNonNull(before.get(place));
                assertThat(number(after, "requests.response.declined"))
                    .isGreaterThan(number(was, "requests.response.declined"));
                for (String id :
                    List.of(
                        "bookings.held",
                        "time.direct.jurisdiction.hours",
                        "time.direct.jurisdiction.bookings",
                        "time.gross.days",
                        "time.most.hours",
                        "time.deadline.past.hours",
                        "cost.direct.average",
                        "saving.half.raw-hours",
                        "saving.own.hours")) {
                  assertThat(number(after, id)).as(place + " " + id).isEqualTo(number(was, id));
                }
              });
    }
  }

  private static @Nullable BigDecimal number(Evaluation of, String id) {
    return number(of.figures(), id);
  }

  private static @Nullable BigDecimal number(Map<String, Figure> of, String id) {
    Figure figure = of.get(id);
    return figure == null ? null : figure.value();
  }

  /** Of each county the figures of time, its cost and savings alone. */
  private static Map<String, Map<String, Figure>> measured(GeneratedCounties of) {
    Map<String, Map<String, Figure>> each = new LinkedHashMap<>();
    of.counties()
        .forEach(one -> each.put(one.county().placeId(), of.measure(one.county().placeId())));
    return each;
  }

  @Test
  void full_repayment_leaves_no_cost_and_no_saving() {
    try (GeneratedCounties repaid = counties.copy("repaid")) {
      repaid.run("DELETE FROM jurisdiction_fact WHERE fact LIKE 'repayment.%'");
      Map<String, Map<String, Figure>> unpaid = measured(repaid);
      unpaid.forEach(
          (place, one) -> {
            BigDecimal hours = number(one, "policy.done.hours");
            if (hours != null) {
              BigDecimal months = Objects.requireNonNull(number(one, "period.jail.months"));
              // A dollar an hour.
              BigDecimal dollars =
                  hours.multiply(months).divide(new BigDecimal(12), 2, RoundingMode.HALF_UP);
              repaid.run(
                  "INSERT INTO jurisdiction_fact VALUES (1, 1, [], '%s', 'repayment.received', '%s', NULL, NULL, NULL)"
                      .formatted(place, dollars));
            }
          });
      measured(repaid)
          .forEach(
              (place, one) -> {
                BigDecimal hours = number(one, "policy.done.hours");
                if (hours != null && hours.signum() != 0) {
                  for (String id :
                      List.of(
                          "policy.done.cost.marginal",
                          "policy.half.cost.marginal",
                          "saving.half.cost.marginal",
                          "saving.holds-nobody.cost.marginal",
                          "saving.own.cost.marginal")) {
                    // Half a cent of what was done is more of a policy whose net time is longer.
                    BigDecimal most =
                        Objects.requireNonNull(number(one, id.replace("cost.marginal", "hours")))
                            .divide(hours, 0, RoundingMode.UP)
                            .abs()
                            .add(BigDecimal.ONE);
                    assertThat(number(one, id)).as(place + " " + id).isBetween(most.negate(), most);
                  }
                }
              });
    }
  }

  @Test
  void no_fact_dated_after_release_changes_a_decision() {
    try (GeneratedCounties later = counties.copy("later")) {
      decide(later, "was");
      later.run(
          """
          INSERT INTO conviction BY NAME
          SELECT source_id, 1000000 + source_row AS source_row, [] AS flags, place_id, booking_key, 'FELONY' AS grade, 'ROBBERY' AS category,
            CAST(released_at AS DATE) + 1 AS convicted_on, 900 AS sentence_days
          FROM booking WHERE released_at > booked_at
          """);
      later.run(
          """
          INSERT INTO jurisdiction_fact
          SELECT 1, 1, [], place_id, 'jurisdiction.reimbursement', 'ALL_COSTS', DATE '2025-06-01', NULL, NULL FROM place
          """);
      decide(later, "became");
      assertThat(
              decidedTwice(
                  later, "(w.outcome, w.possible) IS DISTINCT FROM (b.outcome, b.possible)"))
          .isZero();
      assertThat(later.number("SELECT count(*) FROM was")).isGreaterThan(10_000);
    }
  }

  /** How a charge ended has no day, and after a release on bond it may have ended later. */
  @Test
  void how_a_charge_ends_after_a_release_on_bond_rules_no_answer_out() {
    try (GeneratedCounties later = counties.copy("ended")) {
      String onBond =
          " FROM booking b WHERE b.source_id = charge.source_id AND b.booking_key = charge.booking_key"
              + " AND b.release_eligible_reason = 'BOND_OR_RECOGNIZANCE'";
      later.run("UPDATE charge SET status = 'OPEN'" + onBond);
      decide(later, "was");
      for (String ending : List.of("DISMISSED", "CONVICTED", "REDUCED")) {
        later.run("UPDATE charge SET status = '" + ending + "'" + onBond);
        decide(later, "became");
        assertThat(decidedTwice(later, "w.possible & ~b.possible <> 0")).as(ending).isZero();
      }
    }
  }

  private static void decide(GeneratedCounties of, String table) {
    Decider.decideHolds(of.workspace(), LIBRARY, null);
    of.run(
        "CREATE OR REPLACE TEMP TABLE "
            + table
            + " AS FROM decision JOIN case_record USING (detainer_id)");
  }

  /** What makes a hold a matter for a person to read, whatever a policy's rules say. */
  private static String careful(String decided) {
    return "(coalesce(%1$s.person_us_citizen_claim, FALSE) OR coalesce(%1$s.person_age < 18, FALSE))"
        .formatted(decided);
  }

  /** A safeguard whose fact is forgotten gives way to the rules: unknown, it changes nothing. */
  @Test
  void
      forgetting_facts_only_widens_what_the_rules_allow_and_the_decision_where_a_safeguard_stays() {
    try (GeneratedCounties less = counties.copy("less")) {
      less.run("UPDATE detainer SET age = 17 WHERE md5('minor' || source_row)[1] < '3'");
      less.run(
          "UPDATE detainer SET us_citizen_claim = TRUE WHERE md5('claim' || source_row)[1] < '3'");
      decide(less, "was");
      Map.of(
              "booking",
              List.of(
                  "release_eligible_reason", "bond_posted_at", "charges_complete", "birth_year"),
              "charge",
              List.of("grade", "category", "statute", "status"),
              "conviction",
              List.of("convicted_on", "grade", "category", "statute", "sentence_released_on"),
              "detainer",
              List.of(
                  "administrative_warrant",
                  "judicial_warrant",
                  "final_order",
                  "age",
                  "birth_year",
                  "us_citizen_claim",
                  "victim_or_witness",
                  "convictions_complete",
                  "threat_level"))
          .forEach(
              (table, columns) ->
                  columns.forEach(
                      column ->
                          less.run(
                              "UPDATE %1$s SET %2$s = NULL WHERE md5('%2$s' || source_row)[1] < '5'"
                                  .formatted(table, column))));
      decide(less, "became");
      String lifted = careful("w") + " AND NOT " + careful("b");
      for (String narrower :
          List.of(
              "w.by_rules & ~b.by_rules <> 0",
              "NOT (" + lifted + ") AND w.possible & ~b.possible <> 0",
              lifted + " AND b.possible <> b.by_rules")) {
        assertThat(decidedTwice(less, narrower)).as(narrower).isZero();
      }
      assertThat(decidedTwice(less, "w.possible <> b.possible")).isGreaterThan(1_000);
      assertThat(decidedTwice(less, careful("w") + " AND " + careful("b"))).isPositive();
      assertThat(decidedTwice(less, lifted)).isPositive();
    }
  }

  private static long decidedTwice(GeneratedCounties of, String condition) {
    return of.number(
        "SELECT count(*) FROM was w JOIN became b USING (detainer_id, policy_id) WHERE "
            + condition);
  }

  @Test
  void forgetting_times_and_answers_only_widens_the_time_that_the_records_allow() {
    try (GeneratedCounties less = counties.copy("times")) {
      less.run("UPDATE booking SET release_eligible_at = NULL WHERE md5(booking_key)[1] < '6'");
      less.run(
          // With the first only: the last local release would stand in, up to 45 minutes later.
          "UPDATE charge SET released_at = NULL WHERE (md5(booking_key)[1] < '6' OR"
              + " md5(booking_key)[2] < '6') AND len(hold_by) = 0");
      less.run(
          "UPDATE detainer SET action = NULL, lift_reason = NULL WHERE md5(booking_key)[3] < '6'");
      measured(less)
          .forEach(
              (place, after) -> {
                Evaluation was = Objects.requireNonNull(before.get(place));
                assertThat(number(after, "time.most.hours"))
                    .as(place)
                    .isGreaterThanOrEqualTo(number(was, "time.most.hours"));
                Figure wide =
                    Objects.requireNonNull(after.get("spread.direct.hours.missing-facts"));
                Figure narrow = was.figure("spread.direct.hours.missing-facts").orElseThrow();
                assertThat(wide.low()).as(place).isLessThanOrEqualTo(narrow.low());
                assertThat(wide.high()).as(place).isGreaterThanOrEqualTo(narrow.high());
              });
    }
  }
}
