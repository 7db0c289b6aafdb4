package org.amparo.desk.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.amparo.desk.law.CaseJson;
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

/**
 * What a form says of a case.
 *
 * @param given every answer as it stands in the page, by the name of its field
 * @param record the case with every answer that can be read; an empty one makes the fact unknown
 * @param errors what is wrong, by the name of the field
 */
public record CaseForm(Map<String, String> given, CaseRecord record, Map<String, String> errors) {

  /** How many rows of a list are in the page; a page without it does not ask for the list. */
  static final String ROWS = ".rows";

  private static final int MOST_ROWS = 50;

  private static final Map<Fact, Fact> DAYS =
      Map.of(
          Fact.REQUEST_RECEIVED_AT, Fact.REQUEST_RECEIVED_ON,
          Fact.CUSTODY_RELEASE_ELIGIBLE_AT, Fact.CUSTODY_RELEASE_ELIGIBLE_ON);

  /** A form that shows what is known of a case. */
  public static CaseForm of(CaseRecord record) {
    return new CaseForm(Map.of(), record, Map.of());
  }

  /** Reads what was sent; what the form does not have stays as it was. */
  public static CaseForm read(Map<String, String> form, CaseRecord before) {
    CaseForm read = new CaseForm(new TreeMap<>(), before, new TreeMap<>());
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
    for (ListFact list : ListFact.values()) {
      if (form.containsKey(list.path() + ROWS)) {
        record = record.with(list, read.rows(list, form, record.list(list)));
      }
    }
    return read.checked(record);
  }

  /** With what follows from the answers, as a case file has it. */
  private CaseForm checked(CaseRecord record) {
    if (errors.isEmpty()) {
      try {
        return new CaseForm(given, CaseJson.read(CaseJson.of(record), record.id()), errors);
      } catch (AmparoException e) {
        errors.put("", e.problems().getFirst().message());
      }
    }
    return new CaseForm(given, record, errors);
  }

  private ListValue rows(ListFact list, Map<String, String> form, ListValue before) {
    List<Map<String, Object>> elements = new ArrayList<>();
    String sent = form.getOrDefault(list.path() + ROWS, "");
    int count = sent.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(sent), MOST_ROWS) : 0;
    for (int i = 0; i < count; i++) {
      Map<String, Object> element =
          new HashMap<>(i < before.elements().size() ? before.elements().get(i) : Map.of());
      element.remove("section"); // of another statute, perhaps
      boolean said = false;
      for (Field field : list.fields()) {
        String answer = form.get("%s.%d.%s".formatted(list.path(), i, field.name()));
        if (answer != null) {
          String name = "%s.%d.%s".formatted(list.path(), elements.size(), field.name());
          Object value = value(name, answer, node -> CaseReader.value(node, field));
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
        given.keySet().removeIf(name -> name.startsWith(list.path() + "." + elements.size() + "."));
      }
    }
    String complete = form.get(list.completePath());
    if (complete != null) {
      given.put(list.completePath(), complete);
    }
    return new ListValue(elements, "true".equals(complete));
  }

  private @Nullable Object value(String name, String answer, Function<YamlNode, Object> read) {
    given.put(name, answer.strip());
    try {
      return answer.isBlank()
          ? null
          : read.apply(
              YamlNode.parse(CaseText.value(answer.strip()), "the answer", ErrorCode.CASE_INVALID));
    } catch (AmparoException e) {
      errors.put(name, e.problems().getFirst().message());
      return null;
    }
  }

  /** Its questions about some facts. */
  public List<FactField> fields(Collection<Fact> facts) {
    return facts.stream()
        .map(
            fact ->
                FactField.of(
                    fact.path(),
                    new Field(fact.path(), fact.type(), fact.allowed(), fact.meaning()),
                    record.value(fact),
                    this))
        .toList();
  }

  /** Its questions about some lists, with the fields of each that matter. */
  public List<ListField> lists(Map<ListFact, List<Field>> lists) {
    return lists.entrySet().stream()
        .map(list -> ListField.of(list.getKey(), list.getValue(), this))
        .toList();
  }
}
