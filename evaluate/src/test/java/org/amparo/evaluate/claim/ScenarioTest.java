package org.amparo.evaluate.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.amparo.evaluate.claim.Cell.Cost;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  private static final String FILE =
      BundledFiles.required(Scenario.class, "scenarios/us-fl-miami-dade.yaml");
  private static final Scenario MIAMI = Scenario.at("12086").orElseThrow();

  private static Scenario read(String text) {
    return Scenario.read(YamlNode.parse(text, "test.yaml", ErrorCode.CLAIM_INVALID));
  }

  @Test
  void miami_dade_2017_saves_130_000_dollars_between_15_000_and_630_000() {
    assertThat(Scenario.ENDS.stream().map(MIAMI::saving).map(Object::toString))
        .containsExactly("1500000", "13000000", "63000000");
    assertThat(
            Scenario.ENDS.stream()
                .map(end -> MIAMI.row(end, "days").exact().setScale(0, RoundingMode.HALF_UP)))
        .map(Object::toString)
        .containsExactly("139", "648", "2740");
    assertThat(Scenario.ENDS.stream().map(end -> MIAMI.row(end, "released").exact().toString()))
        .containsExactly("0.477", "0.86", "1");
  }

  @Test
  void the_formula_gives_the_numbers_that_were_multiplied() {
    assertThat(Scenario.ENDS.stream().map(MIAMI::formula))
        .containsExactly(
            "139 days × $231.70 × 48 of 100",
            "648 days × $231.70 × 86 of 100",
            "2,740 days × $231.70 × 100 of 100");
  }

  @Test
  void every_end_has_days_of_one_measure_and_a_price_of_one_kind_and_says_why_it_was_chosen() {
    assertThat(MIAMI.cell()).isEqualTo(new Cost(TimeMeasure.DIRECT, RateKind.AVERAGE));
    for (String end : Scenario.ENDS) {
      assertThat(MIAMI.row(end, "days").note()).isNotBlank();
      assertThat(MIAMI.row(end, "released").note()).isNotBlank();
    }
    // Days that a study counted against other people's stays are on the ladder of claims alone.
    assertThat(MIAMI.claim().inputs())
        .extracting(Claim.Input::label)
        .noneMatch(label -> label.startsWith("Days added"));
    assertThatThrownBy(
            () ->
                read(
                    FILE.replaceFirst("measure: DIRECT, rate", "measure: GROSS, rate")
                        .replaceFirst("cell: \\*cell", "cell: {measure: DIRECT, rate: AVERAGE}")))
        .hasMessageContaining("not of one measure");
  }

  @Test
  void an_input_of_a_claim_keeps_the_claims_value_and_source() {
    Claim.Input billed =
        MIAMI.claim().inputs().stream()
            .filter(input -> input.id().equals("billed"))
            .findFirst()
            .orElseThrow();

    assertThat(billed.value()).isEqualByComparingTo("216");
    assertThat(billed.source().text()).contains("bill to ICE");
    assertThatThrownBy(() -> read(FILE.replace("2018/days_billed", "2018/nothing")))
        .hasMessageContaining("no claim has 'miami-dade-2018/nothing'");
  }

  @Test
  void ends_out_of_order_and_a_missing_row_are_refused() {
    assertThatThrownBy(
            () ->
                read(
                    FILE.replace("recompute: all\n", "recompute: never_convicted\n")
                        .replace("multiply: [billed, spans]", "multiply: [billed, billed]")))
        .hasMessageContaining("not in order");
    assertThatThrownBy(
            () ->
                read(
                    FILE.replace("id: high-days", "id: most-days")
                        .replace("[high-days,", "[most-days,")))
        .hasMessageContaining("no row 'high-days'");
  }
}
