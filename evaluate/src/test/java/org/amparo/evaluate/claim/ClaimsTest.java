package org.amparo.evaluate.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTest {

  private static final Claims BUNDLED = Claims.bundled();

  private static Claim load(String rows) {
    return load(
        """
        - {id: a, label: A, unit: DAYS, value: 7, source: {text: A source, evidence: NOT_CHECKED}}
        - {id: b, label: B, unit: DAYS, value: 2, source: {text: A source, evidence: NOT_CHECKED}}
        """,
        rows);
  }

  private static Claim load(String inputs, String rows) {
    String head =
        """
        id: test
        title: A claim
        places: ["12086"]
        source: {text: A source, evidence: NOT_CHECKED}
        explanation: Because.
        inputs:
        """;
    return Claims.read(head + inputs.indent(2) + "rows:\n" + rows.indent(2), "test.yaml");
  }

  private static BigDecimal recomputed(String claim, String row) {
    return Objects.requireNonNull(BUNDLED.find(claim).row(row).recomputed());
  }

  @Test
  void miamiDadeIsRecomputedFromItsInputsToTheCent() {
    String id = "miami-dade-2018";
    // $50,048 / 216 = $231.7037...
    assertThat(recomputed(id, "rate")).isEqualByComparingTo("23170");
    // 966 x 56 x $231.70, x 35, x 7, and 648 x $231.70.
    assertThat(recomputed(id, "analysis")).isEqualByComparingTo("1253404320");
    assertThat(recomputed(id, "added-2013")).isEqualByComparingTo("783377700");
    assertThat(recomputed(id, "added-county")).isEqualByComparingTo("156675540");
    assertThat(recomputed(id, "billed-days-year")).isEqualByComparingTo("15014160");
    assertThat(recomputed(id, "billed")).isEqualByComparingTo("2440800");
    assertThat(recomputed(id, "own-cost")).isEqualByComparingTo("5004800");
    // On one base of twelve months: 12/11 of what eleven counted.
    assertThat(recomputed(id, "requests-year")).isEqualByComparingTo("1054");
    assertThat(recomputed(id, "added-county-year")).isEqualByComparingTo("170918771");
    assertThat(recomputed(id, "added-2013-year")).isEqualByComparingTo("854593855");
    assertThat(recomputed(id, "analysis-year")).isEqualByComparingTo("1367350167");
  }

  @Test
  void miamiDadesLargestFigureForAYearIsNinetyOneTimesItsSmallest() {
    BigDecimal factor = BUNDLED.find("miami-dade-2018").factor().orElseThrow();

    assertThat(factor.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("91.07");
  }

  @Test
  void eachFigureOfMiamiDadeNamesItsCellAndItsParty() {
    assertThat(BUNDLED.find("miami-dade-2018").rows())
        .extracting(row -> row.id() + ": " + row.cellWords())
        .containsExactly(
            "requests-counted: not a cost",
            "requests-year: not a cost",
            "rate: average rate",
            // The publication calls its days added, so they are no gross time.
            "analysis: counterfactual × average",
            "analysis-year: counterfactual × average",
            "analysis-year-rounded: counterfactual × average",
            "added-2013: counterfactual × average",
            "added-county: counterfactual × average",
            "added-2013-year: counterfactual × average",
            "added-county-year: counterfactual × average",
            "billed-days-year: direct × average",
            "own-cost: direct × average",
            "billed: direct × contract",
            "first-offenders-report: not a cost",
            "first-offenders-county: not a cost",
            "first-requests: not a cost");
    assertThat(BUNDLED.find("miami-dade-2018").rows()).noneMatch(row -> row.party().isBlank());
  }

  @Test
  void miami_dades_966_requests_are_not_said_to_be_honored() {
    Claim claim = BUNDLED.find("miami-dade-2018");

    assertThat(claim.inputs()).noneMatch(input -> input.label().contains("honored"));
    assertThat(claim.notVerified()).anyMatch(sentence -> sentence.contains("966"));
  }

  @Test
  void theWorkingIsWrittenOut() {
    assertThat(BUNDLED.find("miami-dade-2018").row("analysis").working())
        .isEqualTo("966 × 56 × $231.70 = $12,534,043.20");
  }

  @Test
  void pierceIsShownAsTheStudyTruncatesItAndExactly() {
    String id = "pierce-uwchr-2019";
    // 46.764039471378277 days x $126 = $5,892.268...; the study drops the fraction of a cent,
    // multiplies by 188, and drops the cents.
    assertThat(recomputed(id, "each")).isEqualByComparingTo("589226");
    assertThat(recomputed(id, "total")).isEqualByComparingTo("110774400");
    assertThat(recomputed(id, "total-exact")).isEqualByComparingTo("110774657");
  }

  @Test
  void pierceIsPredictedFromItsPublishedCoefficients() {
    String id = "pierce-uwchr-2019";
    assertThat(recomputed(id, "predicted-without").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("3.98");
    assertThat(recomputed(id, "predicted-with").setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("14.88");
    assertThat(recomputed(id, "multiplier").setScale(7, RoundingMode.HALF_UP))
        .isEqualByComparingTo("3.7349888");
  }

  @Test
  void everyFigureOfPierceThatCanBeComputedAgreesWithItsText() {
    assertThat(BUNDLED.find("pierce-uwchr-2019").rows())
        .filteredOn(row -> row.published() != null && row.recomputed() != null)
        .hasSizeGreaterThan(25)
        .allSatisfy(row -> assertThat(row.verdict().kind()).isNotEqualTo(Verdict.Kind.DIFFERS));
  }

  @Test
  void textAndArithmeticDifferWhereWeKnowThatTheyDoAndNowhereElse() {
    assertThat(
            BUNDLED.all().stream()
                .flatMap(
                    claim ->
                        claim.rows().stream()
                            .filter(row -> row.verdict().kind() == Verdict.Kind.DIFFERS)
                            .map(row -> claim.id() + " " + row.id())))
        .containsExactlyInAnyOrder(
            // 91,560 × $140 is $12.8 million; $12.5 million was repeated.
            "miami-dade-2013-ramos total-repeated",
            // From the unrounded total, 12 ÷ 11 of it is $13.7 million.
            "miami-dade-2018 analysis-year");
  }

  @Test
  void everyClaimAndInputSaysWhereItIsFromAndHowThatWasRead() {
    assertThat(BUNDLED.all())
        .isNotEmpty()
        .allSatisfy(
            claim -> {
              assertThat(claim.source().text()).isNotBlank();
              assertThat(claim.source().url()).startsWith("http");
              assertThat(claim.inputs())
                  .allSatisfy(input -> assertThat(input.source().text()).isNotBlank());
            });
  }

  @Test
  void aClaimThatDoesNotExistIsAnErrorThatSuggestsOne() {
    assertThatThrownBy(() -> BUNDLED.find("miami-dade-2017"))
        .hasMessageContaining("AMP-501")
        .hasMessageContaining("'miami-dade-2018'");
  }

  @Test
  void aFormulaThatNamesNothingPointsAtTheWord() {
    assertThatThrownBy(
            () ->
                load(
                    "- {id: r, label: R, party: P, unit: DAYS, cell: NOT_A_COST, recompute:"
                        + " {multiply: [a, missing]}}"))
        .hasMessageContaining("AMP-502")
        .hasMessageContaining("test.yaml:10:89")
        .hasMessageContaining("no input or earlier row 'missing'")
        .hasMessageContaining("use one of: a, b");
  }

  @Test
  void moneyThatIsNotWholeCentsMustSayWhatBecomesOfTheRest() {
    assertThatThrownBy(
            () ->
                load(
                    "- {id: r, label: R, party: P, unit: CENTS, cell: {}, recompute: {divide: [a,"
                        + " b]}}"))
        .hasMessageContaining("AMP-502")
        .hasMessageContaining("a fraction of a cent, 3.5");

    Claim rounded =
        load(
            "- {id: r, label: R, party: P, unit: CENTS, cell: {}, recompute: {round: {divide: [a,"
                + " b]}}}");
    Claim dropped =
        load(
            "- {id: r, label: R, party: P, unit: CENTS, cell: {}, recompute: {truncate: {divide:"
                + " [a, b]}}}");
    assertThat(rounded.row("r").recomputed()).isEqualByComparingTo("4");
    assertThat(dropped.row("r").recomputed()).isEqualByComparingTo("3");
  }

  @Test
  void aFormulaThatDividesByZeroPointsAtItself() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    - {id: z, label: Z, party: P, unit: DAYS, cell: NOT_A_COST, recompute: {subtract: [a, a]}}
                    - id: r
                      label: R
                      party: P
                      unit: DAYS
                      cell: NOT_A_COST
                      recompute: {divide: [b, z]}
                    """))
        .hasMessageContaining("AMP-502 at test.yaml:16:16")
        .hasMessageContaining("divides by zero");
  }

  @Test
  void anOperationThatIsNoneOrHasTheWrongNumberOfPartsIsRefused() {
    String row = "- {id: r, label: R, party: P, unit: DAYS, cell: NOT_A_COST, recompute: %s}";
    assertThatThrownBy(() -> load(row.formatted("{power: [a, b]}")))
        .hasMessageContaining("AMP-502 at test.yaml:10:")
        .hasMessageContaining("unknown key 'power'");
    assertThatThrownBy(() -> load(row.formatted("{divide: [a, b, b]}")))
        .hasMessageContaining("AMP-502 at test.yaml:10:")
        .hasMessageContaining("two values were expected");
    assertThatThrownBy(() -> load(row.formatted("{round: a, truncate: b}")))
        .hasMessageContaining("one operation was expected");
  }

  @Test
  void aRecomputationAgreesAsPrintedWhereRoundingCanBringItThere() {
    Claim claim =
        load(
            """
            - id: r
              label: R
              party: P
              unit: RATIO
              cell: NOT_A_COST
              published: {value: 3.4, as: "3.4", step: 0.1}
              recompute: {divide: [a, b]}
            - {id: s, label: S, party: P, unit: RATIO, cell: NOT_A_COST, recompute: {divide: [a, b]},
               published: {value: 3.4, as: "3.4"}}
            - {id: t, label: T, party: P, unit: RATIO, cell: NOT_A_COST, recompute: {divide: [a, b]},
               published: {value: 3.4, as: over 3.4, bound: MORE_THAN}}
            - {id: u, label: U, party: P, unit: RATIO, cell: NOT_A_COST, recompute: {divide: [a, b]},
               published: {value: 3.4, as: nearly 3.4, bound: LESS_THAN}}
            """);

    // 7 / 2 is 3.5: half of 0.1 from 3.4 is 3.45 at most.
    assertThat(claim.rows())
        .extracting(r -> r.verdict().kind())
        .containsExactly(
            Verdict.Kind.DIFFERS,
            Verdict.Kind.DIFFERS,
            Verdict.Kind.AGREES_AS_PRINTED,
            Verdict.Kind.DIFFERS);
    assertThat(claim.row("s").verdict().difference()).isEqualByComparingTo("0.1");
    assertThat(Objects.requireNonNull(claim.row("s").verdict().share()).doubleValue())
        .isCloseTo(0.1 / 3.4, within(1e-12));
  }

  @Test
  void whatAnInputsRoundingLeavesOpenIsLeftOpen() {
    // 86.87 / 34.55 is 2.5143; each is rounded to a hundredth, so 2.5147 is possible and 2.53 not.
    String inputs =
        """
        - {id: a, label: A, unit: DAYS, value: 86.87, step: 0.01, source: {text: A, evidence: NOT_CHECKED}}
        - {id: b, label: B, unit: DAYS, value: 34.55, step: 0.01, source: {text: A, evidence: NOT_CHECKED}}
        """;
    UnaryOperator<String> row =
        printed ->
            """
            - {id: r, label: R, party: P, unit: RATIO, cell: NOT_A_COST, recompute: {divide: [a, b]},
               published: {value: %s, as: "%s", step: 0.0001}}
            """
                .formatted(printed, printed);

    assertThat(load(inputs, row.apply("2.5147")).row("r").verdict().kind())
        .isEqualTo(Verdict.Kind.AGREES_AS_PRINTED);
    assertThat(load(inputs, row.apply("2.53")).row("r").verdict().kind())
        .isEqualTo(Verdict.Kind.DIFFERS);
  }

  @Test
  void aFigureIsAsSureAsTheLeastSureOfWhatItRestsOn() {
    assertThat(BUNDLED.find("false-promises-2013").row("low-level-or-not-guilty").evidence())
        .isEqualTo(Evidence.READ);
    assertThat(BUNDLED.find("false-promises-2013").row("high-risk").evidence())
        .isEqualTo(Evidence.NOT_CONFIRMED);
    assertThat(BUNDLED.find("false-promises-2013").evidence()).isEqualTo(Evidence.NOT_CONFIRMED);
    assertThat(BUNDLED.find("false-promises-2013").source().evidence().verified()).isFalse();
    // From inputs that were not checked, no published figure.
    assertThat(
            load("- {id: r, label: R, party: P, unit: DAYS, cell: NOT_A_COST, recompute: a}")
                .row("r")
                .evidence())
        .isEqualTo(Evidence.NOT_CHECKED);
  }

  @Test
  void claimsOfAFolderStandBesideThoseThatShip(@TempDir Path folder) throws IOException {
    String own =
        """
        id: own
        title: My own
        places: ["12086"]
        source: {text: A source, evidence: NOT_READ}
        explanation: Because.
        not_verified: [Nothing was read.]
        """;
    Files.writeString(folder.resolve("own.yaml"), own);
    assertThat(BUNDLED.with(folder).find("own").evidence()).isEqualTo(Evidence.NOT_READ);

    Files.writeString(folder.resolve("other.yaml"), own.replace("id: own", "id: miami-dade-2018"));
    assertThatThrownBy(() -> BUNDLED.with(folder))
        .hasMessageContaining("AMP-502")
        .hasMessageContaining("other.yaml:1:5")
        .hasMessageContaining("there is another claim 'miami-dade-2018'");
    assertThatThrownBy(() -> BUNDLED.with(folder.resolve("none")))
        .hasMessageContaining("there is no folder");
  }

  @Test
  void aRowMayUseTheRowsBeforeIt() {
    Claim claim =
        load(
            """
            - {id: r, label: R, party: P, unit: DAYS, cell: NOT_A_COST, recompute: {subtract: [a, b]}}
            - {id: s, label: S, party: P, unit: DAYS, cell: NOT_A_COST, recompute: {multiply: [r, a]}}
            """);

    // (7 - 2) x 7
    assertThat(claim.row("s").recomputed()).isEqualByComparingTo("35");
  }

  @Test
  void anIdUsedTwiceIsRefused() {
    assertThatThrownBy(
            () -> load("- {id: a, label: R, party: P, unit: DAYS, cell: NOT_A_COST, recompute: b}"))
        .hasMessageContaining("AMP-502")
        .hasMessageContaining("'a' is used twice");
  }

  private static Territory county(String geoid, String state) {
    return new Territory(Set.of(geoid), Set.of(state), false);
  }

  @Test
  void aClaimAboutAStateIsHeldOnlyAgainstTheWholeState() {
    Claim texas = BUNDLED.find("texas-2017-04");

    assertThat(texas.about(new Territory(Set.of("48201", "48203"), Set.of("TX"), true)))
        .isPresent();
    assertThat(texas.about(county("48201", "TX"))).isEmpty();
    assertThat(texas.about(new Territory(Set.of("48201"), Set.of("TX"), true))).isEmpty();
    assertThat(texas.about(new Territory(Set.of("48201", "22023"), Set.of("LA", "TX"), true)))
        .isEmpty();
  }

  @Test
  void aClaimAboutACountyIsHeldOnlyAgainstItsOwnRecords() {
    Claim pierce = BUNDLED.find("pierce-uwchr-2019");

    assertThat(pierce.about(county("53053", "WA"))).contains(pierce);
    assertThat(pierce.about(new Territory(Set.of("53033", "53053"), Set.of("WA"), true))).isEmpty();
    assertThat(pierce.about(new Territory(Set.of(), Set.of(), true))).isEmpty();
  }

  @Test
  void ofAClaimAboutSeveralPlacesOnlyTheFiguresOfThePlaceAreShown() {
    Claim florida = BUNDLED.find("florida-2011-fcir");

    assertThat(florida.about(county("12086", "FL")).orElseThrow().rows())
        .extracting(ClaimRow::id)
        .containsExactly("miami-dade");
    assertThat(
            florida
                .about(new Territory(Set.of("12086", "12011"), Set.of("FL"), true))
                .orElseThrow()
                .rows())
        .extracting(ClaimRow::id)
        .containsExactly("florida");
  }
}
