package org.amparo.desk.law;

import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** A case as JSON, in the shape of a case file, for the record and for other programs. */
public final class CaseJson {

  private CaseJson() {}

  /** The known facts of a case; its id is left out. */
  public static Map<String, Object> of(CaseRecord record) {
    Map<String, Map<String, Object>> groups = new TreeMap<>();
    for (Fact fact : record.facts().keySet()) {
      Map<String, Object> group = groups.computeIfAbsent(fact.group(), _ -> new TreeMap<>());
      group.put(fact.key(), plain(Objects.requireNonNull(record.value(fact))));
    }
    Map<String, Object> all = new TreeMap<>(groups);
    for (ListFact list : record.lists().keySet()) {
      all.put(list.path(), record.list(list).elements().stream().map(CaseJson::plain).toList());
      if (record.list(list).complete()) {
        all.put(list.completePath(), true);
      }
    }
    return all;
  }

  /** The case of such an object; AmparoException at a fact or value that there is not. */
  public static CaseRecord read(@Nullable Object facts, String id) {
    YamlNode node = YamlNode.of(Objects.requireNonNull(facts), "the case", ErrorCode.CASE_INVALID);
    return CaseReader.readFile(node, id).record();
  }

  /** Binds such an object within an event's content; the case has no id of its own there. */
  public static final class Binding extends ValueDeserializer<CaseRecord> {

    @Override
    public CaseRecord deserialize(JsonParser parser, DeserializationContext context) {
      return read(context.readValue(parser, Map.class), "");
    }
  }

  private static Map<String, Object> plain(Map<String, Object> element) {
    Map<String, Object> fields = new TreeMap<>(element);
    fields.replaceAll((_, known) -> plain(known));
    return fields;
  }

  private static Object plain(Object value) {
    return value instanceof Temporal ? value.toString() : value;
  }
}
