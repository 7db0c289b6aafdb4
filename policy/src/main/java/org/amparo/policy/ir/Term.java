package org.amparo.policy.ir;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.jspecify.annotations.Nullable;

/** Something with a value, which may be unknown. */
public sealed interface Term {

  /** The type of a known value. */
  FactType type();

  /** The terms that it is computed from. */
  default List<Term> parts() {
    return switch (this) {
      case Constant _, FactValue _, FieldValue _ -> List.of();
      case YearsBefore before -> List.of(before.date());
      case PlusDays plus -> List.of(plus.date(), plus.days());
    };
  }

  /** Visits it, then its parts and theirs. */
  default void each(Consumer<Term> visitor) {
    visitor.accept(this);
    parts().forEach(part -> part.each(visitor));
  }

  /** Whether it, or a term that it is computed from, is as asked. */
  default boolean has(Predicate<Term> asked) {
    return asked.test(this) || parts().stream().anyMatch(part -> part.has(asked));
  }

  /**
   * A value written in the policy, equal to another by value and type wherever it came from.
   *
   * @param value of the type's Java class
   * @param parameter path of the parameter that it is the value of, such as {@code
   *     parameters.reading}; empty where it stands in the expression itself
   */
  record Constant(Object value, FactType type, String parameter) implements Term {
    public Constant {
      if (!type.javaType().isInstance(value)) {
        throw new IllegalArgumentException(value + " is not a " + type);
      }
    }

    /** One that stands in the expression itself. */
    public Constant(Object value, FactType type) {
      this(value, type, "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Constant constant
          && value.equals(constant.value)
          && type == constant.type;
    }

    @Override
    public int hashCode() {
      return Objects.hash(value, type);
    }
  }

  /** A single fact of the case. */
  record FactValue(Fact fact) implements Term {
    @Override
    public FactType type() {
      return fact.type();
    }
  }

  /** A field of the list element that the nearest enclosing quantifier looks at. */
  record FieldValue(Field field) implements Term {
    @Override
    public FactType type() {
      return field.type();
    }
  }

  /** A date some years before another (negative: after); 29 February may become the 28th. */
  record YearsBefore(Term date, int years) implements Term {
    public YearsBefore {
      if (date.type() != FactType.DATE) {
        throw new IllegalArgumentException("years are counted from a date, not " + date.type());
      }
    }

    @Override
    public FactType type() {
      return FactType.DATE;
    }
  }

  /** A date some days after another; unknown where either is, or days pass {@link #MOST_DAYS}. */
  record PlusDays(Term date, Term days) implements Term {

    /** A century of days, either way. */
    public static final int MOST_DAYS = 36_525;

    public PlusDays {
      if (date.type() != FactType.DATE || days.type() != FactType.INTEGER) {
        throw new IllegalArgumentException(
            "days are added to a date, not " + days.type() + " to " + date.type());
      }
    }

    @Override
    public FactType type() {
      return FactType.DATE;
    }
  }
}
