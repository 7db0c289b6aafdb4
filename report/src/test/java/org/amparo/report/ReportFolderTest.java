package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.model.disclosure.Precision;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.report.answer.AnswerPage;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.amparo.report.page.Edition;
import org.amparo.report.rounding.PublishedEdition;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

  private final Path parent;

  ReportFolderTest(@TempDir Path parent) {
    this.parent = parent;
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return contents;
  }

  private static ErrorCode codeOf(Throwable thrown) {
    return ((AmparoException) thrown).problems().getFirst().code();
  }

  @Test
  void a_report_is_a_page_its_figures_its_tables_twice_and_their_description() throws IOException {
    Path page = TestReport.write(SampleCounty.evaluation(), parent.resolve("new/report"));
    assertThat(page).isRegularFile().hasFileName("index.html");
    assertThat(contents(parent.resolve("new/report")))
        .containsOnlyKeys(written(SampleCounty.evaluation()));
  }

  /** What a report consists of, and other files that stay. */
  private static String[] written(Evaluation evaluation, String... others) {
    return Stream.of(
            Stream.of(
                "index.html",
                "letter.html",
                "figures.json",
                "datapackage.json",
                "tables.xlsx",
                "CITATION.cff"),
            Stream.of("report.json", "details.html", ".amparo-files"),
            charts(evaluation).stream(),
            evaluation.tables().keySet().stream()
                .flatMap(table -> Stream.of(".csv", ".parquet").map(ending -> table + ending))
                .map(name -> "tables/" + name),
            Stream.of(others))
        .flatMap(files -> files)
        .toArray(String[]::new);
  }

  private static Set<String> charts(Evaluation evaluation) {
    PublishedEdition edition = PublishedEdition.of(evaluation, ReportSettings.USUAL.precision());
    return AnswerPage.of(
            edition.evaluation(),
            edition.figures(),
            Edition.of(Language.ENGLISH, "index", List.of(Language.ENGLISH)))
        .charts()
        .keySet();
  }

  @Test
  void the_same_evaluation_gives_the_same_bytes() throws IOException {
    for (Evaluation evaluation : AnswerPageTest.evaluations().toList()) {
      TestReport.write(evaluation, parent.resolve("one"));
      TestReport.write(evaluation, parent.resolve("two"));
      Map<String, byte[]> one = contents(parent.resolve("one"));
      Map<String, byte[]> two = contents(parent.resolve("two"));
      assertThat(one.keySet()).isEqualTo(two.keySet());
      one.forEach((path, bytes) -> assertThat(two.get(path)).as(path).isEqualTo(bytes));
    }
  }

  @Test
  void a_new_report_replaces_the_earlier_one_and_leaves_other_files_alone() throws IOException {
    Path folder = parent.resolve("report");
    TestReport.write(OtherPlaces.ledgerOnly(), folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("tables/other.csv"), "mine too");
    TestReport.write(SampleCounty.evaluation(), folder);
    assertThat(contents(folder))
        .containsOnlyKeys(written(SampleCounty.evaluation(), "notes.txt", "tables/other.csv"));
    assertThat(folder.resolve("index.html")).content().contains("Sample County");
  }

  @Test
  void an_earlier_pdf_does_not_outlive_the_report_it_was_of() throws IOException {
    Path folder = parent.resolve("report");
    TestReport.write(OtherPlaces.nothingRecorded(), folder, inPdf(Language.ENGLISH));
    assertThat(folder.resolve("report.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("datapackage.json")).content().contains("\"report.pdf\"");
    TestReport.write(OtherPlaces.ledgerOnly(), folder);
    assertThat(folder.resolve("report.pdf")).doesNotExist();
  }

  @Test
  void a_pdf_is_written_in_each_language_asked_for_and_says_which_it_is_in() throws IOException {
    Path folder = parent.resolve("report");
    TestReport.write(
        OtherPlaces.nothingRecorded(),
        folder,
        inPdf(Language.SPANISH, Language.HAITIAN_CREOLE, Language.ENGLISH));
    for (Language language : Language.values()) {
      String name = language.file("report", "pdf");
      assertThat(folder.resolve("datapackage.json")).content().contains("\"" + name + "\"");
      try (PDDocument document = Loader.loadPDF(folder.resolve(name).toFile())) {
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
        assertThat(new PDFTextStripper().getText(document))
            .contains(Messages.of(language).say("answer.get"));
      }
    }
    TestReport.write(OtherPlaces.nothingRecorded(), folder, inPdf(Language.SPANISH));
    assertThat(folder.resolve("report.es.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("report.pdf")).doesNotExist();
    assertThat(folder.resolve("report.ht.pdf")).doesNotExist();
  }

  @Test
  void on_a_full_disk_the_earlier_report_stays_as_it_was() throws IOException {
    Configuration small =
        Configuration.unix().toBuilder().setBlockSize(1024).setMaxSize(160 * 1024).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      Path folder = disk.getPath("/report");
      TestReport.write(OtherPlaces.nothingRecorded(), folder);
      Map<String, byte[]> before = contents(folder);
      assertThatThrownBy(() -> TestReport.write(SampleCounty.evaluation(), folder))
          .satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo(ErrorCode.DISK_FULL))
          .hasMessageContaining("AMP-402")
          .hasMessageContaining("/report");
      Map<String, byte[]> after = contents(folder);
      assertThat(after.keySet()).isEqualTo(before.keySet());
      before.forEach((path, bytes) -> assertThat(after.get(path)).isEqualTo(bytes));
    }
  }

  @Test
  void on_a_full_disk_a_folder_that_was_not_there_is_not_left_behind() throws IOException {
    Configuration tiny =
        Configuration.unix().toBuilder().setBlockSize(512).setMaxSize(16 * 1024).build();
    try (FileSystem disk = Jimfs.newFileSystem(tiny)) {
      Path folder = disk.getPath("/a/b/report");
      assertThatThrownBy(() -> TestReport.write(SampleCounty.evaluation(), folder))
          .satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo(ErrorCode.DISK_FULL));
      assertThat(disk.getPath("/a")).doesNotExist();
    }
  }

  @Test
  void a_file_where_the_folder_should_be_is_an_error_that_names_it() throws IOException {
    Path file = Files.writeString(parent.resolve("taken"), "a file");
    for (Path folder : new Path[] {file, file.resolve("report")}) {
      assertThatThrownBy(() -> TestReport.write(OtherPlaces.agencyOnly(), folder))
          .satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE))
          .hasMessageContaining("AMP-401")
          .hasMessageContaining("taken")
          .hasMessageContaining("what to do");
    }
    assertThat(file).content().isEqualTo("a file");
  }

  @Test
  void a_read_only_disk_is_an_error_and_not_a_stack_trace() throws IOException {
    Path archive = parent.resolve("disk.zip");
    new ZipOutputStream(Files.newOutputStream(archive)).close();
    try (FileSystem disk = FileSystems.newFileSystem(archive, Map.of("accessMode", "readOnly"))) {
      assertThatThrownBy(() -> TestReport.write(OtherPlaces.agencyOnly(), disk.getPath("/report")))
          .satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE))
          .hasMessageContaining("read-only");
    }
  }

  @Test
  void a_folder_one_may_not_write_to_is_an_error() throws IOException {
    Path locked = Files.createDirectory(parent.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    Assumptions.assumeFalse(Files.isWritable(locked), "this user may write anywhere");
    assertThatThrownBy(() -> TestReport.write(OtherPlaces.agencyOnly(), locked))
        .satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE))
        .hasMessageContaining("permission denied");
  }

  @Test
  void when_one_file_cannot_be_put_in_place_all_others_are_put_back() throws IOException {
    Path folder = parent.resolve("report");
    TestReport.write(OtherPlaces.agencyOnly(), folder);
    // Found only once index.html has been replaced: the tables come last.
    Files.writeString(folder.resolve("tables"), "a file where a folder should be");
    Map<String, byte[]> before = contents(folder);
    assertThatThrownBy(() -> TestReport.write(SampleCounty.evaluation(), folder))
        .satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE));
    Map<String, byte[]> after = contents(folder);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((path, bytes) -> assertThat(after.get(path)).isEqualTo(bytes));
  }

  @Test
  void a_folder_named_like_a_file_of_the_report_is_not_thrown_away() throws IOException {
    Path folder = parent.resolve("report");
    Path inside = folder.resolve("index.html").resolve("mine.txt");
    Files.createDirectories(inside.getParent());
    Files.writeString(inside, "mine");
    assertThatThrownBy(() -> TestReport.write(SampleCounty.evaluation(), folder))
        .satisfies(thrown -> assertThat(codeOf(thrown)).isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE))
        .hasMessageContaining("index.html");
    assertThat(contents(folder)).containsOnlyKeys("index.html/mine.txt");
  }

  private static ReportSettings inPdf(Language... languages) {
    return new ReportSettings(true, List.of(languages), Precision.BY_SOURCE);
  }
}
