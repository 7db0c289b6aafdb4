package org.amparo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Unit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The section from encounter to removal. */
class PipelineSectionTest {

  private static final String ARREST = "pipeline.r-1.arrest";

  @TempDir private Path folder = Path.of("");

  /** Arrests of three months, of which the second is not covered; two parts; what is unplaced. */
  private static EvaluationBuilder arrests() {
    EvaluationBuilder made =
        new EvaluationBuilder("One County, FL", "January 2017 to March 2017").from("arrests.csv");
    return made.figure(ARREST, "ICE arrests, in all (R-1)", Unit.EVENTS, f -> f.value(5).unknown(0))
        .figure(month("01"), "ICE arrests of January 2017 (R-1)", Unit.EVENTS, f -> f.value(2))
        .figure(month("02"), "ICE arrests of February 2017 (R-1)", Unit.EVENTS, f -> f)
        .figure(month("03"), "ICE arrests of March 2017 (R-1)", Unit.EVENTS, f -> f.value(3))
        .figure(ARREST + ".method.cap", "ICE arrests: CAP (R-1)", Unit.EVENTS, f -> f.value(5))
        .figure(
            ARREST + ".landmark.jail", "ICE arrests: A JAIL (R-1)", Unit.EVENTS, f -> f.value(4));
  }

  private static String month(String number) {
    return ARREST + ".month.2017-" + number;
  }

  private Element section(EvaluationBuilder made) throws IOException {
    return page(made.build()).expectFirst("section[aria-labelledby=pipeline]");
  }

  private Document page(Evaluation evaluation) throws IOException {
    return Jsoup.parse(Files.readString(ReportWriter.write(evaluation, folder)));
  }

  @Test
  void a_month_that_the_release_does_not_cover_is_not_recorded_and_no_zero() throws IOException {
    Element section = section(arrests());
    List<String> months = section.select("details tbody tr").eachText();
    assertThat(months)
        .containsExactly("January 2017 2", "February 2017 not recorded", "March 2017 3");
  }

  @Test
  void parts_stand_by_landmark_and_then_by_method_with_the_most_first() throws IOException {
    assertThat(section(arrests()).select("table caption:contains(landmark) ~ tbody tr").eachText())
        .containsExactly("ICE arrests: A JAIL (R-1) 4", "ICE arrests: CAP (R-1) 5");
  }

  @Test
  void what_is_unplaced_and_what_nobody_checked_is_said_with_its_base() throws IOException {
    EvaluationBuilder made = arrests();
    made.figure(ARREST + ".unplaced", "Unplaced (R-1)", Unit.EVENTS, f -> f.value(7).of(20));
    made.figure(ARREST + ".unreviewed", "By rule (R-1)", Unit.EVENTS, f -> f.value(3).of(4));
    made.figure("placed.landmarks", "Landmarks taken", Unit.ROWS, f -> f.value(6));
    made.figure(
        "placed.landmarks.unreviewed", "Landmarks by rule", Unit.ROWS, f -> f.value(5).of(6));
    String text = section(made).text();
    assertThat(text)
        .contains("perhaps here too: 7 of 20 in the same areas")
        .contains("no person has checked yet: 3 of 4 with a landmark")
        .contains("Landmarks taken: 6. Of them 5 stand here by a rule");
  }

  @Test
  void where_no_requests_are_listed_the_section_on_time_points_to_the_months_of_the_stages()
      throws IOException {
    assertThat(page(arrests().build()).expectFirst(".absent-section:has(#requests) > p").text())
        .startsWith("These records list no requests by day.");
    assertThat(
            page(OtherPlaces.nothingRecorded())
                .expectFirst(".absent-section:has(#requests) > p")
                .text())
        .isEqualTo("These records cannot say this.");
  }

  @Test
  void nothing_is_said_of_stages_that_no_record_has() throws IOException {
    assertThat(
            page(OtherPlaces.nothingRecorded())
                .select("section[aria-labelledby=pipeline]:not(.absent-section)"))
        .isEmpty();
  }
}
