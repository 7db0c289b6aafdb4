package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.model.disclosure.Precision;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryTest {

  private static final double GRADE = 9;

  /** About a page of letter paper in the size that it is printed in. */
  private static final int WORDS_OF_A_PAGE = 550;

  private final Path folder;

  StoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Evaluation> evaluations() {
    return ReportPageTest.evaluations();
  }

  private Element story(Evaluation evaluation) throws IOException {
    return Objects.requireNonNull(
        Jsoup.parse(Files.readString(ReportWriter.write(evaluation, folder)))
            .selectFirst(".story"));
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void the_story_asks_for_nine_years_of_school_at_most(Evaluation evaluation) throws IOException {
    List<String> passages = story(evaluation).select("p, li").eachText();
    assertThat(ReadingGrade.of(passages)).as("%s", passages).isBetween(0.0, GRADE);
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void the_story_fits_a_page(Evaluation evaluation) throws IOException {
    assertThat(story(evaluation).text().split(" ", -1)).hasSizeLessThan(WORDS_OF_A_PAGE);
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void the_story_has_its_four_parts_and_each_says_something(Evaluation evaluation)
      throws IOException {
    Element story = story(evaluation);
    assertThat(story.select("h3").eachText())
        .containsExactly(
            "What the records show",
            "What it cost",
            "What each policy would change",
            "What nobody can know from them");
    for (Element part : story.select(".columns > div")) {
      assertThat(part.select("p, li").eachText()).isNotEmpty().noneMatch(String::isBlank);
    }
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void every_digit_of_the_story_is_a_part_of_a_figure_or_in_a_policys_name(Evaluation evaluation)
      throws IOException {
    Element story = story(evaluation).clone();
    story.select("data.figure[data-figure][data-part], .cite").remove();
    assertThat(story.text()).doesNotContainPattern("\\d");
  }

  @Test
  void a_rounded_edition_of_a_ledger_tells_its_people_and_leaves_out_what_they_cost()
      throws IOException {
    ReportSettings rounded = ReportSettings.USUAL.with(Precision.ROUNDED);
    Path page = ReportWriter.write(OtherPlaces.ledgerOnly(), folder, rounded);
    Document read = Jsoup.parse(Files.readString(page));
    assertThat(Objects.requireNonNull(read.selectFirst(".story")).text())
        .contains("Jails reported 158,590 people held")
        .contains("This edition leaves out what the records say of this.")
        .doesNotContain("support no finding", "do not say what it cost");
    assertThat(story(OtherPlaces.nothingRecorded()).text()).contains("support no finding");
  }

  @Test
  void syllables_are_counted_as_a_reader_hears_them() {
    assertThat(ReadingGrade.syllables("jail")).isEqualTo(1);
    assertThat(ReadingGrade.syllables("home.")).isEqualTo(1);
    assertThat(ReadingGrade.syllables("charged")).isEqualTo(1);
    assertThat(ReadingGrade.syllables("counted")).isEqualTo(2);
    assertThat(ReadingGrade.syllables("people")).isEqualTo(2);
    assertThat(ReadingGrade.syllables("misdemeanor")).isEqualTo(4);
    assertThat(ReadingGrade.syllables("1,200")).isEqualTo(3);
  }

  @Test
  void a_hard_sentence_has_a_high_grade_and_an_easy_one_a_low_grade() {
    assertThat(ReadingGrade.of(List.of("The cat sat on the mat."))).isBetween(-2.0, 1.0);
    assertThat(
            ReadingGrade.of(
                List.of(
                    "Comparative determination of counterfactual incarceration necessitates"
                        + " methodological consideration of unobserved heterogeneity.")))
        .isGreaterThan(20);
  }
}
