package org.amparo.handbook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.handbook.policy.GeneratedFolder;
import org.amparo.ingest.contract.ContractLibrary;
import org.junit.jupiter.api.Test;

class TablesPageTest {

  private static final Path PAGE = GeneratedFolder.folder("docs", "tables.md");

  @Test
  void the_page_is_what_the_layout_and_the_dictionary_say() throws IOException {
    if (Boolean.getBoolean("amparo.regenerate")) {
      Files.writeString(PAGE, TablesPage.text(), StandardCharsets.UTF_8);
    }
    assertThat(PAGE)
        .as("write it again: build-support/regenerate")
        .content()
        .isEqualTo(TablesPage.text());
  }

  @Test
  void every_column_that_a_bundled_contract_sets_stands_in_the_section_of_its_table() {
    String page = TablesPage.text();
    ContractLibrary.bundled()
        .contracts()
        .forEach(
            contract ->
                contract
                    .tables()
                    .forEach(
                        mapping -> {
                          String section = page.split("\n## " + mapping.table() + "\n", 2)[1];
                          assertThat(section.split("\n## ", 2)[0].lines())
                              .extracting(line -> line.replaceAll("^\\| `(\\w+)` .*", "$1"))
                              .as(contract.id())
                              .containsAll(mapping.set().keySet());
                        }));
  }
}
