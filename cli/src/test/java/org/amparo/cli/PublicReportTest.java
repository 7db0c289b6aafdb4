package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.amparo.report.edition.TooLittle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public edition of the demo's report, looked at file by file beside the internal one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicReportTest {

  private static final List<String> NUMBERS =
      List.of("value", "low", "high", "numerator", "denominator", "unknown");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])\\d[\\d,]*(?:\\.\\d+)?(?![\\w])");

  private static final Set<String> PEOPLE = Set.of("PEOPLE", "REQUESTS", "BOOKINGS");

  private final Path folder;
  private final Path workspace;
  private final Path internal;
  private final Path open;
  private final Map<String, JsonNode> all = new TreeMap<>();
  private final Map<String, JsonNode> shown = new TreeMap<>();

  PublicReportTest(@TempDir Path folder) {
    this.folder = folder;
    this.workspace = folder.resolve("demo/sample-county.duckdb");
    this.internal = folder.resolve("demo/report");
    this.open = folder.resolve("public");
  }

  @BeforeAll
  void writeBoth() throws IOException {
    Ran demo =
        Ran.amparo(
            "demo", "--out", folder.resolve("demo"), "--bookings", "4000", "--detainers", "420");
    assertThat(demo.exit()).as(demo.err()).isZero();
    Ran report = publicly(open);
    assertThat(report.exit()).as(report.err()).isZero();
    read(internal, all);
    read(open, shown);
  }

  private Ran publicly(Path out) {
    return Ran.amparo("report", workspace, "--public", "--language", "en,es,ht", "--out", out);
  }

  private static void read(Path report, Map<String, JsonNode> figures) throws IOException {
    JsonMapper.shared()
        .readTree(Files.readAllBytes(report.resolve("figures.json")))
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
  }

  private static List<Path> files(Path report) throws IOException {
    try (Stream<Path> files = Files.walk(report)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The words of a file, whatever its format; a workbook's sheets one after the other. */
  private static String text(Path file) throws IOException, SQLException {
    if (file.toString().endsWith(".parquet")) {
      return rows(file);
    }
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".xlsx")) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return text.toString();
  }

  /** The cells of a Parquet file, one a line. */
  private static String rows(Path file) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet('" + file + "')")) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          text.append(rows.getString(column)).append('\n');
        }
      }
    }
    return text.toString();
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

  private static String plain(JsonNode number) {
    return number.decimalValue().stripTrailingZeros().toPlainString();
  }

  private Set<String> hiddenNumbers() {
    Set<String> hidden = new LinkedHashSet<>(numbers(all));
    hidden.removeAll(numbers(shown));
    hidden.removeIf(
        number -> number.replaceAll("\\D", "").length() < 5 || number.startsWith("0.0"));
    return hidden;
  }

  /** The numbers in a text. */
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
  void no_hidden_number_of_five_digits_or_more_stands_in_any_file()
      throws IOException, SQLException {
    Set<String> hidden = hiddenNumbers();
    assertThat(hidden).hasSizeGreaterThan(100);
    for (Path file : files(open)) {
      Set<String> printed = printed(text(file));
      assertThat(printed).as(file.toString()).doesNotContainAnyElementsOf(hidden);
    }
  }

  @Test
  void no_hidden_number_of_five_digits_or_more_stands_in_the_pdf() throws IOException {
    Path printed = folder.resolve("printed");
    Ran ran = Ran.amparo("report", workspace, "--public", "--pdf", "--out", printed);
    assertThat(ran.exit()).as(ran.err()).isZero();
    String text;
    try (PDDocument pdf = Loader.loadPDF(printed.resolve("report.pdf").toFile())) {
      text = new PDFTextStripper().getText(pdf);
    }
    assertThat(text).contains("Public edition").contains("hidden");
    Set<String> found = printed(text);
    assertThat(found).containsAnyElementsOf(numbers(shown));
    assertThat(found).doesNotContainAnyElementsOf(hiddenNumbers());
  }

  @Test
  void a_month_that_is_hidden_has_no_bar_and_each_bar_is_as_high_as_its_month_is_shown()
      throws IOException {
    long hidden = 0;
    for (String stage : List.of("received", "issued")) {
      List<Long> months =
          shown.entrySet().stream()
              .filter(figure -> figure.getKey().matches("requests\\.month\\.\\d.*\\." + stage))
              .map(figure -> figure.getValue().path("value"))
              .filter(value -> value.isNumber() && value.asLong() > 0)
              .map(JsonNode::asLong)
              .toList();
      hidden +=
          all.keySet().stream()
              .filter(id -> id.matches("requests\\.month\\.\\d.*\\." + stage))
              .filter(id -> !known(id, "value"))
              .count();
      for (String width : List.of("wide", "narrow")) {
        Document page = Jsoup.parse(Files.readString(open.resolve("index.html")));
        List<Double> bars =
            page
                .select(
                    "svg#chart-requests-" + stage + "-" + width + " rect[style^=fill:rgb(47,117]")
                .stream()
                .map(bar -> Double.valueOf(bar.attr("height")))
                .toList();
        assertThat(bars).as(stage + " " + width).hasSameSizeAs(months);
        double unit = bars.getFirst() / months.getFirst();
        for (int i = 0; i < bars.size(); i++) {
          assertThat(bars.get(i) / unit).as(stage + " " + i).isCloseTo(months.get(i), within(0.1));
        }
      }
    }
    assertThat(hidden).isPositive();
  }

  @Test
  void no_bar_of_a_group_that_is_hidden_is_drawn() throws IOException {
    Document page = Jsoup.parse(Files.readString(open.resolve("index.html")));
    int looked = 0;
    for (String name : List.of("grade", "criminality")) {
      for (Element chart : page.select("svg#chart-who-" + name + "-wide")) {
        long groups =
            shown.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith("who." + name + "."))
                .filter(figure -> figure.getValue().path("value").isNumber())
                .count();
        long bars =
            chart.select("rect").stream()
                .filter(bar -> bar.attr("style").contains("fill:none"))
                .count();
        assertThat(bars).as(name).isEqualTo(groups);
        looked++;
      }
    }
    assertThat(looked).isEqualTo(2);
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
      Ran ran = TooLittle.hidden(() -> publicly(out));
      assertThat(ran.exit()).isEqualTo(ExitCode.MISUSE);
      assertThat(ran.err()).contains("AMP-404").contains("could be worked out");
    }
    assertThat(fresh).doesNotExist();
    assertThat(files(open)).containsExactlyElementsOf(before.keySet());
    for (Map.Entry<Path, byte[]> file : before.entrySet()) {
      assertThat(Files.readAllBytes(file.getKey())).isEqualTo(file.getValue());
    }
  }

  @Test
  void no_count_of_one_to_ten_people_is_a_figure_or_stands_on_a_page() throws IOException {
    Set<String> small = new TreeSet<>();
    for (JsonNode figure : all.values()) {
      for (String part : NUMBERS) {
        boolean counts =
            PEOPLE.contains(figure.path("unit").asString())
                || (part.equals("numerator") && figure.path("unit").asString().equals("SHARE"))
                || part.equals("denominator")
                || part.equals("unknown");
        JsonNode number = figure.path(part);
        if (counts && number.isNumber() && number.asDouble() >= 1 && number.asDouble() < 11) {
          small.add(figure.path("id").asString() + " " + part);
        }
      }
    }
    assertThat(small).hasSizeGreaterThan(50);
    for (String place : small) {
      JsonNode figure = shown.get(place.substring(0, place.indexOf(' ')));
      if (figure != null) {
        assertThat(figure.path(place.substring(place.indexOf(' ') + 1)).isNumber())
            .as(place)
            .isFalse();
      }
    }
    for (Path file : files(open)) {
      if (file.toString().endsWith(".html")) {
        for (Element data : Jsoup.parse(Files.readString(file)).select("data[data-figure]")) {
          String place = data.attr("data-figure") + " " + data.attr("data-part");
          assertThat(!data.attr("value").isEmpty() && small.contains(place))
              .as(file + ": " + data)
              .isFalse();
        }
      }
    }
  }

  @Test
  void each_number_on_a_page_is_that_of_the_public_figures() throws IOException {
    for (Path file : files(open)) {
      if (file.toString().endsWith(".html")) {
        for (Element data : Jsoup.parse(Files.readString(file)).select("data[data-figure]")) {
          JsonNode figure =
              Objects.requireNonNull(shown.get(data.attr("data-figure")), data.toString());
          JsonNode number = figure.path(data.attr("data-part"));
          assertThat(data.attr("value"))
              .as(file + ": " + data)
              .isEqualTo(number.isNumber() ? plain(number) : "");
        }
      }
    }
  }

  @Test
  void hidden_groups_cannot_be_subtracted_from_their_total() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String id : all.keySet()) {
      if (id.startsWith("who.")) {
        groups.computeIfAbsent(id.split("\\.", -1)[1], _ -> new ArrayList<>()).add(id);
      }
    }
    int hidden = 0;
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      String part = group.getKey().equals("gender") ? "value" : "numerator";
      List<String> absent = group.getValue().stream().filter(id -> !known(id, part)).toList();
      boolean small = absent.stream().anyMatch(id -> count(all, id, part) < 11);
      if (small) {
        hidden++;
        long left = absent.stream().mapToLong(id -> count(all, id, part)).sum();
        assertThat(absent).as(group.getKey()).hasSizeGreaterThan(1);
        // The greatest any can be less the least: what is left once each other has one.
        assertThat(left - absent.size()).as(group.getKey()).isGreaterThanOrEqualTo(9);
      }
    }
    assertThat(hidden).isPositive();
  }

  private boolean known(String id, String part) {
    JsonNode figure = shown.get(id);
    return figure != null && figure.path(part).isNumber();
  }

  private static long count(Map<String, JsonNode> figures, String id, String part) {
    return Objects.requireNonNull(figures.get(id)).path(part).asLong();
  }

  @Test
  void what_a_commission_asks_first_is_shown() {
    for (String id :
        List.of(
            "requests.received",
            "requests.issued",
            "bookings.held",
            "time.direct.jurisdiction.hours",
            "cost.direct.average",
            "policy.us-fl-chapter-908.honored",
            "policy.us-ca-sb-54.honored")) {
      assertThat(known(id, "value")).as(id).isTrue();
      assertThat(plain(Objects.requireNonNull(shown.get(id)).path("value")))
          .isEqualTo(plain(Objects.requireNonNull(all.get(id)).path("value")));
    }
  }

  @Test
  void none_at_all_is_shown_as_zero() {
    List<String> zeros =
        all.values().stream()
            .filter(figure -> figure.path("id").asString().startsWith("policy."))
            .filter(
                figure -> figure.path("id").asString().matches(".*\\.(must|may|must-not|silent)"))
            .filter(figure -> figure.path("value").isNumber() && figure.path("value").asLong() == 0)
            .map(figure -> figure.path("id").asString())
            .toList();
    assertThat(zeros).isNotEmpty().allMatch(id -> known(id, "value"));
  }

  @Test
  void it_is_decided_of_every_figure_and_table_whether_it_is_public() throws IOException {
    assertThat(shown.keySet()).doesNotContain("edition.left-out.others");
    Set<String> kept = names(open);
    Set<String> missing = new TreeSet<>(names(internal));
    missing.removeAll(kept);
    // A table that is new is decided on in the catalog, and stands here if it is left out.
    assertThat(missing)
        .isSubsetOf(
            "counterfactual-balance.csv",
            "counterfactual-estimators.csv",
            "matching-cells.csv",
            "regression-coefficients.csv",
            "seriousness-by-level.csv",
            "spreads.csv",
            "stay-survival.csv");
  }

  private static Set<String> names(Path report) throws IOException {
    return files(report.resolve("tables")).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".csv"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_page_says_for_whom_it_is() throws IOException {
    for (Path report : List.of(internal, open)) {
      for (Path file : files(report)) {
        if (file.toString().endsWith(".html")) {
          Document page = Jsoup.parse(Files.readString(file));
          assertThat(page.select("aside.audience")).as(file.toString()).hasSize(1);
          assertThat(page.select("aside.audience.public")).hasSize(report.equals(open) ? 1 : 0);
        }
      }
    }
    Element notice =
        Objects.requireNonNull(
            Jsoup.parse(Files.readString(open.resolve("index.html")))
                .selectFirst("aside.audience"));
    assertThat(notice.text())
        .contains("Counts under 11 people are hidden")
        .contains("None at all is shown as zero")
        .contains("marked");
    assertThat(notice.select("data[data-figure=edition.hidden]").attr("value"))
        .isEqualTo(plain(Objects.requireNonNull(shown.get("edition.hidden")).path("value")));
  }

  @Test
  void the_same_records_give_the_same_bytes() throws IOException {
    Path again = folder.resolve("again");
    assertThat(publicly(again).exit()).isZero();
    for (Path file : files(open)) {
      assertThat(again.resolve(open.relativize(file).toString())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void a_public_edition_is_verified_as_one() {
    Ran ran = Ran.amparo("verify", open, "--workspace", workspace);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("computed again");
  }

  @Test
  void a_threshold_without_the_public_is_misuse() {
    Ran ran =
        Ran.amparo("report", workspace, "--small-cells", "20", "--out", folder.resolve("none"));
    assertThat(ran.exit()).isEqualTo(ExitCode.MISUSE);
    assertThat(ran.err()).contains("AMP-602");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
