package org.amparo.handbook.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.evaluate.claim.Claims;
import org.amparo.handbook.policy.GeneratedFolder;
import org.amparo.handbook.schema.JsonSchemas;
import org.amparo.model.problem.AmparoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimSchemaTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = REGISTRY.getSchema(MAPPER.readTree(ClaimSchema.json()));

  private static List<Error> errors(String yaml) {
    Object plain =
        Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    return SCHEMA.validate(MAPPER.<JsonNode>valueToTree(plain));
  }

  @Test
  void theSchemaIsWhatTheVocabularySays() throws IOException {
    GeneratedFolder.hold(
        GeneratedFolder.folder("docs", "schema"),
        Map.of("claim.schema.json", ClaimSchema.json()),
        JsonSchemas.all().keySet());
  }

  @Test
  void theSchemaIsASchema() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertThat(meta.validate(MAPPER.readTree(ClaimSchema.json()))).isEmpty();
  }

  @Test
  void everyClaimFileIsValidAndNamedAfterItsClaim() throws IOException {
    Path root = GeneratedFolder.folder("");
    Map<String, String> files = GeneratedFolder.read(root, root.resolve("claims"), ".yaml");
    assertThat(files).isNotEmpty();
    files.forEach(
        (path, text) -> {
          assertThat(errors(text)).as(path).isEmpty();
          assertThat("claims/" + Claims.read(text, path).id() + ".yaml").isEqualTo(path);
        });
  }

  /** Each breaks a valid claim in one place; the schema and the reader both refuse it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "party: P           | parti: P",
        "unit: SHARE        | unit: PERCENT",
        "evidence: READ     | evidence: KNOWN",
        "cell: NOT_A_COST   | cell: FREE",
        "[a, b]             | [a, b, b]",
        "step: 0.01         | step: 0",
        "'12086'            | Miami",
        "sets: {part: x, of: y}, | ''"
      })
  void aFaultIsSeenByTheSchemaAndByTheReader(String good, String bad) {
    String valid =
        """
        id: test
        title: A claim
        places: ['12086']
        source: {text: A source, url: 'https://example.org', evidence: READ}
        explanation: Because.
        inputs:
          - {id: a, label: A, unit: DAYS, value: 7, source: {text: A calendar, evidence: DEFINITION}}
          - {id: b, label: B, unit: DAYS, value: 2, source: {text: A calendar, evidence: DEFINITION}}
        rows:
          - {id: r, label: R, party: P, unit: SHARE, sets: {part: x, of: y}, cell: NOT_A_COST,
             published: {value: 3.5, as: "3.5", step: 0.01}, recompute: {divide: [a, b]}}
        """;
    assertThat(errors(valid)).isEmpty();
    assertThat(Claims.read(valid, "test.yaml").rows()).hasSize(1);

    String broken = valid.replace(good.strip(), bad.strip());
    assertThat(broken).isNotEqualTo(valid);
    assertThat(errors(broken)).isNotEmpty();
    assertThatThrownBy(() -> Claims.read(broken, "test.yaml"))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("AMP-502 at test.yaml:");
  }
}
