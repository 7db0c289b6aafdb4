package org.amparo.desk.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.Wording;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.search.CaseText;
import org.jspecify.annotations.Nullable;

/** What a form says of a case: each answer as it stands in its field, the case, what is wrong. */
public record CaseForm(Map<String, String> given, CaseRecord record, Map<String, String> errors) {

  private static final int MOST_ROWS = 50;

  /** The fields of a list that tell most, the last first. */
  private static final List<String> ORDER =
      List.of("status", "court", "statute", "category", "grade", "filed_on", "convicted_on");

  private static final List<Fact> GROUNDS =
      List.of(
          Fact.REQUEST_BOX_FINAL_ORDER,
          Fact.REQUEST_BOX_PENDING_PROCEEDINGS,
          Fact.REQUEST_BOX_BIOMETRIC_RECORDS,
          Fact.REQUEST_BOX_STATEMENTS);

  private static final Map<Fact, Fact> DAYS =
      Map.of(
          Fact.REQUEST_RECEIVED_AT, Fact.REQUEST_RECEIVED_ON,
          Fact.CUSTODY_RELEASE_ELIGIBLE_AT, Fact.CUSTODY_RELEASE_ELIGIBLE_ON);

  public static CaseForm of(CaseRecord record) {
    Map<String, String> given = new TreeMap<>();
    record.facts().forEach((fact, value) -> given.put(fact.path(), value.toString()));
    for (ListFact list : record.lists().keySet()) {
      List<Map<String, Object>> elements = record.list(list).elements();
      given.put(list.completePath(), String.valueOf(record.list(list).complete()));
      for (int i = 0; i < elements.size(); i++) {
        String row = row(list, i);
        elements.get(i).forEach((key, value) -> given.put(row + key, value.toString()));
      }
    }
    return new CaseForm(given, record, new TreeMap<>());
  }

  /** How the names of the fields of a row begin. */
  public static String row(ListFact list, int row) {
    return list.path() + "." + row + ".";
  }

  /** Reads what was sent; what the form does not have stays as it was. */
  public static CaseForm read(Map<String, String> form, CaseRecord before) {
    CaseForm read = of(before);
    CaseRecord record = before;
    for (Fact fact : Fact.values()) {
      String answer = form.get(fact.path());
      if (answer != null) {
        Object value = read.value(fact.path(), answer, node -> CaseReader.value(node, fact));
        record = record.with(fact, value);
        Fact day = DAYS.get(fact);
        if (day != null && !form.containsKey(day.path())) {
          record = record.with(day, value instanceof LocalDateTime at ? at.toLocalDate() : null);
        }
      }
    }
    Fact shown = Fact.REQUEST_PROBABLE_CAUSE_SHOWN;
    if (record.value(shown) == null && "I247A".equals(record.value(Fact.REQUEST_FORM))) {
      record = record.with(shown, ground(record));
    }
    for (ListFact list : ListFact.values()) {
      // A page without the number of its rows does not ask for the list.
      if (form.containsKey(list.path() + ".rows")) {
        record = record.with(list, read.rows(list, form, record.list(list)));
      }
    }
    return new CaseForm(read.given, read.checked(record), read.errors);
  }

  /** Whether a ground in box 1 of form I-247A is ticked, by which it shows probable cause. */
  private static @Nullable Boolean ground(CaseRecord record) {
    if (GROUNDS.stream().anyMatch(fact -> Boolean.TRUE.equals(record.value(fact)))) {
      return true;
    }
    boolean none = GROUNDS.stream().allMatch(fact -> Boolean.FALSE.equals(record.value(fact)));
    return none ? Boolean.FALSE : null;
  }

  /** With what follows from the answers, as a case file has it. */
  private CaseRecord checked(CaseRecord record) {
    try {
      return errors.isEmpty() ? CaseJson.read(CaseJson.of(record), record.id()) : record;
    } catch (AmparoException e) {
      errors.put("", e.problems().getFirst().message());
      return record;
    }
  }

  private ListValue rows(ListFact list, Map<String, String> form, ListValue before) {
    given.keySet().removeIf(name -> name.startsWith(list.path() + "."));
    List<Map<String, Object>> elements = new ArrayList<>();
    String sent = form.getOrDefault(list.path() + ".rows", "");
    int count = sent.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(sent), MOST_ROWS) : 0;
    for (int i = 0; i < count; i++) {
      String row = row(list, elements.size());
      Map<String, Object> element =
          new HashMap<>(i < before.elements().size() ? before.elements().get(i) : Map.of());
      element.remove("section"); // of another statute, perhaps
      boolean said = false;
      for (Field field : list.fields()) {
        String answer = form.get(row(list, i) + field.name());
        if (answer != null) {
          Object value = value(row + field.name(), answer, node -> CaseReader.value(node, field));
          said |= !answer.isBlank();
          element.remove(field.name());
          if (value != null) {
            element.put(field.name(), value);
          }
        }
      }
      // A row that was emptied is taken out.
      if (said || !element.isEmpty()) {
        elements.add(element);
      } else {
        given.keySet().removeIf(name -> name.startsWith(row));
      }
    }
    String complete = form.get(list.completePath());
    if (complete != null) {
      given.put(list.completePath(), complete);
    }
    return new ListValue(elements, "true".equals(complete));
  }

  private @Nullable Object value(String name, String answer, Function<YamlNode, Object> read) {
    String text = answer.strip();
    given.put(name, text);
    try {
      return text.isEmpty()
          ? null
          : read.apply(YamlNode.parse(CaseText.value(text), "the answer", ErrorCode.CASE_INVALID));
    } catch (AmparoException e) {
      errors.put(name, e.problems().getFirst().message());
      return null;
    }
  }

  /** What a case says otherwise than before, in words; empty where nothing. */
  public static String changes(CaseRecord before, CaseRecord after) {
    Stream<String> facts =
        Stream.of(Fact.values())
            .filter(fact -> !Objects.equals(before.value(fact), after.value(fact)))
            .map(
                fact ->
                    "%s: %s → %s"
                        .formatted(Wording.asks(fact), words(before, fact), words(after, fact)));
    Stream<String> lists =
        Stream.of(ListFact.values())
            .filter(list -> !before.list(list).equals(after.list(list)))
            .map(list -> list.meaning() + ": other entries");
    return Stream.concat(facts, lists).collect(Collectors.joining("; "));
  }

  /** The facts of a case in words. */
  public static String told(CaseRecord record) {
    return Stream.of(Fact.values())
        .filter(fact -> record.value(fact) != null)
        .map(fact -> "%s: %s".formatted(Wording.asks(fact), words(record, fact)))
        .collect(Collectors.joining("; "));
  }

  private static String words(CaseRecord record, Fact fact) {
    return words(Objects.toString(record.value(fact), ""));
  }

  /** The answer in the field of a name; empty for not known. */
  public String answer(String name) {
    return given.getOrDefault(name, "");
  }

  public static Field field(Fact fact) {
    return new Field(fact.path(), fact.type(), fact.allowed(), Wording.asks(fact));
  }

  /** The fields of a list in the order in which a form has them. */
  public static List<Field> ordered(List<Field> fields) {
    return fields.stream()
        .sorted(Comparator.comparing((Field field) -> ORDER.indexOf(field.name())).reversed())
        .toList();
  }

  /** An answer in words: {@code I247A} is Form I-247A. */
  public static String words(String answer) {
    return switch (answer) {
      case "" -> "not known";
      case "true" -> "yes";
      case "false" -> "no";
      case String form when form.matches("I[0-9]{3}.*") ->
          "I-" + form.substring(1).replace('_', ' ');
      case String word when word.matches("[A-Z][A-Z_]{3,}") ->
          word.replace('_', ' ').toLowerCase(Locale.ROOT);
      default -> answer.matches("[0-9-]+T[0-9:]+") ? answer.replace('T', ' ') : answer;
    };
  }

  /** What one row of a list is called, such as {@code charge}. */
  public static String one(ListFact list) {
    return list.path().substring(0, list.path().length() - 1);
  }
}
