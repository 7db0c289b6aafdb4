package org.amparo.policy.ir;

import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;

/** Something with a value, which may be unknown. */
public sealed interface Term {

  /** The type of a known value. */
  FactType type();

  /**
   * A value written in the policy.
   *
   * @param value of the type's Java class
   */
  record Constant(Object value, FactType type) implements Term {
    public Constant {
      if (!type.javaType().isInstance(value)) {
        throw new IllegalArgumentException(value + " is not a " + type);
      }
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

  /**
   * A date some calendar years before another; 29 February becomes 28 February where there is none.
   *
   * @param years may be negative, for years after
   */
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

  /**
   * A date some days after another; unknown where either is, or where the number is beyond {@link
   * #MOST_DAYS} and so cannot be meant.
   */
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
