package org.amparo.evaluate.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a result by column name; an absent column reads as unknown. */
public record Row(Map<String, @Nullable Object> values) {

  /** The value as text, or null where unknown. */
  public @Nullable String text(String column) {
    Object value = values.get(column);
    return value == null ? null : value.toString();
  }

  /** The text of a column that is never unknown. */
  public String required(String column) {
    return Objects.requireNonNull(text(column), column);
  }

  /** A whole number, or null where unknown. */
  public @Nullable Long integer(String column) {
    BigDecimal value = decimal(column);
    return value == null ? null : value.longValueExact();
  }

  /** A whole number that is never unknown. */
  public long count(String column) {
    return Objects.requireNonNull(integer(column), column);
  }

  /** Whether a column that is never unknown holds. */
  public boolean holds(String column) {
    return (Boolean) Objects.requireNonNull(values.get(column), column);
  }

  /** A number, or null where unknown. */
  public @Nullable BigDecimal decimal(String column) {
    return switch (values.get(column)) {
      case null -> null;
      case BigDecimal decimal -> decimal;
      case BigInteger integer -> new BigDecimal(integer);
      case Double number -> BigDecimal.valueOf(number);
      case Number number -> BigDecimal.valueOf(number.longValue());
      case Object other ->
          throw new IllegalStateException(column + " holds " + other.getClass().getName());
    };
  }
}
