package org.amparo.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.model.Sha256;
import org.amparo.report.answer.AnswerPage;
import org.amparo.report.chart.Typeface;
import org.amparo.report.data.CitationFile;
import org.amparo.report.data.FigureFile;
import org.amparo.report.data.PackageFile;
import org.amparo.report.data.TableWriter;
import org.amparo.report.data.TablesWorkbook;
import org.amparo.report.details.DetailsPage;
import org.amparo.report.language.Language;
import org.amparo.report.output.OutputFolder;
import org.amparo.report.output.Template;
import org.amparo.report.page.Edition;
import org.amparo.report.page.RecordsRequest;
import org.amparo.report.pdf.PdfFile;
import org.amparo.report.recipe.Recipe;
import org.amparo.report.recipe.RecordedReport;
import org.amparo.report.rounding.PublishedEdition;

/**
 * Writes a report: {@code index.html}, which answers, and it in other languages; {@code
 * details.html}, which proves; {@code letter.html}, which asks for what the records lack; {@code
 * figures.json}, the tables as CSV, Parquet and in {@code tables.xlsx}, {@code CITATION.cff} and
 * {@code datapackage.json}, what made all of it in {@code report.json}; and {@code report.pdf}, in
 * each language asked for. The same evaluation gives the same bytes on the same machine.
 */
public final class ReportWriter {

  private static final String PAGE = "index";
  private static final String FIGURES = "figures.json";
  private static final String PACKAGE = "datapackage.json";
  private static final String WORKBOOK = "tables.xlsx";
  private static final String CITATION = "CITATION.cff";
  private static final String LETTER = "letter.html";
  private static final String PDF = "report";

  private ReportWriter() {}

  /**
   * Writes the report whole or not at all, in place of an earlier one, and returns the page to
   * open, in the first of the languages; AMP-401, 402 or 403.
   */
  public static Path write(
      Evaluation evaluation, Path folder, ReportSettings settings, Recipe recipe) {
    return write(folder, settings, () -> files(evaluation, settings, recipe));
  }

  /** Gives the files of a report. */
  @FunctionalInterface
  interface Making {
    Map<String, byte[]> files() throws IOException;

    private Map<String, byte[]> unchecked() {
      try {
        return files();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes the files of a report into a folder, in place of an earlier one. */
  static Path write(Path folder, ReportSettings settings, Making making) {
    Typeface.require();
    OutputFolder.fill(
        folder,
        target -> {
          for (Map.Entry<String, byte[]> file : making.files().entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
          }
        });
    return folder.resolve(settings.languages().getFirst().file(PAGE));
  }

  /** Each file's bytes by its path in the folder, none of them written. */
  public static Map<String, byte[]> files(
      Evaluation evaluation, ReportSettings settings, Recipe recipe) throws IOException {
    // Whatever is written below is written from this: it cannot hold what the edition does not.
    PublishedEdition edition = PublishedEdition.of(evaluation, settings.precision());
    return files(edition, settings, recipe, () -> pages(edition, settings));
  }

  /** The figures and tables of an edition alone, in bytes by path. */
  public static Map<String, byte[]> data(PublishedEdition edition) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(FIGURES, FigureFile.bytes(edition.figures()));
    files.putAll(TableWriter.write(tables(edition)));
    return files;
  }

  private static List<ResultTable> tables(PublishedEdition edition) {
    return edition.evaluation().tables().values().stream()
        .sorted(Comparator.comparing(ResultTable::name))
        .toList();
  }

  /** The same, with pages of one's own; what does not need the other is made beside it. */
  static Map<String, byte[]> files(
      PublishedEdition edition, ReportSettings settings, Recipe recipe, Making pages)
      throws IOException {
    Evaluation evaluation = edition.evaluation();
    List<Figure> figures = edition.figures();
    List<ResultTable> tables = tables(edition);
    Map<String, byte[]> files = new LinkedHashMap<>();
    try {
      Stream.<Making>of(
              () -> data(edition),
              () -> Map.of(WORKBOOK, TablesWorkbook.bytes(evaluation, figures, tables)),
              () -> Map.of(CITATION, CitationFile.bytes(evaluation)),
              pages,
              () -> Map.of(LETTER, utf8(letter(evaluation))),
              () -> Map.of(DetailsPage.FILE, utf8(DetailsPage.html(evaluation, figures, recipe))))
          .parallel()
          .map(Making::unchecked)
          .toList()
          .forEach(files::putAll);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Map<String, String> digests = new TreeMap<>();
    files.forEach((path, content) -> digests.put(path, Sha256.of(content)));
    byte[] packaged = PackageFile.bytes(evaluation, tables, files, digests);
    files.put(PACKAGE, packaged);
    digests.put(PACKAGE, Sha256.of(packaged));
    files.put(RecordedReport.NAME, RecordedReport.bytes(evaluation, recipe, files, digests));
    return files;
  }

  /** The letter that asks the jail for what these records lack. */
  private static String letter(Evaluation evaluation) {
    return Template.html(
        "records-request.jte",
        RecordsRequest.of(
            evaluation.sources().stream().map(SourceNote::title).distinct().toList(),
            evaluation.filled(),
            null,
            null,
            null,
            null,
            null));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The answer in each language, with its charts, and where asked as PDF. */
  private static Map<String, byte[]> pages(PublishedEdition edition, ReportSettings settings)
      throws IOException {
    Map<Language, String> pages = new EnumMap<>(Language.class);
    Map<String, byte[]> charts = new LinkedHashMap<>();
    settings.pages().parallelStream()
        .map(
            language ->
                AnswerPage.of(
                    edition.evaluation(),
                    edition.figures(),
                    Edition.of(language, PAGE, settings.pages())))
        .map(page -> Map.entry(page, Template.html("answer.jte", page)))
        .toList()
        .forEach(
            page -> {
              pages.put(page.getKey().edition().messages().language(), page.getValue());
              charts.putAll(page.getKey().charts());
            });
    return pages(settings, pages, charts);
  }

  /** Pages by language and their charts as files, and where asked as PDF. */
  static Map<String, byte[]> pages(
      ReportSettings settings, Map<Language, String> pages, Map<String, byte[]> charts)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (settings.pdf()) {
      for (Language language : settings.languages()) {
        files.put(
            language.file(PDF, "pdf"), PdfFile.bytes(Objects.requireNonNull(pages.get(language))));
      }
    }
    files.putAll(charts);
    pages.forEach((language, page) -> files.put(language.file(PAGE), utf8(page)));
    return files;
  }
}
