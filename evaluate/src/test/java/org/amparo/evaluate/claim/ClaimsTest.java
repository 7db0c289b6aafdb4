package org.amparo.evaluate.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static final Claims BUNDLED = Claims.bundled();

  private static Claim load(String rows) {
    String text =
        """
        id: test
        title: A claim
        places: [x]
        source: {text: A source}
        explanation: Because.
        inputs:
          - {id: a, label: A, unit: DAYS, value: 7, source: {text: A source}}
          - {id: b, label: B, unit: DAYS, value: 2, source: {text: A source}}
        rows:
        """;
    return ClaimLoader.load(
        YamlNode.parse(text + rows.indent(2), "test.yaml", ErrorCode.CLAIM_INVALID));
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
    // Twelve months of the eleven counted: 1,253,404,320 x 12 / 11.
    assertThat(recomputed(id, "analysis-year")).isEqualByComparingTo("1367350167");
  }

  @Test
  void miamiDadesLargestFigureForAYearIsNinetyOneTimesItsSmallest() {
    BigDecimal factor = BUNDLED.find("miami-dade-2018").factorValue().orElseThrow();

    assertThat(factor.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("91.07");
  }

  @Test
  void eachFigureOfMiamiDadeNamesItsCellAndItsParty() {
    assertThat(BUNDLED.find("miami-dade-2018").rows())
        .extracting(row -> row.id() + ": " + row.cell().words())
        .containsExactly(
            "rate: ",
            "analysis: gross × average",
            "analysis-year: gross × average",
            "added-2013: counterfactual × average",
            "added-county: counterfactual × average",
            "billed-days-year: direct × average",
            "own-cost: direct × average",
            "billed: direct × contract");
    assertThat(BUNDLED.find("miami-dade-2018").rows()).noneMatch(row -> row.party().isBlank());
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
  void everyRecomputedFigureRoundsToWhatWasPublished() {
    for (Claim claim : BUNDLED.all()) {
      for (Claim.Row row : claim.rows()) {
        BigDecimal published = row.published();
        BigDecimal recomputed = row.recomputed();
        if (published != null && recomputed != null) {
          assertThat(recomputed.subtract(published).abs())
              .as(claim.id() + " " + row.id())
              .isLessThanOrEqualTo(published.multiply(new BigDecimal("0.006")));
        }
      }
    }
  }

  @Test
  void everyClaimAndInputHasASource() {
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
        .hasMessageContaining("did you mean 'miami-dade-2018'");
  }

  @Test
  void aFormulaThatNamesNothingPointsAtTheWord() {
    assertThatThrownBy(
            () ->
                load(
                    "- {id: r, label: R, party: P, unit: DAYS, recompute: {multiply: [a, missing]}}"))
        .hasMessageContaining("AMP-502")
        .hasMessageContaining("test.yaml:10")
        .hasMessageContaining("no input or earlier row 'missing'")
        .hasMessageContaining("use one of: a, b");
  }

  @Test
  void moneyThatIsNotWholeCentsMustSayWhatBecomesOfTheRest() {
    assertThatThrownBy(
            () -> load("- {id: r, label: R, party: P, unit: CENTS, recompute: {divide: [a, b]}}"))
        .hasMessageContaining("AMP-502")
        .hasMessageContaining("a fraction of a cent, 3.5");

    Claim rounded =
        load("- {id: r, label: R, party: P, unit: CENTS, recompute: {round: {divide: [a, b]}}}");
    Claim dropped =
        load("- {id: r, label: R, party: P, unit: CENTS, recompute: {truncate: {divide: [a, b]}}}");
    assertThat(rounded.row("r").recomputed()).isEqualByComparingTo("4");
    assertThat(dropped.row("r").recomputed()).isEqualByComparingTo("3");
  }

  @Test
  void aRowMayUseTheRowsBeforeIt() {
    Claim claim =
        load(
            """
            - {id: r, label: R, party: P, unit: DAYS, recompute: {subtract: [a, b]}}
            - {id: s, label: S, party: P, unit: DAYS, recompute: {multiply: [r, a]}}
            """);

    // (7 - 2) x 7
    assertThat(claim.row("s").recomputed()).isEqualByComparingTo("35");
  }

  @Test
  void anIdUsedTwiceIsRefused() {
    assertThatThrownBy(() -> load("- {id: a, label: R, party: P, unit: DAYS, recompute: b}"))
        .hasMessageContaining("AMP-502")
        .hasMessageContaining("'a' is used twice");
  }

  @Test
  void aClaimAboutAStateIsHeldOnlyAgainstTheWholeState() {
    Claim texas = BUNDLED.find("texas-2017-04");

    assertThat(texas.concerns(List.of("48201", "48203"), List.of("TX"), true)).isTrue();
    assertThat(texas.concerns(List.of("48201"), List.of("TX"), false)).isFalse();
    assertThat(texas.concerns(List.of("48201", "22023"), List.of("LA", "TX"), true)).isFalse();
  }

  @Test
  void aClaimAboutACountyIsHeldOnlyAgainstItsOwnRecords() {
    Claim pierce = BUNDLED.find("pierce-uwchr-2019");

    assertThat(pierce.concerns(List.of("53053"), List.of("WA"), true)).isTrue();
    assertThat(pierce.concerns(List.of("53033", "53053"), List.of("WA"), true)).isFalse();
    assertThat(pierce.concerns(List.of(), List.of(), true)).isFalse();
  }
}
