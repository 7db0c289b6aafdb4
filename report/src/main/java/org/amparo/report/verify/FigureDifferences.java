package org.amparo.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.report.data.FigureFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Figure by figure, what two files of figures say otherwise. */
final class FigureDifferences {

  private static final String FILE = "figures.json";

  private FigureDifferences() {}

  /** The differences; of a figure, the first part that differs. */
  static List<Difference> of(byte[] reported, byte[] computed, Changes changes, boolean edited) {
    Map<String, JsonNode> before;
    try {
      before = byId(reported);
    } catch (JacksonException e) {
      return List.of(
          new Difference(
              FILE, "the file", "no JSON", "figures", "the file was changed after it was written"));
    }
    Map<String, JsonNode> after = byId(computed);
    List<Difference> differences = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      JsonNode one = before.get(id);
      JsonNode other = after.get(id);
      if (one == null) {
        differences.add(
            new Difference(FILE, id, "nothing", value(other), why(changes, id, other, edited)));
      } else if (other == null) {
        differences.add(
            new Difference(FILE, id, value(one), "nothing", why(changes, id, one, edited)));
      } else if (!one.equals(other)) {
        differences.add(first(id, one, other, why(changes, id, one, edited)));
      }
    }
    return differences;
  }

  private static Difference first(String id, JsonNode one, JsonNode other, String why) {
    return Stream.concat(Stream.of("value"), other.propertyNames().stream())
        .filter(part -> !one.path(part).equals(other.path(part)))
        .findFirst()
        .map(
            part ->
                new Difference(
                    FILE, id + ", " + part, text(one.path(part)), text(other.path(part)), why))
        .orElseGet(() -> new Difference(FILE, id, "other fields", "other fields", why));
  }

  private static String value(@Nullable JsonNode figure) {
    return figure == null ? "nothing" : text(figure.path("value"));
  }

  private static String why(Changes changes, String id, @Nullable JsonNode figure, boolean edited) {
    if (figure == null) {
      return "";
    }
    List<String> sources = new ArrayList<>();
    figure.path("sources").forEach(source -> sources.add(source.asString("")));
    return changes.why(id, figure.path("sql_sha256").asString(""), sources, edited);
  }

  private static String text(JsonNode node) {
    return node.isNull() || node.isMissingNode()
        ? "not recorded"
        : node.isValueNode() ? node.asString() : node.toString();
  }

  private static Map<String, JsonNode> byId(byte[] file) {
    Map<String, JsonNode> figures = new LinkedHashMap<>();
    FigureFile.figures(file).forEach(figure -> figures.put(figure.path("id").asString(""), figure));
    return figures;
  }
}
