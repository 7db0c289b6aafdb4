package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a published figure is made from its inputs. Products and differences are exact; a quotient
 * has 34 significant digits.
 */
public sealed interface Formula {

  /**
   * The value.
   *
   * @param names inputs and earlier rows by id; every name the formula uses is there
   */
  BigDecimal value(Map<String, BigDecimal> names);

  /** The formula with {@code words} in place of each name, such as {@code 966 × 56 × $231.70}. */
  String written(Map<String, String> words);

  /** An input or an earlier row. */
  record Name(String id) implements Formula {
    @Override
    public BigDecimal value(Map<String, BigDecimal> names) {
      return java.util.Objects.requireNonNull(names.get(id), id);
    }

    @Override
    public String written(Map<String, String> words) {
      return java.util.Objects.requireNonNull(words.get(id), id);
    }
  }

  /** All of them multiplied. */
  record Product(List<Formula> factors) implements Formula {
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public BigDecimal value(Map<String, BigDecimal> names) {
      return factors.stream()
          .map(factor -> factor.value(names))
          .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    @Override
    public String written(Map<String, String> words) {
      return factors.stream().map(f -> f.written(words)).collect(Collectors.joining(" × "));
    }
  }

  /** The first less the second. */
  record Difference(Formula from, Formula less) implements Formula {
    @Override
    public BigDecimal value(Map<String, BigDecimal> names) {
      return from.value(names).subtract(less.value(names));
    }

    @Override
    public String written(Map<String, String> words) {
      return "(" + from.written(words) + " − " + less.written(words) + ")";
    }
  }

  /** The first divided by the second. */
  record Quotient(Formula numerator, Formula denominator) implements Formula {
    @Override
    public BigDecimal value(Map<String, BigDecimal> names) {
      return numerator.value(names).divide(denominator.value(names), MathContext.DECIMAL128);
    }

    @Override
    public String written(Map<String, String> words) {
      return numerator.written(words) + " ÷ " + denominator.written(words);
    }
  }

  /**
   * Brought to a whole number.
   *
   * @param mode {@link RoundingMode#HALF_UP}, or {@link RoundingMode#DOWN} where the fraction was
   *     dropped
   */
  record Whole(Formula formula, RoundingMode mode) implements Formula {
    @Override
    public BigDecimal value(Map<String, BigDecimal> names) {
      return formula.value(names).setScale(0, mode);
    }

    @Override
    public String written(Map<String, String> words) {
      return mode == RoundingMode.DOWN
          ? "[" + formula.written(words) + ", fraction dropped]"
          : formula.written(words);
    }
  }
}
