package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.disclosure.Disclosure;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.sample.county.SampleCounty;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a period counts, on a county's records of 2022 to 2024. */
class PeriodTest {

  private static final List<String> POLICIES =
      List.of("us-fl-miami-dade-recommendation-2013", "us-honor-all", "us-il-cook-46-37");
  private static final LocalDate BEGINS = LocalDate.of(2022, 1, 1);
  private static final LocalDate ENDS = LocalDate.of(2025, 1, 1);
  private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

  private static final String HOURS = ".*(hours|days|days-of-liberty)|requests\\..*";

  private static Path file = Path.of("");
  private static final Map<String, Evaluation> KNOWN = new LinkedHashMap<>();

  @BeforeAll
  static void importTheCounty(@TempDir Path folder) {
    // As many requests as in the demo, and a tenth of its bookings.
    SampleCounty.write(
        folder.resolve("records"),
        new SampleCounty.Settings(2013, 6_000, 1_200, BEGINS, ENDS),
        _ -> {});
    file = folder.resolve("county.duckdb");
    new Importer()
        .run(
            ImportRequest.of(List.of(folder.resolve("records")), file).as(Disclosure.PUBLISHED),
            ProgressListener.NONE);
    KNOWN.clear();
  }

  private static Evaluation of(AskedPeriod period) {
    return KNOWN.computeIfAbsent(
        period.toString(),
        _ -> {
          PolicyLibrary library = PolicyLibrary.bundled();
          EvaluationSettings settings =
              EvaluationSettings.of(
                  SampleCounty.PLACE_NAME, POLICIES.stream().map(library::find).toList());
          try (Workspace workspace = Workspace.read(file)) {
            return new Evaluator(Decider::decideHolds).evaluate(workspace, settings.in(period));
          }
        });
  }

  private static Evaluation of(LocalDate from, @Nullable LocalDate until) {
    return of(new AskedPeriod(from, until));
  }

  private static Evaluation of(int year) {
    return of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /** Figures of sums over records: what is given a year times the years. */
  private static Map<String, BigDecimal> sums(Evaluation evaluation) {
    BigDecimal months = value(evaluation, "period.jail.months");
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Figure figure : evaluation.figures().values()) {
      String id = figure.id();
      BigDecimal value = figure.value();
      // The longest holds of a part need not be those of the whole.
      if (value == null || id.contains("largest")) {
        continue;
      }
      boolean ofPeriod =
          id.matches(
              "requests\\.(received|issued|total|response\\..*|course\\..*|month\\.\\d.*)"
                  + "|time\\.(direct\\.[a-z-]+\\.(hours|days)|net\\.(hours|days)|center\\.(net-)?hours"
                  + "|deadline\\.(past\\.)?hours|most\\.hours|gross\\.days|gross\\.requested\\.days)"
                  + "|human\\.days-of-liberty|cost\\.(direct|gross)\\.[a-z]+");
      boolean ofYear =
          id.matches(
              "(saving|policy)\\..*\\.(hours|cost\\.[a-z]+)|repayment\\..*|headline\\.saving");
      if (ofPeriod) {
        sums.put(id, value);
      } else if (ofYear) {
        sums.put(id, value.multiply(months).divide(MONTHS_A_YEAR, MathContext.DECIMAL128));
      }
    }
    return sums;
  }

  private static void addUp(Evaluation whole, Evaluation... parts) {
    Map<String, BigDecimal> sums = sums(whole);
    assertThat(sums)
        .containsKeys(
            "requests.received",
            "time.net.hours",
            "time.center.net-hours",
            "time.gross.days",
            "cost.direct.marginal",
            "saving.us-fl-miami-dade-recommendation-2013.hours",
            "saving.deadline-kept.cost.marginal");
    SoftAssertions.assertSoftly(
        softly ->
            sums.forEach(
                (id, sum) -> {
                  BigDecimal added =
                      Stream.of(parts)
                          .map(part -> sums(part).getOrDefault(id, BigDecimal.ZERO))
                          .reduce(BigDecimal.ZERO, BigDecimal::add);
                  // Each is rounded once, to a cent or a millionth, and some then taken for a year.
                  softly
                      .assertThat(added.doubleValue())
                      .as(id)
                      .isCloseTo(sum.doubleValue(), within(id.matches(HOURS) ? 1e-4 : 3.0));
                }));
  }

  @Test
  void years_add_up_to_all_of_the_records() {
    addUp(of(AskedPeriod.ALL), of(2022), of(2023), of(2024));
    addUp(of(BEGINS, ENDS), of(2022), of(2023), of(2024));
  }

  @Test
  void each_year_beside_the_mean_is_what_that_year_alone_says_and_years_add_up() {
    Evaluation whole = of(AskedPeriod.ALL);
    for (String what :
        List.of("held", "hours", "net-days", "cost.marginal", "cost.average", "saving.marginal")) {
      double sum = 0;
      for (int year : List.of(2022, 2023, 2024)) {
        String id = "year." + year + "." + what;
        double own = value(whole, id).doubleValue();
        // A hold over New Year began in one of the two years, and has time in both.
        if (!what.equals("held")) {
          assertThat(value(of(year), id).doubleValue()).as(id).isCloseTo(own, within(1.0));
        }
        sum += own;
      }
      assertThat(sum / 3)
          .as(what)
          .isCloseTo(value(whole, "year.mean." + what).doubleValue(), within(1.0));
    }
    assertThat(value(whole, "year.mean.net-days").doubleValue() * 3)
        .isCloseTo(value(whole, "time.net.days").doubleValue(), within(1e-4));
    assertThat(value(whole, "year.mean.cost.average"))
        .isEqualByComparingTo(value(whole, "policy.done.cost.average"));
    assertThat(value(whole, "year.mean.saving.marginal"))
        .isEqualByComparingTo(value(whole, "headline.saving"));
  }

  @Test
  void two_periods_that_meet_add_up_to_both() {
    LocalDate meeting = LocalDate.of(2023, 6, 1);
    addUp(of(BEGINS, ENDS), of(BEGINS, meeting), of(meeting, ENDS));
  }

  @Test
  void a_booking_counts_on_the_day_booked_and_one_without_a_day_in_no_period() {
    BigDecimal years =
        Stream.of(of(2022), of(2023), of(2024))
            .map(year -> value(year, "bookings.total"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(years).isEqualByComparingTo(value(of(BEGINS, ENDS), "bookings.total"));
    assertThat(years).isLessThan(value(of(AskedPeriod.ALL), "bookings.total"));
  }

  @Test
  void savings_say_how_many_of_their_requests_came_before_the_period() {
    assertThat(of(AskedPeriod.ALL).figure("saving.earlier-requests")).isEmpty();
    assertThat(value(of(2022), "saving.earlier-requests")).isZero();
    assertThat(value(of(2023), "saving.earlier-requests")).isPositive();
  }

  @Test
  void a_stay_that_goes_on_when_the_period_ends_is_not_over_and_not_unrecorded() {
    Figure whole = of(AskedPeriod.ALL).figure("time.gross.not-over").orElseThrow();
    Figure year = of(2023).figure("time.gross.not-over").orElseThrow();
    assertThat(year.value()).isGreaterThan(whole.value());
    assertThat(year.unknown()).isLessThanOrEqualTo(whole.unknown());
  }

  @Test
  void the_period_stands_where_the_records_did_and_divides_what_is_given_a_year() {
    Evaluation months = of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 1));
    assertThat(months.period()).isEqualTo("January 2023 to May 2023");
    assertThat(value(months, "period.jail.months")).isEqualByComparingTo("5");
    assertThat(months.figure("period.jail.months").orElseThrow().label())
        .endsWith("annualized from them");
    assertThat(months.figure("beds.direct").orElseThrow().denominator())
        .isEqualByComparingTo("151");
  }

  @Test
  void a_period_that_the_records_do_not_cover_says_which_they_do() {
    refused(
        () -> of(LocalDate.of(2021, 1, 1), ENDS), "the records cover 2022-01-01 up to 2025-01-01");
    refused(
        () -> of(BEGINS, LocalDate.of(2025, 2, 1)),
        "the records cover 2022-01-01 up to 2025-01-01");
    refused(() -> of(ENDS, null), "the records cover 2022-01-01 up to 2025-01-01");
  }

  @Test
  void a_period_is_of_whole_months_in_order() {
    refused(
        () -> new AskedPeriod(LocalDate.of(2022, 1, 2), null), "write 2022-01-01 or 2022-02-01");
    refused(() -> new AskedPeriod(ENDS, BEGINS), "the period would end on 2022-01-01");
    refused(() -> new AskedPeriod(BEGINS, BEGINS), "the period would end on 2022-01-01");
  }

  @Test
  void records_whose_dates_were_moved_are_never_cut(@TempDir Path folder) {
    try (TestWorkspace records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .booking("a", "1", "2025-02-01 00:00:00", "2025-02-02 00:00:00", true)
            .run("UPDATE source_file SET dates_shifted = TRUE")) {
      refused(
          () ->
              records.evaluate(
                  EvaluationSettings.of(null, List.of())
                      .in(new AskedPeriod(LocalDate.of(2025, 2, 1), null)),
                  ""),
          "the publisher moved the dates");
    }
  }

  private static BigDecimal value(Evaluation evaluation, String id) {
    return new Figures(evaluation).value(id);
  }

  private static void refused(ThrowingCallable asked, String why) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            AmparoException.class,
            error -> {
              assertThat(error.problems().getFirst().code()).isEqualTo(ErrorCode.PERIOD_INVALID);
              assertThat(error.getMessage()).contains(why);
            });
  }
}
