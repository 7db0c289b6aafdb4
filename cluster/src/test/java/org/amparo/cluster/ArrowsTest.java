package org.amparo.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What cli's ArchitectureTest cannot see, because it is built before. */
class ArrowsTest {

  @Test
  void a_cluster_uses_the_commands_and_what_is_below_them_and_neither_desk_nor_sample() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("org.amparo.desk..", "org.amparo.sample..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.amparo.cluster"));
  }
}
