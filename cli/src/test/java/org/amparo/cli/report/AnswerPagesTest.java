package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.cli.Ran;
import org.amparo.cli.base.ExitCode;
import org.amparo.evaluate.Evaluation;
import org.amparo.model.disclosure.Precision;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.ReportSettings;
import org.amparo.report.ReportWriter;
import org.amparo.report.browser.Chromium;
import org.amparo.report.browser.PageMeasures;
import org.amparo.report.data.FigureFile;
import org.amparo.report.data.Json;
import org.amparo.report.language.Language;
import org.amparo.report.recipe.Recipe;
import org.amparo.sample.county.SampleCounty;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The answer page and its PDF, measured on the demo and on published records: one table, and a
 * failure where a page asks more of its reader than it may.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerPagesTest {

  private static final PolicyLibrary LIBRARY = PolicyLibrary.bundled();
  private static final String PROPOSAL = "saving.us-fl-miami-dade-recommendation-2013.";

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Json.tree(read("docs/schema/figures.schema.json")));

  private final Path folder;
  private final Chromium chromium = Chromium.start();
  private final List<PageMeasures> measured = new ArrayList<>();

  AnswerPagesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterAll
  void tell() {
    chromium.close();
    System.out.println(PageMeasures.table(measured));
  }

  private static byte[] read(String path) {
    try {
      return Files.readAllBytes(Path.of(System.getProperty("amparo.root"), path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports files, with options of the import among them, and evaluates a place. */
  private Evaluation evaluation(String name, @Nullable String place, Object... files) {
    Path workspace = folder.resolve(name + ".duckdb");
    Ran ran =
        Ran.amparo(
            Stream.concat(Stream.of("import", "--into", workspace), Stream.of(files)).toArray());
    assertThat(ran.exit()).as(ran.err()).isLessThan(ExitCode.MISUSE);
    return RecipeRun.of(
            workspace,
            RecipeRun.recipe("report", place, PolicyChoice.of(LIBRARY, null, place)),
            LIBRARY)
        .evaluation();
  }

  /** Writes the page and its PDF, measures both, and gives the English page. */
  private Document keepsItsBars(
      String name, Evaluation evaluation, Precision precision, Language... languages)
      throws IOException {
    Path report = folder.resolve(name);
    List<Language> asked = List.of(languages);
    Path page =
        ReportWriter.write(
            evaluation,
            report,
            new ReportSettings(
                !asked.isEmpty(), asked.isEmpty() ? List.of(Language.ENGLISH) : asked, precision),
            Recipe.UNSAID);
    PageMeasures measures =
        PageMeasures.of(
            name,
            page,
            chromium,
            asked.stream()
                .map(language -> report.resolve(language.file("report", "pdf")))
                .toArray(Path[]::new));
    measured.add(measures);
    assertThat(measures.breaches()).isEmpty();
    assertThat(measures.hasChart()).as(name).isTrue();
    assertThat(SCHEMA.validate(Json.tree(Files.readAllBytes(report.resolve("figures.json")))))
        .as(name)
        .isEmpty();
    return Jsoup.parse(Files.readString(page));
  }

  @Test
  void the_demo_answers_exactly_and_where_its_records_are_protected() throws IOException {
    Path records = folder.resolve("records");
    SampleCounty.write(records, SampleCounty.Settings.standard(2013), _ -> {});
    Evaluation demo =
        evaluation("demo", SampleCounty.PLACE_NAME, records, "--disclosure", "protected");
    Document exact =
        keepsItsBars("Sample County, internal", demo, Precision.EXACT, Language.values());
    assertThat(exact.select(".lead > p").text()).containsPattern("would have saved .* of it\\.");
    assertThat(exact.select("#who h2").text()).contains("; at least ");
    // What a policy would cost more is never under the word "saved".
    assertThat(exact.outerHtml())
        .containsPattern("[ >]a year: costs \\$\\d")
        .doesNotContain("saved a year: costs");
    for (Document page :
        List.of(
            exact,
            keepsItsBars(
                "Sample County, protected", demo, Precision.BY_SOURCE, Language.ENGLISH))) {
      assertThat(page.select("h1").text()).containsPattern("cost .*about \\$\\d.* a year\\.$");
      // Where amounts are rounded by the most of one person, no part of them is sure.
      assertThat(page.select(".lead > p").text())
          .containsPattern("would have saved (.* of it\\.|about \\$[\\d,]+ .*a year\\.)");
      assertThat(page.select(".lead figure.chart .wide svg").text())
          .contains("What the jail did", "2013 recommendation");
      assertThat(page.select("[data-choice]:not([hidden])").text())
          .contains("would have saved about $");
      assertThat(page.select("#get a").eachAttr("href")).contains("tables.xlsx");
      assertThat(page.select("#who h2").text())
          .matches(
              "Of [\\d,]+ bookings, (at least )?\\d+ had a hold for ICE; (at least )?\\d+ were handed over");
      // Those of whom it is not recorded are too few to be told of where counts are rounded.
      assertThat(page.select("#chart-flow .narrow svg text").eachText())
          .first(InstanceOfAssertFactories.STRING)
          .endsWith(" bookings");
      assertThat(page.select("#chart-flow .narrow svg text").text())
          .containsPattern("with a hold for ICE .* handed to ICE(?: \\d+ not recorded)?$");
    }
    makesCostsAgain(folder.resolve("Sample County, internal"));
  }

  /** Copies the summary into POI, which computes; it counts for the costs of a report. */
  private static void makesCostsAgain(Path report) throws IOException {
    Map<String, JsonNode> figures = new HashMap<>();
    FigureFile.figures(Files.readAllBytes(report.resolve("figures.json")))
        .forEach(figure -> figures.put(figure.path("id").asString(), figure));
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(Files.newInputStream(report.resolve("tables.xlsx")));
        HSSFWorkbook copy = new HSSFWorkbook()) {
      assertThat(workbook.getFirstSheet().getName()).isEqualTo("Summary");
      HSSFSheet sheet = copy.createSheet();
      Map<String, HSSFRow> rows = new HashMap<>();
      for (Row row : workbook.getFirstSheet().read()) {
        HSSFRow copied = sheet.createRow(row.getRowNum() - 1);
        row.stream().filter(Objects::nonNull).forEach(cell -> copy(cell, copied));
        rows.put(row.getCellText(0), copied);
      }
      HSSFCell price = sheet.getRow(3).getCell(1);
      assertThat(price.getNumericCellValue())
          .isEqualTo(number(figures, "rate.marginal", "value") / 100);
      for (String rate : List.of("marginal", "average", "contract")) {
        price.setCellValue(number(figures, "rate." + rate, "value") / 100);
        HSSFFormulaEvaluator computed = new HSSFFormulaEvaluator(copy);
        for (String what : List.of("policy.done.", "saving.deadline-kept.", PROPOSAL)) {
          HSSFRow row = row(rows, figures, what + "hours");
          for (int i = 0; i < 3; i++) {
            String part = List.of("value", "low", "high").get(i);
            assertThat(computed.evaluate(row.getCell(4 + i)).getNumberValue())
                .as("%s %s %s", what, rate, part)
                .isCloseTo(number(figures, what + "cost." + rate, part) / 100, within(0.01));
          }
        }
      }
      price.setBlank();
      HSSFFormulaEvaluator without = new HSSFFormulaEvaluator(copy);
      HSSFCell done = row(rows, figures, "policy.done.hours").getCell(4);
      assertThat(without.evaluate(done).getStringValue()).isEmpty();
    }
  }

  private static void copy(Cell cell, HSSFRow row) {
    HSSFCell copied = row.createCell(cell.getColumnIndex());
    if (cell.getFormula() != null) {
      copied.setCellFormula(cell.getFormula());
    } else if (cell.getType() == CellType.NUMBER) {
      copied.setCellValue(cell.asNumber().doubleValue());
    } else {
      copied.setCellValue(cell.getText());
    }
  }

  private static HSSFRow row(Map<String, HSSFRow> rows, Map<String, JsonNode> figures, String id) {
    return Objects.requireNonNull(
        rows.get(Objects.requireNonNull(figures.get(id), id).path("label").asString()), id);
  }

  private static double number(Map<String, JsonNode> figures, String id, String part) {
    return Objects.requireNonNull(figures.get(id), id).path(part).asDouble();
  }

  @Test
  void miami_dade_without_jail_records() throws IOException {
    Document page =
        keepsItsBars(
            "Miami-Dade",
            evaluation(
                "miami-dade",
                "Miami-Dade County, FL",
                AttackTest.data("ice-foia/EROArrests_FY2019.csv.gz"),
                AttackTest.data("ice-foia/EROEncounters_FY2019.csv.gz"),
                AttackTest.data(
                    "ice-foia/derived_detainer_encounters_by_landmark_month_FY2016_17_19.csv"),
                AttackTest.data("facilities"),
                AttackTest.data("scaap"),
                AttackTest.data("agreements")),
            Precision.BY_SOURCE,
            Language.ENGLISH);
    // Whom ICE asked for who was listed as a citizen: no record here says it, a publication does.
    assertThat(page.select("#others dt").eachText()).contains("420");
    assertThat(page.select("#gap th[scope=row]").eachText()).contains("Who is a US citizen?");
  }

  @Test
  void pierce_with_holds_and_no_log_of_requests() throws IOException {
    keepsItsBars(
        "Pierce", evaluation("pierce", null, AttackTest.data("pierce")), Precision.BY_SOURCE);
  }

  @Test
  void travis_with_dates_alone_and_nobody_to_compare_with() throws IOException {
    Document page =
        keepsItsBars(
            "Travis",
            evaluation("travis", null, AttackTest.data("jails/travis-ice-detainers-flat.csv")),
            Precision.BY_SOURCE,
            Language.ENGLISH);
    assertThat(page.select("h1").text()).endsWith("between 402 and 1,321 bookings.");
    assertThat(page.select(".lead").text())
        .contains("At least 1,052 handed over", "These records list only the 1,514 bookings")
        .contains("They lack the facts that decide whom each policy would hold")
        .doesNotContain("proposal", "0 to 100", "saved a year", "thousand");
    assertThat(page.select("#long").text())
        .contains("Same day", "Next day", "2 days later", "Between 81 and 404 were held more than");
    assertThat(page.select("#people").text()).contains("between 684 and 2,860 days");
    assertThat(page.select("#others").text())
        .contains("78,846", "$3.8 million", "$7.3 million", "nobody without a hold", "Guttin");
  }

  @Test
  void harris_with_totals_alone() throws IOException {
    keepsItsBars(
        "Harris",
        evaluation("texas", "Harris County, TX", AttackTest.data("texas")),
        Precision.BY_SOURCE);
  }
}
