package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The county of the 2013 statement: published figures, ICE's files, and no jail records. */
class MiamiDadeTest {

  private static final List<String> FILES =
      List.of(
          "ice-foia/EROEncounters_FY2019.csv.gz",
          "ice-foia/derived_detainer_encounters_by_landmark_month_FY2016_17_19.csv",
          "scaap/awards-2006-2014.csv",
          "agreements/participatingAgencies05182026am.xlsx");

  private static final Map<String, BigDecimal> FIGURES = new HashMap<>();
  private static Document page = new Document("");

  @BeforeAll
  static void report(@TempDir Path folder) throws IOException {
    String named = System.getenv("AMPARO_DATA");
    Path data =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("amparo.root"), "..", "shared", "data");
    List<Path> files = FILES.stream().map(data::resolve).toList();
    if (!files.stream().allMatch(Files::exists)) {
      return;
    }
    Path workspace = folder.resolve("miami.duckdb");
    assertThat(
            Ran.amparo(
                    Stream.concat(
                            Stream.concat(Stream.of("import"), files.stream()),
                            Stream.of("--into", workspace))
                        .toArray())
                .exit())
        .isZero();
    Path out = folder.resolve("report");
    assertThat(
            Ran.amparo("report", workspace, "--place", "Miami-Dade County, FL", "--out", out)
                .exit())
        .isZero();
    page = Jsoup.parse(Files.readString(out.resolve("index.html")));
    for (JsonNode figure :
        JsonMapper.shared()
            .readTree(Files.readAllBytes(out.resolve("figures.json")))
            .path("figures")) {
      if (figure.path("value").isNumber()) {
        FIGURES.put(figure.path("id").asString(), figure.path("value").decimalValue());
      }
    }
  }

  @BeforeEach
  void skipWithoutTheFiles() {
    assumeTrue(!FIGURES.isEmpty(), "ICE's files are absent");
  }

  private static String text(String id) {
    return Objects.requireNonNull(page.getElementById(id), id).text();
  }

  @Test
  void the_first_screen_sets_2017_on_one_base_and_names_whose_count_the_requests_are() {
    String lead = Objects.requireNonNull(page.selectFirst(".lead")).text();

    assertThat(Objects.requireNonNull(page.selectFirst("h1")).text())
        .contains("twelve months of 2017: $150,000 or $13.7 million?", "which days you count");
    assertThat(lead)
        .contains("966 requests in eleven months of 2017 (The Cost of Complicity")
        .contains("What ICE paid of it is not known.")
        .contains("966 × 7 × $231.70 × 12 ÷ 11", "966 × 35 × $231.70", "966 × 56 × $231.70")
        .doesNotContain("$667,076");
    assertThat(text("paid")).contains("$667,000", "$1 million", "widely quoted, not confirmed");
  }

  @Test
  void ices_files_are_a_floor_and_say_how_encounters_ended() {
    String id = "pipeline.file-2.detainer-encounter";
    assertThat(text("agency"))
        .contains("of this file’s 5,129 such entries", "2,355 name no known county")
        .contains("16 of 807 entries on encounters at jails here name a request")
        .doesNotContain("The most in a month");
    List<BigDecimal> ends =
        FIGURES.entrySet().stream()
            .filter(entry -> entry.getKey().contains(".encounter.disposition."))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(ends).hasSizeGreaterThan(5);
    assertThat(ends.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("807");
    assertThat(FIGURES).containsKey(id + ".month.2017-09");
    assertThat(FIGURES).doesNotContainKey(id + ".month.2018-01");
  }

  @Test
  void the_scenario_is_a_formula_that_says_it_was_not_measured_and_what_the_law_lets_happen() {
    assertThat(FIGURES.get("scenario.saving")).isEqualByComparingTo("13000000");
    assertThat(text("scenario"))
        .contains("$130,000", "$15,000", "$630,000")
        .contains("648 days × $231.70 × 86 of 100")
        .contains("Nothing in it was measured", "Before repayment", "average cost of a day")
        .contains("Four months stand for twelve")
        .contains("State law requires the county to hold more people than that today.");
    assertThat(page.select(".lead").text()).contains("requires holds on ICE’s own warrant alone");
  }

  @Test
  void awards_and_agreements_that_were_imported_are_printed() {
    assertThat(text("federal"))
        .contains("$274,000 SCAAP award of 2014, the last of 9 since 2006")
        .contains(
            "Miami-Dade Corrections and Rehabilitation Warrant Service Officer February 26, 2025");
  }

  @Test
  void what_others_counted_leaves_out_what_nobody_read_and_what_was_put_right() {
    assertThat(text("others"))
        .contains("61 of 100", "of people ordered removed")
        .doesNotContain("18 of 100", "98 of 100");
  }

  @Test
  void the_page_answers_in_the_order_in_which_a_commissioner_asks() {
    assertThat(page.select("main > section[id]").eachAttr("id"))
        .containsSubsequence("paid", "agency", "scenario", "law", "gap", "get");
  }
}
