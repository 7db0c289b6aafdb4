package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportCommandTest {

  private Path folder = Path.of("");
  private Path workspace = Path.of("");
  private Path out = Path.of("");

  /** How many rows the command says each table has; every export of the workspace says the same. */
  private Map<String, Integer> rows = Map.of();

  @BeforeAll
  void theSampleCountyExported(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Ran.amparo("demo", "--out", folder.resolve("demo"), "--bookings", "1500", "--detainers", "150");
    try (Stream<Path> files = Files.walk(folder.resolve("demo"))) {
      workspace =
          files.filter(file -> file.toString().endsWith(".duckdb")).findFirst().orElseThrow();
    }
    out = folder.resolve("export");
    Ran ran = Ran.amparo("export", workspace, "--out", out, "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    rows = rows(ran.out());
  }

  private JsonNode descriptor() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(out.resolve("datapackage.json")));
  }

  private static Map<String, Integer> rows(String json) {
    Map<String, Integer> rows = new TreeMap<>();
    JsonNode told = JsonMapper.shared().readTree(json);
    told.get("tables").forEach(t -> rows.put(t.get("name").asString(), t.get("rows").asInt()));
    assertThat(rows).containsKeys("detainer", "booking", "charge", "source_file");
    return rows;
  }

  @Test
  void the_same_workspace_gives_the_same_bytes() throws IOException {
    Path again = folder.resolve("again");
    Ran.amparo("export", workspace, "--out", again);
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(again.resolve(out.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void the_package_names_every_file_with_its_size_and_its_keys_lead_somewhere() throws IOException {
    JsonNode root = descriptor();
    assertThat(root.get("$schema").asString())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    assertThat(root.get("licenses").isEmpty()).isFalse();
    assertThat(root.get("sources").isEmpty()).isFalse();
    var names = root.get("resources").findValuesAsString("name");
    for (JsonNode resource : root.get("resources")) {
      Path file = out.resolve(resource.get("path").asString());
      assertThat(file).hasSize(resource.get("bytes").asLong());
      assertThat(resource.get("hash").asString()).matches("sha256:[0-9a-f]{64}");
      assertThat(resource.get("name").asString()).matches("[a-z0-9._-]+");
      JsonNode schema = resource.path("schema");
      schema
          .path("foreignKeys")
          .forEach(
              key -> assertThat(names).contains(key.get("reference").get("resource").asString()));
      if (resource.get("format").asString().equals("csv") && schema.isObject()) {
        String header;
        try (Stream<String> lines = Files.lines(file)) {
          header = lines.findFirst().orElseThrow();
        }
        assertThat(header.split(","))
            .containsExactlyElementsOf(fields(schema))
            .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(32));
        assertThat(schema.get("missingValues").get(0).get("label").asString())
            .isEqualTo("not recorded");
      }
    }
  }

  @Test
  void the_descriptor_keeps_the_rules_of_the_standard() throws IOException {
    DataPackageRules.hold(descriptor());
  }

  @Test
  void the_descriptor_of_a_report_keeps_them_too() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("demo"))) {
      Path report =
          files.filter(file -> file.endsWith("datapackage.json")).findFirst().orElseThrow();
      DataPackageRules.hold(JsonMapper.shared().readTree(Files.readString(report)));
    }
  }

  private static java.util.List<String> fields(JsonNode schema) {
    java.util.List<String> fields = new java.util.ArrayList<>();
    schema.get("fields").forEach(field -> fields.add(field.get("name").asString()));
    return fields;
  }

  @Test
  void the_codebook_has_a_row_for_each_column_of_each_table() throws IOException {
    int columns = 0;
    for (JsonNode resource : descriptor().get("resources")) {
      boolean csv = resource.get("format").asString().equals("csv");
      columns += csv ? resource.path("schema").path("fields").size() : 0;
    }
    assertThat(Files.readAllLines(out.resolve("codebook.csv"))).hasSize(1 + columns);
  }

  @Test
  void codes_of_a_closed_list_have_labels_and_ids_have_no_examples() throws IOException {
    assertThat(Files.readString(out.resolve("datapackage.json")))
        .contains("\"value\" : \"HOLD\"", "\"label\" : \"Hold the person\"");
    assertThat(Files.readAllLines(out.resolve("codebook.csv")))
        .filteredOn(line -> line.startsWith("booking,booking_key,"))
        .singleElement()
        .asString()
        .endsWith(",,,");
    assertThat(Files.readString(out.resolve("codebook.html")))
        .contains("Codebook", "release_eligible_at");
  }

  @Test
  void a_workbook_has_the_rows_of_its_table() throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(out.resolve("data/detainer.xlsx").toFile())) {
      assertThat(workbook.getFirstSheet().read()).hasSize(rows.getOrDefault("detainer", 0) + 1);
    }
  }

  @Test
  void a_folder_that_is_not_empty_is_left_alone_unless_forced() {
    Ran refused = Ran.amparo("export", workspace, "--out", out);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("error AMP-401", "--force");
    assertThat(Ran.amparo("export", workspace, "--out", out, "--force").exit()).isZero();
  }

  @Test
  void r_reads_every_table_with_all_rows_and_the_right_types() throws Exception {
    StringBuilder script = new StringBuilder("source('load.R')\n");
    rows.forEach(
        (name, count) ->
            script
                .append("stopifnot(nrow(amparo$")
                .append(name)
                .append(") == ")
                .append(count)
                .append(")\n"));
    script.append(
        """
        stopifnot(is.logical(amparo$detainer$duplicate_likely), !anyNA(amparo$detainer$duplicate_likely))
        stopifnot(inherits(amparo$booking$booked_at, "POSIXct"), !anyNA(amparo$booking$booked_at))
        stopifnot(is.numeric(amparo$detainer$source_id), inherits(amparo$detainer$prepared_on, "Date"))
        stopifnot(inherits(amparo$source_file$imported_at, "POSIXct"), !anyNA(amparo$source_file$imported_at))
        """);
    run("Rscript", "-e", script.toString());
  }

  @Test
  void readxl_reads_the_same_rows_and_values_from_every_workbook_as_r_from_csv() throws Exception {
    assumeTrue(rHas("readxl"), "R's readxl is not installed");
    String script =
        """
        source('load.R')
        for (file in list.files('data', pattern = '[.]xlsx$', full.names = TRUE)) {
          name <- sub('[.]xlsx$', '', basename(file))
          sheet <- readxl::read_excel(file, guess_max = 1048576, trim_ws = FALSE)
          frame <- amparo[[name]]
          stopifnot(nrow(sheet) == nrow(frame), identical(names(sheet), names(frame)))
          for (column in names(frame)) {
            want <- frame[[column]]
            got <- sheet[[column]]
            if (all(is.na(want))) { stopifnot(all(is.na(got))); next }
            if (is.logical(want)) stopifnot(is.logical(got))
            if (is.numeric(want)) stopifnot(is.numeric(got))
            if (inherits(want, 'POSIXct')) got <- as.POSIXct(got, format = '%Y-%m-%dT%H:%M:%OS', tz = 'UTC')
            if (inherits(want, 'Date')) got <- as.Date(got)
            stopifnot(identical(is.na(want), is.na(got)))
            if (is.numeric(want)) stopifnot(isTRUE(all.equal(as.numeric(want), as.numeric(got), tolerance = 1e-12)))
            else stopifnot(all(as.character(want) == as.character(got), na.rm = TRUE))
          }
        }
        """;
    run("Rscript", "-e", script);
  }

  @Test
  void haven_writes_and_reads_back_a_table_as_stata_would_have_it() throws Exception {
    assumeTrue(rHas("haven"), "R's haven is not installed");
    run(
        "Rscript",
        "-e",
        """
        source('load.R')
        file <- tempfile(fileext = '.dta')
        kept <- amparo$detainer[!sapply(amparo$detainer, is.list)]
        haven::write_dta(kept, file, version = 14)
        back <- haven::read_dta(file)
        stopifnot(nrow(back) == nrow(kept), identical(names(back), names(kept)))
        """);
  }

  private static boolean rHas(String library) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(
                  "Rscript",
                  "-e",
                  "q(status = !requireNamespace('" + library + "', quietly = TRUE))")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  @Test
  void python_reads_every_table_with_all_rows_and_the_right_types() throws Exception {
    StringBuilder script = new StringBuilder("import datetime, load\n");
    rows.forEach(
        (name, count) ->
            script
                .append("assert len(load.load('")
                .append(name)
                .append("')) == ")
                .append(count)
                .append("\n"));
    script
        .append("assert sorted(load.TABLES) == sorted([")
        .append(String.join(",", rows.keySet().stream().map(n -> "'" + n + "'").toList()))
        .append("])\n");
    script.append(
        "assert all(type(r['booked_at']) is datetime.datetime for r in load.load('booking'))\n");
    run("python3", "-B", "-c", script.toString());
  }

  private void run(String... command) throws IOException, InterruptedException {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, command[0])));
    assumeTrue(there, command[0] + " is not installed");
    Process process =
        new ProcessBuilder(command).directory(out.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
