package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EstimateCommandTest {

  private static final String MIAMI = "Miami-Dade County, FL";

  @Test
  void an_estimate_without_any_workspace_prints_formulas_sources_and_the_law_today() {
    Ran ran = Ran.amparo("estimate", "--place", MIAMI);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("Nothing in it was measured")
        .contains("At the average cost of a day, before repayment.")
        .contains("requires holds on ICE’s own warrant alone")
        .contains("low about $15,000 139 days × $231.70 × 48 of 100")
        .contains("central about $130,000 648 days × $231.70 × 86 of 100")
        .contains("high about $630,000 2,740 days × $231.70 × 100 of 100")
        .contains("Four months stand for twelve")
        .contains("Share with a serious conviction, at most", "TRAC Immigration")
        .contains("Days that the county itself stated, in its bill to ICE.");
  }

  @Test
  void the_json_has_every_end_with_its_parts_and_says_that_nothing_was_measured() {
    JsonNode json =
        JsonMapper.shared().readTree(Ran.amparo("estimate", "--place", MIAMI, "--json").out());

    assertThat(json.path("measured").asBoolean()).isFalse();
    assertThat(json.path("ends").propertyNames()).containsExactly("low", "central", "high");
    assertThat(json.at("/ends/central/saving_cents").asLong()).isEqualTo(13_000_000);
    assertThat(json.at("/scenario/inputs").size()).isGreaterThan(10);
  }

  @Test
  void a_place_without_published_inputs_and_a_place_that_is_no_county_are_refused() {
    Ran none = Ran.amparo("estimate", "--place", "Pierce County, WA");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("error AMP-514", "--inputs");

    assertThat(Ran.amparo("estimate", "--place", "Florida").err()).contains("error AMP-311");
  }
}
