package org.amparo.handbook.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.handbook.policy.GeneratedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of methods, and that it speaks of every query, class, measure and estimator. */
class MethodsPageTest {

  private static final Path PAGE = GeneratedFolder.folder("docs", "methods.md");
  private static final Path PROSE = GeneratedFolder.folder("measures", "methods");
  private static final Path SQL =
      GeneratedFolder.folder("evaluate", "src/main/resources/org/amparo/evaluate");
  private static final Pattern QUERY =
      Pattern.compile("`((?:figure|step|table|atlas)/[a-z_-]+)(?:\\.sql)?`");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");

  private static SortedMap<String, String> prose() throws IOException {
    return new TreeMap<>(GeneratedFolder.read(PROSE, PROSE, ".md"));
  }

  private static Collection<Measure> measures() {
    return MeasureCatalog.bundled().all();
  }

  private static String page() throws IOException {
    return MethodsPage.of(prose(), measures());
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> queries(String... folders) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String folder : folders) {
      GeneratedFolder.read(SQL, SQL.resolve(folder), ".sql")
          .keySet()
          .forEach(file -> names.add(file.replace(".sql", "")));
    }
    return names;
  }

  @Test
  void the_page_is_what_its_sections_and_the_declarations_say() throws IOException {
    if (Boolean.getBoolean("amparo.regenerate")) {
      Files.writeString(PAGE, page(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE))
        .as("write it again: build-support/regenerate")
        .isEqualTo(page());
  }

  @Test
  void every_declared_figure_has_a_row_in_the_section_of_its_measure() throws IOException {
    List<String> sections = List.of(page().split("\n(?=## )"));
    for (Measure measure : measures()) {
      for (FigureDeclaration figure : measure.figures().values()) {
        assertThat(sections)
            .filteredOn(text -> MethodsPage.heading(text).equals(measure.origin().section()))
            .singleElement()
            .asString()
            .contains("\n| `" + figure.id() + "` | ");
      }
    }
  }

  @Test
  void a_measure_that_names_a_section_of_no_file_is_an_error(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("visits.yaml"),
        """
        id: visits
        queries: [figure/visits]
        section: Nowhere
        period: none
        rests_on: []
        figures:
          all: {id: visits, label: {en: Visits}, unit: EVENTS, kind: OTHER, adds: SUM}
        """);
    SortedMap<String, String> prose = prose();
    Collection<Measure> measures = MeasureCatalog.bundled().with(folder).all();

    assertThatThrownBy(() -> MethodsPage.of(prose, measures))
        .hasMessageContaining("measures/visits.yaml")
        .hasMessageContaining("'## Nowhere'");
    prose.put("99-nowhere.md", "## Nowhere\n\nOf visits.\n");
    assertThat(MethodsPage.of(prose, measures))
        .endsWith(
            """
            ## Nowhere

            Of visits.

            | figure | what it is | unit, kind | of | across places | family |
            |---|---|---|---|---|---|
            | `visits` | Visits | events, other |  | sum | visits |

            - visits: `figure/visits`
            """);
  }

  @Test
  void every_section_has_a_measure_or_names_the_query_or_class_that_it_tells_of()
      throws IOException {
    Set<String> named =
        measures().stream().map(measure -> measure.origin().section()).collect(Collectors.toSet());
    prose()
        .forEach(
            (file, text) -> {
              String heading = MethodsPage.heading(text);
              assertThat(
                      heading.isEmpty()
                          || named.contains(heading)
                          || QUERY.matcher(text).find()
                          || CLASS.matcher(text).find())
                  .as("no measure is of %s, and its text names no query and no class", file)
                  .isTrue();
            });
  }

  @Test
  void every_query_of_a_figure_or_table_stands_on_the_page_and_every_one_there_exists()
      throws IOException {
    Set<String> named = found(QUERY, page());

    assertThat(named).containsAll(queries("figure", "table", "atlas"));
    assertThat(queries("figure", "step", "table", "atlas")).containsAll(named);
  }

  @Test
  void every_class_on_the_page_exists() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String module : List.of("evaluate", "report")) {
      Path source = GeneratedFolder.folder(module, "src");
      GeneratedFolder.read(source, source, ".java")
          .keySet()
          .forEach(file -> classes.add(file.replaceAll(".*/|\\.java", "")));
    }
    Set<String> named = found(CLASS, page());

    assertThat(named).isNotEmpty();
    assertThat(classes).containsAll(named);
  }

  @Test
  void every_measure_estimator_rate_and_spread_has_its_entry() throws IOException {
    String page = page().toLowerCase(Locale.ROOT);

    Stream.of(
            Arrays.stream(TimeMeasure.values()).map(TimeMeasure::word),
            Arrays.stream(Estimator.values()).map(Estimator::word),
            Arrays.stream(RateKind.values()).map(RateKind::word))
        .flatMap(words -> words)
        .forEach(word -> assertThat(page).contains(word));
    for (RateKind kind : RateKind.values()) {
      assertThat(page).contains("\n| " + kind.word() + " | ");
    }
    for (Spread spread : Spread.values()) {
      String word = spread.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      assertThat(page).contains("\n| " + word + " | ");
    }
  }
}
