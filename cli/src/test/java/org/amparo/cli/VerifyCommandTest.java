package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyCommandTest {

  private final Path folder;
  private final Path workspace;
  private Path report = Path.of("");
  private int copies;

  VerifyCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.workspace = folder.resolve("demo/sample-county.duckdb");
  }

  @BeforeAll
  void writeTheDemo() {
    Path demo = folder.resolve("demo");
    Ran ran = Ran.amparo("demo", "--out", demo, "--bookings", "1500", "--detainers", "150");
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  @BeforeEach
  void takeAFreshCopy() throws IOException {
    report = folder.resolve("copy-" + copies++).resolve("report");
    Path original = folder.resolve("demo/report");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Path copy = report.resolve(original.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private Ran verify(Object... more) {
    return Ran.amparo(Stream.concat(Stream.of("verify", report), Stream.of(more)).toArray());
  }

  private Ran withRecords() {
    return verify("--workspace", workspace);
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = report.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  @Test
  void a_report_that_nobody_touched_is_the_same_when_it_is_computed_again() {
    Ran ran = withRecords();
    assertThat(ran.out() + ran.err()).contains("the same, computed again");
    assertThat(ran.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles"})
  void a_report_is_the_same_when_it_is_computed_again_in_another_time_zone(String zone) {
    TimeZone here = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      assertThat(withRecords().exit()).isZero();
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void a_rounded_report_of_a_period_keeps_both_and_is_the_same_when_it_is_computed_again()
      throws IOException {
    Path year = folder.resolve("year");
    Ran made =
        Ran.amparo(
            "report",
            workspace,
            "--public",
            "--from",
            "2023-01-01",
            "--until",
            "2024-01-01",
            "--out",
            year);
    assertThat(Files.readString(year.resolve("index.html"))).contains("rounded to the nearest 10");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(Files.readString(year.resolve("report.json")))
        .contains("\"period\" : \"January 2023 to December 2023\"")
        .containsPattern("\"from\" : \\[ \"2023-01-01\" \\]");
    Ran ran = Ran.amparo("verify", year, "--workspace", workspace);
    assertThat(ran.out() + ran.err()).contains("the same, computed again");
  }

  @Test
  void a_period_that_is_none_is_refused_with_what_to_write() {
    Object[] report = {"report", workspace, "--out", folder.resolve("none"), "--from"};
    for (String day : new String[] {"January", "2023-01-15", "2021-01-01"}) {
      Ran ran = Ran.amparo(Stream.concat(Stream.of(report), Stream.of(day)).toArray());
      assertThat(ran.exit()).as(day).isNotZero();
      assertThat(ran.err()).contains("AMP-512", "--from");
    }
  }

  @Test
  void the_workspace_is_found_beside_the_report() {
    Ran ran = Ran.amparo("verify", folder.resolve("demo/report"));
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("computed again");
  }

  @Test
  void a_page_of_which_one_digit_was_changed_is_named() throws IOException {
    edit("index.html", "data-part=\"value\"", "data-part=\"value\" ");
    Ran ran = withRecords();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("index.html was changed after the report was written")
        .doesNotContain("figures.json");
  }

  @Test
  void a_figure_changed_by_hand_is_named_with_what_it_was() throws IOException {
    edit("figures.json", "\"value\" : 1", "\"value\" : 9");
    Ran ran = withRecords();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("figures.json was changed after the report was written")
        .containsPattern("figures.json: \\S+, value: 9[\\d.]* in the report, 1[\\d.]* computed;")
        .contains("the file was changed after it was written");
  }

  @Test
  void a_cell_of_a_table_changed_by_hand_is_named_by_row_and_column() throws IOException {
    edit("tables/time-held.csv", "0,0,none,", "0,0,none,9");
    Ran ran = withRecords();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("tables/time-held.csv was changed")
        .containsPattern(
            "tables/time-held.csv: row 1, bookings: 9\\d+ in the report, \\d+ computed");
  }

  @Test
  void a_missing_file_is_found() throws IOException {
    Files.delete(report.resolve("tables/time-held.parquet"));
    assertThat(withRecords().out()).contains("tables/time-held.parquet is missing");
  }

  @Test
  void where_the_workspace_is_gone_the_files_are_checked_and_what_to_do_is_said()
      throws IOException {
    Ran ran = verify();
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("AMP-201").contains("--workspace").contains("--files-only");
    assertThat(ran.out()).contains("nothing was computed again");
    assertThat(verify("--files-only").exit()).isZero();
    edit("figures.json", "\"value\" : 1", "\"value\" : 9");
    assertThat(verify("--files-only").exit()).isEqualTo(1);
  }

  @Test
  void another_workspace_is_said_to_be_another_and_the_figures_that_differ_are_named() {
    Path other = folder.resolve("other");
    Ran.amparo("demo", "--out", other, "--seed", "8", "--bookings", "1500", "--detainers", "150");
    Ran ran = verify("--workspace", other.resolve("sample-county.duckdb"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("The file bookings.csv is another than the one that was imported.")
        .containsPattern("figures.json: \\S+, value: .*; the file \\S+ has changed");
  }

  @Test
  void a_policy_that_has_changed_is_named_with_its_figures() throws IOException {
    String recorded = Files.readString(report.resolve("report.json"));
    int policy = recorded.indexOf("\"id\" : \"us-ca-sb-54\"");
    int digest = recorded.indexOf("\"digest\" : \"", policy) + "\"digest\" : \"".length();
    Files.writeString(
        report.resolve("report.json"),
        recorded.substring(0, digest) + "0000" + recorded.substring(digest + 4));
    Ran ran = withRecords();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("The policy us-ca-sb-54 is not the one");
  }

  @Test
  void a_report_of_another_version_is_the_same_where_only_the_version_is_another()
      throws IOException {
    edit("report.json", "\"Java\" : \"", "\"Java\" : \"9.");
    Ran ran = withRecords();
    assertThat(ran.out()).contains("Made with Java 9.").contains("checked with");
  }

  @Test
  void a_folder_without_a_report_or_with_one_of_a_later_format_is_an_error_with_a_code()
      throws IOException {
    Ran none = Ran.amparo("verify", folder);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("AMP-410").contains("there is no report.json");
    edit("report.json", "\"format_version\" : 1", "\"format_version\" : 2");
    assertThat(withRecords().err()).contains("AMP-410").contains("it is of format 2");
    Files.writeString(report.resolve("report.json"), "no JSON");
    assertThat(withRecords().err()).contains("AMP-410").contains("not valid JSON");
  }

  @Test
  void a_report_cannot_make_the_check_read_outside_its_folder() throws IOException {
    edit("report.json", "\"path\" : \"CITATION.cff\"", "\"path\" : \"../../secret\"");
    Ran ran = withRecords();
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("AMP-410").contains("outside the folder");
  }

  @Test
  void json_holds_every_difference() throws IOException {
    edit("figures.json", "\"value\" : 1", "\"value\" : 9");
    Ran ran = verify("--workspace", workspace, "--json");
    assertThat(ran.out())
        .contains("\"same\" : false", "\"state\" : \"CHANGED\"", "\"reported\" : \"9");
  }
}
