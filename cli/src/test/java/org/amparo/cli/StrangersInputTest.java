package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.amparo.cli.base.TerminalText;
import org.amparo.sample.county.SampleCounty;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files and arguments that somebody sent may do at the command line. */
class StrangersInputTest {

  private static final String SECRET = "the victim's secret";

  private static final String CONTRACT =
      """
      id: bookings
      title: Bookings
      publisher: The tests
      license: CC0-1.0
      citation: The tests
      recognize: [Booking, Booked]
      columns:
        Booking: {type: text, required: true}
        Booked: {type: timestamp, required: true}
        Race: text
      place: {id: "'32031'", name: "'Washoe County, NV'", kind: "'county'"}
      tables:
        - {into: booking, set: {booking_key: booking, place_id: place_id, booked_at: booked, race: race}}
      """;

  private static final String MARKUP = "<script>owned()</script><img src=x onerror=owned()>";

  private static final List<String> PLANTED =
      List.of(
          "Sample County (synthetic)",
          "HISPANIC",
          "TRESPASSING",
          "SC 24.05",
          "RELEASED TO OTHER AGENCY",
          "PICKED UP BY ICE",
          "Pilot agreement 1 (invented)");

  @TempDir Path folder = Path.of("");
  private Path victim = Path.of("");

  @BeforeEach
  void aVictim() throws IOException {
    victim = Files.writeString(folder.resolve("victim.txt"), SECRET);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.size(file) + "");
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "policy show ../../victim",
        "policy show ../../../../../../etc/passwd",
        "policy show /etc/passwd",
        "policy explain ../victim",
        "contract show ../../victim.txt",
        "contract show /etc/passwd",
        "import VICTIM --contract ../../victim --into NEW",
        "import VICTIM --contract VICTIM --into NEW",
        "import VICTIM --into NEW",
        "contract check VICTIM",
        "report VICTIM --out NEW",
        "export VICTIM --out NEW",
        "verify VICTIM",
        "unmapped VICTIM",
        "law --place ../../victim",
        "report md:x --out NEW",
        "report s3://bucket/x.duckdb --out NEW",
        "report http://127.0.0.1:1/x.duckdb --out NEW",
        "report x;access_mode=READ_WRITE --out NEW",
        "report :memory: --out NEW"
      })
  void an_id_or_path_that_leads_elsewhere_is_an_error_and_writes_nothing(String command)
      throws IOException {
    Map<String, String> before = files();
    Path fresh = folder.resolve("new");
    Ran ran =
        Ran.amparo(
            (Object[])
                command
                    .replace("VICTIM", victim.toString())
                    .replace("NEW", fresh.toString())
                    .split(" "));
    assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains("error AMP-").doesNotContain("AMP-901", SECRET, "root:");
    assertThat(ran.out()).doesNotContain(SECRET, "root:");
    assertThat(files()).isEqualTo(before);
    assertThat(victim).hasContent(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "file name, '\u001b]0;owned\u0007\u001b[2J.csv', x",
    "column name, rows.csv, '\u001b]0;owned\u0007\u001b[2J'",
    "eight bits, rows.csv, '\u009b2J'",
    "line written over, rows.csv, 'fine\rowned'",
    "letters turned round, rows.csv, '\u202egpj.exe'"
  })
  void what_steers_a_terminal_is_printed_as_a_sign(String what, String name, String column)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), column + ",b\n1,2\n");
    for (Ran ran :
        new Ran[] {
          Ran.amparo("import", file, "--into", folder.resolve("study.duckdb")),
          Ran.amparo("contract", "check", file),
          Ran.amparo("report", file, "--out", folder.resolve("out")),
          Ran.amparo("policy", "show", column),
          Ran.amparo("law", "--place", column),
          Ran.amparo("--" + column)
        }) {
      assertThat((ran.out() + ran.err()).replace("\r\n", "\n"))
          .as(what)
          .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e]");
    }
  }

  @Test
  void emphasis_of_the_help_texts_passes() {
    assertThat(TerminalText.visible("\u001b[1mUsage\u001b[21m\u001b[0m\u001b[8m\u001b[2J\u001b"))
        .isEqualTo("\u001b[1mUsage\u001b[21m\u001b[0m\u241b[8m\u241b[2J\u241b");
  }

  private Path workspace(String race) throws IOException {
    Path contract = Files.writeString(folder.resolve("bookings.yaml"), CONTRACT);
    Path rows =
        Files.writeString(
            folder.resolve("bookings.csv"),
            "Booking,Booked,Race\nB1,2024-01-01 00:00:00,\"" + race + "\"\n");
    Path workspace = folder.resolve("study.duckdb");
    Ran ran = Ran.amparo("import", rows, "--contract", contract, "--into", workspace);
    assertThat(ran.exit()).as(ran.out() + ran.err()).isLessThan(2);
    return workspace;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"\"http://x\"\")"})
  void a_cell_of_a_workbook_is_text_and_never_a_formula(String race) throws IOException {
    Path out = folder.resolve("export");
    Ran ran = Ran.amparo("export", workspace(race), "--out", out);
    assertThat(ran.exit()).as(ran.err()).isZero();
    boolean found = false;
    try (ReadableWorkbook book = new ReadableWorkbook(out.resolve("data/booking.xlsx").toFile());
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      for (Row row : rows.toList()) {
        for (var cell : row) {
          if (cell != null) {
            assertThat(cell.getFormula()).isNull();
            found |= race.replace("\"\"", "\"").equals(cell.getText());
          }
        }
      }
    }
    assertThat(found).isTrue();
    assertThat(Files.readString(out.resolve("data/booking.csv"))).as("as reported").contains(race);
  }

  /** Markup in every text of a jail's own records, the name of the place among them. */
  private Path marked() throws IOException {
    SampleCounty.Settings standard = SampleCounty.Settings.standard(7);
    Path records = folder.resolve("records");
    SampleCounty.write(
        records,
        new SampleCounty.Settings(7, 900, 120, standard.from(), standard.until()),
        progress -> {});
    try (Stream<Path> files = Files.walk(records)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        String text = Files.readString(file);
        for (String value : PLANTED) {
          text = text.replace("," + value, "," + value.charAt(0) + MARKUP);
        }
        Files.writeString(file, text);
      }
    }
    return records;
  }

  @Test
  void markup_in_records_stays_text_on_every_page() throws IOException {
    Path workspace = folder.resolve("study.duckdb");
    Path out = folder.resolve("out");
    for (Ran ran :
        new Ran[] {
          Ran.amparo("import", marked(), "--into", workspace),
          Ran.amparo("report", workspace, "--internal", "--out", out.resolve("report")),
          Ran.amparo("atlas", workspace, "--internal", "--out", out.resolve("atlas")),
          Ran.amparo("check", workspace, "--html", out.resolve("check.html"))
        }) {
      assertThat(ran.exit()).as(ran.out() + ran.err()).isLessThan(2);
    }
    try (Stream<Path> pages = Files.walk(out)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
        assertThat(Files.readString(page)).doesNotContain("<script>owned", "<img src=x");
      }
    }
    assertThat(Files.readString(out.resolve("report/index.html"))).contains("S&lt;script");
    assertThat(Files.readString(out.resolve("report/details.html"))).contains("H&lt;SCRIPT");
    assertThat(Files.readString(out.resolve("atlas/index.html"))).contains("S&lt;script");
  }

  /** Markup and what steers a terminal, in double quotes of YAML. */
  private static final String STEERED = "\"Text " + MARKUP + "\\e]0;owned\\a\\e[2J\"";

  @ParameterizedTest
  @ValueSource(
      strings = {"title: Bookings", "publisher: The tests", "citation: The tests", "notes"})
  void a_text_of_a_contract_stays_text(String field) throws IOException {
    String key = field.split(":", 2)[0];
    String text = key + ": " + STEERED;
    Path contract =
        Files.writeString(
            folder.resolve("bookings.yaml"),
            key.equals("notes") ? CONTRACT + text + "\n" : CONTRACT.replace(field, text));
    Path rows =
        Files.writeString(
            folder.resolve("bookings.csv"), "Booking,Booked,Race\nB1,2024-01-01 00:00:00,W\n");
    Path workspace = folder.resolve("study.duckdb");
    Files.createDirectories(folder.resolve("out"));
    assertText(
        key.equals("citation") ? "&lt;script" : "",
        Ran.amparo("contract", "check", contract),
        Ran.amparo("import", rows, "--contract", contract, "--into", workspace),
        Ran.amparo("check", workspace, "--html", folder.resolve("out/check.html")),
        Ran.amparo("report", workspace, "--internal", "--out", folder.resolve("out/report")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "summary"})
  void a_text_of_a_policy_stays_text(String key) throws IOException {
    Path source = Path.of(System.getProperty("amparo.root"), "policies/us-il-cook/46-37");
    Path own = Files.createDirectories(folder.resolve("policies/strangers"));
    for (String name : List.of("policy.yaml", "cases.yaml")) {
      String text = Files.readString(source.resolve(name));
      Files.writeString(
          own.resolve(name),
          text.replace("us-il-cook-46-37", "strangers")
              .replaceFirst(
                  "(?m)^" + key + ": (>-\\n  )?.*$",
                  Matcher.quoteReplacement(key + ": " + STEERED)));
    }
    Path policies = folder.resolve("policies");
    assertText(
        "&lt;script",
        Ran.amparo("policy", "show", "strangers", "--folder", policies),
        Ran.amparo("policy", "check", policies),
        Ran.amparo(
            "report",
            workspace("W"),
            "--internal",
            "--policies",
            "strangers",
            "--folder",
            policies,
            "--out",
            folder.resolve("out")));
  }

  /** That every run was taken, steered no terminal and left only text on its pages. */
  private void assertText(String escaped, Ran... runs) throws IOException {
    for (Ran ran : runs) {
      assertThat(ran.exit()).as(ran.out() + ran.err()).isLessThan(2);
      assertThat(ran.out() + ran.err())
          .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]");
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> pages = Files.walk(folder.resolve("out"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
        all.append(Files.readString(page));
      }
    }
    assertThat(all.toString()).contains(escaped).doesNotContain("<script>owned", "<img src=x");
  }

  @Test
  void a_received_workspace_with_a_view_of_its_own_is_refused_by_every_command() throws Exception {
    Path workspace = workspace("W");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + workspace);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "ALTER TABLE place RENAME TO place_t; CREATE VIEW place AS SELECT place_id,"
              + " (SELECT content FROM read_text('"
              + victim
              + "')) AS name, kind, state, timezone FROM place_t");
    }
    Path out = folder.resolve("out");
    for (Ran ran :
        new Ran[] {
          Ran.amparo("report", workspace, "--out", out),
          Ran.amparo("atlas", workspace, "--out", out),
          Ran.amparo("export", workspace, "--out", out),
          Ran.amparo("check", workspace),
          Ran.amparo("import", folder.resolve("bookings.csv"), "--into", workspace)
        }) {
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("AMP-203");
      assertThat(ran.out() + ran.err()).doesNotContain(SECRET);
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void the_digits_of_a_country_change_no_record() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      Path out = folder.resolve("export");
      Ran ran = Ran.amparo("export", workspace("W"), "--out", out);
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(Files.readString(out.resolve("data/booking.csv"))).contains("2024-01-01T00:00:00");
    } finally {
      Locale.setDefault(before);
    }
  }
}
