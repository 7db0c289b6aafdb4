package org.amparo.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.cli.Ran;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the first screen of the law is. */
class LawScreenTest {

  private static final String ASKED = "On an I-247A with ICE's own warrant and nothing else: ";

  static Stream<String> places() {
    Stream<String> states = Gazetteer.bundled().states().stream().map(State::name);
    return Stream.concat(
        states,
        Stream.of(
            "Harris County, TX",
            "Cook County, IL",
            "Mecklenburg County, NC",
            "Miami-Dade County, FL",
            "Denver, CO",
            "King County, WA",
            "Orleans Parish, LA",
            "Los Angeles County, CA",
            "Hennepin County, MN",
            "Multnomah County, OR",
            "Fairfax County, VA",
            "Santa Clara County, CA"));
  }

  private static List<String> screen(String place) {
    return Ran.amparo("law", "--place", place, "--on", "2026-12-01").out().lines().toList();
  }

  @ParameterizedTest
  @MethodSource("places")
  void the_answer_takes_twelve_lines_where_settled_and_twenty_where_not(String place) {
    List<String> lines = screen(place);
    boolean open = String.join("\n", lines).contains(ASKED + "Not settled");

    assertThat(lines).hasSizeLessThanOrEqualTo(open ? 20 : 12);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(String.join(" ", lines).replaceAll("\\s+", " "))
        .containsSubsequence(
            ASKED,
            "Who may change that: ",
            "--full prints every rule, duty and citation.",
            "Other requests: NOTIFY");
  }

  @Test
  void all_fifty_states_and_the_district_are_among_them() {
    assertThat(places()).contains("District of Columbia", "Wyoming", "Alabama");
    assertThat(places().filter(place -> !place.contains(","))).hasSizeGreaterThanOrEqualTo(51);
  }

  @Test
  void what_must_be_known_before_a_person_is_held_is_never_cut() {
    assertThat(screen("North Carolina"))
        .contains(
            "  Review first if: the person claims, or papers show, United States",
            "Deadline: 48 hours from when the person would otherwise have been released");
    assertThat(screen("West Virginia"))
        .contains(
            "  Review first if: the person claims, or papers show, United States",
            "ICE asks for 48 hours from when the person would otherwise have been released");
  }

  @Test
  void a_hold_that_federal_law_allows_is_shown_with_what_the_sheriff_asks_for_first() {
    String maricopa = String.join(" ", screen("Maricopa County, AZ")).replaceAll("\\s+", " ");

    assertThat(maricopa)
        .contains(
            ASKED
                + "No, by Maricopa County, sheriff's procedure of February 2017, whose maker has left"
                + " office",
            "MAY if: A judge signed a warrant. (us-az-maricopa-sheriff-2017) And: Federal law lets");
    // There the two need more lines than there are, and half of them would mislead.
    assertThat(screen("Hennepin County, MN"))
        .noneMatch(line -> line.startsWith("MAY if: Federal law"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Denver, CO", "King County, WA", "Fairfax County, VA"})
  void where_holding_is_forbidden_no_longer_time_is_offered(String place) {
    assertThat(screen(place))
        .noneMatch(line -> line.contains("Or longer:") || line.contains("48 hours"));
  }
}
