package org.amparo.policy.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.ir.Term;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

/**
 * A condition with its truth, and the parts it is made of with theirs.
 *
 * @param text the part in words, with the values of the facts it names
 * @param parts what it is made of, or of a question about a list each element on record; empty for
 *     a comparison
 */
public record ConditionTrace(String text, Truth truth, List<ConditionTrace> parts) {

  private static final int WIDTH = 100;

  public ConditionTrace {
    parts = List.copyOf(parts);
  }

  /** The trace of a condition about a case. */
  public static ConditionTrace of(Condition condition, CaseRecord record) {
    return of(condition, record, null);
  }

  private static ConditionTrace of(
      Condition condition, CaseRecord record, @Nullable Map<String, Object> element) {
    Truth truth = Evaluation.of(condition, record, element);
    return switch (condition) {
      case Condition.And and when !ConditionText.isList(and) ->
          new ConditionTrace("all of", truth, parts(and.conditions(), record, element));
      case Condition.Or or when !ConditionText.isList(or) ->
          new ConditionTrace("any of", truth, parts(or.conditions(), record, element));
      case Condition.Not not when !not.condition().parts().isEmpty() ->
          new ConditionTrace("not so:", truth, parts(List.of(not.condition()), record, element));
      case Condition.OfList list -> elements(list.list(), list, truth, record);
      default ->
          new ConditionTrace(
              ConditionText.of(condition) + values(condition, record, element), truth, List.of());
    };
  }

  private static List<ConditionTrace> parts(
      List<Condition> conditions, CaseRecord record, @Nullable Map<String, Object> element) {
    return conditions.stream().map(part -> of(part, record, element)).toList();
  }

  /** Each element on record by itself, so that the field that decides is seen. */
  private static ConditionTrace elements(
      ListFact list, Condition condition, Truth truth, CaseRecord record) {
    ListValue value = record.list(list);
    List<ConditionTrace> parts = new ArrayList<>();
    for (Map<String, Object> element : value.elements()) {
      ConditionTrace one = of(condition.parts().getFirst(), record, element);
      String name = "%s %d on record: ".formatted(ConditionText.one(list), parts.size() + 1);
      parts.add(new ConditionTrace(name + one.text(), one.truth(), one.parts()));
    }
    String known =
        value.complete()
            ? " [" + (parts.isEmpty() ? "none" : "no others") + " on record]"
            : " [" + list.completePath() + " is not true: there may be others]";
    return new ConditionTrace(ConditionText.of(condition) + known, truth, parts);
  }

  private static String values(
      Condition condition, CaseRecord record, @Nullable Map<String, Object> element) {
    List<String> values = new ArrayList<>();
    for (Fact fact : Mentioned.in(condition).facts()) {
      values.add(fact.path() + ": " + recorded(record.value(fact)));
    }
    if (element != null) {
      condition.eachTerm(
          term -> {
            if (term instanceof Term.FieldValue(var field)) {
              values.add(field.name() + ": " + recorded(element.get(field.name())));
            }
          });
    }
    return values.isEmpty()
        ? ""
        : values.stream().distinct().collect(Collectors.joining("; ", " [", "]"));
  }

  private static String recorded(@Nullable Object value) {
    return value == null ? "not recorded" : String.valueOf(value);
  }

  /** As indented lines, each ended. */
  public String lines(int depth) {
    String mark =
        switch (truth) {
          case TRUE -> "true     ";
          case FALSE -> "false    ";
          case UNKNOWN -> "unknown  ";
        };
    String indent = "  ".repeat(depth);
    String next = "\n" + " ".repeat(mark.length() + 2) + indent;
    StringBuilder out = new StringBuilder();
    out.append(mark)
        .append(indent)
        .append(WordUtils.wrap(text, WIDTH - indent.length(), next, false))
        .append('\n');
    parts.forEach(part -> out.append(part.lines(depth + 1)));
    return out.toString();
  }
}
