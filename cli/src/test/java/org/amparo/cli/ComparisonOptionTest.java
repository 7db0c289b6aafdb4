package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.report.data.FigureFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonOptionTest {

  private static final String OWN =
      """
      cells: [grade, sex]
      controls: [grade, age, sex]
      charges_cap: 5
      horizon_days: 90
      recorded_share: 0.5
      offense_types: {}
      """;

  private final Path folder;
  private final Path workspace;

  ComparisonOptionTest(@TempDir Path folder) {
    this.folder = folder;
    this.workspace = folder.resolve("demo/sample-county.duckdb");
  }

  @BeforeAll
  void writeTheDemo() {
    Path demo = folder.resolve("demo");
    Ran ran = Ran.amparo("demo", "--out", demo, "--bookings", "1500", "--detainers", "150");
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Ran report(Path comparison, Path out) {
    return Ran.amparo("report", workspace, "--comparison", comparison, "--out", out);
  }

  private static List<String> names(Path report) throws IOException {
    try (Stream<String> lines = Files.lines(report.resolve("tables/regression-coefficients.csv"))) {
      return lines.skip(1).map(line -> line.substring(0, line.indexOf(','))).distinct().toList();
    }
  }

  @Test
  void people_are_compared_by_what_the_file_says_and_the_report_says_by_which_file()
      throws IOException {
    Path out = folder.resolve("own-report");
    Ran ran = report(file("mine.yaml", OWN), out);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(names(out)).containsExactly("intercept", "hold", "grade", "age", "sex");
    assertThat(names(folder.resolve("demo/report"))).contains("charges").doesNotContain("age");
    assertThat(Files.readString(out.resolve("figures.json")))
        .containsPattern("comparison mine[.]yaml, SHA-256 [0-9a-f]{64}")
        .doesNotContain("comparison default.yaml");
    assertThat(Files.readString(out.resolve("report.json")))
        .containsPattern("\"name\" : \"mine[.]yaml\",\\s+\"digest\" : \"[0-9a-f]{64}\"")
        .doesNotContain(folder.toString());
    assertThat(Files.readString(out.resolve("details.html"))).contains("comparison mine.yaml");
  }

  @Test
  void a_report_is_checked_by_what_it_was_made_with_even_where_the_file_has_gone()
      throws IOException {
    Path out = folder.resolve("checked");
    Path mine = file("gone.yaml", OWN);
    assertThat(report(mine, out).exit()).isZero();
    Files.delete(mine);
    Ran same = Ran.amparo("verify", out, "--workspace", workspace);
    assertThat(same.exit()).as(same.out() + same.err()).isZero();

    Path recipe = out.resolve("report.json");
    String text = Files.readString(recipe);
    Files.writeString(recipe, text.replace("horizon_days: 90", "horizon_days: 60"));
    Ran other = Ran.amparo("verify", out, "--workspace", workspace);
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.out())
        .contains("What bookings are compared by, gone.yaml, is not what the report was made with.")
        .containsPattern(
            "time[.]counterfactual[.]matching[.]added-days-each, value: [\\d.]+ in the report, [\\d.]+ computed;"
                + " the file comparison gone[.]yaml has changed");
  }

  @Test
  void what_cannot_be_compared_by_is_refused_with_its_line_and_what_to_do() throws IOException {
    Path out = folder.resolve("never");
    Ran ran = report(file("shoes.yaml", OWN.replace("[grade, sex]", "[grade, shoe_size]")), out);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("AMP-509").contains("shoes.yaml:1").contains("offense_type");
    Ran outcome = report(file("outcome.yaml", OWN + "outcome: bail\n"), out);
    assertThat(outcome.err()).contains("AMP-509").contains("outcome.yaml:7").contains("outcome");
    assertThat(report(folder.resolve("nowhere.yaml"), out).err()).contains("AMP-101");
    assertThat(out).doesNotExist();
  }

  @Test
  void a_comparison_of_two_policies_takes_it_too() throws IOException {
    Path out = folder.resolve("compared");
    Ran ran =
        Ran.amparo(
            "compare",
            workspace,
            "--policies",
            "us-fl-chapter-908,us-ca-sb-54",
            "--comparison",
            file("both.yaml", OWN),
            "--out",
            out);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(Files.readString(out.resolve("report.json"))).contains("both.yaml");
    assertThat(Ran.amparo("verify", out, "--workspace", workspace).exit()).isZero();
  }

  @Test
  void the_guide_shows_a_file_and_what_it_gives() throws IOException {
    Path page = Path.of(System.getProperty("amparo.root"), "docs/like-people.md");
    String guide = Files.readString(page);
    String yaml = guide.substring(guide.indexOf("```yaml\n") + 8);
    Path out = folder.resolve("guide");
    Ran ran = report(file("guide.yaml", yaml.substring(0, yaml.indexOf("```"))), out);
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode usual =
        FigureFile.figures(Files.readAllBytes(folder.resolve("demo/report/figures.json")));
    JsonNode own = FigureFile.figures(Files.readAllBytes(out.resolve("figures.json")));
    StringBuilder table = new StringBuilder("| | default.yaml | mine.yaml |\n|---|--:|--:|\n");
    Map.of(
            "matching.added-days-each", "matching: days, each",
            "ols.factor", "regression: times as long",
            "survival.added-days-each", "survival: days, each, up to its horizon")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            row ->
                table.append(
                    "| %s | %s | %s |\n"
                        .formatted(
                            row.getValue(), ends(usual, row.getKey()), ends(own, row.getKey()))));
    assertThat(guide).contains(table);
  }

  private static String ends(JsonNode figures, String id) {
    for (JsonNode figure : figures) {
      if (figure.path("id").asString("").equals("time.counterfactual." + id)) {
        return String.format(
            Locale.ROOT,
            "%.2f (%.2f to %.2f)",
            figure.path("value").asDouble(),
            figure.path("low").asDouble(),
            figure.path("high").asDouble());
      }
    }
    throw new AssertionError("there is no figure " + id);
  }
}
