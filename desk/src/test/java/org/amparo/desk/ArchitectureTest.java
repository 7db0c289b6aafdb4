package org.amparo.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rooms of the desk: none depends on itself by way of another, and each is of a size. */
class ArchitectureTest {

  private static final int MOST_CLASSES = 25;

  /** The templates are compiled from files of their own, and print what every room has. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/desk/template/"))
          .importPackages("org.amparo.desk");

  @Test
  void no_package_depends_on_itself_by_way_of_another() {
    slices().matching("org.amparo.desk.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void a_package_holds_no_more_than_somebody_can_know() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(type -> type.getEnclosingClass().isEmpty() && !type.isAnonymousClass())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(type -> type.getPackageName(), Collectors.counting()));
    assertThat(sizes)
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_CLASSES));
  }

  /** Whoever reads the record binds what it holds to a type, so that a compiler reads along. */
  @Test
  void no_map_of_anything_leaves_the_record_or_the_database() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage("org.amparo.desk.record", "org.amparo.desk.store")
        .should(
            new ArchCondition<JavaMethod>("return no map of anything") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                String type = method.reflect().getGenericReturnType().getTypeName();
                boolean map = type.contains("Map<java.lang.String, java.lang.Object>");
                events.add(
                    new SimpleConditionEvent(
                        method, !map, method.getFullName() + " returns " + type));
              }
            })
        .check(CLASSES);
  }

  /** What must not be guessed, a code or a token, comes from the secure source of the JDK. */
  @Test
  void nothing_random_comes_from_a_source_that_somebody_could_foresee() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Random|SplittableRandom)|java\\.util\\.random\\..*"
                + "|java\\.util\\.concurrent\\.ThreadLocalRandom|.*RandomStringUtils")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  @Test
  void the_desk_starts_no_process_reads_no_java_objects_and_evaluates_no_text() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.Process(Builder)?|java\\.io\\.ObjectInputStream|javax\\.script\\..*"
                + "|javax\\.naming\\..*|org\\.springframework\\.expression\\..*|javax\\.xml\\.parsers\\..*")
        .orShould()
        .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("exec")))
        .check(CLASSES);
  }
}
