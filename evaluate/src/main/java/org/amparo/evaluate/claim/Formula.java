package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a published figure is made from its inputs. Sums, products and differences are exact; a
 * quotient has 34 significant digits, a power of e has 15.
 */
public sealed interface Formula {

  /**
   * The value.
   *
   * @param names inputs and earlier rows by id; every name the formula uses is there
   * @throws ArithmeticException where it divides by zero
   */
  BigDecimal value(Map<String, BigDecimal> names);

  /** The formula with {@code words} in place of each name, such as {@code 966 × 56 × $231.70}. */
  String written(Map<String, String> words);

  /** The names it uses, in order. */
  Stream<String> names();

  /** An input or an earlier row. */
  record Name(String id) implements Formula {
    @Override
    public BigDecimal value(Map<String, BigDecimal> names) {
      return Objects.requireNonNull(names.get(id), id);
    }

    @Override
    public String written(Map<String, String> words) {
      return Objects.requireNonNull(words.get(id), id);
    }

    @Override
    public Stream<String> names() {
      return Stream.of(id);
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

    @Override
    public Stream<String> names() {
      return factors.stream().flatMap(Formula::names);
    }
  }

  /** All of them added. */
  record Sum(List<Formula> terms) implements Formula {
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public BigDecimal value(Map<String, BigDecimal> names) {
      return terms.stream().map(term -> term.value(names)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String written(Map<String, String> words) {
      return terms.stream()
          .map(term -> term.written(words))
          .collect(Collectors.joining(" + ", "(", ")"));
    }

    @Override
    public Stream<String> names() {
      return terms.stream().flatMap(Formula::names);
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

    @Override
    public Stream<String> names() {
      return Stream.concat(from.names(), less.names());
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
      String below = denominator.written(words);
      return numerator.written(words)
          + " ÷ "
          + (denominator instanceof Product ? "(" + below + ")" : below);
    }

    @Override
    public Stream<String> names() {
      return Stream.concat(numerator.names(), denominator.names());
    }
  }

  /** e to the power of it, for models of a logarithm. */
  record Exponential(Formula power) implements Formula {

    private static final MathContext DIGITS = new MathContext(15);

    @Override
    public BigDecimal value(Map<String, BigDecimal> names) {
      return new BigDecimal(StrictMath.exp(power.value(names).doubleValue()), DIGITS);
    }

    @Override
    public String written(Map<String, String> words) {
      return "exp(" + power.written(words) + ")";
    }

    @Override
    public Stream<String> names() {
      return power.names();
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

    @Override
    public Stream<String> names() {
      return formula.names();
    }
  }
}
