package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.report.browser.PdfCheck;
import org.amparo.report.pdf.PdfFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfFileTest {

  private final Path folder;

  PdfFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String page(Evaluation evaluation) throws IOException {
    return Files.readString(TestReport.write(evaluation, folder));
  }

  @ParameterizedTest
  @MethodSource("org.amparo.report.SampleCounties#evaluations")
  void veraPDF_finds_no_failure_of_PDF_UA(Evaluation evaluation) throws IOException {
    assertThat(PdfCheck.failures(PdfFile.bytes(page(evaluation)))).isEmpty();
  }

  @Test
  void the_same_page_gives_the_same_bytes() throws IOException {
    String page = page(SampleCounties.evaluations().findFirst().orElseThrow());
    assertThat(PdfFile.bytes(page)).isEqualTo(PdfFile.bytes(page));
  }

  @Test
  void every_section_has_a_bookmark_and_every_page_its_number_and_running_title()
      throws IOException {
    String page = page(SampleCounties.evaluations().findFirst().orElseThrow());
    try (PDDocument document = Loader.loadPDF(PdfFile.bytes(page))) {
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        bookmarks.add(item.getTitle());
      }
      var html = Jsoup.parse(page);
      assertThat(bookmarks).isEqualTo(html.select("main section h2").eachText());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(html.title());
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        assertThat(text.getText(document))
            .contains(html.title())
            .contains("Page " + number + " of " + document.getNumberOfPages());
      }
    }
  }

  @Test
  void every_figure_outside_what_is_folded_away_is_printed() throws IOException {
    String page = page(SampleCounties.evaluations().findFirst().orElseThrow());
    var html = Jsoup.parse(page);
    html.select("details, [hidden]").remove();
    String printed;
    try (PDDocument document = Loader.loadPDF(PdfFile.bytes(page))) {
      printed = new PDFTextStripper().getText(document);
    }
    assertThat(html.select("main data").eachText())
        .isNotEmpty()
        .allSatisfy(
            number ->
                assertThat(printed.replaceAll("\\s+", "")).contains(number.replaceAll("\\s+", "")));
  }
}
