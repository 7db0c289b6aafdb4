package org.amparo.handbook.schema;

import static org.amparo.handbook.schema.Shapes.list;
import static org.amparo.handbook.schema.Shapes.map;
import static org.amparo.handbook.schema.Shapes.object;
import static org.amparo.handbook.schema.Shapes.text;
import static org.amparo.handbook.schema.Shapes.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.WholeRecord;

/** The schema of {@code cases.yaml}, and of a case by itself. */
final class CasesSchema {

  private CasesSchema() {}

  static Map<String, Object> of() {
    Map<String, Object> choices =
        map(
            "description", "Parameter to choice; the default where left out",
            "type", "object",
            "additionalProperties", text("The id of a choice"));
    Map<String, Object> known =
        object(
            "One case, worked out by hand",
            List.of("name", "question", "given", "expect"),
            map(
                "name", text("A sentence, unique in the file"),
                "question", word("What is asked", Question.values()),
                "parameters", choices,
                "given", record(),
                "expect", expected()));
    return Shapes.file(
        "cases.yaml",
        object(
            "The cases that stand beside a policy",
            List.of("cases"),
            map("cases", list("In any order", known))));
  }

  /** The schema of a file that holds one case. */
  static Map<String, Object> file() {
    return Shapes.file("A case", record());
  }

  private static Map<String, Object> expected() {
    return object(
        "What must be answered",
        List.of("outcome"),
        map(
            "outcome",
            word(
                "The answer; NEEDS_INFORMATION where unknown facts leave several",
                Outcome.values()),
            "rule",
            text("The deciding rule; otherwise for the last"),
            "possible",
            list("Every outcome left open", word("An outcome", Outcome.values())),
            "missing",
            list("Every missing fact", word("The path of a fact or a list", paths())),
            "release_by",
            Shapes.time("When a hold must end, on the clocks of the place"),
            "duties",
            list("The duties that surely follow", text("The id of a duty"))));
  }

  private static List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      paths.add(fact.path());
    }
    for (ListFact list : ListFact.values()) {
      paths.add(list.path());
    }
    return paths;
  }

  /** A case: groups of facts, lists, and whether each list is complete. */
  static Map<String, Object> record() {
    Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
    for (Fact fact : Fact.values()) {
      groups
          .computeIfAbsent(fact.group(), group -> new LinkedHashMap<>())
          .put(fact.key(), value(fact.type(), fact.allowed(), fact.meaning()));
    }
    Map<String, Object> keys = map("id", text("The case's name in its source; never a person's"));
    groups.forEach(
        (group, facts) ->
            keys.put(group, orNull(object("What is known of the " + group, List.of(), facts))));
    for (ListFact list : ListFact.values()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (Field field : list.fields()) {
        fields.put(
            field.name(),
            field.type() == FactType.DATE
                ? orNull(Shapes.dateOrYear(field.meaning() + "; the year where no more is known"))
                : value(field.type(), field.allowed(), field.meaning()));
      }
      keys.put(list.path(), orNull(list(list.meaning(), object("One of them", List.of(), fields))));
      keys.put(
          list.completePath(),
          orNull(Shapes.bool("Whether the elements are known to be all there are")));
    }
    WholeRecord.KEYS.forEach((key, meaning) -> keys.put(key, orNull(Shapes.bool(meaning))));
    return object("What is known; whatever is left out or null is unknown", List.of(), keys);
  }

  private static Map<String, Object> value(FactType type, List<String> allowed, String meaning) {
    return orNull(
        switch (type) {
          case BOOLEAN -> Shapes.bool(meaning);
          case INTEGER -> map("description", meaning, "type", "integer");
          case DATE -> Shapes.date(meaning);
          case TIME -> Shapes.time(meaning);
          case TEXT -> allowed.isEmpty() ? text(meaning) : word(meaning, allowed);
        });
  }

  /** The same, or null: an unknown value may be written so. JSON's null is no word of ours. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
    Object description = schema.remove("description");
    return map(
        "description", String.valueOf(description), "anyOf", List.of(schema, map("type", "null")));
  }
}
