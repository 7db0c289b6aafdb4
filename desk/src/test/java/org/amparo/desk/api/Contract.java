package org.amparo.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code docs/desk-api.json} promises, held against what the desk answers. */
final class Contract {

  private static final Path ROOT =
      Path.of(System.getProperty("amparo.root", "..")).toAbsolutePath();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String HOME = "https://amparo.test/";

  /** As it is checked in. */
  private static final ObjectNode PROMISED = (ObjectNode) read("docs/desk-api.json");

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemas(
                  Map.of(
                      HOME + "schema/case.schema.json",
                      read("docs/schema/case.schema.json").toString())));

  private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

  /** Each operation with each status that was held against it. */
  static final Set<String> SEEN = new ConcurrentSkipListSet<>();

  private Contract() {}

  static ObjectNode promised() {
    return PROMISED;
  }

  /** Fails where an answer is not as promised. */
  static void check(String method, String path, HttpResponse<String> answer) {
    if (!path.startsWith("/api/v1/")) {
      return;
    }
    String plain = path.replaceAll("\\?.*", "");
    JsonNode operation = null;
    for (String template : PROMISED.path("paths").propertyNames()) {
      if (plain.matches(template.replaceAll("\\{[a-z]+}", "[^/]+"))) {
        operation = PROMISED.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        SEEN.add(method + " " + template + " " + answer.statusCode());
      }
    }
    String status = String.valueOf(answer.statusCode());
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    if (operation == null || operation.isMissingNode()) {
      if (!answer.body().isEmpty()) {
        assertThat(type).as(method + " " + path).isEqualTo("application/problem+json");
        valid("#/components/schemas/Problem", answer.body(), method + " " + path);
      }
      return;
    }
    JsonNode responses = operation.path("responses");
    JsonNode response = responses.path(responses.has(status) ? status : "default");
    JsonNode schema = response.path("content").path(type).path("schema");
    String what = "%s %s %s %s".formatted(method, path, status, type);
    assertThat(schema.isMissingNode()).as(what + ": no such answer is promised").isFalse();
    response
        .path("headers")
        .forEachEntry(
            (name, header) ->
                assertThat(answer.headers().firstValue(name).isPresent())
                    .as(what + ": " + name)
                    .isIn(true, header.path("required").asBoolean(false)));
    valid(schema, answer.body(), what);
  }

  private static void valid(String reference, String body, String what) {
    valid(MAPPER.createObjectNode().put("$ref", reference), body, what);
  }

  /** Fails where JSON is not of a schema of the description, or holds what that does not name. */
  static void valid(JsonNode schema, String body, String what) {
    assertThat(
            KNOWN
                .computeIfAbsent(schema.toString(), _ -> closed(schema))
                .validate(MAPPER.readTree(body)))
        .as(what + " " + body)
        .isEmpty();
  }

  private static Schema closed(JsonNode schema) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.put("$id", HOME + "desk-api.json");
    ObjectNode components = (ObjectNode) PROMISED.path("components").deepCopy();
    components
        .path("schemas")
        .forEach(
            one -> {
              if (one.has("properties") && !one.has("additionalProperties")) {
                ((ObjectNode) one).put("additionalProperties", false);
              }
            });
    whole.set("components", components);
    return SCHEMAS.getSchema(whole);
  }

  private static JsonNode read(String file) {
    try {
      return MAPPER.readTree(Files.readString(ROOT.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
