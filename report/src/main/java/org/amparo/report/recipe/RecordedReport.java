package org.amparo.report.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Workings.ComparisonNote;
import org.amparo.evaluate.Workings.WorkspaceNote;
import org.amparo.report.data.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a {@code report.json} says.
 *
 * @param recipe what the user asked for
 * @param versions names of programs to their versions
 * @param workspace what the records were
 * @param policies digests by policy id, in the order compared
 * @param comparison what bookings were compared by; without a digest where the file does not say
 * @param queries digests by the name of the query
 * @param files digests by path
 */
public record RecordedReport(
    Recipe recipe,
    Map<String, String> versions,
    WorkspaceNote workspace,
    Map<String, String> policies,
    ComparisonNote comparison,
    Map<String, String> queries,
    Map<String, String> files) {

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException where it is none of ours; the message says why, in a clause
   */
  public static RecordedReport read(byte[] bytes) {
    JsonNode root;
    try {
      root = Json.tree(bytes);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not valid JSON: " + e.getOriginalMessage(), e);
    }
    if (!root.path("format").asString("").equals(RecipeFile.FORMAT)) {
      throw new IllegalArgumentException("it does not say that it is of a report");
    }
    int version = root.path("format_version").asInt(0);
    if (version != RecipeFile.FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "it is of format " + version + "; this Amparo reads " + RecipeFile.FORMAT_VERSION);
    }
    Map<String, List<String>> options = new LinkedHashMap<>();
    root.path("options")
        .properties()
        .forEach(option -> options.put(option.getKey(), texts(option.getValue())));
    try {
      return new RecordedReport(
          new Recipe(root.path("command").asString(""), options),
          strings(root.path("versions")),
          Json.read(root.path("workspace"), WorkspaceNote.class),
          pairs(root.path("policies"), "id", "digest"),
          root.has("comparison")
              ? Json.read(root.path("comparison"), ComparisonNote.class)
              : new ComparisonNote("", ""),
          pairs(root.path("queries"), "name", "sha256"),
          pairs(root.path("files"), "path", "sha256"));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not as it was: " + e.getOriginalMessage(), e);
    }
  }

  private static Map<String, String> pairs(JsonNode list, String key, String value) {
    Map<String, String> pairs = new LinkedHashMap<>();
    list.forEach(node -> pairs.put(node.path(key).asString(""), node.path(value).asString("")));
    return pairs;
  }

  private static Map<String, String> strings(JsonNode object) {
    Map<String, String> strings = new LinkedHashMap<>();
    object
        .properties()
        .forEach(field -> strings.put(field.getKey(), field.getValue().asString("")));
    return strings;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asString("")));
    return List.copyOf(texts);
  }
}
