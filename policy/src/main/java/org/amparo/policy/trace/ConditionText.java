package org.amparo.policy.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.amparo.policy.offense.Listed;
import org.amparo.policy.offense.OffenseList;
import org.amparo.policy.offense.OffenseLists;

/** Conditions in plain words, for readers who write no expressions. Nothing is cut short. */
public final class ConditionText {

  private ConditionText() {}

  /** What an offense list asks of an element is hundreds of statutes; its name says as much. */
  private static final class Named {
    private static final Map<Condition, String> LISTS = new HashMap<>();

    static {
      for (OffenseList list : OffenseLists.bundled().all()) {
        for (ListFact of : ListFact.values()) {
          LISTS.put(Listed.perhaps(list, of), "it may be on the offense list " + list.id());
          LISTS.put(Listed.surely(list, of), "it is on the offense list " + list.id());
        }
      }
      LISTS.keySet().removeIf(Condition.Always.class::isInstance);
    }
  }

  /** The condition as a clause without a full stop. */
  public static String of(Condition condition) {
    String list = Named.LISTS.get(condition);
    return list != null ? list : words(condition);
  }

  private static String words(Condition condition) {
    return switch (condition) {
      case Condition.Always always -> always.value() ? "always" : "never";
      case Condition.Holds holds -> of(holds.term());
      case Condition.Compare compare ->
          of(compare.left()) + operator(compare) + of(compare.right());
      case Condition.OneOf oneOf -> of(oneOf.term()) + " is " + values(oneOf.values());
      case Condition.Not not -> "not so: " + grouped(not.condition());
      case Condition.And and -> joined(and.conditions(), "; and ");
      case Condition.Or or -> joined(or.conditions(), "; or ");
      case Condition.Exists exists ->
          "there is a " + one(exists.list()) + " of which: " + of(exists.element());
      case Condition.ForAll all -> "of every " + one(all.list()) + ": " + of(all.element());
      case Condition.AtLeast several ->
          "there are %d %s or more of which: %s"
              .formatted(several.number(), several.list().path(), of(several.element()));
    };
  }

  /** Whether it asks for an offense list, which is named and not taken apart. */
  static boolean isList(Condition condition) {
    return Named.LISTS.containsKey(condition);
  }

  /** One element of a list, such as {@code conviction}. */
  static String one(ListFact list) {
    return list.path().substring(0, list.path().length() - 1);
  }

  /** Lists of one kind that stand in a row are named together. */
  private static String joined(List<Condition> conditions, String between) {
    List<String> parts = new ArrayList<>();
    String before = "";
    for (Condition part : conditions) {
      String list = Named.LISTS.get(part);
      String kind = list == null ? "" : list.substring(0, list.lastIndexOf(' '));
      if (list != null && kind.equals(before)) {
        String also = between.substring(1) + list.substring(kind.length() + 1);
        parts.set(parts.size() - 1, parts.getLast() + also);
      } else {
        parts.add(list == null ? grouped(part) : list);
      }
      before = kind;
    }
    return String.join(between, parts);
  }

  private static String grouped(Condition part) {
    boolean several = part instanceof Condition.And || part instanceof Condition.Or;
    return several && !isList(part) ? "(" + of(part) + ")" : of(part);
  }

  private static String values(List<Term.Constant> values) {
    String all = values.stream().map(ConditionText::of).collect(Collectors.joining(", "));
    return values.size() == 1 ? all : "one of " + all;
  }

  private static String operator(Condition.Compare compare) {
    boolean day = compare.left().type() == FactType.DATE;
    return switch (compare.operator()) {
      case EQUAL -> " is ";
      case NOT_EQUAL -> " is not ";
      case LESS -> day ? " is before " : " is under ";
      case LESS_OR_EQUAL -> day ? " is on or before " : " is at most ";
      case GREATER -> day ? " is after " : " is over ";
      case GREATER_OR_EQUAL -> day ? " is on or after " : " is at least ";
    };
  }

  /** A term in words: what a fact means, or a value. */
  static String of(Term term) {
    return switch (term) {
      case Term.Constant constant when !constant.parameter().isEmpty() ->
          constant.parameter().replace("parameters.", "the parameter ")
              + " ("
              + constant.value()
              + ")";
      case Term.Constant constant -> String.valueOf(constant.value());
      case Term.FactValue fact -> phrase(fact.fact().meaning(), fact.type());
      case Term.FieldValue field -> phrase(field.field().meaning(), field.type());
      case Term.YearsBefore before ->
          Math.abs(before.years())
              + (before.years() < 0 ? " years after " : " years before ")
              + of(before.date());
      case Term.PlusDays plus -> of(plus.date()) + " plus " + of(plus.days()) + " days";
    };
  }

  /** A meaning within a sentence; of one that is compared, less the remarks behind it. */
  private static String phrase(String meaning, FactType type) {
    String text = type == FactType.BOOLEAN ? meaning : meaning.split("[;,(]", 2)[0].strip();
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return word || text.startsWith("A ")
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }
}
