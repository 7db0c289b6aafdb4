package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.amparo.cli.Ran;
import org.amparo.cli.base.ExitCode;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Protection;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableDeclaration;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.model.disclosure.Precision;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.data.FigureFile;
import org.amparo.report.recipe.Recipe;
import org.amparo.report.rounding.PublishedEdition;
import org.amparo.sample.county.SampleCounty;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report of a jail's own records, rounded, looked at file by file beside the exact one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundedReportTest {

  private static final Set<String> COUNTS = Set.of("PEOPLE", "REQUESTS", "BOOKINGS", "ROWS");
  private static final List<String> NUMBERS =
      List.of("value", "low", "high", "numerator", "denominator", "unknown");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d,]*(?![\\w.])");

  private static final Offset<Double> SIXTH = Offset.offset(0.000_002);

  private final Path folder;
  private final Path workspace;
  private final Path rounded;
  private @Nullable Evaluation evaluation;
  private final Map<String, JsonNode> exact = new TreeMap<>();
  private final Map<String, JsonNode> shown = new TreeMap<>();

  RoundedReportTest(@TempDir Path folder) {
    this.folder = folder;
    this.workspace = folder.resolve("jail.duckdb");
    this.rounded = folder.resolve("rounded");
  }

  @BeforeAll
  void write() throws IOException {
    SampleCounty.write(
        folder.resolve("records"),
        new SampleCounty.Settings(
            1, 2_000, 300, LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1)),
        _ -> {});
    fine("import", folder.resolve("records"), "--into", workspace, "--disclosure", "protected");
    fine("report", workspace, "--language", "en,es,ht", "--pdf", "--out", rounded);
    PolicyLibrary library = PolicyLibrary.bundled();
    Recipe recipe = RecipeRun.recipe("report", null, PolicyChoice.of(library, null, null));
    Evaluation own = RecipeRun.of(workspace, recipe, library).evaluation();
    read(FigureFile.bytes(PublishedEdition.of(own, Precision.EXACT).figures()), exact);
    evaluation = own;
    read(Files.readAllBytes(rounded.resolve("figures.json")), shown);
  }

  private static String fine(Object... words) {
    Ran ran = Ran.amparo(words);
    // Demo records have faults, and rejected rows are a finding.
    assertThat(ran.exit()).as(ran.err()).isLessThan(ExitCode.MISUSE);
    return ran.out();
  }

  private static void read(byte[] file, Map<String, JsonNode> figures) {
    FigureFile.figures(file).forEach(figure -> figures.put(figure.path("id").asString(), figure));
  }

  private JsonNode exactly(String id) {
    return Objects.requireNonNull(exact.get(id), id);
  }

  @Test
  void every_count_is_a_multiple_of_ten_or_said_to_be_fewer_than_11() {
    int few = 0;
    for (JsonNode figure : shown.values()) {
      if (COUNTS.contains(figure.path("unit").asString())) {
        for (String part : NUMBERS) {
          assertThat(figure.path(part).asLong(0) % 10).as(figure.toString()).isZero();
        }
        long value = exactly(figure.path("id").asString()).path("value").asLong(0);
        if (value >= 1 && value <= 10 && figure.path("low").isNull()) {
          assertThat(figure.path("value").isNull()).as(figure.toString()).isTrue();
          few += figure.path("high").asLong(0) == 10 ? 1 : 0;
        }
      }
    }
    assertThat(few).isGreaterThan(10);
    assertThat(Objects.requireNonNull(shown.get("requests.received")).path("value").asLong())
        .isGreaterThan(200);
  }

  @Test
  void hours_and_money_have_two_digits_and_answer_and_rates_that_are_published_have_all() {
    int told = 0;
    for (JsonNode figure : shown.values()) {
      if (Set.of("HOURS", "DAYS", "CENTS").contains(figure.path("unit").asString())
          && figure.path("sources").toString().contains("bookings.csv")) {
        for (String part : List.of("value", "low", "high")) {
          JsonNode number = figure.path(part);
          if (number.isNumber()) {
            assertThat(number.decimalValue().stripTrailingZeros().precision())
                .as(figure.toString())
                .isLessThanOrEqualTo(2);
            told++;
          }
        }
      }
    }
    assertThat(told).isGreaterThan(100);
    for (String id :
        List.of(
            "time.direct.jurisdiction.bookings", "policy.done.cost.marginal", "headline.saving")) {
      JsonNode figure = Objects.requireNonNull(shown.get(id), id);
      assertThat(figure.path("value").isNumber()).as(figure.toString()).isTrue();
    }
    JsonNode concentration = Objects.requireNonNull(shown.get("time.direct.largest.share"));
    assertThat(concentration.path("withheld").asBoolean()).isTrue();
    assertThat(Objects.requireNonNull(shown.get("rate.average")).path("value").asLong())
        .isEqualTo(exactly("rate.average").path("value").asLong());
  }

  private boolean number(String id, String part) {
    return Objects.requireNonNull(shown.get(id), id).path(part).isNumber();
  }

  private BigDecimal shown(String id, String part) {
    return Objects.requireNonNull(shown.get(id), id).path(part).decimalValue();
  }

  /** The interval of Wilson (1927) at 95 percent, and of Katz (1978) of a quotient. */
  private static double[] wilson(double part, double whole) {
    double z = 1.959963984540054;
    double middle = (part / whole + z * z / (2 * whole)) / (1 + z * z / whole);
    double spread = part / whole * (1 - part / whole) / whole + z * z / (4 * whole * whole);
    double half = z / (1 + z * z / whole) * Math.sqrt(spread);
    return new double[] {Math.max(0, middle - half), middle + half};
  }

  @Test
  void a_share_and_its_interval_are_what_the_published_counts_give_and_no_more() {
    int shares = 0;
    int intervals = 0;
    int under = 0;
    for (JsonNode figure : shown.values()) {
      String unit = figure.path("unit").asString();
      String id = figure.path("id").asString();
      if (!Set.of("SHARE", "PER_THOUSAND").contains(unit) || !figure.has("numerator")) {
        continue;
      }
      double all = unit.equals("SHARE") ? 1 : 1_000;
      double part = figure.path("numerator").asDouble(-1);
      double whole = figure.path("denominator").asDouble(-1);
      if (figure.path("value").isNumber()) {
        assertThat(part % 10 + whole % 10).as(id).isZero();
        assertThat(figure.path("value").asDouble()).as(id).isEqualTo(all * part / whole, SIXTH);
        shares++;
        if (figure.path("low").isNumber()) {
          double[] ends = wilson(part, whole);
          assertThat(figure.path("low").asDouble()).as(id).isEqualTo(all * ends[0], SIXTH);
          assertThat(figure.path("high").asDouble()).as(id).isEqualTo(all * ends[1], SIXTH);
          intervals++;
        }
      } else if (figure.path("high").isNumber()) {
        assertThat(exactly(id).path("numerator").asInt()).as(id).isBetween(1, 10);
        // Under eleven of the least whole that is published so: of 10 of 35 it is not under 11 of
        // 40.
        assertThat(figure.path("high").asDouble()).as(id).isEqualTo(all * 11 / (whole - 5), SIXTH);
        under++;
      }
      if (exactly(id).path("denominator").asInt(30) < 30) {
        assertThat(figure.path("withheld").asBoolean()).as(id).isTrue();
        assertThat(figure.path("high").isNull()).as(id).isTrue();
      }
    }
    assertThat(shares).isGreaterThan(30);
    assertThat(intervals).isGreaterThan(5);
    assertThat(under).isGreaterThan(3);
  }

  @Test
  void a_quotient_is_that_of_the_published_figures() {
    Map<String, String> largest = new TreeMap<>();
    exact.keySet().stream()
        .filter(id -> id.endsWith(".per-thousand") && !id.contains("unknown"))
        .sorted(Comparator.comparing(id -> exactly(id).path("denominator").asInt()))
        .forEach(id -> largest.put(id.split("\\.", -1)[1], id));
    int quotients = 0;
    for (String id : shown.keySet()) {
      if (!id.startsWith("bears.") || !id.endsWith(".ratio")) {
        continue;
      }
      String part = id.replace(".ratio", ".per-thousand");
      String whole = Objects.requireNonNull(largest.get(id.split("\\.", -1)[1]));
      if (!number(part, "value") || !number(whole, "value")) {
        assertThat(number(id, "value")).as(id).isFalse();
        assertThat(number(id, "high"))
            .as(id)
            .isEqualTo(number(part, "high") && number(whole, "value"));
        continue;
      }
      double quotient = shown(part, "value").doubleValue() / shown(whole, "value").doubleValue();
      double spread = 0;
      for (String rate : List.of(part, whole)) {
        spread +=
            1 / shown(rate, "numerator").doubleValue()
                - 1 / shown(rate, "denominator").doubleValue();
      }
      double end = Math.exp(1.959963984540054 * Math.sqrt(spread));
      assertThat(shown(id, "value").doubleValue()).as(id).isEqualTo(quotient, SIXTH);
      assertThat(shown(id, "low").doubleValue()).as(id).isEqualTo(quotient / end, SIXTH);
      assertThat(shown(id, "high").doubleValue()).as(id).isEqualTo(quotient * end, SIXTH);
      quotients++;
    }
    assertThat(quotients).isPositive();
    assertThat(shown("cost.factor.gross.average", "value").doubleValue())
        .isEqualTo(
            shown("cost.gross.average", "value").doubleValue()
                / shown("cost.direct.average", "value").doubleValue(),
            SIXTH);
    assertThat(number("cost.factor.gross.average", "numerator")).isFalse();
  }

  @Test
  void what_is_declared_of_a_table_names_its_columns() {
    Map<String, ResultTable> tables = Objects.requireNonNull(evaluation).tables();
    assertThat(tables.values())
        .filteredOn(table -> MeasureCatalog.bundled().table(table.name()).isPresent())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            table -> {
              TableDeclaration declared =
                  MeasureCatalog.bundled().table(table.name()).orElseThrow();
              Set<String> named = new TreeSet<>(declared.columns().keySet());
              named.addAll(declared.strata());
              named.addAll(List.of(declared.whole(), declared.figure()));
              named.remove("");
              assertThat(table.columns().stream().map(ResultTable.Column::name))
                  .as(table.name())
                  .containsAll(named);
            });
  }

  @Test
  void curves_cells_and_whatever_else_no_file_declares_are_left_out() {
    assertThat(Objects.requireNonNull(evaluation).tables().keySet())
        .contains("stay-survival", "savings")
        .filteredOn(name -> MeasureCatalog.bundled().table(name).isEmpty())
        .contains("stay-survival", "savings")
        .allSatisfy(name -> assertThat(rounded.resolve("tables/" + name + ".csv")).doesNotExist());
    assertThat(rounded.resolve("tables/time-held.csv")).exists();
  }

  @Test
  void what_a_reader_points_at_is_this_editions_own_value() throws IOException {
    Document page = Jsoup.parse(Files.readString(rounded.resolve("index.html")));
    assertThat(page.select("data.figure:not([value=''])"))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            data ->
                assertThat(new BigDecimal(data.attr("value")))
                    .as(data.outerHtml())
                    .isEqualByComparingTo(
                        Objects.requireNonNull(shown.get(data.attr("data-figure")))
                            .path(data.attr("data-part"))
                            .decimalValue()));
  }

  @Test
  void no_file_has_an_exact_number_of_the_protected_records() throws IOException, SQLException {
    Set<String> secrets = new TreeSet<>();
    for (JsonNode figure : exact.values()) {
      for (String part : NUMBERS) {
        long number = figure.path(part).asLong(0);
        boolean whole = figure.path(part).isIntegralNumber();
        if (whole && number >= 100 && number % 10 != 0) {
          secrets.add(Long.toString(number));
        }
      }
    }
    for (JsonNode figure : shown.values()) {
      for (String part : NUMBERS) {
        secrets.remove(figure.path(part).asString(""));
      }
    }
    // The hours of a week and the days of a year, which the methods name, a published award of
    // $166,172.11, agreements under 287(g), and numbers in ids and citations of laws.
    secrets.removeAll(Set.of("168", "365", "166", "287"));
    PolicyLibrary library = PolicyLibrary.bundled();
    library.headings().stream()
        .map(law -> library.find(law.id()))
        .flatMap(
            policy ->
                Stream.concat(
                    Stream.of(policy.id()), policy.citations().stream().map(Citation::text)))
        .flatMap(text -> NUMBER.matcher(text).results())
        .forEach(number -> secrets.remove(number.group()));
    assertThat(secrets).hasSizeGreaterThan(100);
    try (Stream<Path> files = Files.walk(rounded)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Set<String> told = new TreeSet<>();
        NUMBER
            .matcher(text(file))
            .results()
            .map(found -> found.group().replace(",", ""))
            .filter(secrets::contains)
            .forEach(told::add);
        assertThat(told).as(file.toString()).isEmpty();
      }
    }
  }

  /** The words of a file: what a reader of it meets, without drawings, SQL and digests. */
  private static String text(Path file) throws IOException, SQLException {
    String name = file.toString();
    if (name.endsWith(".parquet")) {
      return rows(file);
    }
    if (name.endsWith(".pdf")) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        return new PDFTextStripper().getText(document);
      }
    }
    if (name.endsWith(".html")) {
      Document page = Jsoup.parse(Files.readString(file));
      page.select("pre, code, style, svg").remove();
      return page.text() + " " + String.join(" ", page.select("[title]").eachAttr("title"));
    }
    if (name.endsWith(".svg")) {
      return Jsoup.parse(Files.readString(file), "", org.jsoup.parser.Parser.xmlParser())
          .select("title, desc, text")
          .text();
    }
    if (name.endsWith(".sql")
        || name.endsWith(".png")
        || name.endsWith(".css")
        || name.endsWith("package.json")
        || name.endsWith("report.json")) {
      return "";
    }
    if (!name.endsWith(".xlsx")) {
      return Files.readString(file);
    }
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        if (entry.getName().matches(".*(worksheets/|sharedStrings).*")) {
          Jsoup.parse(xml, "", org.jsoup.parser.Parser.xmlParser())
              .select("c:not([t=s]) > v, t")
              .forEach(cell -> text.append(cell.text()).append('\n'));
        }
      }
    }
    return text.toString();
  }

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

  @Test
  void the_page_says_once_that_it_is_rounded_and_reads_well_in_each_language() throws IOException {
    Map<String, String> words =
        Map.of(
            "index.html",
            "fewer than 11",
            "index.es.html",
            "menos de 11",
            "index.ht.html",
            "mwens pase 11");
    for (Map.Entry<String, String> page : words.entrySet()) {
      Document read = Jsoup.parse(Files.readString(rounded.resolve(page.getKey())));
      assertThat(read.select(".audience")).hasSize(1);
      assertThat(read.select("dt data.absent").eachText()).contains(page.getValue());
      assertThat(read.text()).doesNotContain("null", "NaN");
      assertThat(read.select("svg").outerHtml()).doesNotContain("NaN");
      assertThat(read.select("[id^=chart-time-held]").text()).contains(page.getValue());
      // A policy that holds all or nobody has a bar too.
      assertThat(read.select("[id^=chart-hundred]").text())
          .contains("SB 54", "R-1008-13", "directive");
    }
  }

  @Test
  void an_edition_for_the_public_of_published_records_has_the_same_figures() throws IOException {
    Evaluation own = Objects.requireNonNull(evaluation);
    Evaluation published =
        new Evaluation(
            own.place(),
            own.synthetic(),
            own.period(),
            own.figures(),
            own.tables(),
            own.policies(),
            own.claims(),
            own.sources(),
            own.caveats(),
            own.filled(),
            own.workings(),
            Protection.NONE);
    assertThat(FigureFile.bytes(PublishedEdition.of(published, Precision.ROUNDED).figures()))
        .isEqualTo(Files.readAllBytes(rounded.resolve("figures.json")));
  }

  @Test
  void an_edition_cannot_be_both() {
    Ran both = Ran.amparo("report", workspace, "--public", "--internal", "--out", folder);
    assertThat(both.exit()).isEqualTo(ExitCode.MISUSE);
    assertThat(both.err()).contains("AMP-602", "--internal");
  }

  @Test
  void a_comparison_is_rounded_on_the_screen_too_and_shows_no_single_request() throws IOException {
    Path out = folder.resolve("compared");
    String screen =
        fine("compare", workspace, "--policies", "us-ca-sb-54,us-fl-chapter-908", "--out", out);
    List<String> lines = screen.lines().skip(4).filter(line -> !line.startsWith("Open ")).toList();
    assertThat(NUMBER.matcher(lines.toString()).results())
        .map(found -> found.group().replace(",", ""))
        .filteredOn(number -> number.length() > 2)
        .isNotEmpty()
        .allMatch(number -> number.endsWith("0"));
    assertThat(Files.readString(out.resolve("index.html"))).doesNotContain("id=\"cases\"");
  }

  @Test
  void a_status_of_disclosure_that_nobody_knows_is_refused() {
    Ran ran =
        Ran.amparo(
            "import",
            folder.resolve("records"),
            "--into",
            folder.resolve("x.duckdb"),
            "--disclosure",
            "open");
    assertThat(ran.exit()).isEqualTo(ExitCode.MISUSE);
    assertThat(ran.err()).contains("AMP-602", "published or protected");
  }
}
