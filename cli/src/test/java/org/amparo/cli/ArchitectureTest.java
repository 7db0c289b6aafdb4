package org.amparo.cli;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /**
   * Each module and those it may use, as the design draws the arrows. {@code cluster} is built
   * later: its ArrowsTest holds its own.
   */
  private static final Map<String, List<String>> USES =
      Map.of(
          "model", List.of(),
          "sample", List.of("model"),
          "policy", List.of("model"),
          "ingest", List.of("model"),
          "engine", List.of("model", "policy", "ingest"),
          "evaluate", List.of("model", "policy", "ingest", "engine"),
          "report", List.of("model", "policy", "ingest", "engine", "evaluate"),
          "cli", List.of("model", "sample", "policy", "ingest", "engine", "evaluate", "report"));

  private static final int MOST_CLASSES = 25;
  private static final int MOST_COMPONENTS = 8;
  private static final int MOST_LINES = 350;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.amparo");

  @Test
  void each_module_uses_only_those_below_it() {
    USES.forEach(
        (module, allowed) -> {
          String[] forbidden =
              USES.keySet().stream()
                  .filter(other -> !other.equals(module) && !allowed.contains(other))
                  .map(other -> "org.amparo." + other + "..")
                  .toArray(String[]::new);
          if (forbidden.length > 0) {
            noClasses()
                .that()
                .resideInAPackage("org.amparo." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
          }
        });
  }

  @Test
  void what_writes_the_docs_is_not_shipped() {
    assertThat(CLASSES).noneMatch(type -> type.getPackageName().startsWith("org.amparo.handbook"));
  }

  @Test
  void one_class_opens_every_database() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.amparo.ingest.database.LockedDatabase")
        .and()
        .haveSimpleNameNotEndingWith("Test")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(DriverManager.class, DataSource.class, DuckDBDriver.class)
        .orShould()
        .callMethodWhere(
            target(nameMatching("newConnection")).and(target(owner(type(DuckDBConnection.class)))))
        .check(CLASSES);
  }

  @Test
  void no_packages_form_a_cycle() {
    slices().matching("org.amparo.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void every_package_is_null_marked() {
    TreeSet<String> unmarked = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      JavaPackage home = type.getPackage();
      // Templates are generated, and check nullness by their parameters' types.
      if (!home.isAnnotatedWith(NullMarked.class) && !home.getName().contains(".template")) {
        unmarked.add(home.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  /** Figures are told apart by what measures declare of them, and labels are for readers alone. */
  @Test
  void nothing_is_read_back_from_the_id_or_the_label_of_a_figure() throws IOException {
    String heads =
        MeasureCatalog.bundled().all().stream()
            .flatMap(measure -> measure.figures().values().stream())
            .map(figure -> figure.id().replaceAll("\\..*|\\{.*", ""))
            .filter(head -> !head.isEmpty())
            .distinct()
            .collect(Collectors.joining("|"));
    String asked = "startsWith|endsWith|contains|split|matches|\\w*indexOf";
    String cut = asked + "|substring|replace\\w*";
    String figure = "\\b([fF]igure|cost|award|total|all)\\.";
    Pattern read =
        Pattern.compile(
            Stream.of(
                    figure + "id\\(\\)(\\s*\\.|::)\\s*(" + cut + ")\\b",
                    figure + "label\\(\\)(\\s*\\.|::)\\s*(" + asked + ")\\b",
                    // A word that ids begin with, looked for in any text.
                    "(" + cut + ")\\(\\s*\"(" + heads + ")\\.[^\"]*\"")
                .collect(Collectors.joining("|")));
    assertThat(sources())
        .hasSizeGreaterThan(500)
        .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(read));
  }

  @Test
  void no_package_has_more_than_25_classes() throws IOException {
    Map<Path, Long> sizes =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    assertThat(sizes)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            (home, size) -> assertThat(size).as("%s", home).isLessThanOrEqualTo(MOST_CLASSES));
  }

  @Test
  void no_file_has_more_than_350_lines() throws IOException {
    assertThat(sources())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            file ->
                assertThat(Files.readAllLines(file))
                    .as("%s", file)
                    .hasSizeLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void a_record_with_more_than_8_components_says_why() throws IOException {
    TreeSet<String> silent = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (type.isRecord() && type.reflect().getRecordComponents().length > MOST_COMPONENTS) {
        String name = type.getName();
        String module = name.split("\\.", -1)[2];
        Path source =
            Path.of(
                "..",
                module,
                "src/main/java",
                name.replaceAll("\\$.*", "").replace('.', '/') + ".java");
        String before =
            Files.readString(source).split("record " + type.getSimpleName() + "\\b", -1)[0];
        String doc = before.substring(before.lastIndexOf("/**")).replaceAll("[\\s*]+", " ");
        if (!doc.contains(" Wide because ")) {
          silent.add(name);
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  /** Of every module; not what other modules build meanwhile, which comes and goes. */
  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(Path.of(".."))) {
      for (Path module : modules) {
        Path home = module.resolve("src/main/java");
        if (Files.isDirectory(home)) {
          try (Stream<Path> files = Files.walk(home)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
          }
        }
      }
    }
    return all;
  }
}
