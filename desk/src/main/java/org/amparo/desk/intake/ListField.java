package org.amparo.desk.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;

/**
 * A question of a form about a fact that is a list, row by row, with one empty row to add another.
 *
 * @param rows the fields of each row, those that tell most first
 * @param complete {@code true} where these are all there are, {@code false} where there may be
 *     more, empty where neither was said
 */
public record ListField(ListFact asks, List<List<FactField>> rows, String complete) {

  /** How many fields of a row tell most; the others stand behind them. */
  public static final int FIRST = 5;

  private static final List<String> ORDER =
      List.of("status", "court", "statute", "category", "grade", "filed_on", "convicted_on");

  static ListField of(ListFact list, List<Field> read, CaseForm form) {
    List<Field> fields =
        read.stream()
            .sorted(Comparator.comparing((Field field) -> ORDER.indexOf(field.name())).reversed())
            .toList();
    ListValue known = form.record().list(list);
    List<Map<String, Object>> elements = new ArrayList<>(known.elements());
    elements.add(Map.of());
    List<List<FactField>> rows = new ArrayList<>();
    for (Map<String, Object> element : elements) {
      String row = "%s.%d.".formatted(list.path(), rows.size());
      rows.add(
          fields.stream()
              .map(one -> FactField.of(row + one.name(), one, element.get(one.name()), form))
              .toList());
    }
    boolean stands = form.record().lists().containsKey(list);
    return new ListField(
        list,
        rows,
        form.given()
            .getOrDefault(list.completePath(), stands ? String.valueOf(known.complete()) : ""));
  }

  /** How many rows something is said in. */
  public int filled() {
    return rows.size() - 1;
  }
}
