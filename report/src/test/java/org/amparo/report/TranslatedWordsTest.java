package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.report.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A translated page says in its own language whatever is not somebody else's words. */
class TranslatedWordsTest {

  private final Path folder;

  TranslatedWordsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Evaluation> evaluations() {
    return ReportPageTest.evaluations();
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void nothing_on_a_translated_page_reads_as_on_the_english_one_but_names_and_quotations(
      Evaluation evaluation) throws IOException {
    ReportWriter.write(evaluation, folder, ReportSettings.USUAL.in(List.of(Language.values())));
    for (Language language : List.of(Language.SPANISH, Language.HAITIAN_CREOLE)) {
      assertThat(EnglishLeft.on(page(language), page(Language.ENGLISH), evaluation))
          .as("%s", language)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void labels_of_figures_on_a_translated_page_are_in_its_language(Evaluation evaluation)
      throws IOException {
    ReportWriter.write(evaluation, folder, ReportSettings.USUAL.in(List.of(Language.values())));
    for (Language language : List.of(Language.SPANISH, Language.HAITIAN_CREOLE)) {
      for (Element label : page(language).select("[data-label]")) {
        assertThat(label.attr("lang")).as(label.text()).isEqualTo(language.tag());
      }
    }
  }

  private Document page(Language language) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve(language.file("index"))));
  }
}
