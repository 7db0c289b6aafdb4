package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Precision;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
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

  /**
   * What the story has to say and not to say of a small county.
   *
   * @param name of the county
   * @param county its figures
   * @param says words that stand in the story
   * @param silent words that do not
   */
  record Small(String name, Evaluation county, String says, String silent) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static EvaluationBuilder bookings(@Nullable Long held) {
    EvaluationBuilder made = new EvaluationBuilder("Small County", "2013");
    made.figure("bookings.total", "Bookings", Unit.BOOKINGS, f -> f.value(5));
    made.figure(
        "bookings.held",
        "Bookings with an immigration hold",
        Unit.BOOKINGS,
        f -> held == null ? f.unknown(5) : f.value(held).unknown(0));
    return made;
  }

  private static EvaluationBuilder direct(long held, long unknown) {
    EvaluationBuilder made = bookings(held + unknown);
    String id = "time.direct.hold.";
    made.figure(id + "bookings", "Held", Unit.BOOKINGS, f -> f.value(held).unknown(unknown));
    made.figure(id + "hours", "Hours", Unit.HOURS, f -> f.value(held * 5).unknown(unknown));
    return made;
  }

  private static Evaluation dismissed(long known, long unknown) {
    EvaluationBuilder made = direct(3, 0);
    made.figure(
        "human.dismissed-or-acquitted",
        "Held past release after every charge was dismissed or ended in acquittal",
        Unit.BOOKINGS,
        f -> f.value(known).of(3).unknown(unknown));
    return made.build();
  }

  private static Evaluation emptyList() {
    EvaluationBuilder made = bookings(0L);
    made.figure("requests.total", "Requests", Unit.REQUESTS, f -> f.value(0));
    return made.build();
  }

  static Stream<Small> small() {
    String mark = "Who was held at all.";
    String release = "Who was held past release.";
    return Stream.of(
        new Small("no mark of a hold", bookings(null).build(), mark, release),
        new Small("nobody held", direct(0, 0).build(), "No one was held past", release),
        new Small(
            "time unknown", direct(0, 2).build(), "No record shows anyone held", "No one was"),
        new Small("held", direct(3, 0).build(), "In 3 bookings, a person was held", mark),
        new Small("none dropped", dismissed(0, 0), "In 3 bookings", "dropped"),
        new Small("dropped unknown", dismissed(0, 2), "records leave out how the charges", "In 0"),
        new Small("some dropped", dismissed(1, 0), "every charge had been dropped", "leave out"),
        new Small("empty list", emptyList(), "is kept and has none in it", "hold no list"),
        new Small("no list", bookings(0L).build(), "They hold no list of requests", "has none"));
  }

  @ParameterizedTest
  @MethodSource("small")
  void none_unknown_and_zero_are_different_sentences(Small small) throws IOException {
    assertThat(story(small.county()).text())
        .contains(small.says())
        .doesNotContain(small.silent())
        .doesNotContain("In 0 ");
  }
}
