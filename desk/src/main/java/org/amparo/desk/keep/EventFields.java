package org.amparo.desk.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.law.Wording;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.FieldWords;
import org.amparo.model.fact.Fact;
import org.jspecify.annotations.Nullable;

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
    Map<String, @Nullable Object> rest = new TreeMap<>(told.content().orElse(Map.of()));
    rest.remove(ANSWER);
    // What was done goes before what was known then.
    Object known = rest.remove(CASE);
    add(fields, "", rest);
    if (known != null) {
      add(fields, CASE, known);
    }
    return new EventFields(fields);
  }

  private static void add(List<Field> fields, String path, @Nullable Object value) {
    switch (value) {
      case Map<?, ?> object ->
          new TreeMap<Object, @Nullable Object>(object)
              .forEach(
                  (key, held) ->
                      add(fields, path.isEmpty() ? key.toString() : path + "." + key, held));
      case List<?> list when list.stream().anyMatch(Map.class::isInstance) -> {
        for (int i = 0; i < list.size(); i++) {
          add(fields, path + "." + (i + 1), list.get(i));
        }
      }
      case List<?> list ->
          fields.add(
              new Field(
                  name(path), String.join(", ", list.stream().map(String::valueOf).toList())));
      case null, default ->
          fields.add(new Field(name(path), CaseForm.words(value == null ? "" : value.toString())));
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
