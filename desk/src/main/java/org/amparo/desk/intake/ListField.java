package org.amparo.desk.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
public record ListField(String name, String label, List<List<FactField>> rows, String complete) {

  /** How many fields of a row tell most; the others stand behind them. */
  public static final int FIRST = 5;

  private static final List<String> ORDER =
      List.of("convicted_on", "filed_on", "grade", "category", "statute", "court", "status");

  static ListField of(ListFact list, List<Field> read, CaseForm form) {
    List<Field> fields =
        read.stream()
            .sorted(
                Comparator.comparingInt(
                    field ->
                        ORDER.contains(field.name()) ? ORDER.indexOf(field.name()) : ORDER.size()))
            .toList();
    ListValue known = form.record().list(list);
    List<List<FactField>> rows = new ArrayList<>();
    for (int i = 0; i <= known.elements().size(); i++) {
      Map<String, Object> element =
          i < known.elements().size() ? known.elements().get(i) : Map.of();
      String row = list.path() + "." + i + ".";
      rows.add(
          fields.stream()
              .map(
                  field -> FactField.of(row + field.name(), field, element.get(field.name()), form))
              .toList());
    }
    String stands =
        !form.record().lists().containsKey(list) ? "" : String.valueOf(known.complete());
    return new ListField(
        list.path(),
        list.meaning(),
        List.copyOf(rows),
        form.given().getOrDefault(list.completePath(), stands));
  }

  /** How many rows something is said in. */
  public int filled() {
    return rows.size() - 1;
  }

  /** What one of it is called, such as {@code Conviction}. */
  public String one() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, name.length() - 1);
  }

  /** The answer in words. */
  public String words() {
    String all =
        rows.stream()
            .limit(filled())
            .map(
                row ->
                    row.stream()
                        .filter(field -> !field.answer().isEmpty())
                        .map(field -> field.label() + ": " + field.words())
                        .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return switch (complete) {
      case "true" -> all.isEmpty() ? "none" : all + ". These are all.";
      default -> all.isEmpty() ? "not known" : all + ". There may be more.";
    };
  }
}
