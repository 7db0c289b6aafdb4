package org.amparo.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.model.Ahead;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.chart.Fonts;
import org.amparo.report.data.CitationFile;
import org.amparo.report.data.FigureFile;
import org.amparo.report.data.PackageFile;
import org.amparo.report.data.TableFile;
import org.amparo.report.data.TableWriter;
import org.amparo.report.data.TablesWorkbook;
import org.amparo.report.language.Language;
import org.amparo.report.language.Wording;
import org.amparo.report.output.OutputFolder;
import org.amparo.report.output.Template;
import org.amparo.report.page.Edition;
import org.amparo.report.page.Page;
import org.amparo.report.page.PublishedFigures;
import org.amparo.report.pdf.PdfFile;

/**
 * Writes a report: {@code index.html} and the pages of other languages, {@code figures.json}, the
 * tables as CSV, Parquet and in {@code tables.xlsx}, {@code CITATION.cff} and {@code
 * datapackage.json}; and {@code report.pdf} where it is asked for. The same evaluation gives the
 * same bytes on the same machine.
 */
public final class ReportWriter {

  private static final String PAGE = "index";
  private static final String FIGURES = "figures.json";
  private static final String PACKAGE = "datapackage.json";
  private static final String WORKBOOK = "tables.xlsx";
  private static final String CITATION = "CITATION.cff";
  private static final String PDF = "report.pdf";

  private ReportWriter() {}

  /**
   * Writes the report into a folder, in place of an earlier one. Either every file is there
   * afterwards or none has changed; files of other kinds in the folder stay.
   *
   * @param evaluation what is reported
   * @param folder where; made where it does not exist
   * @return the page to open
   * @throws AmparoException AMP-401 where the folder cannot be written, AMP-402 where the disk is
   *     full, AMP-403 where Java finds no font
   */
  public static Path write(Evaluation evaluation, Path folder) {
    return write(evaluation, folder, ReportSettings.USUAL);
  }

  /**
   * Writes the report as {@link #write(Evaluation, Path)} does.
   *
   * @return the page to open: in the first of the languages
   */
  public static Path write(Evaluation evaluation, Path folder, ReportSettings settings) {
    Fonts.require();
    OutputFolder.fill(
        folder,
        target -> {
          for (Map.Entry<String, byte[]> file : files(evaluation, settings).entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
          }
        },
        outdated(folder));
    return folder.resolve(settings.languages().getFirst().file(PAGE));
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Written(List<TableFile> tables, byte[] workbook) {}

  /** Each file's bytes by its path in the folder. */
  private static Map<String, byte[]> files(Evaluation evaluation, ReportSettings settings)
      throws IOException {
    List<ResultTable> tables =
        evaluation.tables().values().stream()
            .sorted(Comparator.comparing(ResultTable::name))
            .toList();
    List<Figure> figures = PublishedFigures.of(evaluation);
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] figureBytes = FigureFile.bytes(figures);
    files.put(FIGURES, figureBytes);
    // Tables and page have nothing in common but the figures: each takes a processor.
    try (Ahead<Written, IOException> written =
        Ahead.of(
            () ->
                new Written(TableWriter.write(tables), TablesWorkbook.bytes(evaluation, tables)))) {
      Map<Language, String> pages = pages(evaluation, figures, settings);
      List<TableFile> tableFiles = written.value().tables();
      tableFiles.forEach(file -> files.put(file.path(), file.bytes()));
      files.put(WORKBOOK, written.value().workbook());
      files.put(CITATION, CitationFile.bytes(evaluation));
      if (settings.pdf()) {
        String first = Objects.requireNonNull(pages.get(settings.languages().getFirst()));
        files.put(PDF, PdfFile.bytes(first));
      }
      files.put(PACKAGE, PackageFile.bytes(evaluation, figureBytes, tableFiles, files));
      pages.forEach(
          (language, page) ->
              files.put(language.file(PAGE), page.getBytes(StandardCharsets.UTF_8)));
    }
    return files;
  }

  private static Map<Language, String> pages(
      Evaluation evaluation, List<Figure> figures, ReportSettings settings) {
    Map<Language, String> pages = new EnumMap<>(Language.class);
    for (Language language : settings.pages()) {
      pages.put(
          language,
          Wording.in(
              language,
              () ->
                  Template.html(
                      "index.jte",
                      Page.of(evaluation, figures, Edition.of(PAGE, settings.pages())))));
    }
    return pages;
  }

  /** Tables, the PDF and the pages of the report that is there now; they go with it. */
  private static Set<Path> outdated(Path folder) {
    Path earlier = folder.resolve(PACKAGE);
    if (!Files.isRegularFile(earlier)) {
      return Set.of();
    }
    try {
      return Stream.concat(
              PackageFile.tables(Files.readAllBytes(earlier)).stream(),
              Stream.of(Language.values()).map(language -> language.file(PAGE)))
          .map(path -> folder.getFileSystem().getPath(path))
          .collect(Collectors.toSet());
    } catch (IOException _) {
      // Whatever it is, it cannot be read as a report of ours, so nothing of it is ours to remove.
      return Set.of();
    }
  }
}
