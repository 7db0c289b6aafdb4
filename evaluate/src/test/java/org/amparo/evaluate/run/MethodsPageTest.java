package org.amparo.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.estimate.Estimator;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.junit.jupiter.api.Test;

/** The page of methods speaks of the queries, measures and estimators that there are. */
class MethodsPageTest {

  private static final Path ROOT = Path.of(System.getProperty("amparo.root"));
  private static final Path SQL = ROOT.resolve("evaluate/src/main/resources/org/amparo/evaluate");
  private static final Path JAVA = ROOT.resolve("evaluate/src/main/java/org/amparo/evaluate");
  private static final String LIST = "\n## Which query computes what\n";
  private static final Pattern QUERY =
      Pattern.compile("`((?:figure|step|table|atlas)/[a-z_-]+)(?:\\.sql)?`");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)`");

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/methods.md"));
  }

  /** The rows of the list, without its heading. */
  private static List<String> rows() throws IOException {
    String page = page();
    return page.substring(page.indexOf(LIST))
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .toList();
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> queries(String... folders) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(SQL.resolve(folder))) {
        files
            .map(file -> folder + "/" + file.getFileName().toString().replace(".sql", ""))
            .forEach(names::add);
      }
    }
    return names;
  }

  @Test
  void everyQueryThatThePageNamesExists() throws IOException {
    Set<String> named = found(QUERY, page());

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(queries("figure", "step", "table", "atlas")).containsAll(named);
  }

  @Test
  void everyQueryOfAFigureOrTableStandsInTheList() throws IOException {
    assertThat(found(QUERY, String.join("\n", rows())))
        .containsAll(queries("figure", "table", "atlas"));
  }

  @Test
  void everyRowOfTheListNamesASectionOfThePage() throws IOException {
    String page = page();

    assertThat(rows()).isNotEmpty();
    for (String row : rows()) {
      String section = row.split("\\|", -1)[1].strip().split("[:,]", 2)[0];
      assertThat(page).contains("\n## " + section + "\n");
    }
  }

  @Test
  void everyClassThatTheListNamesExists() throws IOException {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(JAVA)) {
      classes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }

    List<String> named =
        rows().stream()
            .map(row -> row.split("\\|", -1)[4])
            .flatMap(cell -> found(CLASS, cell).stream())
            .toList();
    assertThat(named).isNotEmpty();
    assertThat(classes).containsAll(named);
  }

  @Test
  void everyMeasureEstimatorRateAndSpreadHasItsEntry() throws IOException {
    String list = String.join("\n", rows());
    String before = page().substring(0, page().indexOf(LIST)).toLowerCase(Locale.ROOT);

    Stream.of(
            Arrays.stream(TimeMeasure.values()).map(TimeMeasure::word),
            Arrays.stream(Estimator.values()).map(Estimator::word),
            Arrays.stream(RateKind.values()).map(RateKind::word))
        .flatMap(words -> words)
        .forEach(
            word -> {
              assertThat(list).as("the list has %s", word).contains("`" + word + "`");
              assertThat(before).as("a section tells of %s", word).contains(word);
            });
    for (Spread spread : Spread.values()) {
      String word = spread.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      assertThat(before).contains("\n| " + word + " |");
    }
  }
}
