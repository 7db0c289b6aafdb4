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
 *
 * @param name of an input or an earlier row; empty where it is no name
 * @param parts formulas; none of a name, one or two or more as the operation takes
 */
record Formula(Operation operation, String name, List<Formula> parts) {

  private static final MathContext POWER_DIGITS = new MathContext(15);

  /** What a formula does; in a file its word stands in lower case. */
  enum Operation {
    NAME,
    ADD,
    MULTIPLY,
    SUBTRACT,
    DIVIDE,
    EXP,
    ROUND,
    /** The fraction was dropped. */
    TRUNCATE
  }

  /** The value, every name that it uses given; ArithmeticException where it divides by zero. */
  BigDecimal value(Map<String, BigDecimal> names) {
    return switch (operation) {
      case NAME -> Objects.requireNonNull(names.get(name), name);
      case ADD -> values(names).reduce(BigDecimal.ZERO, BigDecimal::add);
      case MULTIPLY -> values(names).reduce(BigDecimal.ONE, BigDecimal::multiply);
      case SUBTRACT -> first(names).subtract(parts.getLast().value(names));
      case DIVIDE -> first(names).divide(parts.getLast().value(names), MathContext.DECIMAL128);
      case EXP -> new BigDecimal(StrictMath.exp(first(names).doubleValue()), POWER_DIGITS);
      case ROUND -> first(names).setScale(0, RoundingMode.HALF_UP);
      case TRUNCATE -> first(names).setScale(0, RoundingMode.DOWN);
    };
  }

  private Stream<BigDecimal> values(Map<String, BigDecimal> names) {
    return parts.stream().map(part -> part.value(names));
  }

  private BigDecimal first(Map<String, BigDecimal> names) {
    return parts.getFirst().value(names);
  }

  /** The formula with {@code words} in place of each name, such as {@code 966 × 56 × $231.70}. */
  String written(Map<String, String> words) {
    List<String> written = parts.stream().map(part -> part.written(words)).toList();
    return switch (operation) {
      case NAME -> Objects.requireNonNull(words.get(name), name);
      case ADD -> written.stream().collect(Collectors.joining(" + ", "(", ")"));
      case MULTIPLY -> String.join(" × ", written);
      case SUBTRACT -> "(" + String.join(" − ", written) + ")";
      case DIVIDE ->
          parts.getLast().operation == Operation.MULTIPLY
              ? written.getFirst() + " ÷ (" + written.getLast() + ")"
              : String.join(" ÷ ", written);
      case EXP -> "exp(" + written.getFirst() + ")";
      case ROUND -> written.getFirst();
      case TRUNCATE -> "[" + written.getFirst() + ", fraction dropped]";
    };
  }

  /** The names it uses, in order. */
  Stream<String> names() {
    return operation == Operation.NAME ? Stream.of(name) : parts.stream().flatMap(Formula::names);
  }
}
