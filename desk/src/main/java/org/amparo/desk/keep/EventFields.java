package org.amparo.desk.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.law.Wording;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.FieldWords;
import org.amparo.desk.record.Held;
import org.amparo.model.fact.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an event holds, field by field, each with a name that a reader knows. */
public record EventFields(List<Field> fields) {

  /** A value and what it is. */
  public record Field(String name, String value) {}

  /** The law's whole answer, rule by rule, which the page shows as it is kept. */
  private static final String ANSWER = "answer";

  private static final String CASE = "case";

  public EventFields {
    fields = List.copyOf(fields);
  }

  static EventFields of(EventLog.Told told) {
    List<Field> fields = new ArrayList<>();
    if (told.content().map(Held::tree).orElse(null) instanceof ObjectNode all) {
      all.remove(ANSWER);
      // What was done goes before what was known then.
      JsonNode known = all.remove(CASE);
      add(fields, "", all);
      if (known != null) {
        add(fields, CASE, known);
      }
    }
    return new EventFields(fields);
  }

  private static void add(List<Field> fields, String path, JsonNode value) {
    switch (value) {
      // The record keeps its keys in order.
      case ObjectNode object ->
          object
              .properties()
              .forEach(
                  held ->
                      add(
                          fields,
                          path.isEmpty() ? held.getKey() : path + "." + held.getKey(),
                          held.getValue()));
      case ArrayNode list when list.valueStream().anyMatch(JsonNode::isObject) -> {
        for (int i = 0; i < list.size(); i++) {
          add(fields, path + "." + (i + 1), list.get(i));
        }
      }
      case ArrayNode list ->
          fields.add(
              new Field(
                  name(path),
                  list.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))));
      default -> fields.add(new Field(name(path), CaseForm.words(value.asString(""))));
    }
  }

  private static String name(String path) {
    if (path.startsWith(CASE + ".")) {
      String fact = path.substring(CASE.length() + 1);
      return Fact.byPath(fact).map(Wording::asks).orElseGet(() -> plain(fact));
    }
    return plain(path);
  }

  private static String plain(String path) {
    String words =
        FieldWords.BY_PATH.getOrDefault(
            "/" + path.replace('.', '/'), path.replace('.', ' ').replace('_', ' '));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
