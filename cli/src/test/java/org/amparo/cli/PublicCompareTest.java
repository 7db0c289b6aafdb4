package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.report.edition.TooLittle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public edition of a comparison, looked at file by file beside the internal one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicCompareTest {

  private static final String FIRST = "us-fl-chapter-908";
  private static final String SECOND = "us-fl-miami-dade-r-1008-13";
  private static final String COMPARED = "compared." + FIRST + "-" + SECOND + ".";

  private static final List<String> NUMBERS =
      List.of("value", "low", "high", "numerator", "denominator", "unknown");

  private static final Set<String> PEOPLE = Set.of("PEOPLE", "REQUESTS", "BOOKINGS");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])\\d[\\d,]*(?:\\.\\d+)?(?![\\w])");

  private final Path folder;
  private final Path workspace;
  private final Path internal;
  private final Path open;
  private final Map<String, JsonNode> all = new TreeMap<>();
  private final Map<String, JsonNode> shown = new TreeMap<>();
  private String screen = "";

  PublicCompareTest(@TempDir Path folder) {
    this.folder = folder;
    this.workspace = folder.resolve("demo/sample-county.duckdb");
    this.internal = folder.resolve("internal");
    this.open = folder.resolve("public");
  }

  @BeforeAll
  void writeBoth() throws IOException {
    Ran demo =
        Ran.amparo(
            "demo", "--out", folder.resolve("demo"), "--bookings", "4000", "--detainers", "420");
    assertThat(demo.exit()).as(demo.err()).isZero();
    Ran compared = compare(internal);
    assertThat(compared.exit()).as(compared.err()).isZero();
    Ran ran = compare(open, "--public", "--language", "en,es,ht");
    assertThat(ran.exit()).as(ran.err()).isZero();
    screen = ran.out();
    read(internal, all);
    read(open, shown);
  }

  private Ran compare(Path out, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("compare", workspace, "--policies", FIRST + "," + SECOND, "--out", out));
    words.addAll(List.of(more));
    return Ran.amparo(words.toArray());
  }

  private static void read(Path folder, Map<String, JsonNode> figures) throws IOException {
    JsonMapper.shared()
        .readTree(Files.readAllBytes(folder.resolve("figures.json")))
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String plain(JsonNode number) {
    return number.decimalValue().stripTrailingZeros().toPlainString();
  }

  private static Set<String> numbers(Map<String, JsonNode> figures) {
    Set<String> numbers = new TreeSet<>();
    for (JsonNode figure : figures.values()) {
      for (String part : NUMBERS) {
        if (figure.path(part).isNumber()) {
          numbers.add(plain(figure.path(part)));
        }
      }
    }
    return numbers;
  }

  private static Set<String> printed(String text) {
    Set<String> printed = new TreeSet<>();
    NUMBER
        .matcher(text)
        .results()
        .map(found -> found.group().replace(",", ""))
        .filter(found -> found.length() < 30)
        .forEach(found -> printed.add(new BigDecimal(found).stripTrailingZeros().toPlainString()));
    return printed;
  }

  @Test
  void no_count_of_one_to_ten_people_is_a_figure_or_stands_on_the_page() throws IOException {
    Set<String> small = new TreeSet<>();
    for (JsonNode figure : all.values()) {
      for (String part : NUMBERS) {
        boolean counts =
            PEOPLE.contains(figure.path("unit").asString())
                || part.equals("denominator")
                || part.equals("unknown");
        double size = Math.abs(figure.path(part).asDouble(0));
        if (counts && figure.path(part).isNumber() && size >= 1 && size < 11) {
          small.add(figure.path("id").asString() + " " + part);
        }
      }
    }
    assertThat(small).hasSizeGreaterThan(20).anyMatch(place -> place.startsWith(COMPARED));
    for (String place : small) {
      JsonNode figure = shown.get(place.substring(0, place.indexOf(' ')));
      if (figure != null) {
        assertThat(figure.path(place.substring(place.indexOf(' ') + 1)).isNumber())
            .as(place)
            .isFalse();
      }
    }
  }

  @Test
  void no_hidden_number_of_five_digits_or_more_stands_in_any_text_or_on_the_screen()
      throws IOException {
    Set<String> hidden = new LinkedHashSet<>(numbers(all));
    hidden.removeAll(numbers(shown));
    hidden.removeIf(
        number -> number.replaceAll("\\D", "").length() < 5 || number.startsWith("0.0"));
    assertThat(hidden).isNotEmpty();
    assertThat(screen).contains("publish no other of the same records beside it");
    assertThat(printed(screen)).doesNotContainAnyElementsOf(hidden);
    for (Path file : files(open)) {
      if (file.toString().matches(".*\\.(html|json|csv|cff)")) {
        assertThat(printed(Files.readString(file)))
            .as(file.toString())
            .doesNotContainAnyElementsOf(hidden);
      }
    }
  }

  @Test
  void each_number_on_a_page_is_that_of_the_public_figures() throws IOException {
    int looked = 0;
    for (Path file : files(open)) {
      if (file.toString().endsWith(".html")) {
        for (Element data : Jsoup.parse(Files.readString(file)).select("data[data-figure]")) {
          JsonNode figure =
              Objects.requireNonNull(shown.get(data.attr("data-figure")), data.toString());
          JsonNode number = figure.path(data.attr("data-part"));
          assertThat(data.attr("value"))
              .as(file + ": " + data)
              .isEqualTo(number.isNumber() ? plain(number) : "");
          looked++;
        }
      }
    }
    assertThat(looked).isGreaterThan(50);
  }

  /** Requests by stage, and by the first answer or the second: answers to how often they are. */
  private static Map<String, Map<String, Long>> answers(Path folder, boolean known)
      throws IOException {
    Map<String, Map<String, Long>> lines = new LinkedHashMap<>();
    List<String> rows = Files.readAllLines(folder.resolve("tables/compared-answers.csv"));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      if (!cells[3].isEmpty() == known) {
        long requests = cells[3].isEmpty() ? -1 : Long.parseLong(cells[3]);
        for (String line : List.of("first " + cells[1], "second " + cells[2])) {
          lines
              .computeIfAbsent(cells[0] + " " + line, _ -> new LinkedHashMap<>())
              .put(cells[1] + " " + cells[2], requests);
        }
      }
    }
    return lines;
  }

  @Test
  void what_two_policies_answer_cannot_be_subtracted_from_what_each_answers() throws IOException {
    Map<String, Map<String, Long>> every = answers(internal, true);
    Map<String, Map<String, Long>> hidden = answers(open, false);
    assertThat(hidden).isNotEmpty();
    int small = 0;
    for (Map.Entry<String, Map<String, Long>> line : hidden.entrySet()) {
      Map<String, Long> all = Objects.requireNonNull(every.get(line.getKey()));
      List<Long> absent =
          line.getValue().keySet().stream()
              .map(pair -> Objects.requireNonNull(all.get(pair)))
              .toList();
      String[] words = line.getKey().split(" ", -1);
      boolean received = words[0].equals("received");
      String policy = words[1].equals("first") ? FIRST : SECOND;
      JsonNode total =
          shown.get(
              "policy."
                  + policy
                  + (received ? "." : ".issued.")
                  + words[2].toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      if (total != null
          && total.path("value").isNumber()
          && absent.stream().anyMatch(count -> count < 11)) {
        small++;
        long left = absent.stream().mapToLong(Long::longValue).sum();
        assertThat(absent).as(line.getKey()).hasSizeGreaterThan(1);
        // The greatest any can be less the least: what is left once each other has one.
        assertThat(left - absent.size()).as(line.getKey()).isGreaterThanOrEqualTo(9);
      }
    }
    assertThat(small).isPositive();
  }

  @Test
  void what_both_policies_honor_alike_cannot_be_subtracted_where_it_is_of_few() {
    int looked = 0;
    for (String id : shown.keySet()) {
      if (id.startsWith(COMPARED) && id.contains("before.")) {
        looked += subtracted(id, id.replace("before.", "stops."));
        looked += subtracted(id.replace("before.", "after."), id.replace("before.", "starts."));
      }
    }
    assertThat(looked).isPositive();
  }

  /** Both numbers shown, what the one leaves of the other is nobody or enough. */
  private int subtracted(String whole, String part) {
    JsonNode all = Objects.requireNonNull(shown.get(whole), whole);
    JsonNode some = Objects.requireNonNull(shown.get(part), part);
    int looked = 0;
    for (String end : List.of("low", "high")) {
      if (all.path(end).isNumber() && some.path(end).isNumber()) {
        long left = all.path(end).asLong() - some.path(end).asLong();
        assertThat(left == 0 || left >= 11).as(part + " " + end + " leaves " + left).isTrue();
        looked++;
      }
    }
    return looked;
  }

  @Test
  void what_the_page_is_for_is_shown() {
    for (String id :
        List.of(
            "policy." + FIRST + ".honored",
            COMPARED + "before.all.all",
            COMPARED + "issued.stops.all.all")) {
      JsonNode figure = Objects.requireNonNull(shown.get(id), id);
      assertThat(figure.path("value").isNumber()).as(id).isTrue();
      assertThat(plain(figure.path("value")))
          .isEqualTo(plain(Objects.requireNonNull(all.get(id)).path("value")));
    }
  }

  @Test
  void both_editions_say_which_they_are_and_the_public_one_shows_no_single_request()
      throws IOException {
    Document inside = Jsoup.parse(Files.readString(internal.resolve("index.html")));
    Document outside = Jsoup.parse(Files.readString(open.resolve("index.html")));
    assertThat(inside.select("aside.audience.public")).isEmpty();
    assertThat(inside.select("aside.audience").text()).contains("Internal edition");
    assertThat(inside.select("#examples")).isNotEmpty();
    assertThat(outside.select("aside.audience.public").text())
        .contains("Counts under 11 people are hidden");
    assertThat(outside.select("data[data-figure=edition.hidden]").attr("value"))
        .isEqualTo(plain(Objects.requireNonNull(shown.get("edition.hidden")).path("value")));
    for (String page : List.of("index.html", "index.es.html", "index.ht.html")) {
      Document translated = Jsoup.parse(Files.readString(open.resolve(page)));
      assertThat(translated.select("aside.audience.public")).as(page).hasSize(1);
      assertThat(translated.select("#examples")).as(page).isEmpty();
    }
    assertThat(shown.keySet()).doesNotContain("edition.left-out.others");
  }

  @Test
  void a_division_that_is_hidden_whole_is_named_in_a_sentence_and_has_no_rows() throws IOException {
    Document page = Jsoup.parse(Files.readString(open.resolve("index.html")));
    String text = page.select("section.headline").text();
    assertThat(text).contains("Hidden whole, because in each some group is of few people:");
    for (Element section : page.select("section.headline")) {
      for (String division : List.of("seriousness", "disposition", "threat-level", "human")) {
        Elements numbers = section.select("td data[data-figure*=." + division + ".]");
        assertThat(numbers.isEmpty() || numbers.stream().anyMatch(n -> !n.hasClass("absent")))
            .as("%s: %s", division, numbers.eachText())
            .isTrue();
      }
    }
  }

  @Test
  void where_too_little_is_hidden_the_command_fails_and_the_folder_stays_as_it_was()
      throws IOException {
    Path fresh = folder.resolve("refused");
    Map<Path, byte[]> before = new TreeMap<>();
    for (Path file : files(open)) {
      before.put(file, Files.readAllBytes(file));
    }
    for (Path out : List.of(fresh, open)) {
      Ran ran = TooLittle.hidden(() -> compare(out, "--public"));
      assertThat(ran.exit()).isEqualTo(ExitCode.MISUSE);
      assertThat(ran.err()).contains("AMP-404").contains("could be worked out");
      assertThat(ran.out()).isEmpty();
    }
    assertThat(fresh).doesNotExist();
    assertThat(files(open)).containsExactlyElementsOf(before.keySet());
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      assertThat(Files.readAllBytes(file.getKey())).isEqualTo(file.getValue());
    }
  }

  @Test
  void a_larger_threshold_hides_more_or_nothing_is_written() throws IOException {
    Path careful = folder.resolve("careful");
    Ran ran = compare(careful, "--public", "--small-cells", "20");
    if (ran.exit() == ExitCode.FINE) {
      Map<String, JsonNode> figures = new TreeMap<>();
      read(careful, figures);
      assertThat(hidden(figures)).isGreaterThan(hidden(shown));
    } else {
      assertThat(ran.err()).contains("AMP-404");
      assertThat(careful).doesNotExist();
    }
  }

  @Test
  void a_threshold_without_the_public_is_misuse() {
    Ran ran = compare(folder.resolve("none"), "--small-cells", "20");
    assertThat(ran.exit()).isEqualTo(ExitCode.MISUSE);
    assertThat(ran.err()).contains("AMP-602");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private static long hidden(Map<String, JsonNode> figures) {
    return Objects.requireNonNull(figures.get("edition.hidden")).path("value").asLong();
  }

  @Test
  void a_public_report_of_two_policies_shows_hours_cut_at_their_clocks_and_what_each_saves()
      throws IOException {
    Path report = folder.resolve("two");
    Ran ran =
        Ran.amparo(
            "report", workspace, "--public", "--policies", FIRST + "," + SECOND, "--out", report);
    assertThat(ran.exit()).as(ran.err()).isZero();
    Map<String, JsonNode> figures = new TreeMap<>();
    read(report, figures);
    assertThat(figures).doesNotContainKeys("edition.left-out.savings", "edition.left-out.capped");
    assertThat(figures).containsKey("policy." + FIRST + ".capped-hours");
    assertThat(figures).containsKey("saving.done-" + FIRST + ".hours");
  }

  @Test
  void a_public_comparison_is_verified_as_one() {
    Ran ran = Ran.amparo("verify", open, "--workspace", workspace);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("computed again");
  }
}
