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
import org.amparo.report.EnglishLeft;
import org.amparo.report.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How each figure of the demo's report was computed, as its pages and files say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComputedPagesTest {

  private static final Path METHODS = Path.of("..", "docs", "methods.md");

  private final Path demo;
  private final Path report;
  private final Map<String, JsonNode> figures = new HashMap<>();

  ComputedPagesTest(@TempDir Path folder) {
    demo = folder.resolve("demo");
    report = demo.resolve("report");
  }

  @BeforeAll
  void writeTheDemo() throws IOException {
    Ran ran = Ran.amparo("demo", "--out", demo, "--bookings", "2000", "--detainers", "200");
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonMapper.shared()
        .readTree(Files.readAllBytes(report.resolve("figures.json")))
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
  }

  private JsonNode figure(String id) {
    return Objects.requireNonNull(figures.get(id));
  }

  private static Document page(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file));
  }

  private List<Path> queryPages() throws IOException {
    try (Stream<Path> files = Files.list(report.resolve("computed"))) {
      return files
          .filter(file -> file.toString().matches(".*[/\\\\][^.]*\\.html"))
          .sorted()
          .toList();
    }
  }

  /** The page beside an English one in another language. */
  private static Path in(Language language, Path english) {
    String name = english.getFileName().toString().replace(".html", "");
    return english.resolveSibling(language.file(name));
  }

  @Test
  void every_chart_table_and_basis_of_the_page_leads_to_how_it_was_computed() throws IOException {
    Document page = page(report.resolve("index.html"));
    Document computed = page(report.resolve("computed.html"));
    for (Element exhibit : page.select("figure.chart, table:has(data), p.basis")) {
      assertThat(exhibit.select("a.how")).as(exhibit.text()).hasSize(1);
    }
    assertThat(page.select("main section:has(data):not(:has(a.how))").eachText()).isEmpty();
    for (Element link : page.select("a.how")) {
      Element target =
          Objects.requireNonNull(
              computed.getElementById(link.attr("href").substring("computed.html#".length())));
      assertThat(target.select("a[href^=computed/], a[href^=tables/]"))
          .as(link.attr("aria-label"))
          .isNotEmpty();
      assertThat(target.select("p:contains(To cite it)").text()).contains("Sample County");
    }
    assertThat(page.select("a.how").eachAttr("aria-label")).doesNotContainNull();
  }

  @Test
  void every_link_among_these_pages_has_its_target() throws IOException {
    List<Path> english = new ArrayList<>(queryPages());
    english.add(report.resolve("computed.html"));
    english.add(report.resolve("index.html"));
    List<Path> pages =
        english.stream()
            .flatMap(page -> Stream.of(Language.values()).map(language -> in(language, page)))
            .toList();
    Map<Path, Document> read = new HashMap<>();
    for (Path file : pages) {
      read.put(file, page(file));
    }
    for (Path file : pages) {
      for (Element link : Objects.requireNonNull(read.get(file)).select("a[href], link[href]")) {
        String href = link.attr("href");
        if (href.startsWith("http")) {
          continue;
        }
        String[] parts = href.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        assertThat(target).as(file + " leads to " + href).exists();
        if (parts.length == 2) {
          assertThat(Objects.requireNonNull(read.get(target)).getElementById(parts[1]))
              .as(href)
              .isNotNull();
        }
      }
    }
  }

  @Test
  void each_page_is_in_every_language_of_the_report_and_its_links_stay_in_it() throws IOException {
    List<Path> english = new ArrayList<>(queryPages());
    english.add(report.resolve("computed.html"));
    for (Path file : english) {
      for (Language language : List.of(Language.SPANISH, Language.HAITIAN_CREOLE)) {
        Document page = page(in(language, file));
        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select(".notice a[hreflang=en]").attr("href"))
            .isEqualTo(file.getFileName().toString());
        assertThat(page.select(".languages a")).hasSize(2);
        assertThat(page.select("a[href]:not([hreflang])").eachAttr("href"))
            .filteredOn(href -> href.contains(".html"))
            .isNotEmpty()
            .allMatch(href -> href.contains("." + language.tag() + ".html"));
        assertThat(EnglishLeft.unmarked(page, page(file), List.of())).as("%s", file).isEmpty();
        assertThat(numbers(page)).containsExactlyElementsOf(numbers(page(file)));
        // A text to cite by names a figure as figures.json does.
        assertThat(page.select("td.cited, article p > .cite[lang=en]").eachText())
            .containsExactlyElementsOf(
                page(file).select("td.cited, article p > .cite[lang=en]").eachText());
      }
    }
  }

  @Test
  void every_label_of_a_figure_is_said_in_the_language_of_its_page() throws IOException {
    List<String> policies =
        page(report.resolve("computed/figure-policies.html")).select("a[href^=policy-]").eachText();
    assertThat(policies).isNotEmpty();
    int labels = 0;
    for (Path file : queryPages()) {
      for (Language language : List.of(Language.SPANISH, Language.HAITIAN_CREOLE)) {
        Document page = page(in(language, file));
        labels += page.select("th [data-label]").size();
        assertThat(EnglishLeft.labels(page, policies)).as("%s", file).isEmpty();
      }
    }
    assertThat(labels).isEqualTo(2 * figures.size());
  }

  private static List<String> numbers(Document page) {
    return page.select("data").stream()
        .map(data -> data.attr("data-figure") + " " + data.attr("data-part") + " " + data.val())
        .toList();
  }

  @Test
  void the_digest_of_each_figure_is_that_of_the_sql_files_its_query_page_names()
      throws IOException, NoSuchAlgorithmException {
    Map<String, String> checked = new HashMap<>();
    for (Path file : queryPages()) {
      Document page = page(file);
      String digest = page.select("code.digest").text();
      if (digest.isEmpty()) {
        continue;
      }
      MessageDigest sql = MessageDigest.getInstance("SHA-256");
      for (Element step : page.select("a[href^=step-]")) {
        sql.update(Files.readAllBytes(file.resolveSibling(step.attr("href"))));
      }
      String own = file.getFileName().toString().replace(".html", ".sql");
      sql.update(Files.readAllBytes(file.resolveSibling(own)));
      assertThat(HexFormat.of().formatHex(sql.digest())).as(own).isEqualTo(digest);
      page.select("tr[id]").eachAttr("id").forEach(id -> checked.put(id.substring(2), digest));
    }
    assertThat(checked).hasSizeGreaterThan(500);
    checked.forEach(
        (id, digest) ->
            assertThat(figure(id).path("sql_sha256").asString()).as(id).isEqualTo(digest));
  }

  @Test
  void every_figure_stands_on_one_page_with_its_numbers_and_a_text_to_cite_it_by()
      throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path file : queryPages()) {
      for (Element row : page(file).select("tr[id]")) {
        String id = row.id().substring(2);
        ids.add(id);
        assertThat(row.select("td").eachText().getLast())
            .contains(figure(id).path("label").asString().strip())
            .contains("Figure " + id)
            .contains("synthetic");
        for (Element number : row.select("data")) {
          assertThat(number.attr("data-figure")).isEqualTo(id);
          assertThat(figure(id).path(number.attr("data-part")).decimalValue())
              .isEqualByComparingTo(number.attr("value"));
        }
      }
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(figures.keySet());
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
    TreeSet<String> named = new TreeSet<>();
    for (Path file : queryPages()) {
      for (Element item : page(file).select("h3:contains(Computed in Java) + ul li")) {
        String type = item.select("code").text();
        named.add(type);
        assertThat(item.text()).contains("docs/methods.md");
        String section = item.select("span.cite").eachText().getLast();
        assertThat(methods).as(type).contains("\n## " + section + "\n");
        assertThat(classes).contains(type + ".java");
      }
    }
    assertThat(named).anyMatch(type -> type.endsWith("Savings")).hasSizeGreaterThan(8);
  }

  @Test
  void the_page_names_versions_seed_options_records_and_policies_by_their_digests()
      throws IOException {
    Document page = page(report.resolve("computed.html"));
    JsonNode recorded =
        JsonMapper.shared().readTree(Files.readAllBytes(report.resolve("report.json")));
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
    String rules =
        Files.readString(report.resolve("computed/policy-us-ca-sb-54.txt"), StandardCharsets.UTF_8);
    assertThat(rules).contains("MUST_NOT", "SHA-256");
  }
}
