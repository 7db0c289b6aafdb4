package org.amparo.evaluate.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.LabelTemplate;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.Unit;
import org.amparo.model.problem.AmparoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@code measures/} say all that is needed of each figure, and nothing else does. */
class MeasureCatalogTest {

  private static final Path ROOT = Path.of(System.getProperty("amparo.root"));
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_]+)}");

  private static final String MEASURE =
      """
      id: visits
      queries: [figure/visits]
      section: Visits
      period: none
      figures:
        month:
          id: visits.month.{month}
          label: {en: "Visits, {month}", es: "Visitas, {month}"}
          unit: EVENTS
          kind: COUNT_OF_PEOPLE
          adds: SUM
      """;

  private static Stream<FigureDeclaration> figures() {
    return MeasureCatalog.bundled().all().stream()
        .flatMap(measure -> measure.figures().values().stream());
  }

  @Test
  void every_label_is_said_in_three_languages_with_the_same_parameters() {
    assertThat(figures())
        .isNotEmpty()
        .allSatisfy(
            figure -> {
              Map<String, String> texts = figure.label().texts();
              assertThat(texts).as(figure.id()).containsOnlyKeys("en", "es", "ht");
              assertThat(texts.values().stream().map(MeasureCatalogTest::places).distinct())
                  .as("%s", texts)
                  .hasSize(1);
            });
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1).toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void what_is_counted_in_people_or_their_records_is_declared_a_count_of_people() {
    // Rounding and the attack on rounded editions go by the kind: none may slip out as another.
    Set<Unit> people = EnumSet.of(Unit.PEOPLE, Unit.REQUESTS, Unit.BOOKINGS, Unit.EVENTS);
    // A mean of counts is no count: beside a rounded whole it would tell the whole. Nor is an
    // extreme, which a rounded edition leaves out.
    assertThat(
            figures()
                .filter(figure -> people.contains(figure.unit()))
                .filter(figure -> figure.kind() != FigureKind.EXTREME)
                .filter(figure -> !figure.id().equals("ledger.average-day"))
                .filter(figure -> !figure.id().contains(".mean.")))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            figure ->
                assertThat(figure.kind()).as(figure.id()).isEqualTo(FigureKind.COUNT_OF_PEOPLE));
  }

  @Test
  void an_amount_says_who_contributes_or_what_it_is_made_from() {
    Map<String, FigureKind> kinds = new TreeMap<>();
    figures().forEach(figure -> kinds.putIfAbsent(figure.id(), figure.kind()));
    // The span of the whole ledger is empty.
    figures()
        .forEach(figure -> kinds.putIfAbsent(figure.id().replace("{span}", ""), figure.kind()));
    assertThat(figures().filter(figure -> figure.kind() == FigureKind.AMOUNT))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            figure ->
                assertThat(figure.contributors().isEmpty())
                    .as(figure.id())
                    .isNotEqualTo(figure.madeFrom().isEmpty()));
    assertThat(figures().map(FigureDeclaration::contributors).filter(id -> !id.isEmpty()))
        .allSatisfy(
            id ->
                assertThat(id)
                    .satisfiesAnyOf(
                        _ -> assertThat(id).isEqualTo(FigureDeclaration.NOT_COUNTED),
                        _ -> assertThat(kinds).containsEntry(id, FigureKind.COUNT_OF_PEOPLE)));
    // An id there may have a value where the declared one has a parameter: cost.direct.{rate}.
    List<Pattern> ids =
        kinds.keySet().stream()
            .map(id -> Pattern.compile(PLACE.matcher(id).replaceAll("[^.]+")))
            .toList();
    assertThat(
            figures()
                .flatMap(figure -> Stream.of(figure.madeFrom().split(FigureDeclaration.OVER, -1)))
                .filter(id -> !id.isEmpty() && !id.startsWith("{")))
        .contains("bears.race.{other}.per-thousand", "cost.direct.{rate}")
        .allSatisfy(id -> assertThat(ids).anyMatch(known -> known.matcher(id).matches()));
  }

  @Test
  void a_whole_that_contains_a_figure_is_declared_too() {
    TreeSet<String> ids =
        figures().map(FigureDeclaration::id).collect(Collectors.toCollection(TreeSet::new));
    assertThat(figures().map(FigureDeclaration::within).filter(whole -> !whole.isEmpty()))
        .isSubsetOf(ids);
  }

  @Test
  void every_measure_names_a_query_that_there_is_and_a_section_of_the_methods() throws IOException {
    String methods = Files.readString(ROOT.resolve("docs/methods.md"));
    for (Measure measure : MeasureCatalog.bundled().all()) {
      assertThat(methods).contains("\n## " + measure.origin().section() + "\n");
      measure
          .inputs()
          .forEach(query -> assertThat(MeasureCatalog.bundled().sql(query)).isNotBlank());
      for (String query : measure.queries()) {
        assertThat(MeasureCatalog.bundled().sql(query))
            .as(query)
            .containsPattern(query.startsWith("figure/") ? "\\bfigure\\b" : "-- title: ");
      }
    }
  }

  @Test
  void measures_are_computed_after_those_whose_figures_they_read() {
    List<Measure> order = MeasureCatalog.bundled().inOrder();
    assertThat(order).hasSameElementsAs(MeasureCatalog.bundled().all());
    List<String> ids = order.stream().map(Measure::id).toList();
    for (Measure measure : order) {
      List<String> read =
          measure.reads().contains("everything") ? ids : List.copyOf(measure.reads());
      assertThat(ids.subList(0, ids.indexOf(measure.id()) + 1)).containsAll(read);
    }
  }

  @Test
  void measures_that_read_each_other_are_an_error(@TempDir Path folder) throws IOException {
    String one = MEASURE + "parameters: {month: month}\nreads: calls\n";
    Files.writeString(folder.resolve("visits.yaml"), one);
    Files.writeString(
        folder.resolve("calls.yaml"),
        one.replace("visits", "calls").replace("reads: calls", "reads: visits"));
    assertThatThrownBy(() -> MeasureCatalog.bundled().with(folder).inOrder())
        .hasMessageContaining("in a circle");
  }

  @Test
  void a_parameter_that_no_file_explains_is_an_error_at_its_place(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("visits.yaml"), MEASURE);
    assertThatThrownBy(() -> MeasureCatalog.bundled().with(folder))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("{month} is no parameter of this file");
  }

  @Test
  void a_label_is_english_where_a_language_is_missing_and_says_months_as_people_do(
      @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("visits.yaml"), MEASURE + "parameters: {month: month}\n");
    Label label =
        MeasureCatalog.bundled()
            .with(folder)
            .figure("visits", "month")
            .label()
            .label(Map.of("month", "2024-03"), List.of());
    assertThat(label.english()).isEqualTo("Visits, March 2024");
    assertThat(label.in("es", word -> "marzo")).isEqualTo("Visitas, marzo");
    assertThat(label.in("ht", word -> "mas")).isNull();
  }

  @Test
  void a_figure_without_its_parameter_is_an_error_that_names_the_file() {
    FigureDeclaration figure = MeasureCatalog.bundled().figure("direct", "hours");
    assertThatThrownBy(() -> figure.filled(figure.id(), Map.of()))
        .hasMessage("measures/direct.yaml: the figure 'hours' needs a value for {hold}");
    assertThatThrownBy(() -> MeasureCatalog.bundled().figure("direct", "minutes"))
        .hasMessageContaining("measures/direct.yaml declares no figure 'minutes'");
  }

  @Test
  void qualifiers_stand_around_a_label_in_each_language() {
    LabelTemplate template = MeasureCatalog.bundled().figure("requests", "total").label();
    Label label = template.label(Map.of("n", "7"), List.of("annualized"));
    assertThat(label.english()).isEqualTo("Requests, annualized from 7 months");
    assertThat(label.in("es", Label.Word::value))
        .isEqualTo("Solicitudes, llevado a un a\u00f1o desde 7 meses");
  }
}
