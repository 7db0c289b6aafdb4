package org.amparo.model.fact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.yaml.YamlNode;

/**
 * Reads a case from JSON or YAML: groups of facts ({@code request}, {@code person}, {@code
 * custody}, {@code jurisdiction}), lists, {@code <list>_complete}, and {@link WholeRecord}'s two
 * keys. A fact that is left out or null is unknown. A time fills its day, a statute its section,
 * and domestic violence makes a victim, where those are left out. Of a list's dates the year alone
 * may be known, which is then a {@link Year}.
 */
public final class CaseReader {

  private static final int LONGEST_ID = 200;
  private static final long OLDEST = 130;

  /** Each time, with the day that it fills. */
  private static final Map<Fact, Fact> DAYS =
      Map.of(
          Fact.REQUEST_RECEIVED_AT, Fact.REQUEST_RECEIVED_ON,
          Fact.CUSTODY_RELEASE_ELIGIBLE_AT, Fact.CUSTODY_RELEASE_ELIGIBLE_ON);

  /** The parts of a case that hold facts, and each fact of a part by its key. */
  private static final Map<String, Map<String, Fact>> GROUPS =
      Stream.of(Fact.values()).collect(groupingBy(Fact::group, toMap(Fact::key, fact -> fact)));

  /** Each list by its key, and by the key that says that it is complete. */
  private static final Map<String, ListFact> LISTS =
      Stream.of(ListFact.values()).collect(toMap(ListFact::path, list -> list));

  private static final Map<String, ListFact> COMPLETED =
      Stream.of(ListFact.values()).collect(toMap(ListFact::completePath, list -> list));

  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

  private static final Set<String> NO_STATE = Set.of("US", "FOREIGN");

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
    WholeRecord whole = new WholeRecord(facts, complete);
    String name = id;
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      String key = entry.getKey();
      YamlNode value = entry.getValue();
      if (value.isNull()) {
        continue;
      }
      ListFact list = LISTS.get(key);
      ListFact completed = COMPLETED.get(key);
      if (key.equals("id")) {
        name = value.text();
        if (name.length() > LONGEST_ID) {
          throw value.error(
              "the id is longer than " + LONGEST_ID + " characters", "give the case a shorter one");
        }
      } else if (list != null) {
        elements.put(list, elements(value, list));
      } else if (completed != null) {
        complete.put(completed, value.bool());
      } else if (WholeRecord.KEYS.containsKey(key)) {
        whole.stated(key, value);
      } else {
        readGroup(key, value, facts);
      }
    }
    whole.fill();
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    for (ListFact list : ListFact.values()) {
      if (elements.containsKey(list) || complete.containsKey(list)) {
        lists.put(
            list,
            new ListValue(
                elements.getOrDefault(list, List.of()), complete.getOrDefault(list, false)));
      }
    }
    DAYS.forEach((time, day) -> fillDate(node, facts, time, day));
    if (Boolean.TRUE.equals(facts.get(Fact.PERSON_DOMESTIC_VIOLENCE_VICTIM))) {
      facts.putIfAbsent(Fact.PERSON_VICTIM_OR_WITNESS, true);
    }
    return new CaseRecord(name, facts, lists);
  }

  /** The same of a handwritten file: zone and courts checked, statutes as lists cite them. */
  public static StatuteCodes.Written readFile(YamlNode node, String id) {
    CaseRecord record = read(node, id);
    node.find("jurisdiction")
        .flatMap(group -> group.find("time_zone"))
        .ifPresent(CaseReader::requireZone);
    for (ListFact list : record.lists().keySet()) {
      List<YamlNode> items = node.items(list.path());
      for (int i = 0; i < items.size(); i++) {
        Optional<YamlNode> court = items.get(i).find("court").filter(text -> !text.isNull());
        if (court.isPresent()) {
          record =
              record.with(list, record.list(list).with(i, "court", court(court.orElseThrow())));
        }
      }
    }
    return StatuteCodes.bundled().written(record);
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
    Map<String, Fact> known = GROUPS.get(group);
    if (known == null) {
      throw node.error("a case has no part '" + group + "'", NearMiss.advice(group, parts()));
    }
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      YamlNode value = entry.getValue();
      Fact fact = known.get(entry.getKey());
      if (fact == null) {
        String path = group + "." + entry.getKey();
        throw value.error("there is no fact " + path, meant(entry.getKey(), path));
      }
      if (!value.isNull()) {
        facts.put(fact, value(value, fact));
      }
    }
  }

  /** The value of a fact; an error at its place where it is none. */
  public static Object value(YamlNode node, Fact fact) {
    Object read = value(node, fact.type(), fact.allowed());
    return fact == Fact.PERSON_AGE ? age(node, read) : read;
  }

  /** The value of a field of a list's element, likewise; of a date the year alone may be known. */
  public static Object value(YamlNode node, Field field) {
    if (field.type() == FactType.DATE && YEAR.matcher(node.text()).matches()) {
      return Year.parse(node.text());
    }
    Object read = value(node, field.type(), field.allowed());
    return field.name().equals(ListFact.VICTIM_AGE) ? age(node, read) : read;
  }

  /** What a case is made of. */
  private static List<String> parts() {
    return Stream.of(
            Stream.of(Fact.values()).map(Fact::group),
            Stream.of(ListFact.values())
                .flatMap(list -> Stream.of(list.path(), list.completePath())),
            WholeRecord.KEYS.keySet().stream())
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  /** A fact that stands in another part, or one of nearly the same name. */
  private static String meant(String key, String path) {
    List<String> paths = Stream.of(Fact.values()).map(Fact::path).toList();
    List<String> elsewhere = paths.stream().filter(one -> one.endsWith("." + key)).toList();
    List<String> near = elsewhere.isEmpty() ? NearMiss.suggestions(path, paths) : elsewhere;
    String list = "see the list in docs/facts.md";
    return near.isEmpty() ? list : "did you mean '" + String.join("' or '", near) + "'? " + list;
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
                            NearMiss.advice(
                                entry.getKey(), list.fields().stream().map(Field::name).toList())));
        if (!value.isNull()) {
          element.put(field.name(), value(value, field));
        }
      }
      if (element.get("statute") instanceof String statute) {
        Offense.oneSection(statute).ifPresent(section -> element.putIfAbsent("section", section));
      }
      elements.add(element);
    }
    return elements;
  }

  /** The zone of a place; an abbreviation such as EST has no summer time. */
  private static void requireZone(YamlNode node) {
    String name = node.text();
    if (!name.contains("/") || !ZoneId.getAvailableZoneIds().contains(name)) {
      throw node.error(
          "'" + name + "' is no time zone of a place",
          "write it as America/New_York or America/Chicago, or leave it out");
    }
  }

  /** A state by its letters or name, or a court that is of none. */
  private static String court(YamlNode node) {
    String text = node.text().strip();
    String letters = text.toUpperCase(Locale.ROOT);
    return NO_STATE.contains(letters)
        ? letters
        : Gazetteer.bundled()
            .state(text)
            .map(State::letters)
            .orElseThrow(
                () ->
                    node.error(
                        "'" + text + "' is no court that Amparo knows",
                        "write a state's two letters, DC, US for federal law, or FOREIGN"));
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
      case TEXT -> allowed.isEmpty() ? node.text() : choice(node, allowed);
    };
  }

  /** A word of a choice, in whatever case it is written and with or without hyphens. */
  private static String choice(YamlNode node, List<String> allowed) {
    if (allowed.contains(node.text())) {
      return node.text();
    }
    String word = node.text().strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return allowed.stream()
        .filter(one -> one.replace("_", "").equals(word.replace("_", "")))
        .findFirst()
        .orElseThrow(
            () ->
                node.error(
                    "'" + node.text() + "' is not a value of this fact",
                    NearMiss.advice(word, allowed, allowed.size())
                        + "; leave it out where unknown"));
  }
}
