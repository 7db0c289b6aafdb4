package org.amparo.policy.ir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;

/** Names the unknown fields of offenses on record that keep a condition of one case unknown. */
public final class MissingFields {

  private final CaseRecord record;
  private final Set<String> paths = new LinkedHashSet<>();

  private MissingFields(CaseRecord record) {
    this.record = record;
  }

  /**
   * The fields as {@code convictions[1].convicted_on}, counted from 1 in the order of the record;
   * empty where no field of what is on record is open.
   */
  public static List<String> of(List<Condition> conditions, CaseRecord record) {
    MissingFields fields = new MissingFields(record);
    conditions.forEach(fields::descend);
    return List.copyOf(fields.paths);
  }

  private void descend(Condition condition) {
    if (Evaluation.of(condition, record) != Truth.UNKNOWN) {
      return;
    }
    if (!(condition instanceof Condition.OfList asked)) {
      condition.parts().forEach(this::descend);
      return;
    }
    List<Map<String, Object>> elements = record.list(asked.list()).elements();
    for (int i = 0; i < elements.size(); i++) {
      element(asked.element(), "%s[%d].".formatted(asked.list().path(), i + 1), elements.get(i));
    }
  }

  private void element(Condition condition, String before, Map<String, Object> element) {
    if (Evaluation.of(condition, record, element) != Truth.UNKNOWN) {
      return;
    }
    condition.parts().forEach(part -> element(part, before, element));
    condition
        .terms()
        .forEach(
            term ->
                term.each(
                    one -> {
                      if (one instanceof Term.FieldValue(Field field)
                          && !element.containsKey(field.name())) {
                        paths.add(before + recorded(field.name()));
                      }
                    }));
  }

  /** What is recorded of an offense, of a field that follows from it. */
  private static String recorded(String field) {
    if (ConvictionTimes.READINGS.contains(field)) {
      return "convicted_on";
    }
    return switch (field) {
      case ConvictionTimes.IS_FINAL -> ConvictionTimes.STANDING;
      case "section" -> "statute";
      default -> field;
    };
  }

  /** What a field of such a path means, in a phrase; empty where the path names no field. */
  public static String meaning(String path) {
    int bracket = path.indexOf('[');
    return bracket < 0
        ? ""
        : ListFact.byPath(path.substring(0, bracket))
            .flatMap(list -> list.field(path.substring(path.indexOf('.') + 1)))
            .map(Field::meaning)
            .orElse("");
  }
}
