package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.amparo.cli.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the loaders of R and Python read is what the report wrote, cell by cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadersTest {

  private static final Path LOADERS = Path.of(System.getProperty("amparo.root"), "loaders");

  private static final List<String> NUMBERS =
      List.of("value", "low", "high", "numerator", "denominator", "unknown");

  /** Prints a frame, one row a line; a blank is a cell without a value. */
  private static final String R =
      """
      source('%s/amparo_report.R')
      cell <- function(v) if (is.logical(v)) tolower(as.character(v)) else if (is.numeric(v)) sprintf('%%.17g', v) else enc2utf8(as.character(v))
      show <- function(frame) {
        cells <- lapply(frame, function(column) ifelse(is.na(column), '', cell(column)))
        writeLines(do.call(paste, c(cells, sep = '\\t')), useBytes = TRUE)
      }
      """
          .formatted(LOADERS);

  private static final String PYTHON =
      """
      import sys
      sys.path.insert(0, '%s')
      sys.stdout.reconfigure(encoding='utf-8')
      import amparo_report
      def cell(v):
          if v is None or str(v) in ('nan', '<NA>'): return ''
          return str(v).lower() if str(v) in ('True', 'False') else repr(float(v)) if isinstance(v, float) else str(v)
      def show(rows):
          for row in rows: print('\\t'.join(map(cell, row)))
      """
          .formatted(LOADERS);

  private Path folder = Path.of("");

  @BeforeAll
  void writeReports(@TempDir Path temporary) {
    folder = temporary;
    Ran demo =
        Ran.amparo("demo", "--out", folder.resolve("demo"), "--bookings", 2000, "--detainers", 200);
    assertThat(demo.exit()).as(demo.err()).isZero();
    Path workspace = folder.resolve("demo/sample-county.duckdb");
    for (String edition : List.of("--internal", "--public")) {
      Path out = folder.resolve(edition.substring(2));
      assertThat(Ran.amparo("report", workspace, "--out", out, edition).exit()).isZero();
    }
  }

  @Test
  void the_reports_have_every_kind_of_blank_there_is_to_read() throws IOException {
    assertThat(figures("public")).anyMatch(row -> row.contains("\tWITHHELD\ttrue\trounded\t"));
    assertThat(figures("internal"))
        .hasSizeGreaterThan(300)
        .anyMatch(row -> row.contains("\tNOT_RECORDED\tfalse\texact\t"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal", "public"})
  void r_reads_every_figure(String report) throws IOException {
    String script =
        R
            + """
            figures <- amparo_figures('%s')
            stopifnot(is.numeric(figures$value), is.logical(figures$withheld), is.logical(figures$synthetic), is.character(figures$state))
            show(figures)
            """
                .formatted(report);
    same(Interpreter.r().run(folder, script), figures(report));
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal", "public"})
  void pandas_reads_every_figure(String report) throws IOException {
    String script =
        PYTHON
            + """
            frame = amparo_report.frame('%s')
            assert [str(frame[name].dtype) for name in ('value', 'unknown', 'withheld')] == ['float64', 'Int64', 'bool']
            show(frame.itertuples(index=False))
            """
                .formatted(report);
    same(Interpreter.pandas().run(folder, script), figures(report));
  }

  @Test
  void python_alone_reads_every_figure_and_table() throws IOException {
    Interpreter python = Interpreter.plainPython();
    same(
        python.run(
            folder, PYTHON + "show(row.values() for row in amparo_report.figures('public'))"),
        figures("public"));
    String script =
        PYTHON
            + """
            for name in amparo_report.tables('public'):
                show(row.values() for row in amparo_report.table('public', name))
            """;
    same(python.run(folder, script), tables("public"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal", "public"})
  void r_reads_every_table(String report) throws IOException {
    String script =
        R
            + """
            for (name in amparo_tables('%1$s')) show(amparo_table('%1$s', name))
            law <- amparo_table('%1$s', 'law-today')
            stopifnot(inherits(law$from, 'Date'), is.logical(law$official_text_read), is.numeric(law$strictness))
            """
                .formatted(report);
    same(Interpreter.r().run(folder, script), tables(report));
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal", "public"})
  void pandas_reads_every_table(String report) throws IOException {
    String script =
        PYTHON
            + """
            for name in amparo_report.tables('%1$s'):
                show(amparo_report.frame('%1$s', name).itertuples(index=False))
            law = amparo_report.frame('%1$s', 'law-today')
            assert str(law['official_text_read'].dtype) == 'boolean' and str(law['strictness'].dtype) == 'Int64'
            """
                .formatted(report);
    same(Interpreter.pandas().run(folder, script), tables(report));
  }

  @Test
  void figures_alone_are_read_without_what_the_report_says_of_itself() throws IOException {
    Path alone = Files.createDirectories(folder.resolve("alone"));
    Files.copy(folder.resolve("public/figures.json"), alone.resolve("figures.json"));
    String r = R + "stopifnot(all(is.na(unlist(amparo_figures('alone')[c('place', 'edition')]))))";
    String python =
        PYTHON
            + "assert all(f['place'] is f['edition'] is None for f in"
            + " amparo_report.figures('alone'))";
    Interpreter.plainPython().run(folder, python);
    Interpreter.r().run(folder, r);
  }

  @Test
  void a_file_of_another_layout_or_none_is_refused() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("figures.json"), "{\"version\": 2, \"figures\": []}");
    Interpreter python = Interpreter.plainPython();
    assertThat(python.ends(folder, PYTHON + "amparo_report.figures('other')").said())
        .contains("has layout 2; this program reads 1");
    assertThat(python.ends(folder, PYTHON + "amparo_report.figures('nowhere')").said())
        .contains("nowhere has no figures.json");
    assertThat(python.ends(folder, PYTHON + "amparo_report.table('public', 'none')").said())
        .contains("has no table none. It has: ");
    Interpreter r = Interpreter.r();
    assertThat(r.ends(folder, R + "amparo_figures('other')").said())
        .contains("has layout 2; this program reads 1");
    assertThat(r.ends(folder, R + "amparo_figures('nowhere')").said())
        .contains("nowhere has no figures.json");
    assertThat(r.ends(folder, R + "amparo_table('public', 'none')").said())
        .contains("has no table none. It has: ");
  }

  /** The figures as Java reads what the report wrote. */
  private List<String> figures(String report) throws IOException {
    JsonNode recipe = json(report, "report.json");
    List<String> rows = new ArrayList<>();
    for (JsonNode figure : json(report, "figures.json").path("figures")) {
      List<String> row = new ArrayList<>();
      row.add(text(figure, "id"));
      row.add(text(figure, "label"));
      row.add(text(recipe, "place"));
      row.add(text(recipe, "period"));
      List.of("value", "low", "high", "unit", "kind", "state")
          .forEach(name -> row.add(text(figure, name)));
      row.add(String.valueOf(figure.path("withheld").asBoolean(false)));
      row.add(recipe.path("options").path("precision").path(0).asString());
      row.add("true");
      List.of("spread", "numerator", "denominator", "unknown", "measure", "rate", "status")
          .forEach(name -> row.add(text(figure, name)));
      row.add(
          StreamSupport.stream(figure.path("sources").spliterator(), false)
              .map(JsonNode::asString)
              .collect(Collectors.joining(";")));
      row.add(text(figure, "sql_sha256"));
      rows.add(String.join("\t", row));
    }
    return rows;
  }

  private static String text(JsonNode figure, String name) {
    JsonNode value = figure.path(name);
    return value.isNull() || value.isMissingNode()
        ? ""
        : NUMBERS.contains(name) ? String.valueOf(value.doubleValue()) : value.asString();
  }

  /** Every table of the report, one row a line. */
  private List<String> tables(String report) throws IOException {
    List<String> rows = new ArrayList<>();
    for (JsonNode resource : json(report, "datapackage.json").path("resources")) {
      if (resource.path("format").asString().equals("csv")) {
        Path file = folder.resolve(report).resolve(resource.path("path").asString());
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
          csv.stream().skip(1).forEach(row -> rows.add(String.join("\t", row.getFields())));
        }
      }
    }
    return rows;
  }

  private JsonNode json(String report, String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(report).resolve(name)));
  }

  private static void same(String printed, List<String> expected) {
    List<String> rows = printed.lines().toList();
    assertThat(rows).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(cells(rows.get(i))).isEqualTo(cells(expected.get(i)));
    }
  }

  /** The cells of a line, numbers as the nearest double. */
  private static List<Object> cells(String line) {
    List<Object> cells = new ArrayList<>();
    for (String cell : line.split("\t", -1)) {
      cells.add(cell.matches("-?[0-9.]+([eE][+-]?[0-9]+)?") ? Double.valueOf(cell) : cell);
    }
    return cells;
  }
}
