package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.amparo.policy.Policy;
import org.amparo.policy.law.ClimateIndex.Answer;
import org.amparo.policy.law.ClimateIndex.Row;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

class ClimateIndexTest {

  private static final int STATES = 18;
  private static final int LOCAL = 115;

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();

  private static List<Row> rows(Answer answer) {
    return ClimateIndex.bundled().stream().filter(row -> row.answer() == answer).toList();
  }

  /** Counted in the index's two files, commit 7467de27b419, on December 3, 2026. */
  @Test
  void every_row_on_detainers_that_the_research_names_stands_there() {
    assertThat(ClimateIndex.bundled())
        .hasSize(STATES + LOCAL)
        .filteredOn(row -> !row.place().isLocal())
        .hasSize(STATES);
    assertThat(ClimateIndex.bundled())
        .extracting(row -> row.place().id() + row.year() + row.claim())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_row_that_is_carried_names_a_policy_of_that_place_whose_period_fits_its_years() {
    assertThat(rows(Answer.CARRIED))
        .hasSizeGreaterThan(90)
        .allSatisfy(
            row ->
                assertThat(LIBRARY.ids())
                    .as(row.place().name() + " " + row.year())
                    .contains(row.words()))
        .filteredOn(row -> !row.fits(LIBRARY.find(row.words())))
        .extracting(row -> row.place().name() + " " + row.year() + " " + row.words())
        .isEmpty();
  }

  @Test
  void a_row_that_is_refuted_or_not_carried_says_why() {
    assertThat(ClimateIndex.bundled())
        .filteredOn(row -> row.answer() != Answer.CARRIED)
        .allSatisfy(row -> assertThat(row.words()).matches("(?s)[A-Z].{60,}[.)]"));
  }

  @Test
  void a_policy_of_another_year_or_place_does_not_fit() {
    Row butler =
        rows(Answer.CARRIED).stream()
            .filter(row -> row.words().equals("us-pa-butler-prison-2014"))
            .findFirst()
            .orElseThrow();

    assertThat(butler.fits(LIBRARY.find("us-pa-butler-prison-2014"))).isTrue();
    assertThat(butler.fits(LIBRARY.find("us-pa-delaware-prison-2014"))).isFalse();
    assertThat(butler.fits(LIBRARY.find("us-honor-all"))).isFalse();
  }

  @Test
  void a_row_has_exactly_one_answer_and_a_place_that_there_is() {
    assertThatThrownBy(
            () ->
                ClimateIndex.read(
                    """
                    rows:
                      - {places: [Iowa], year: 2018, claim: None.}
                      - {places: [Iowa], year: 2018, claim: Two., carried: a, refuted: b}
                      - {places: ["Nowhere County, IA"], year: 2018, claim: One., carried: a}
                    """,
                    "climate-index.yaml"))
        .hasMessageContaining("climate-index.yaml:2:5: a row has exactly one answer")
        .hasMessageContaining("climate-index.yaml:3:5: a row has exactly one answer")
        .hasMessageContaining("there is no place 'Nowhere County, IA'");
  }

  @Test
  void what_several_agencies_do_is_no_law_of_their_state() {
    LawPlace bucks = LawPlace.of("Bucks County, PA");
    LawInForce law =
        LawInForce.of(
            LIBRARY.policies().stream().filter(policy -> policy.id().startsWith("us-pa-")).toList(),
            bucks,
            LawDays.on(LocalDate.of(2016, 1, 1)),
            Policy.Body.JAIL);

    assertThat(law.layers()).extracting(Policy::id).contains("us-pa-wardens-2014");
    assertThat(law.lacksLocalPolicies()).isFalse();
    assertThat(law.lacksStateLaw()).isTrue();
  }
}
