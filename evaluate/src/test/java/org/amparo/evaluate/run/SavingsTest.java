package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.Discretion;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateChoice;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingsTest {

  private static final Rate AVERAGE =
      new Rate(
          "average",
          RateKind.AVERAGE,
          1_200,
          2_400,
          4_800,
          List.of("1"),
          2026,
          "A source",
          "",
          false,
          "");

  /**
   * Four people: x held 10 hours, y 100, z 30; the jail honored x and y, declined w, does not say
   * of z but kept that person past release.
   */
  private static final String DECISIONS =
      """
      ('x', 'all', 'MUST', 1), ('y', 'all', 'MUST', 1), ('z', 'all', 'MUST', 1), ('w', 'all', 'MUST', 1),
      ('x', 'law', 'MUST_NOT', 4), ('y', 'law', 'MAY', 2), ('z', 'law', 'NEEDS_INFORMATION', 6),
      ('w', 'law', 'MAY', 2)\
      """;

  private TestWorkspace records;

  @BeforeEach
  void begin(@TempDir Path folder) {
    records =
        new TestWorkspace(folder)
            .place("1", "One County, TX", null)
            .hold("jail", "jurisdiction", 1);
    held("x", 10, "action = 'HONORED'");
    held("y", 100, "action = 'HONORED'");
    held("z", 30);
    records.request("w", "received", "1", "action = 'DECLINED'", "person_key = 'w'");
  }

  private void held(String key, int hours, String... values) {
    String until = LocalDateTime.of(2026, 1, 5, 0, 0).plusHours(hours).toString().replace('T', ' ');
    records
        .booking(key, "1", "2026-01-01 00:00:00", until, true)
        .charge(key, "FELONY", "2026-01-05 00:00:00")
        .charge(key, null, until, "jurisdiction")
        .request(key, "received", "1", values)
        .run(
            "UPDATE detainer SET booking_key = '%s', person_key = '%s' WHERE detainer_id = '%s'"
                .formatted(key, key, key));
  }

  @AfterEach
  void end() {
    records.close();
  }

  private Figures figures(Discretion discretion) {
    EvaluationSettings settings =
        TestWorkspace.settings(
            List.of(TestPolicy.of("all", 48), TestPolicy.of("law", 48)),
            new RateLibrary(List.of(AVERAGE)),
            new Costing(RateChoice.NONE, discretion, List.of("all"), null));
    return new Figures(records.evaluate(settings, DECISIONS));
  }

  private Figures open() {
    return figures(Discretion.Rule.OPEN);
  }

  @Test
  void aSavingIsTheDifferenceOfTwoPoliciesOnTheSameCases() {
    Figures figures = open();

    // All: 10 + 100 + 30 known. Law: y's 100 for certain, z perhaps.
    assertThat(figures.value("saving.all-law.hours")).isEqualByComparingTo("40");
    // Had the law held z too, 10 would be saved; w, held under both, adds nothing however long.
    assertThat(figures.low("saving.all-law.hours")).isEqualByComparingTo("10");
    assertThat(figures.high("saving.all-law.hours")).isEqualByComparingTo("40");
    assertThat(figures.value("saving.all-law.holds")).isEqualByComparingTo("2");
    assertThat(figures.low("saving.all-law.holds")).isEqualByComparingTo("1");
    assertThat(figures.value("saving.all-law.ceiling-hours")).isEqualByComparingTo("96");
    // A dollar an hour.
    assertThat(figures.value("saving.all-law.cost.average")).isEqualByComparingTo("4000");
    assertThat(figures.value("saving.all-law.cost.average"))
        .isEqualByComparingTo(
            figures
                .value("policy.all.cost.average")
                .subtract(figures.value("policy.law.cost.average")));
  }

  @Test
  void whatTheLawLeavesToTheJailIsASpreadOfItsOwn() {
    Figures figures = open();

    // The law's 100 hours are y's, which it may refuse.
    assertThat(figures.low("policy.law.hours.discretion")).isEqualByComparingTo("0");
    assertThat(figures.high("policy.law.hours.discretion")).isEqualByComparingTo("100");
    assertThat(figures.figure("policy.law.hours.discretion").spread()).isEqualTo(Spread.DISCRETION);
    assertThat(figures.high("saving.all-law.hours.discretion")).isEqualByComparingTo("140");
    // Refused, w costs nothing; honored under all alone, up to its clock of 48.
    assertThat(figures.high("saving.all-law.hours.combined"))
        .isGreaterThanOrEqualTo(new BigDecimal("188"));
    assertThat(figures.low("policy.all.hours.discretion"))
        .isEqualByComparingTo(figures.high("policy.all.hours.discretion"));
  }

  @Test
  void eachSpreadOfEachFigureLiesWithinItsCombinedOne() {
    Figures figures = open();

    assertThat(figures.rows("spreads")).hasSizeGreaterThan(20);
    for (List<?> row : figures.rows("spreads")) {
      List<?> combined =
          figures.rows("spreads").stream()
              .filter(other -> other.subList(0, 4).equals(row.subList(0, 4)))
              .filter(other -> "combined".equals(other.get(4)))
              .findFirst()
              .orElseThrow();
      assertThat(number(row, 6)).isGreaterThanOrEqualTo(number(combined, 6));
      assertThat(number(row, 7)).isLessThanOrEqualTo(number(combined, 7));
    }
  }

  private static BigDecimal number(List<?> row, int column) {
    return (BigDecimal) Objects.requireNonNull(row.get(column));
  }

  @Test
  void thePoliciesAreSetAgainstWhatTheJailDidToo() {
    Figures figures = open();

    // Done: x, y and z, 140 hours; the law 100 for certain.
    assertThat(figures.value("saving.done-law.hours")).isEqualByComparingTo("40");
    // All would hold w too, for up to 48 hours more than was done.
    assertThat(figures.low("saving.done-all.hours")).isEqualByComparingTo("-48");
    assertThat(figures.high("saving.done-all.hours")).isEqualByComparingTo("0");
    assertThat(figures.value("saving.done-all.holds")).isEqualByComparingTo("-1");
  }

  @Test
  void theProbabilityThatASavingIsPositiveHasAWorstAndABestCase() {
    Figures figures = open();
    BigDecimal probability = figures.value("saving.all-law.probability");

    // Positive unless a resample draws neither x nor z: 1 - exp(-2) = 0.865.
    assertThat(probability).isBetween(new BigDecimal("0.82"), new BigDecimal("0.91"));
    assertThat(figures.low("saving.all-law.probability")).isLessThan(probability);
    assertThat(figures.high("saving.all-law.probability")).isGreaterThanOrEqualTo(probability);
    // Nothing is saved where nothing differs for certain.
    assertThat(figures.value("saving.done-all.probability")).isEqualByComparingTo("0");
  }

  @Test
  void discretionCanBeSaidToBeUsedAlwaysOrNever() {
    Figures always = figures(Discretion.Rule.ALWAYS);
    assertThat(always.value("policy.law.hours")).isEqualByComparingTo("100");
    assertThat(always.low("policy.law.honored")).isEqualByComparingTo("2");
    assertThat(always.low("policy.law.hours.discretion")).isEqualByComparingTo("100");

    Figures never = figures(Discretion.Rule.NEVER);
    assertThat(never.value("policy.law.hours")).isEqualByComparingTo("0");
    assertThat(never.low("policy.law.honored")).isEqualByComparingTo("0");
    assertThat(never.low("policy.law.declined")).isEqualByComparingTo("3");
    assertThat(never.value("saving.all-law.hours")).isEqualByComparingTo("140");
    // What may be honored is still counted as such: discretion is no answer of the law.
    assertThat(never.value("policy.law.may")).isEqualByComparingTo("2");
  }

  @Test
  void observedDiscretionFollowsTheJailsLogAndIsUnknownWhereItIsSilent() {
    records.request("v", "received", "1", "person_key = 'v'");
    EvaluationSettings settings =
        TestWorkspace.settings(
            List.of(TestPolicy.of("law", 48)),
            new RateLibrary(List.of(AVERAGE)),
            new Costing(RateChoice.NONE, Discretion.Rule.OBSERVED, List.of(), null));
    Figures figures =
        new Figures(
            records.evaluate(
                settings,
                "('x', 'law', 'MAY', 2), ('w', 'law', 'MAY', 2), ('v', 'law', 'MAY', 2), ('z', 'law', 'MAY', 2)"));

    // x was honored and z kept past release; w was declined; of v nobody wrote anything down.
    assertThat(figures.low("policy.law.honored")).isEqualByComparingTo("2");
    assertThat(figures.high("policy.law.honored")).isEqualByComparingTo("3");
    assertThat(figures.low("policy.law.declined")).isEqualByComparingTo("1");
    assertThat(figures.high("policy.law.declined")).isEqualByComparingTo("2");
  }

  @Test
  void aShareIsDrawnByHashAndALargerShareHoldsASmaller() {
    BigDecimal last = BigDecimal.ZERO;
    for (String share : List.of("0", "0.3", "0.6", "1")) {
      BigDecimal honored = figures(Discretion.parse(share)).value("policy.law.honored");
      assertThat(honored).isGreaterThanOrEqualTo(last);
      assertThat(figures(Discretion.parse(share)).value("policy.law.honored"))
          .isEqualByComparingTo(honored);
      last = honored;
    }
    assertThat(figures(Discretion.parse("0")).value("policy.law.honored")).isZero();
    assertThat(last).isEqualByComparingTo("2");
  }

  @Test
  void aUseOfDiscretionThatIsNoneIsRefused() {
    for (String text : List.of("sometimes", "1.5", "-0.1", "")) {
      assertThatThrownBy(() -> Discretion.parse(text))
          .hasMessageContaining("AMP-602")
          .hasMessageContaining("no use of discretion");
    }
  }

  @Test
  void whereNoTimeIsOnRecordThereIsNoSavingInHoursButOneInHolds() {
    records.request("i", "issued", "1").request("j", "issued", "1");
    EvaluationSettings settings =
        TestWorkspace.settings(
            List.of(TestPolicy.of("all", 48), TestPolicy.of("law", 48)),
            new RateLibrary(List.of(AVERAGE)),
            new Costing(RateChoice.NONE, Discretion.Rule.OPEN, List.of("all"), null));
    Figures figures =
        new Figures(
            records.evaluate(
                settings,
                DECISIONS
                    + ", ('i', 'all', 'MUST', 1), ('j', 'all', 'MUST', 1), ('i', 'law', 'MUST_NOT', 4),"
                    + " ('j', 'law', 'MUST_NOT', 4)"));

    // The law honors neither, so its own hours are known to be none; those of all are not known.
    assertThat(figures.evaluation().figure("saving.all-law.issued.hours")).isEmpty();
    assertThat(figures.value("saving.all-law.issued.holds")).isEqualByComparingTo("2");
    assertThat(figures.value("saving.all-law.issued.ceiling-hours")).isEqualByComparingTo("96");
    assertThat(figures.value("saving.all-law.hours")).isEqualByComparingTo("40");
  }

  @Test
  void morePoliciesThanAMaskHasBitsAreTakenInTurns() {
    List<String> ids = IntStream.range(0, 70).mapToObj(i -> "law-" + i).toList();
    List<Policy> policies =
        Stream.concat(Stream.of("all"), ids.stream()).map(id -> TestPolicy.of(id, 48)).toList();
    EvaluationSettings settings =
        TestWorkspace.settings(
            policies,
            new RateLibrary(List.of(AVERAGE)),
            new Costing(RateChoice.NONE, Discretion.Rule.OPEN, List.of("all"), null));
    String decisions =
        Stream.concat(
                Stream.of("('x', 'all', 'MUST', 1)", "('y', 'all', 'MUST', 1)"),
                ids.stream()
                    .flatMap(
                        id ->
                            Stream.of(
                                "('x', '%s', 'MUST', 1)".formatted(id),
                                "('y', '%s', 'MUST_NOT', 4)".formatted(id))))
            .collect(Collectors.joining(", "));
    Figures figures = new Figures(records.evaluate(settings, decisions));

    for (String id : ids) {
      assertThat(figures.value("saving.all-" + id + ".hours")).isEqualByComparingTo("100");
      assertThat(figures.value("saving.done-" + id + ".holds")).isEqualByComparingTo("1");
    }
    assertThat(figures.value("saving.done-all.holds")).isEqualByComparingTo("0");
  }

  @Test
  void aPersonWeighsTheSameInWhatAPolicyTakesAndInWhatWasDone() {
    records.run("UPDATE detainer SET person_key = NULL");
    assertTheSamePeopleAreDrawn(figures(Discretion.Rule.OPEN));

    // Where the jail's bookings name people and its log does not, they are the people.
    records.run("UPDATE booking SET person_key = 'one of two' WHERE booking_key IN ('x', 'y')");
    assertTheSamePeopleAreDrawn(figures(Discretion.Rule.OPEN));
  }

  /** All that was done is what honoring all would take, so that its resamples are the same too. */
  private static void assertTheSamePeopleAreDrawn(Figures figures) {
    String policy = "policy.all.hours.sampling";
    String done = "spread.direct.hours.sampling";
    assertThat(figures.value(policy)).isEqualByComparingTo("140");
    assertThat(figures.value(done)).isEqualByComparingTo("140");
    assertThat(figures.low(policy)).isEqualByComparingTo(figures.low(done));
    assertThat(figures.high(policy)).isEqualByComparingTo(figures.high(done));
  }
}
