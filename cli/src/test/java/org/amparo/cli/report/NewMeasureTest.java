package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.evaluate.run.Evaluator;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.ReportSettings;
import org.amparo.report.ReportWriter;
import org.amparo.report.language.Labels;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.amparo.report.recipe.Recipe;
import org.amparo.sample.county.SampleCounty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file and one query are all that a new measure takes: then it is everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewMeasureTest {

  private static final String MEASURE =
      """
      id: weekend
      queries: [figure/weekend]
      needs: bookings
      section: Who counts as held
      period: lived
      rests_on: [booking]
      parameters:
        day:
          saturday: {es: sábado, ht: samdi}
          sunday: {es: domingo, ht: dimanch}
      figures:
        bookings:
          id: weekend.{day}.bookings
          label: {en: "Bookings on a {day}", es: "Ingresos en {day}", ht: "Anrejistreman yon {day}"}
          unit: BOOKINGS
          kind: COUNT_OF_PEOPLE
          stage: CARRIED_OUT
          within: bookings.total
          adds: SUM
        share:
          id: weekend.{day}.share
          label: {en: "Share of bookings on a {day}"}
          unit: SHARE
          kind: RATE
          stage: CARRIED_OUT
          base: bookings.total
          adds: NOT
      """;

  private static final String QUERY =
      """
      -- reads: every_stay
      -- How many of the bookings were on a Saturday, and how many on a Sunday.
      WITH day(day, number) AS (VALUES ('saturday', 6), ('sunday', 0)), counted AS (
        SELECT d.day, count(*) FILTER (dayofweek(s.booked_at) = d.number) AS bookings, count(*) AS total
        FROM day d CROSS JOIN every_stay s WHERE in_period(s.booked_at) GROUP BY d.day
      )
      SELECT 'bookings' AS figure, day, bookings AS value, NULL AS numerator, NULL AS denominator FROM counted
      UNION ALL
      SELECT 'share', day, NULL, bookings, total FROM counted
      """;

  private Map<String, Figure> evaluated = Map.of();
  private Map<String, byte[]> exact = Map.of();
  private Map<String, byte[]> rounded = Map.of();

  @BeforeAll
  void evaluate(@TempDir Path folder) throws IOException {
    Path measures = Files.createDirectories(folder.resolve("measures"));
    Files.writeString(measures.resolve("weekend.yaml"), MEASURE);
    Files.createDirectories(measures.resolve("figure"));
    Files.writeString(measures.resolve("figure/weekend.sql"), QUERY);
    SampleCounty.write(folder, SampleCounty.Settings.small(7), _ -> {});
    Path file = folder.resolve("county.duckdb");
    new Importer()
        .run(ImportRequest.of(List.of(folder.resolve("jail")), file), ProgressListener.NONE);
    try (Workspace workspace = Workspace.read(file)) {
      Evaluation evaluation =
          new Evaluator((_, _, _) -> {}, MeasureCatalog.bundled().with(measures))
              .evaluate(workspace, EvaluationSettings.of(null, List.of()));
      evaluated = evaluation.figures();
      exact = ReportWriter.files(evaluation, in(Precision.EXACT), Recipe.UNSAID);
      rounded = ReportWriter.files(evaluation, in(Precision.ROUNDED), Recipe.UNSAID);
    }
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(
        Objects.requireNonNull(files.get(name), () -> name + " of " + files.keySet()),
        StandardCharsets.UTF_8);
  }

  private static JsonNode figure(Map<String, byte[]> files, String id) {
    for (JsonNode figure :
        JsonMapper.shared().readTree(text(files, "figures.json")).path("figures")) {
      if (figure.path("id").asString().equals(id)) {
        return figure;
      }
    }
    throw new AssertionError("no figure " + id);
  }

  @Test
  void it_stands_among_the_figures_with_all_that_its_file_says() {
    JsonNode figure = figure(exact, "weekend.saturday.bookings");
    assertThat(figure.path("label").asString()).isEqualTo("Bookings on a saturday");
    assertThat(figure.path("unit").asString()).isEqualTo("BOOKINGS");
    assertThat(figure.path("status").asString()).isEqualTo("CARRIED_OUT");
    assertThat(figure.path("sources").size()).isPositive();
    assertThat(figure.path("value").asLong())
        .isPositive()
        .isLessThan(figure(exact, "bookings.total").path("value").asLong());
    JsonNode share = figure(exact, "weekend.saturday.share");
    assertThat(share.path("numerator").asLong()).isEqualTo(figure.path("value").asLong());
  }

  @Test
  void its_label_is_said_in_each_language_that_has_one() {
    assertThat(label(Language.ENGLISH, "weekend.sunday.bookings")).contains("Bookings on a sunday");
    assertThat(label(Language.SPANISH, "weekend.sunday.bookings")).contains("Ingresos en domingo");
    assertThat(label(Language.HAITIAN_CREOLE, "weekend.sunday.bookings"))
        .contains("Anrejistreman yon dimanch");
    assertThat(label(Language.SPANISH, "weekend.sunday.share")).isEmpty();
  }

  private Optional<String> label(Language language, String id) {
    return Labels.known(Messages.of(language), Objects.requireNonNull(evaluated.get(id)).words());
  }

  @Test
  void the_details_have_its_figures_its_query_and_what_that_says_of_itself() {
    Document details = Jsoup.parse(text(exact, "details.html"));
    assertThat(details.getElementById("f-weekend.sunday.share")).isNotNull();
    assertThat(Objects.requireNonNull(details.getElementById("q-figure-weekend")).wholeText())
        .contains(QUERY);
    assertThat(details.text()).contains("How many of the bookings were on a Saturday");
  }

  @Test
  void its_count_is_rounded_and_its_share_is_of_rounded_counts() {
    long count = figure(exact, "weekend.saturday.bookings").path("value").asLong();
    JsonNode shown = figure(rounded, "weekend.saturday.bookings");
    assertThat(shown.path("value").asLong() % 10).isZero();
    assertThat(Math.abs(shown.path("value").asLong() - count)).isLessThanOrEqualTo(10);
    assertThat(figure(rounded, "weekend.saturday.share").path("numerator").asLong())
        .isEqualTo(shown.path("value").asLong());
  }

  private static ReportSettings in(Precision precision) {
    return new ReportSettings(false, List.of(Language.ENGLISH), precision);
  }
}
