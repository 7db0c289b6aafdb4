package org.amparo.desk.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

class SetupTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-03");

  @Test
  void what_a_county_did_not_set_is_named_until_it_sets_it() {
    assertThat(missing("Miami-Dade County, FL", County.NONE))
        .hasSize(4)
        .anyMatch(one -> one.startsWith("No instruction is set: "))
        .anyMatch(one -> one.startsWith("No supervisor is on call: "))
        .anyMatch(one -> one.startsWith("No counsel is on call: "))
        .anyMatch(one -> one.contains("287(g)"));
    assertThat(missing("Miami-Dade County, FL", filledIn())).isEmpty();
  }

  @Test
  void the_template_sets_nothing_and_each_of_its_lines_can_be_filled_in() {
    County fresh = County.parse(Setup.template(), "county.yaml");
    assertThat(fresh.instructions()).isEmpty();
    assertThat(fresh.onCall().supervisors()).isEmpty();
    assertThat(fresh.onCall().counsel()).isEmpty();
    County filled = filledIn();
    assertThat(filled.facts()).hasSize(2);
    assertThat(filled.adopted()).hasSize(1);
    assertThat(filled.numbers()).containsOnlyKeys(Helpline.values());
    assertThat(filled.dailyCost(DAY)).isPresent();
    assertThat(filled.onCall().court()).hasSize(1);
  }

  private static List<String> missing(String place, County county) {
    return Setup.missing(DeskLaw.of(PolicyLibrary.bundled(), place, county), DAY);
  }

  /** The template with the mark taken from each line that it offers. */
  private static County filledIn() {
    return County.parse(
        Setup.template()
            .lines()
            .filter(line -> !line.startsWith("#") || line.matches("# ( .*|[a-z_]+:)"))
            .map(line -> line.startsWith("#") ? line.substring(2) : line)
            .collect(Collectors.joining("\n")),
        "county.yaml");
  }
}
