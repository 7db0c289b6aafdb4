package org.amparo.desk.law;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import tools.jackson.databind.json.JsonMapper;

/** A case as JSON, in the shape of a case file, for the record and for other programs. */
public final class CaseJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private CaseJson() {}

  /** The known facts of a case; its id is left out. */
  public static Map<String, Object> of(CaseRecord record) {
    Map<String, Object> all = new TreeMap<>();
    record
        .facts()
        .forEach(
            (fact, value) -> {
              @SuppressWarnings("unchecked")
              Map<String, Object> group =
                  (Map<String, Object>) all.computeIfAbsent(fact.group(), _ -> new TreeMap<>());
              group.put(fact.key(), plain(value));
            });
    record
        .lists()
        .forEach(
            (list, value) -> {
              List<Map<String, Object>> elements = new ArrayList<>();
              for (Map<String, Object> element : value.elements()) {
                Map<String, Object> fields = new TreeMap<>();
                element.forEach((field, known) -> fields.put(field, plain(known)));
                elements.add(fields);
              }
              all.put(list.path(), elements);
              if (value.complete()) {
                all.put(list.completePath(), true);
              }
            });
    return all;
  }

  /**
   * The case of such an object, which may come from a person or another program.
   *
   * @throws org.amparo.model.problem.AmparoException at an unknown fact or a value that it cannot
   *     have
   */
  public static CaseRecord read(Map<String, ?> facts, String id) {
    return CaseReader.readFile(
            YamlNode.parse(MAPPER.writeValueAsString(facts), "the case", ErrorCode.CASE_INVALID),
            id)
        .record();
  }

  private static Object plain(Object value) {
    return value instanceof Temporal ? value.toString() : value;
  }
}
