package org.amparo.handbook.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.amparo.handbook.policy.GeneratedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemasTest {

  /** Schemas of files that a module above reads. */
  private static final Set<String> OTHERS = Set.of("claim.schema.json");

  @Test
  void the_schemas_are_what_the_vocabulary_says() throws IOException {
    GeneratedFolder.hold(GeneratedFolder.folder("docs", "schema"), JsonSchemas.all(), OTHERS);
  }

  @Test
  void the_schemas_are_schemas() {
    JsonSchemas.all()
        .forEach(
            (name, text) ->
                assertThat(Schemas.errors(Schemas.metaSchema(), text)).as(name).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "policy.schema.json, policies, policy.yaml",
    "cases.schema.json, policies, cases.yaml",
    "offense-list.schema.json, offenses/lists, .yaml",
    "calendar.schema.json, calendars, .yaml",
    "contract.schema.json, contracts, .yaml"
  })
  void every_file_of_the_library_is_valid(String name, String folder, String suffix)
      throws IOException {
    Path root = GeneratedFolder.folder("");
    Schema schema = Schemas.schema(name);
    Map<String, String> files = GeneratedFolder.read(root, root.resolve(folder), suffix);
    // It says where files live, not how they are laid out.
    files.remove("contracts/catalog.yaml");
    files.forEach((path, text) -> assertThat(Schemas.errors(schema, text)).as(path).isEmpty());
  }
}
