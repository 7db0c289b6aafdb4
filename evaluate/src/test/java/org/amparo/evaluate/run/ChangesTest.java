package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.measure.Costing;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

  private static final String MIAMI = "Miami-Dade County, FL";
  private static final String DIRECTIVE = "change.us-fl-miami-dade-directive-2017.file-2.arrest.";
  private static final YearMonth FIRST = YearMonth.of(2016, 1);

  private TestWorkspace records;
  private final List<String> events = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  @BeforeEach
  void begin(@TempDir Path folder) {
    records =
        new TestWorkspace(folder)
            .place("12086", MIAMI, "America/New_York")
            .source(2, "arrests.csv", "arrests");
  }

  @AfterEach
  void end() {
    records.close();
  }

  /** Arrests at a county's own jail, so many in each month from January 2016. */
  private ChangesTest arrests(String geoid, int... numbers) {
    places.add("('%s JAIL', 'Area', '%s', TRUE)".formatted(geoid, geoid));
    for (int month = 0; month < numbers.length; month++) {
      for (int i = 0; i < numbers[month]; i++) {
        // The first and the last day of a month, so that each is covered as a whole.
        LocalDate day =
            i % 2 == 0 ? FIRST.plusMonths(month).atDay(1) : FIRST.plusMonths(month).atEndOfMonth();
        events.add(
            "(2, %d, [], 'arrest', TIMESTAMP '%s 00:00:00', '%s JAIL', 'Area')"
                .formatted(events.size() + 1, day, geoid));
      }
    }
    return this;
  }

  private Figures evaluated(String place, LocalDate... asked) {
    if (!places.isEmpty()) {
      records.run(
          "CREATE OR REPLACE TEMP TABLE landmark_county AS FROM (VALUES "
              + String.join(", ", places)
              + ") t(landmark, area, geoid, own)");
      records.run(
          "INSERT INTO ice_event (source_id, source_row, flags, kind, occurred_at, landmark, area)"
              + " VALUES "
              + String.join(", ", events));
    }
    ChangeLaw law =
        new ChangeLaw(PolicyLibrary.bundled(), List.of(asked), LocalDate.of(2026, 11, 28));
    EvaluationSettings settings =
        new EvaluationSettings(
            place,
            AskedPeriod.ALL,
            List.of(),
            false,
            law,
            new Claims(List.of()),
            EvaluationSettings.pricing(Costing.USUAL));
    return new Figures(records.evaluate(settings, ""));
  }

  private static @Nullable Object answer(Figures figures, String series, int column) {
    return figures.rows("change-answers").stream()
        .filter(row -> Objects.equals(row.get(3), series))
        .findFirst()
        .orElseThrow()
        .get(column);
  }

  /** 24 months around a number, twelve before January 2017, eleven after it. */
  private static int[] around(int before, int after) {
    return around(before, after, 0);
  }

  /** The same, wavering in another order. */
  private static int[] around(int before, int after, int order) {
    int[] numbers = new int[24];
    for (int month = 0; month < 24; month++) {
      numbers[month] = (month < 12 ? before : after) + (month * 7 + order) % 5;
    }
    return numbers;
  }

  @Test
  void aStepAtTheDirectiveIsSeenByTheSeriesAndLeavesItsOwnMonthOut() {
    Figures figures = arrests("12086", around(20, 60)).evaluated(MIAMI);
    assertThat(figures.value(DIRECTIVE + "months-before")).isEqualByComparingTo("12");
    assertThat(figures.value(DIRECTIVE + "months-after")).isEqualByComparingTo("11");
    assertThat(figures.value(DIRECTIVE + "its.level").doubleValue()).isBetween(36.0, 44.0);
    // Months alone have no interval, and tell no chance.
    assertThat(figures.figure(DIRECTIVE + "its.level").low()).isNull();
    assertThat(figures.figure(DIRECTIVE + "its.level").sources()).containsExactly("arrests.csv");
    assertThat(answer(figures, "file-2.arrest", 4)).asString().startsWith("ICE arrests");
    assertThat(answer(figures, "file-2.arrest", 5))
        .asString()
        .startsWith("Cannot tell: a place's own months");
    assertThat(answer(figures, "file-2.arrest", 6)).asString().startsWith("Cannot tell: too few");
    assertThat(figures.rows("change-months"))
        .filteredOn(row -> Objects.equals(row.get(2), LocalDate.of(2017, 1, 1)))
        .singleElement()
        .satisfies(row -> assertThat(row.get(5)).isEqualTo(false));
  }

  @Test
  void aSeriesThatBeginsTooLateCannotTellAndHasAFigureWithoutAValue() {
    Figures figures =
        arrests("12086", 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9)
            .evaluated(MIAMI);
    assertThat(figures.figure(DIRECTIVE + "its.level").value()).isNull();
    assertThat(figures.value(DIRECTIVE + "months-before")).isEqualByComparingTo("4");
    assertThat(answer(figures, "file-2.arrest", 5))
        .isEqualTo("Cannot tell: fewer than six whole months before are covered.");
  }

  @Test
  void aLevelThatOnlyWaversIsNotCalledAChange() {
    Figures figures = arrests("12086", around(30, 30)).evaluated(MIAMI);
    assertThat(figures.value(DIRECTIVE + "its.level").abs()).isLessThan(BigDecimal.TEN);
    assertThat(answer(figures, "file-2.arrest", 5)).asString().startsWith("Cannot tell");
  }

  @Test
  void otherCountiesAreThoseWithEnoughEventsWhoseOwnLawDidNotChange() {
    arrests("12086", around(20, 40));
    List<String> florida =
        List.of(
            "12001", "12005", "12009", "12011", "12015", "12017", "12019", "12021", "12023",
            "12031", "12033", "12035", "12053", "12057", "12061", "12069", "12071", "12073",
            "12081", "12083");
    for (String county : florida) {
      arrests(county, other(florida.indexOf(county)));
    }
    // Travis County's sheriff had a policy of her own from February 2017; Monroe has too few
    // events.
    arrests("48453", around(50, 10));
    arrests("12087", around(0, 0));
    Figures figures = evaluated(MIAMI);
    assertThat(figures.rows("change-places"))
        .extracting(row -> row.get(2))
        .containsExactlyInAnyOrderElementsOf(florida);
    assertThat(figures.value(DIRECTIVE + "others.places")).isEqualByComparingTo("20");
    assertThat(figures.figure(DIRECTIVE + "others.as-large").numerator()).isEqualByComparingTo("1");
    assertThat(answer(figures, "file-2.arrest", 6)).asString().startsWith("It rose more");
  }

  private static int[] other(int index) {
    return around(10 + index % 4, 10 + index % 3, index % 5);
  }

  @Test
  void aUsersOwnDayIsJudgedWhereNoPolicyChanged() {
    records.place("99001", "Anywhere County", null).source(3, "log.csv", "log");
    int id = 0;
    for (int month = 0; month < 20; month++) {
      for (int i = 0; i < (month < 10 ? 4 : 9) + month % 3; i++) {
        records.request(
            "r" + id++,
            "received",
            "99001",
            "received_at = TIMESTAMP '%s 09:00:00'"
                .formatted(
                    i == 1
                        ? FIRST.plusMonths(month).atEndOfMonth()
                        : FIRST.plusMonths(month).atDay(1)));
      }
    }
    Figures figures = evaluated("Anywhere County", LocalDate.of(2016, 11, 1));
    String id2 = "change.2016-11-01.requests.received.";
    assertThat(figures.value(id2 + "months-before")).isEqualByComparingTo("10");
    assertThat(figures.value(id2 + "months-after")).isEqualByComparingTo("10");
    assertThat(figures.value(id2 + "its.level").doubleValue()).isBetween(3.0, 7.0);
    assertThat(figures.figure(id2 + "its.level").status())
        .isEqualTo(org.amparo.evaluate.Status.RECEIVED);
    assertThat(evaluatedAgain().evaluation().figures().keySet())
        .noneMatch(key -> key.startsWith("change."));
  }

  private Figures evaluatedAgain() {
    return new Figures(
        records.evaluate(
            EvaluationSettings.of("Anywhere County", List.of()).with(new Claims(List.of())), ""));
  }

  private static final String POLICE =
      "change.us-fl-miami-dade-directive-2017.police.domestic-violence-reports.";

  /**
   * Reports of domestic violence in two districts of each of 24 counties of Florida, with the same
   * season in all, and a step at the directive in Miami-Dade alone.
   */
  private Figures police(int step, int months) {
    List<String> rows = new ArrayList<>();
    List<String> counties =
        new ArrayList<>(
            List.of(
                "12086", "12001", "12005", "12009", "12011", "12015", "12017", "12019", "12021",
                "12023", "12031", "12033", "12035", "12053", "12057", "12061", "12069", "12071",
                "12073", "12081", "12083", "12095"));
    Random random = new Random(2013);
    for (String county : counties) {
      for (int month = 0; month < months; month++) {
        boolean after = month > 12 && county.equals("12086");
        for (String district : List.of("north", "south")) {
          rows.add(
              "(1, %d, [], 'domestic-violence-reports', '%s', '%s', DATE '%s', DATE '%s', %d)"
                  .formatted(
                      rows.size() + 1,
                      county,
                      district,
                      FIRST.plusMonths(month).atDay(1),
                      FIRST.plusMonths(month + 1L).atDay(1),
                      60
                          + Math.round(3 * Math.sin(month * Math.PI / 6))
                          + Math.round(3 * random.nextGaussian())
                          + (after ? step / 2 : 0)));
        }
      }
    }
    records.run(
        "INSERT INTO reported_count (source_id, source_row, flags, what, place_id, area,"
            + " period_from, period_until, number) VALUES "
            + String.join(", ", rows));
    return evaluated(MIAMI);
  }

  private static String told(Figures figures) {
    return figures.rows("police-answers").stream()
        .filter(row -> Objects.equals(row.get(0), "us-fl-miami-dade-directive-2017"))
        .map(row -> row.get(6) + " " + row.get(7))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_known_fall_in_reports_to_the_police_is_found_beside_other_counties() {
    Figures figures = police(-60, 30);
    assertThat(figures.value(POLICE + "its.level").doubleValue()).isBetween(-90.0, -30.0);
    assertThat(told(figures))
        .isEqualTo("It fell more than chance explains beside the others. fell-more");
    // Both districts: about 120 a month, not 60.
    assertThat(figures.value(POLICE + "its.expected").doubleValue()).isBetween(95.0, 145.0);
    assertThat(figures.figure(POLICE + "its.level").label())
        .startsWith("Change of level: Reports of domestic violence, as published, at");
  }

  @Test
  void where_reports_to_the_police_did_not_change_no_change_can_be_told() {
    assertThat(told(police(0, 30)))
        .isEqualTo("Cannot tell a change from none: places without one show as much. as-elsewhere");
  }

  @Test
  void too_few_months_of_reports_to_the_police_cannot_tell() {
    assertThat(told(police(-60, 17)))
        .isEqualTo("Cannot tell: fewer than six whole months after are covered. few-months");
  }

  @Test
  void reports_to_the_police_without_other_places_cannot_tell() {
    police(-60, 30);
    records.run("DELETE FROM reported_count WHERE place_id <> '12086'");
    assertThat(told(evaluated(MIAMI))).startsWith("Cannot tell: too few other places qualify");
  }

  @Test
  void a_district_that_begins_to_report_is_no_change() {
    police(0, 30);
    records.run(
        "DELETE FROM reported_count WHERE area = 'south' AND period_from < DATE '2017-02-01'");
    Figures figures = evaluated(MIAMI);
    assertThat(figures.value(POLICE + "its.expected").doubleValue()).isBetween(45.0, 75.0);
    assertThat(told(figures)).endsWith("as-elsewhere");
  }

  @Test
  void travisCountysLedgerIsJudgedBesideOtherCountiesOfTexas(@TempDir Path folder) {
    Optional<Figures> found = PublishedRecords.evaluate("texas", folder, "Travis County, TX");
    assumeTrue(found.isPresent(), "the Texas ledger is absent");
    Figures figures = found.orElseThrow();
    String id = "change.us-tx-travis-sheriff-2017.ledger.inmate-days.";
    // From February 2017 until the state's law of September: seven months.
    assertThat(figures.value(id + "months-after")).isEqualByComparingTo("7");
    assertThat(figures.value(id + "its.level")).isNegative();
    assertThat(figures.value(id + "others.places").intValue()).isGreaterThanOrEqualTo(19);
    assertThat(figures.rows("change-places"))
        .isNotEmpty()
        .allMatch(row -> Objects.toString(row.get(2)).startsWith("48"));
  }

  @Test
  void miamiDadesEncountersWithADetainerCannotTellByFixedRules(@TempDir Path folder) {
    Optional<Figures> found =
        PublishedRecords.evaluate(
            "ice-foia/derived_detainer_encounters_by_landmark_month_FY2016_17_19.csv",
            folder,
            MIAMI);
    assumeTrue(found.isPresent(), "the encounters by landmark are absent");
    Figures figures = found.orElseThrow();
    String id = "change.us-fl-miami-dade-directive-2017.file-1.detainer-encounter.";
    // As docs/change-of-law.md says.
    assertThat(figures.value(id + "months-before")).isEqualByComparingTo("15");
    assertThat(figures.value(id + "months-after")).isEqualByComparingTo("8");
    // Seven have enough; less Maricopa, whose sheriff ended holds in February 2017, and Denver,
    // whose
    // ordinance took effect in August 2017. Fairfax's state's section on early transfer is of July
    // 2015, before the months compared.
    assertThat(figures.value(id + "others.places")).isEqualByComparingTo("5");
    assertThat(figures.value(id + "its.level").doubleValue()).isBetween(7.0, 8.0);
    String series = "file-1.detainer-encounter";
    for (int column = 5; column <= 6; column++) {
      assertThat(answer(figures, series, column)).asString().startsWith("Cannot tell");
    }
  }
}
