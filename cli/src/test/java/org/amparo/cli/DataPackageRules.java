package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the Data Package standard, version 2, demands of a descriptor, in our own words: the
 * properties it requires, the shape of those Amparo writes, and which of them each type of field
 * may have.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package</a>
 * @see <a href="https://datapackage.org/standard/table-schema/">Table Schema</a>
 */
final class DataPackageRules {

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
  private static final Pattern LICENSE = Pattern.compile("[-a-zA-Z0-9._]+");
  private static final Pattern HASH = Pattern.compile("[^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|");
  private static final Pattern MEDIA_TYPE = Pattern.compile(".+/.+");

  /** The constraints that a field of the type may have. */
  private static final Map<String, Set<String>> CONSTRAINTS =
      Map.of(
          "string", Set.of("required", "unique", "pattern", "enum", "minLength", "maxLength"),
          "integer", Set.of("required", "unique", "enum", "minimum", "maximum"),
          "number", Set.of("required", "unique", "enum", "minimum", "maximum"),
          "boolean", Set.of("required", "enum"),
          "date", Set.of("required", "unique", "enum", "minimum", "maximum"),
          "datetime", Set.of("required", "unique", "enum", "minimum", "maximum"),
          "array", Set.of("required", "unique", "enum", "minLength", "maxLength", "jsonSchema"),
          "list", Set.of("required", "unique", "enum", "minLength", "maxLength"));

  private static final Set<String> ITEM_TYPES =
      Set.of("string", "integer", "boolean", "number", "datetime", "date", "time");

  private DataPackageRules() {}

  static void hold(JsonNode root) {
    assertThat(text(root, "$schema")).isEqualTo(PROFILES + "datapackage.json");
    atLeastOne(root, "resources").forEach(DataPackageRules::resource);
    if (root.has("licenses")) {
      for (JsonNode license : atLeastOne(root, "licenses")) {
        assertThat(license.has("name") || license.has("path")).isTrue();
        if (license.has("name")) {
          assertThat(text(license, "name")).matches(LICENSE);
        }
        path(license);
      }
    }
    for (JsonNode source : root.path("sources")) {
      assertThat(source.isEmpty()).isFalse();
      path(source);
    }
    List<String> names = root.get("resources").findValuesAsString("name");
    assertThat(names).doesNotContain("");
    long resources = root.get("resources").size();
    long different =
        root.get("resources").valueStream().map(r -> text(r, "name")).distinct().count();
    assertThat(different).as("each resource has a name of its own").isEqualTo(resources);
  }

  private static JsonNode atLeastOne(JsonNode node, String key) {
    assertThat(node.path(key).isArray()).as(key).isTrue();
    assertThat(node.get(key).isEmpty()).as(key).isFalse();
    return node.get(key);
  }

  private static String text(JsonNode node, String key) {
    assertThat(node.path(key).isString()).as(key + " of " + node).isTrue();
    return node.get(key).asString();
  }

  /** Relative, below the package, or on the web. */
  private static void path(JsonNode node) {
    if (node.has("path")) {
      String path = text(node, "path");
      assertThat(path.matches("(http|ftp)s?://.*") || path.matches("[^./~].*")).as(path).isTrue();
      assertThat(path).doesNotContain("/../", "\\").doesNotStartWith("file:");
    }
  }

  private static void resource(JsonNode resource) {
    text(resource, "name");
    assertThat(resource.has("path") ^ resource.has("data")).as("path or data").isTrue();
    path(resource);
    if (resource.has("type")) {
      assertThat(text(resource, "type")).isEqualTo("table");
    }
    assertThat(text(resource, "mediatype")).matches(MEDIA_TYPE);
    assertThat(resource.get("bytes").isIntegralNumber()).isTrue();
    assertThat(text(resource, "hash")).matches(HASH);
    if (resource.has("schema")) {
      schema(resource.get("schema"));
    }
  }

  private static void schema(JsonNode schema) {
    assertThat(text(schema, "$schema")).isEqualTo(PROFILES + "tableschema.json");
    List<String> names =
        atLeastOne(schema, "fields").valueStream().map(field -> text(field, "name")).toList();
    assertThat(names).doesNotHaveDuplicates();
    schema.get("fields").forEach(DataPackageRules::field);
    for (JsonNode missing : schema.path("missingValues")) {
      text(missing, "value");
      text(missing, "label");
    }
    schema.path("primaryKey").forEach(key -> assertThat(names).contains(key.asString()));
    for (JsonNode key : schema.path("foreignKeys")) {
      atLeastOne(key, "fields").forEach(field -> assertThat(names).contains(field.asString()));
      assertThat(key.get("reference").get("fields").size()).isEqualTo(key.get("fields").size());
    }
  }

  private static void field(JsonNode field) {
    String type = text(field, "type");
    assertThat(CONSTRAINTS).as(field.toString()).containsKey(type);
    Set<String> allowed = CONSTRAINTS.getOrDefault(type, Set.of());
    assertThat(allowed).containsAll(field.path("constraints").propertyNames());
    if (type.equals("list")) {
      assertThat(ITEM_TYPES).contains(text(field, "itemType"));
      assertThat(text(field, "delimiter")).hasSize(1);
    } else {
      assertThat(field.has("itemType") || field.has("delimiter")).isFalse();
    }
    if (field.has("categories")) {
      assertThat(type).as("only words and whole numbers have categories").isIn("string", "integer");
      for (JsonNode category : atLeastOne(field, "categories")) {
        assertThat(category.get("value").isString()).isEqualTo(type.equals("string"));
        text(category, "label");
      }
    }
  }
}
