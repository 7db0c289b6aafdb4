package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.amparo.engine.Decider;
import org.amparo.engine.PlaceAnswers;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.atlas.Agreement;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Residents;
import org.amparo.evaluate.atlas.Subject;
import org.amparo.model.problem.AmparoException;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An atlas says of each county what an evaluation of that county alone says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtlasTest {

  private static final List<String> COUNTIES = List.of("48001", "48003", "48201", "12086");
  private static final List<Policy> POLICIES =
      List.of("us-ca-sb-54", "us-honor-all", "us-fl-miami-dade-r-1008-13", "us-il-cook-46-37")
          .stream()
          .map(PolicyLibrary.bundled()::find)
          .toList();

  private final Map<String, Figures> reports = new HashMap<>();
  private TestWorkspace records;
  private Atlas all;

  @BeforeAll
  void fill(@TempDir Path folder) {
    records = new TestWorkspace(folder).release(1, "R 1");
    for (String county : COUNTIES) {
      String state = county.startsWith("48") ? "TX" : "FL";
      records
          .place(county, "County " + county + ", " + state, null)
          .run("UPDATE place SET state = '%s' WHERE place_id = '%s'".formatted(state, county));
      facility("JAIL" + county, county, state, true);
      facility("CAMP" + county, county, state, false);
      records.run(
          ("INSERT INTO landmark_place VALUES ('%1$s COUNTY JAIL', 'A', '%1$s', '', NULL, 'county-jail', TRUE,"
                  + " 'rule', FALSE)")
              .formatted(county));
    }
    facility("LOSTTX", null, "TX", false);
    facility("LOST", null, null, false);
    Random random = new Random(20261125);
    for (int i = 0; i < 400; i++) {
      addRequest(random, i);
    }
    for (int i = 0; i < 300; i++) {
      addEvent(random);
    }
    for (int i = 0; i < 60; i++) {
      records.ledger(
          COUNTIES.get(random.nextInt(3)),
          "20%d-%02d-01".formatted(12 + random.nextInt(3), 1 + random.nextInt(12)),
          (long) random.nextInt(40),
          (long) random.nextInt(900),
          random.nextInt(5) == 0 ? null : (long) random.nextInt(90_000),
          random.nextInt(9) == 0 ? new String[] {"cost-without-inmates"} : new String[0]);
    }
    all = atlas(null);
  }

  @AfterAll
  void end() {
    records.close();
  }

  private void facility(String code, @Nullable String county, @Nullable String state, boolean own) {
    records.run(
        "INSERT INTO place VALUES ('facility:%s', '%s', 'facility', %s, NULL)"
            .formatted(code, code, TestWorkspace.quoted(state)));
    records.run(
        ("INSERT INTO facility_place VALUES ('%s', '%s', NULL, %s, %s, NULL, NULL, NULL, 'county-jail', NULL, %s,"
                + " 'rule', FALSE, NULL, NULL, [], [])")
            .formatted(code, code, TestWorkspace.quoted(state), TestWorkspace.quoted(county), own));
  }

  private void addRequest(Random random, int number) {
    String place =
        switch (random.nextInt(8)) {
          case 0 -> "facility:LOSTTX";
          case 1 -> "facility:LOST";
          case 2 -> "facility:CAMP48201";
          case 3 -> "48003";
          default -> "facility:JAIL" + COUNTIES.get(random.nextInt(COUNTIES.size()));
        };
    records.request(
        "r" + number,
        place.equals("48003") ? "received" : "issued",
        place,
        "prepared_on = DATE '2022-11-01' + " + random.nextInt(900),
        "person_key = " + (random.nextInt(4) == 0 ? "NULL" : "'p" + random.nextInt(150) + "'"),
        "criminality = "
            + List.of("NULL", "'1 Convicted'", "'2 Pending'", "'3 Other'").get(random.nextInt(4)),
        "threat_level = " + List.of("NULL", "1", "2", "3").get(random.nextInt(4)),
        "request_kind = " + List.of("NULL", "'HOLD'", "'HOLD'", "'NOTIFY'").get(random.nextInt(4)),
        "judicial_warrant = " + List.of("NULL", "TRUE", "FALSE").get(random.nextInt(3)),
        "duplicate_likely = " + (random.nextInt(12) == 0));
    if (random.nextInt(3) == 0) {
      records.run(
          ("INSERT INTO conviction (source_id, source_row, flags, detainer_id, category, grade, convicted_on) VALUES"
                  + " (1, %d, [], 'r%d', '%s', 'FELONY', DATE '2020-01-01')")
              .formatted(
                  10_000 + number,
                  number,
                  List.of("ROBBERY", "DUI", "THEFT").get(random.nextInt(3))));
    }
  }

  private void addEvent(Random random) {
    String kind = List.of("arrest", "removal", "encounter").get(random.nextInt(3));
    String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
    records.event(
        1,
        "p" + random.nextInt(150),
        kind,
        "20%d-0%d-11 00:00:00".formatted(23 + random.nextInt(2), 1 + random.nextInt(9)),
        "disposition = 'Detainer'",
        switch (random.nextInt(3)) {
          case 0 -> "facility_code = 'JAIL" + county + "'";
          case 1 -> "facility_code = 'CAMP" + county + "'";
          default -> "landmark = '" + county + " COUNTY JAIL', area = 'A'";
        });
  }

  private Atlas atlas(@Nullable String state) {
    return new AtlasEvaluator(PlaceAnswers::decideHolds)
        .evaluate(records.workspace(), state, EvaluationSettings.of(null, POLICIES));
  }

  private Figures report(@Nullable String place) {
    return reports.computeIfAbsent(
        place == null ? "all" : place,
        _ ->
            new Figures(
                new Evaluator(Decider::decideHolds)
                    .evaluate(records.workspace(), EvaluationSettings.of(place, POLICIES))));
  }

  private static Subject subject(Atlas atlas, String id) {
    return atlas.subjects().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  private static long part(Subject subject, String breakdown, String category, String place) {
    Breakdown part = subject.breakdown(breakdown).orElseThrow();
    return part.row(place)[part.categories().indexOf(category)];
  }

  private static void same(Figures report, String figure, long number) {
    assertThat(report.value(figure)).as(figure).isEqualByComparingTo(BigDecimal.valueOf(number));
  }

  /** Requests for notice alone: an atlas counts them, and a report's shares are of holds. */
  private long notices(String county, String condition) throws SQLException {
    try (Statement statement = records.workspace().connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM detainer WHERE place_id = 'facility:JAIL%s' AND status = 'issued'"
                        .formatted(county)
                    + " AND NOT duplicate_likely AND request_kind = 'NOTIFY' AND "
                    + condition)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void requestsOfACountyAreThoseOfItsOwnReport() throws SQLException {
    Subject issued = subject(all, "requests.issued");
    for (String county : List.of("48001", "48201", "12086")) {
      Figures report = report(county);
      assertThat(issued.years().total(county)).isPositive();
      same(report, "requests.issued", issued.years().total(county));
      Breakdown months = issued.months();
      for (String month : months.categories()) {
        long number = months.row(county)[months.categories().indexOf(month)];
        if (number > 0) {
          same(report, "requests.month." + month + ".issued", number);
        }
      }
      for (String word : List.of("convicted", "pending", "other", "unknown")) {
        String said =
            word.equals("unknown") ? "criminality IS NULL" : "criminality ILIKE '%" + word + "%'";
        assertThat(report.figure("who.criminality." + word).numerator())
            .isEqualByComparingTo(
                BigDecimal.valueOf(
                    part(issued, "criminality", word, county) - notices(county, said)));
      }
      for (String level : List.of("1", "2", "3", "unknown")) {
        String said = level.equals("unknown") ? "threat_level IS NULL" : "threat_level = " + level;
        assertThat(report.figure("who.threat-level." + level).numerator())
            .isEqualByComparingTo(
                BigDecimal.valueOf(
                    part(issued, "threat-level", level, county) - notices(county, said)));
      }
    }
    // A report leads by the last whole years of a log; an atlas counts all of it.
    same(
        new Figures(
            new Evaluator(Decider::decideHolds)
                .evaluate(
                    records.workspace(),
                    EvaluationSettings.of("48003", POLICIES)
                        .in(AskedPeriod.of("2022-11-01", "2025-05-01")))),
        "requests.received",
        subject(all, "requests.received").years().total("48003"));
  }

  @Test
  void whatHappenedNextIsThatOfItsOwnReport() {
    Subject issued = subject(all, "requests.issued");
    for (String county : List.of("48001", "48201", "12086")) {
      Figures report = report(county);
      same(report, "next.removal", part(issued, "next", "removal", county));
      same(report, "next.unknown", part(issued, "next", "unknown", county));
      assertThat(report.figure("next.removal").denominator())
          .isEqualByComparingTo(
              BigDecimal.valueOf(
                  issued.years().total(county) - part(issued, "next", "unfollowed", county)));
    }
  }

  @Test
  void everyPolicysAnswersAreThoseOfItsOwnReport() {
    Subject issued = subject(all, "requests.issued");
    for (String county : List.of("48001", "48201", "12086")) {
      Figures report = report(county);
      for (Policy policy : POLICIES) {
        String prefix = PolicyNote.figurePrefix(policy.id());
        String part = Breakdown.POLICY + policy.id();
        same(
            report,
            prefix + "honored",
            part(issued, part, "must", county) + part(issued, part, "may", county));
        same(report, prefix + "declined", part(issued, part, "must-not", county));
        same(report, prefix + "silent", part(issued, part, "silent", county));
        assertThat(
                report
                    .value(prefix + "needs-review")
                    .add(report.value(prefix + "needs-information")))
            .isEqualByComparingTo(BigDecimal.valueOf(part(issued, part, "undecided", county)));
        assertThat(report.figure(prefix + "honored").denominator())
            .isEqualByComparingTo(
                BigDecimal.valueOf(
                    issued.years().total(county) - part(issued, part, "no-hold", county)));
      }
    }
  }

  @Test
  void a_month_that_a_county_did_not_report_is_not_recorded_and_a_file_of_all_tells_of_each() {
    Subject ledger = subject(all, "ledger");
    assertThat(ledger.recordedAt("48001")).isSubsetOf(ledger.months().categories());
    assertThat(ledger.recordedAt("48001").size()).isLessThan(ledger.months().categories().size());
    assertThat(ledger.recordedAt("12086")).isEmpty();
    assertThat(subject(all, "requests.received").recordedAt("48001")).isEmpty();
    Subject issued = subject(all, "requests.issued");
    assertThat(issued.recordedAt("48003")).isEqualTo(issued.recordedAt("12086")).isNotEmpty();
  }

  @Test
  void law_in_force_and_agreements_are_those_of_the_county_and_what_is_not_carried_is_not_there() {
    records.run(
        "INSERT INTO agreement (source_id, source_row, flags, agency, agency_kind, state, county,"
            + " model, status, listed_on) SELECT 1, row_number() OVER (), [], v.*, DATE '2026-05-18'"
            + " FROM (VALUES ('Sheriff', 'County', 'FLORIDA', 'Miami-Dade County', 'Task Force', 'link'),"
            + " ('Patrol', 'State Agency', 'FLORIDA', 'Miami-Dade County', 'Task Force', 'link'),"
            + " ('Police', 'Municipality', 'FLORIDA', NULL, 'Task Force', 'link'),"
            + " ('City', 'Municipality', 'MARYLAND', 'Baltimore City', 'Jail', 'link pending'),"
            + " ('Sheriff', 'County', 'MARYLAND', 'Baltimore County', 'Jail', 'link')) v");
    // The list before has no say any more.
    records.run(
        "INSERT INTO agreement SELECT * REPLACE (DATE '2026-04-01' AS listed_on, 'Gone' AS agency)"
            + " FROM agreement");
    Atlas florida = atlas("FL");
    assertThat(florida.agreements())
        .extracting(Agreement::place, Agreement::agency, Agreement::pending)
        .containsExactly(
            tuple("12086", "Sheriff", false),
            tuple("24005", "Sheriff", false),
            tuple("24510", "City", true));
    List<Object> laws =
        Objects.requireNonNull(florida.laws().get("12086")).rows().stream()
            .map(row -> row.getFirst())
            .toList();
    assertThat(laws).contains("us-fl-chapter-908");
    assertThat(Objects.requireNonNull(florida.laws().get("FL")).rows())
        .extracting(row -> row.getFirst())
        .contains("us-fl-chapter-908");
  }

  @Test
  void residents_are_those_of_the_nearest_year_carried() {
    Residents residents = Residents.bundled();
    assertThat(residents.year(2024)).isEqualTo(2019);
    assertThat(residents.year(2013)).isEqualTo(2013);
    assertThat(residents.of("48301", 2013)).isBetween(50L, 200L);
    assertThat(residents.of("99999", 2013)).isNull();
  }

  @Test
  void eventsOfACountyAreThoseOfItsOwnReport() {
    for (String stage : List.of("arrest", "removal", "detainer-encounter")) {
      Subject events = subject(all, "pipeline.r-1." + stage);
      for (String county : COUNTIES) {
        Figures report = report(county);
        same(report, events.id(), events.years().total(county));
        for (String year : events.years().categories()) {
          same(
              report,
              events.id() + ".year." + year,
              events.years().row(county)[events.years().categories().indexOf(year)]);
        }
      }
    }
  }

  @Test
  void reportedTotalsOfACountyAreThoseOfItsOwnReport() {
    Subject ledger = subject(all, "ledger");
    for (String county : COUNTIES.subList(0, 3)) {
      Figures report = report(county);
      same(report, "ledger.people", ledger.years().total(county));
      for (String id : List.of("ledger.inmate-days", "ledger.cents")) {
        same(report, id, subject(all, id).years().total(county));
      }
    }
  }

  @Test
  void nothingIsLostBetweenCountiesAndAllTogether() {
    Figures together = report(null);
    Subject issued = subject(all, "requests.issued");
    same(
        together,
        "requests.issued",
        all.places().stream().mapToLong(place -> issued.years().total(place.id())).sum());
    assertThat(all.places())
        .extracting(AtlasPlace::id)
        .contains("elsewhere", "elsewhere:TX", "48001", "12086");
    for (Breakdown part : issued.breakdowns()) {
      for (AtlasPlace place : all.places()) {
        assertThat(Arrays.stream(part.row(place.id())).sum())
            .as(part.id() + " of " + place.id())
            .isEqualTo(issued.years().total(place.id()));
      }
    }
  }

  @Test
  void anAtlasOfAStateHasItsPlacesAlone() {
    Atlas florida = atlas("FL");
    assertThat(florida.places()).extracting(AtlasPlace::state).containsOnly("FL");
    same(
        report("12086"),
        "requests.issued",
        subject(florida, "requests.issued").years().total("12086"));
    assertThatThrownBy(() -> atlas("AK"))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("in AK");
  }
}
