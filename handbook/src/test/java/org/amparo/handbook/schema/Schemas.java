package org.amparo.handbook.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas as a validator reads them. */
final class Schemas {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  /** A schema by its file's name. */
  static Schema schema(String name) {
    return REGISTRY.getSchema(json(name));
  }

  /** What a schema has to be; it comes with the validator. */
  static Schema metaSchema() {
    return REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
  }

  /** A schema's own JSON. */
  static JsonNode json(String name) {
    return MAPPER.readTree(Objects.requireNonNull(JsonSchemas.all().get(name)));
  }

  /** What is wrong with a YAML file; empty where it is valid. */
  static List<Error> errors(Schema schema, String yaml) {
    return schema.validate(MAPPER.<JsonNode>valueToTree(plain(yaml)));
  }

  /** YAML as maps, lists and single values. */
  static Object plain(String yaml) {
    return Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(yaml));
  }
}
