package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.report.data.FigureFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How each figure of the demo's report was computed, as {@code details.html} says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DetailsPageTest {

  private static final Path METHODS = Path.of("..", "docs", "methods.md");

  private final Path report;
  private final Map<String, JsonNode> figures = new HashMap<>();
  private Document page = new Document("");

  /** The page's elements that have an id; to search the page for each link takes a minute. */
  private final Map<String, Element> targets = new HashMap<>();

  DetailsPageTest(@TempDir Path folder) {
    report = folder.resolve("demo").resolve("report");
  }

  @BeforeAll
  void writeTheDemo() throws IOException {
    Ran ran =
        Ran.amparo(
            "demo",
            "--out",
            Objects.requireNonNull(report.getParent()),
            "--bookings",
            "2000",
            "--detainers",
            "200");
    assertThat(ran.exit()).as(ran.err()).isZero();
    FigureFile.figures(Files.readAllBytes(report.resolve("figures.json")))
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
    page = Jsoup.parse(Files.readString(report.resolve("details.html")));
    page.select("[id]").forEach(element -> targets.putIfAbsent(element.id(), element));
  }

  private JsonNode figure(String id) {
    return Objects.requireNonNull(figures.get(id), id);
  }

  private Element target(Element link) {
    return Objects.requireNonNull(targets.get(link.attr("href").substring(1)), link.outerHtml());
  }

  @Test
  void every_figure_stands_on_it_once_with_its_label_numbers_sources_and_query() {
    List<String> ids = new ArrayList<>();
    for (Element row : page.select("tr[id^=f-]")) {
      String id = row.id().substring(2);
      ids.add(id);
      JsonNode figure = figure(id);
      assertThat(row.select("[data-label]").text())
          .isEqualTo(figure.path("label").asString().strip());
      for (Element number : row.select("data:not(.absent)")) {
        assertThat(number.attr("data-figure")).isEqualTo(id);
        assertThat(figure.path(number.attr("data-part")).decimalValue())
            .isEqualByComparingTo(number.attr("value"));
      }
      if (figure.path("value").isNumber()) {
        assertThat(row.select("data[data-part=value]")).as(id).isNotEmpty();
      }
      String from =
          Objects.requireNonNull(
                  Objects.requireNonNull(row.closest(".scroll")).previousElementSibling())
              .text();
      figure
          .path("sources")
          .forEach(source -> assertThat(from + row.text()).contains(source.asString()));
      assertThat(row.select("a.how")).hasSize(1);
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(figures.keySet());
  }

  @Test
  void the_digest_of_each_figure_is_that_of_the_steps_its_query_names_and_of_its_own_text()
      throws NoSuchAlgorithmException {
    int checked = 0;
    for (Element row : page.select("tr[id^=f-]")) {
      Element query = target(Objects.requireNonNull(row.selectFirst("a.how")));
      String digest = query.select("code.digest").text();
      if (digest.isEmpty()) {
        assertThat(query.id()).isEqualTo("q-report-own");
        continue;
      }
      assertThat(figure(row.id().substring(2)).path("sql_sha256").asString())
          .as(row.id())
          .isEqualTo(digest);
      MessageDigest sql = MessageDigest.getInstance("SHA-256");
      for (Element step : query.select("a[href^=#q-]")) {
        sql.update(sql(target(step)));
      }
      sql.update(sql(query));
      assertThat(HexFormat.of().formatHex(sql.digest())).as(query.id()).isEqualTo(digest);
      checked++;
    }
    assertThat(checked).isGreaterThan(500);
  }

  private static byte[] sql(Element query) {
    return Objects.requireNonNull(query.selectFirst("pre.sql"))
        .wholeText()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void every_link_has_its_target() {
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (Element link : page.select("a[href^=#]")) {
      target(link);
    }
    for (Element link : page.select("a[href]:not([href^=#], [href^=http])")) {
      assertThat(report.resolve(link.attr("href"))).exists();
    }
  }

  @Test
  void it_is_folded_and_says_how_each_topic_is_computed() {
    assertThat(page.select("main > section > details[open]")).isEmpty();
    for (Element figures : page.select("section:has(tr[id^=f-])")) {
      assertThat(figures.select("details.method p, details.method li"))
          .as(figures.select("h2").text())
          .isNotEmpty();
    }
    assertThat(page.select("details.method pre.formula").eachText())
        .anyMatch(text -> text.contains("certain   = [latest start, earliest end)"));
    assertThat(page.select("details.method").text()).doesNotContain("**", "](", "&lt;sub");
  }

  @Test
  void what_java_computes_names_its_class_and_where_its_formulas_stand() throws IOException {
    String methods = Files.readString(METHODS);
    List<String> classes = new ArrayList<>();
    for (String module : List.of("evaluate", "report")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        files.forEach(file -> classes.add(String.valueOf(file.getFileName())));
      }
    }
    TreeSet<String> named = new TreeSet<>(page.select("p.maker > code").eachText());
    assertThat(named).contains("Savings").hasSizeGreaterThan(8);
    named.forEach(type -> assertThat(classes).contains(type + ".java"));
    for (Element topic : page.select("section:has(tr[id^=f-]) > h2")) {
      assertThat(methods).contains("\n## " + topic.text() + "\n");
    }
  }

  @Test
  void it_names_versions_seed_options_records_and_policies_by_their_digests() {
    JsonNode recorded = JsonMapper.shared().readTree(report.resolve("report.json").toFile());
    List<String> expected = new ArrayList<>();
    recorded.path("versions").forEach(version -> expected.add(version.asString()));
    expected.add(recorded.path("seed").asString());
    expected.add(recorded.path("workspace").path("digest").asString());
    recorded
        .path("workspace")
        .path("sources")
        .forEach(f -> expected.add(f.path("sha256").asString()));
    recorded.path("policies").forEach(policy -> expected.add(policy.path("digest").asString()));
    assertThat(expected)
        .hasSizeGreaterThan(10)
        .allSatisfy(text -> assertThat(page.text()).contains(text));
    assertThat(page.select("#rules pre").text()).contains("MUST_NOT", "SHA-256");
    assertThat(page.select("#cite + p").text()).contains("Sample County", "synthetic", "records");
  }

  @Test
  void each_table_published_beside_it_is_named_and_a_short_one_shown() throws IOException {
    try (Stream<Path> files = Files.list(report.resolve("tables"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        Element link =
            Objects.requireNonNull(
                page.selectFirst("a[href=tables/" + file.getFileName() + "]"), file.toString());
        int rows = Files.readAllLines(file).size() - 1;
        Element fold = Objects.requireNonNull(link.closest("details"));
        assertThat(fold.select("tbody tr")).as("%s", file).hasSize(rows <= 40 ? rows : 0);
      }
    }
  }
}
