package org.amparo.policy.ir;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.jspecify.annotations.Nullable;

/** What a condition is of one case: the meaning that every other engine has to agree with. */
public final class Evaluation {

  private final CaseRecord record;

  private Evaluation(CaseRecord record) {
    this.record = record;
  }

  /** Whether the condition holds of the case. */
  public static Truth of(Condition condition, CaseRecord record) {
    return of(condition, record, null);
  }

  /** The same of a condition that may name an element of a list, which is null elsewhere. */
  public static Truth of(
      Condition condition, CaseRecord record, @Nullable Map<String, Object> element) {
    return new Evaluation(record).truth(condition, element);
  }

  /** Whether the condition holds of a case, or of every case of a class. */
  public static Truth of(Condition condition, Situation situation) {
    return joined(condition, situation::truth);
  }

  private static Truth joined(Condition condition, Function<Condition, Truth> atoms) {
    return switch (condition) {
      case Condition.Always always -> Truth.of(always.value());
      case Condition.Not not -> joined(not.condition(), atoms).not();
      case Condition.And and -> {
        Truth truth = Truth.TRUE;
        for (Condition part : and.conditions()) {
          truth = truth.and(joined(part, atoms));
          if (truth == Truth.FALSE) {
            break;
          }
        }
        yield truth;
      }
      case Condition.Or or -> {
        Truth truth = Truth.FALSE;
        for (Condition part : or.conditions()) {
          truth = truth.or(joined(part, atoms));
          if (truth == Truth.TRUE) {
            break;
          }
        }
        yield truth;
      }
      default -> atoms.apply(condition);
    };
  }

  private Truth truth(Condition condition, @Nullable Map<String, Object> element) {
    return joined(condition, atom -> atom(atom, element));
  }

  private Truth atom(Condition atom, @Nullable Map<String, Object> element) {
    return switch (atom) {
      case Condition.Holds holds -> Truth.of((Boolean) value(holds.term(), element));
      case Condition.Compare compare -> compared(compare, element);
      case Condition.OneOf oneOf -> oneOf(oneOf, element);
      case Condition.Exists exists -> exists(exists.list(), exists.element(), Truth.TRUE);
      // All meet it unless some element does not.
      case Condition.ForAll all -> exists(all.list(), all.element(), Truth.FALSE).not();
      case Condition.AtLeast several -> atLeast(several);
      case Condition.Always _, Condition.Not _, Condition.And _, Condition.Or _ ->
          throw new IllegalArgumentException("made of others: " + atom);
    };
  }

  /** Whether some element's truth is the one sought; never false where elements may be missing. */
  private Truth exists(ListFact list, Condition condition, Truth sought) {
    ListValue value = record.list(list);
    Truth truth = value.complete() ? Truth.FALSE : Truth.UNKNOWN;
    for (Map<String, Object> element : value.elements()) {
      Truth found = truth(condition, element);
      truth = truth.or(sought == Truth.TRUE ? found : found.not());
      if (truth == Truth.TRUE) {
        break;
      }
    }
    return truth;
  }

  /** Between those that surely meet it and those that may, of whom an incomplete list has more. */
  private Truth atLeast(Condition.AtLeast several) {
    ListValue value = record.list(several.list());
    int surely = 0;
    int perhaps = 0;
    for (Map<String, Object> element : value.elements()) {
      switch (truth(several.element(), element)) {
        case TRUE -> surely++;
        case UNKNOWN -> perhaps++;
        case FALSE -> {}
      }
    }
    if (surely >= several.number()) {
      return Truth.TRUE;
    }
    boolean able = surely + perhaps >= several.number() || !value.complete();
    return able ? Truth.UNKNOWN : Truth.FALSE;
  }

  private Truth compared(Condition.Compare compare, @Nullable Map<String, Object> element) {
    String year = element == null ? null : yearAlone(compare, element);
    if (element != null && year != null) {
      return inYear(compare, element, year);
    }
    Object left = value(compare.left(), element);
    Object right = value(compare.right(), element);
    if (left == null || right == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of(compare.operator().holds(left, right));
  }

  /** A date field that the comparison names and of which only the year is known, or null. */
  private static @Nullable String yearAlone(
      Condition.Compare compare, Map<String, Object> element) {
    for (Map.Entry<String, Object> known : element.entrySet()) {
      if (known.getValue() instanceof Year
          && compare.hasTerm(
              term ->
                  term instanceof Term.FieldValue(Field field)
                      && field.name().equals(known.getKey()))) {
        return known.getKey();
      }
    }
    return null;
  }

  /** What both ends of the year agree on; of equality, which holds of one day, nothing. */
  private Truth inYear(Condition.Compare compare, Map<String, Object> element, String field) {
    if (compare.operator() == Condition.Operator.EQUAL
        || compare.operator() == Condition.Operator.NOT_EQUAL) {
      return Truth.UNKNOWN;
    }
    Year year = (Year) Objects.requireNonNull(element.get(field));
    Map<String, Object> dated = new HashMap<>(element);
    dated.put(field, year.atDay(1));
    Truth first = compared(compare, dated);
    dated.put(field, year.atDay(year.length()));
    return first == compared(compare, dated) ? first : Truth.UNKNOWN;
  }

  private Truth oneOf(Condition.OneOf oneOf, @Nullable Map<String, Object> element) {
    Object value = value(oneOf.term(), element);
    if (value == null || value instanceof Year) {
      return Truth.UNKNOWN;
    }
    for (Term.Constant constant : oneOf.values()) {
      if (constant.value().equals(value)) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  private @Nullable Object value(Term term, @Nullable Map<String, Object> element) {
    return switch (term) {
      case Term.Constant constant -> constant.value();
      case Term.FactValue fact -> record.value(fact.fact());
      case Term.FieldValue field -> {
        if (element == null) {
          throw new IllegalStateException(field.field().name() + " outside exists or all");
        }
        yield ListValue.value(element, field.field());
      }
      case Term.YearsBefore before -> {
        LocalDate date = (LocalDate) value(before.date(), element);
        yield date == null ? null : date.minusYears(before.years());
      }
      case Term.PlusDays plus -> {
        LocalDate date = (LocalDate) value(plus.date(), element);
        Long days = (Long) value(plus.days(), element);
        yield date == null
                || days == null
                || days < -Term.PlusDays.MOST_DAYS
                || days > Term.PlusDays.MOST_DAYS
            ? null
            : date.plusDays(days);
      }
    };
  }
}
