package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.report.browser.ReadingGrade;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCommandTest {

  private final Path folder;
  private Ran first = new Ran(-1, "", "");

  DemoCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void writeTheFirst() {
    first = demo("demo", "7");
  }

  @Test
  void the_same_seed_gives_the_same_bytes_of_records_and_report() throws IOException {
    assertThat(first.err()).as("errors").doesNotContain("error AMP");
    assertThat(first.exit()).isZero();
    demo("two", "7");
    assertThat(digests("two")).isEqualTo(digests("demo"));
    demo("three", "8");
    assertThat(digests("three")).isNotEqualTo(digests("demo"));
  }

  @Test
  void it_writes_a_page_its_figures_and_tables_and_says_where() throws IOException {
    Path report = folder.resolve("demo").resolve("report");
    assertThat(first.out()).contains(report.resolve("index.html").toString());
    Document page = Jsoup.parse(Files.readString(report.resolve("index.html")));
    assertThat(first.out().replaceAll("\\s+", " "))
        .contains(Objects.requireNonNull(page.selectFirst("h1")).text());
    assertThat(report.resolve("figures.json")).isNotEmptyFile();
    assertThat(report.resolve("datapackage.json")).isNotEmptyFile();
    assertThat(report.resolve("tables/policies-compared.csv")).isNotEmptyFile();
    assertThat(report.resolve("tables/policies-compared.parquet")).isNotEmptyFile();
  }

  @Test
  void its_first_screen_asks_for_nine_years_of_school_at_most() throws IOException {
    Path page = folder.resolve("demo").resolve("report/index.html");
    List<String> passages =
        Jsoup.parse(Files.readString(page)).select(".lead h1, .lead p, .lead dd").eachText();
    assertThat(ReadingGrade.of(passages)).as("%s", passages).isBetween(0.0, 9.0);
  }

  @Test
  void a_count_of_requests_is_of_all_requests_to_hold_of_its_file() throws IOException {
    Map<String, JsonNode> figures = figures();
    List<String> wholes =
        // What policies hold is of those that came due, or may have.
        Stream.of("received.hold", "issued.hold", "course.came-due")
            .map(whole -> figures.get("requests." + whole))
            .map(DemoCommandTest::mostOf)
            .toList();
    assertThat(figures.values())
        .filteredOn(figure -> figure.path("id").asString().matches("(human|policy)\\..*"))
        .filteredOn(figure -> figure.path("unit").asString().equals("REQUESTS"))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.path("denominator").toString()).isIn(wholes));
  }

  @Test
  void what_the_what_if_says_of_people_is_what_the_bars_leave_of_what_the_jail_did()
      throws IOException {
    Map<String, JsonNode> figures = figures();
    JsonNode done = Objects.requireNonNull(figures.get("policy.done.held"));
    List<String> compared =
        figures.keySet().stream()
            .filter(id -> id.matches("saving\\..*\\.holds"))
            .map(id -> id.substring("saving.".length(), id.length() - ".holds".length()))
            .filter(contrast -> figures.containsKey("policy." + contrast + ".held"))
            .toList();
    assertThat(compared).hasSizeGreaterThan(3);
    for (String contrast : compared) {
      JsonNode held = Objects.requireNonNull(figures.get("policy." + contrast + ".held"));
      JsonNode fewer = Objects.requireNonNull(figures.get("saving." + contrast + ".holds"));
      if (!held.path("value").isNull() && !fewer.path("value").isNull()) {
        // Each of the three is a mean of draws, rounded to a whole booking by itself.
        assertThat(fewer.path("value").asLong())
            .as(contrast)
            .isCloseTo(
                done.path("value").asLong() - held.path("value").asLong(), Offset.offset(1L));
      }
      assertThat(figures).as("beds of " + contrast).containsKey("policy." + contrast + ".beds");
      JsonNode bar = figures.get("policy." + contrast + ".honored");
      if (bar != null) {
        for (String end : List.of("low", "high")) {
          assertThat(held.path(end).isNull() ? held.path("value") : held.path(end))
              .as("%s of %s", end, contrast)
              .isEqualTo(bar.path(end));
        }
      }
    }
  }

  private Map<String, JsonNode> figures() throws IOException {
    Map<String, JsonNode> figures = new TreeMap<>();
    JsonMapper.shared()
        .readTree(Files.readAllBytes(folder.resolve("demo/report/figures.json")))
        .path("figures")
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
    return figures;
  }

  /** A count with what no record settles of it. */
  private static String mostOf(@Nullable JsonNode count) {
    JsonNode known = Objects.requireNonNull(count);
    return Long.toString(known.path("value").asLong() + known.path("unknown").asLong());
  }

  @Test
  void its_translated_pages_say_in_their_language_what_the_evaluation_says() throws IOException {
    for (String language : List.of("es", "ht")) {
      Path file = folder.resolve("demo").resolve("report/index." + language + ".html");
      Document page = Jsoup.parse(Files.readString(file));
      assertThat(page.select("h1, h2, .stand, dd").not("#law *").text())
          .doesNotContainPattern("\\b(the|of|would|held|requests?)\\b");
    }
  }

  @Test
  void it_can_be_run_again_over_its_own_folder() {
    assertThat(demo("again", "7").exit()).isZero();
    assertThat(demo("again", "8").exit()).isZero();
  }

  @Test
  void a_folder_that_cannot_be_made_is_an_error_with_a_code() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Ran demo = Ran.amparo("demo", "--out", file.resolve("demo"));
    assertThat(demo.exit()).isEqualTo(2);
    assertThat(demo.err()).contains("error AMP-401");
  }

  private Ran demo(String name, String seed) {
    return Ran.amparo(
        "demo",
        "--out",
        folder.resolve(name),
        "--seed",
        seed,
        "--bookings",
        "2000",
        "--detainers",
        "200");
  }

  /** Every file but the workspace, whose layout on disk is the database's own affair. */
  private Map<String, String> digests(String name) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    Path root = folder.resolve(name);
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".duckdb"))
          .forEach(file -> digests.put(root.relativize(file).toString(), digest(file)));
    }
    return digests;
  }

  private static String digest(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
