package org.amparo.model.fact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.model.yaml.YamlNode;

/**
 * Reads a case from JSON or YAML: groups of facts ({@code request}, {@code person}, {@code
 * custody}, {@code jurisdiction}), lists, and {@code <list>_complete}. A fact that is left out or
 * null is unknown. A time fills its day, and a statute its section, where those are left out.
 */
public final class CaseReader {

  private static final int LONGEST_ID = 200;

  private static final long OLDEST = 130;

  private CaseReader() {}

  /**
   * Reads one case.
   *
   * @param id the name to give it where it has no {@code id} of its own
   * @throws org.amparo.model.problem.AmparoException at an unknown key or a value of the wrong type
   */
  public static CaseRecord read(YamlNode node, String id) {
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    Map<ListFact, List<Map<String, Object>>> elements = new EnumMap<>(ListFact.class);
    Map<ListFact, Boolean> complete = new EnumMap<>(ListFact.class);
    String name = id;
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      String key = entry.getKey();
      YamlNode value = entry.getValue();
      if (value.isNull()) {
        continue;
      }
      if (key.equals("id")) {
        name = value.text();
        if (name.length() > LONGEST_ID) {
          throw value.error(
              "the id is longer than " + LONGEST_ID + " characters", "give the case a shorter one");
        }
      } else if (ListFact.byPath(key).isPresent()) {
        ListFact list = ListFact.byPath(key).get();
        elements.put(list, elements(value, list));
      } else if (completed(key).isPresent()) {
        complete.put(completed(key).get(), value.bool());
      } else {
        readGroup(key, value, facts);
      }
    }
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    for (ListFact list : ListFact.values()) {
      if (elements.containsKey(list) || complete.containsKey(list)) {
        lists.put(
            list,
            new ListValue(
                elements.getOrDefault(list, List.of()), complete.getOrDefault(list, false)));
      }
    }
    fillDate(node, facts, Fact.REQUEST_RECEIVED_AT, Fact.REQUEST_RECEIVED_ON);
    fillDate(node, facts, Fact.CUSTODY_RELEASE_ELIGIBLE_AT, Fact.CUSTODY_RELEASE_ELIGIBLE_ON);
    return new CaseRecord(name, facts, lists);
  }

  /** The list that a key such as {@code convictions_complete} is about. */
  private static Optional<ListFact> completed(String key) {
    return Stream.of(ListFact.values()).filter(list -> list.completePath().equals(key)).findFirst();
  }

  /** Where a time is known its day is; a case that says otherwise contradicts itself. */
  private static void fillDate(YamlNode node, Map<Fact, Object> facts, Fact time, Fact date) {
    if (facts.get(time) instanceof LocalDateTime at) {
      Object day = facts.putIfAbsent(date, at.toLocalDate());
      if (day != null && !day.equals(at.toLocalDate())) {
        throw node.error(
            "%s is %s but %s is %s".formatted(time.path(), at, date.path(), day),
            "give the same day in both, or leave out " + date.path());
      }
    }
  }

  private static void readGroup(String group, YamlNode node, Map<Fact, Object> facts) {
    boolean known = false;
    for (Fact fact : Fact.values()) {
      known |= fact.group().equals(group);
    }
    if (!known) {
      throw node.error(
          "a case has no part '" + group + "'",
          "use request, person, custody, jurisdiction, convictions, convictions_complete, charges"
              + " or charges_complete");
    }
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      String path = group + "." + entry.getKey();
      YamlNode value = entry.getValue();
      Fact fact =
          Fact.byPath(path)
              .orElseThrow(
                  () -> value.error("there is no fact " + path, "see the list in docs/facts.md"));
      if (!value.isNull()) {
        Object read = value(value, fact.type(), fact.allowed());
        facts.put(fact, fact == Fact.PERSON_AGE ? age(value, read) : read);
      }
    }
  }

  private static List<Map<String, Object>> elements(YamlNode node, ListFact list) {
    List<Map<String, Object>> elements = new ArrayList<>();
    for (YamlNode item : node.items()) {
      Map<String, Object> element = new HashMap<>();
      for (Map.Entry<String, YamlNode> entry : item.entries().entrySet()) {
        YamlNode value = entry.getValue();
        Field field =
            list.field(entry.getKey())
                .orElseThrow(
                    () ->
                        value.error(
                            list.path() + " have no field '" + entry.getKey() + "'",
                            "use one of: "
                                + String.join(
                                    ", ", list.fields().stream().map(Field::name).toList())));
        if (!value.isNull()) {
          Object read = value(value, field.type(), field.allowed());
          element.put(
              field.name(), field.name().equals(ListFact.VICTIM_AGE) ? age(value, read) : read);
        }
      }
      if (element.get("statute") instanceof String statute) {
        Offense.oneSection(statute).ifPresent(section -> element.putIfAbsent("section", section));
      }
      elements.add(element);
    }
    return elements;
  }

  private static Object age(YamlNode node, Object years) {
    if (years instanceof Long number && (number < 0 || number > OLDEST)) {
      throw node.error(
          "'" + number + "' is no age", "give one from 0 to " + OLDEST + ", or leave it out");
    }
    return years;
  }

  private static Object value(YamlNode node, FactType type, List<String> allowed) {
    return switch (type) {
      case BOOLEAN -> node.bool();
      case INTEGER -> node.integer();
      case DATE -> node.date();
      case TIME -> node.time();
      case TEXT -> {
        if (!allowed.isEmpty() && !allowed.contains(node.text())) {
          throw node.error(
              "'" + node.text() + "' is not a value of this fact",
              "use one of: " + String.join(", ", allowed) + ", or leave it out where unknown");
        }
        yield node.text();
      }
    };
  }
}
