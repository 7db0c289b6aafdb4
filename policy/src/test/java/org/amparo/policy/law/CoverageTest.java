package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final String SEARCHES =
      "searches: {web: {on: May 2026, where: the web, how: Asked.}}\n";

  @Test
  void every_state_the_fifty_largest_counties_and_the_sixty_with_most_detainers_stand_there()
      throws IOException {
    Path root = Path.of(System.getProperty("amparo.root"));
    Set<String> expected =
        Gazetteer.bundled().states().stream().map(State::ocdId).collect(Collectors.toSet());
    List<String> rows = Files.readAllLines(root.resolve("populations/residents.csv"));
    int latest = rows.getFirst().split(",", -1).length - 1;
    rows.stream()
        .skip(1)
        .map(row -> row.split(",", -1))
        .sorted(Comparator.comparing(row -> -Long.parseLong(row[latest])))
        .limit(50)
        .forEach(row -> expected.add(division(row[0])));
    withMostDetainers().forEach(expected::add);

    expected.removeIf(id -> id.contains("territory:"));

    assertThat(Coverage.bundled().keySet()).hasSize(130).isEqualTo(expected);
  }

  @Test
  void a_county_with_most_detainers_is_carried_or_says_what_was_not_found() throws IOException {
    List<Policy> policies = PolicyLibrary.bundled().policies();

    assertThat(withMostDetainers().map(division -> Coverage.bundled().get(division)))
        .hasSize(60)
        .filteredOn(
            county ->
                county.carried(policies).isEmpty()
                    && (county.noneBefore() == null
                        || county.searches().isEmpty()
                        || county.found().isEmpty()))
        .extracting(Coverage::name)
        .isEmpty();
  }

  @Test
  void what_was_not_found_of_a_county_is_not_said_of_its_state() {
    assertThat(Coverage.of(LawPlace.of("Tulsa County, OK")).orElseThrow().words())
        .contains("No dated policy of the county on detainers before 2026-07-01 was found.")
        .doesNotContain("No rule of the state");
  }

  @Test
  void no_state_is_blank() {
    List<Policy> policies = PolicyLibrary.bundled().policies();

    assertThat(Coverage.bundled().values())
        .filteredOn(place -> !place.division().contains("/county:"))
        .filteredOn(
            state ->
                state.searches().isEmpty()
                    || (state.carried(policies).isEmpty() && state.found().isEmpty()))
        .extracting(Coverage::name)
        .isEmpty();
  }

  @Test
  void a_place_carries_what_binds_in_it_as_a_whole_and_no_proposal() {
    List<Policy> policies = PolicyLibrary.bundled().policies();

    assertThat(Coverage.of(LawPlace.of("Cook County, IL")).orElseThrow().carried(policies))
        .extracting(Policy::id)
        .containsExactly("us-il-cook-46-37");
    assertThat(Coverage.of(LawPlace.of("Fulton County, GA")).orElseThrow().carried(policies))
        .isEmpty();
    assertThat(Coverage.ofState(LawPlace.of("Cook County, IL")).orElseThrow().carried(policies))
        .extracting(Policy::id)
        .contains("us-il-trust-act-2021")
        .doesNotContain("us-il-cook-46-37", "us-8-cfr-287-7");
  }

  @Test
  void what_was_not_searched_is_said_so() {
    Coverage honolulu = Coverage.of(LawPlace.of("Honolulu County, HI")).orElseThrow();

    assertThat(honolulu.words()).isEqualTo("Nobody has looked for law of this place by itself.");
    assertThat(Coverage.of(LawPlace.of("Travis County, TX")).orElseThrow().words())
        .startsWith("Looked in ")
        .contains("November 2026");
  }

  @Test
  void bills_say_what_became_of_them() {
    assertThat(Coverage.ofState(LawPlace.of("Idaho")).orElseThrow().words())
        .endsWith(
            "Bills: HB 659 of 2026 (failed: would have made agreements a duty; died on April 2,"
                + " 2026).");
  }

  @Test
  void each_fault_is_named_with_its_place() {
    assertThatThrownBy(
            () ->
                CoverageReader.read(
                    SEARCHES
                        + """
                        states:
                          XX: {searched: [web]}
                          AL: {searched: [wed]}
                          AK: {searched: [web], bills: [{bill: HB 1, became: LAW}]}
                        counties:
                          "99999": {searched: []}
                        """,
                    "coverage.yaml"))
        .hasMessageContaining("coverage.yaml:3:7: there is no place 'XX'")
        .hasMessageContaining("coverage.yaml:4:19: there is no search 'wed'")
        .hasMessageContaining("coverage.yaml:5:54")
        .hasMessageContaining("coverage.yaml:7:12: there is no place '99999'");
  }

  private static Stream<String> withMostDetainers() throws IOException {
    return Files.readAllLines(
            Path.of(System.getProperty("amparo.root")).resolve("places/detainers-2015.csv"))
        .stream()
        .skip(1)
        .map(row -> division(row.split(",", -1)[0]));
  }

  private static String division(String geoid) {
    return Objects.requireNonNull(Gazetteer.bundled().county(geoid).orElseThrow().ocdId());
  }
}
