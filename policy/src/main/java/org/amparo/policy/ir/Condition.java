package org.amparo.policy.ir;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;

/** Something that is true, false or unknown of a case. */
public sealed interface Condition {

  /** The conditions that it joins, negates or asks of a list's elements; a comparison has none. */
  default List<Condition> parts() {
    return switch (this) {
      case Always _, Holds _, Compare _, OneOf _ -> List.of();
      case Not not -> List.of(not.condition());
      case And and -> and.conditions();
      case Or or -> or.conditions();
      case OfList quantified -> List.of(quantified.element());
    };
  }

  /** The terms that it compares itself, without those of its parts. */
  default List<Term> terms() {
    return switch (this) {
      case Holds holds -> List.of(holds.term());
      case Compare compare -> List.of(compare.left(), compare.right());
      case OneOf oneOf -> Stream.concat(Stream.of(oneOf.term()), oneOf.values().stream()).toList();
      case Always _, Not _, And _, Or _, OfList _ -> List.of();
    };
  }

  /** Visits it, then its parts, theirs and so on. */
  default void each(Consumer<Condition> visitor) {
    visitor.accept(this);
    parts().forEach(part -> part.each(visitor));
  }

  /** Whether it, or a part of it at any depth, is as asked. */
  default boolean has(Predicate<Condition> asked) {
    return asked.test(this) || parts().stream().anyMatch(part -> part.has(asked));
  }

  /** Whether a term in it, at any depth, is as asked. */
  default boolean hasTerm(Predicate<Term> asked) {
    return has(condition -> condition.terms().stream().anyMatch(term -> term.has(asked)));
  }

  /** Visits every term in it, at any depth, with the terms that it is computed from. */
  default void eachTerm(Consumer<Term> visitor) {
    each(condition -> condition.terms().forEach(term -> term.each(visitor)));
  }

  /** Always true, or always false. */
  record Always(boolean value) implements Condition {}

  /** A boolean term by itself. */
  record Holds(Term term) implements Condition {
    public Holds {
      if (term.type() != FactType.BOOLEAN) {
        throw new IllegalArgumentException("only a boolean can hold, not " + term.type());
      }
    }
  }

  /** Two terms of one type compared; unknown where either is. Only EQUAL and NOT_EQUAL for text. */
  record Compare(Operator operator, Term left, Term right) implements Condition {
    public Compare {
      if (left.type() != right.type()) {
        throw new IllegalArgumentException(left.type() + " compared with " + right.type());
      }
    }
  }

  /** How two terms are compared. */
  enum Operator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sql;

    Operator(String sql) {
      this.sql = sql;
    }

    /** The operator in SQL. */
    public String sql() {
      return sql;
    }

    /** The operator that says the same of the two the other way round. */
    public Operator turned() {
      return switch (this) {
        case EQUAL, NOT_EQUAL -> this;
        case LESS -> GREATER;
        case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
        case GREATER -> LESS;
        case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      };
    }

    /** Whether two known values of one type stand so to each other. */
    public boolean holds(Object left, Object right) {
      return switch (this) {
        case EQUAL -> left.equals(right);
        case NOT_EQUAL -> !left.equals(right);
        case LESS -> order(left, right) < 0;
        case LESS_OR_EQUAL -> order(left, right) <= 0;
        case GREATER -> order(left, right) > 0;
        case GREATER_OR_EQUAL -> order(left, right) >= 0;
      };
    }

    /** The order of two numbers or two dates. */
    public static int order(Object left, Object right) {
      return left instanceof Long a && right instanceof Long b
          ? a.compareTo(b)
          : ((LocalDate) left).compareTo((LocalDate) right);
    }
  }

  /** A term is one of some constants of its type; unknown where the term is. */
  record OneOf(Term term, List<Term.Constant> values) implements Condition {
    public OneOf {
      values = List.copyOf(values);
      for (Term.Constant value : values) {
        if (value.type() != term.type()) {
          throw new IllegalArgumentException(value.type() + " among " + term.type());
        }
      }
    }
  }

  /** The opposite. */
  record Not(Condition condition) implements Condition {}

  /** All of them; true where there are none. */
  record And(List<Condition> conditions) implements Condition {
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  /** Any of them; false where there are none. */
  record Or(List<Condition> conditions) implements Condition {
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  /** A question about a list, by what it asks of an element. */
  sealed interface OfList extends Condition {
    /** The list. */
    ListFact list();

    /** What is asked of each element. */
    Condition element();
  }

  /**
   * Some element of a list meets the condition. Where the list is not known to be complete, an
   * element that nobody recorded may, so it is never false.
   */
  record Exists(ListFact list, Condition element) implements OfList {}

  /** Every element of a list meets the condition; never true where the list may be incomplete. */
  record ForAll(ListFact list, Condition element) implements OfList {}

  /**
   * So many elements of a list meet the condition, two or more: true where as many surely do, false
   * where the list is complete and fewer may.
   */
  record AtLeast(ListFact list, int number, Condition element) implements OfList {
    public AtLeast {
      if (number < 2 || number > MOST_COUNTED) {
        throw new IllegalArgumentException("counts from 2 to " + MOST_COUNTED + ", not " + number);
      }
    }
  }

  /** No condition counts further. */
  int MOST_COUNTED = 9;
}
