package org.amparo.evaluate.measure.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;

/** A figure in the making: what most figures lack is left out, what all have is checked. */
public final class Draft {

  private static final int DECIMALS = 6;

  private final String id;
  private final String label;
  private final Unit unit;
  private @Nullable BigDecimal value;
  private @Nullable BigDecimal low;
  private @Nullable BigDecimal high;
  private @Nullable Spread spread;
  private @Nullable BigDecimal numerator;
  private @Nullable BigDecimal denominator;
  private @Nullable Long unknown;
  private String measure = "count";
  private @Nullable String rate;
  private Status status = Status.UNKNOWN;
  private String digest = "";
  private List<String> sources = List.of();

  public Draft(String id, String label, Unit unit) {
    this.id = id;
    this.label = label;
    this.unit = unit;
  }

  public Draft value(@Nullable BigDecimal known) {
    value = known;
    return this;
  }

  /** A range, left out where both ends are the value. */
  public Draft range(@Nullable BigDecimal least, @Nullable BigDecimal most, Spread why) {
    if (least != null && most != null && least.compareTo(most) != 0) {
      low = least;
      high = most;
      spread = why;
    }
    return this;
  }

  /** A range that is shown even where nothing is left open; without a most it has no upper end. */
  public Draft bounds(BigDecimal least, @Nullable BigDecimal most, Spread why) {
    low = least;
    high = most;
    spread = why;
    return this;
  }

  /** What was counted, out of what. */
  public Draft of(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    numerator = part;
    denominator = whole;
    return this;
  }

  /** A quotient whose value is the part divided by the whole. */
  public Draft quotient(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part != null && whole != null && whole.signum() != 0) {
      value = part.divide(whole, MathContext.DECIMAL128);
    }
    return of(part, whole);
  }

  public Draft unknown(@Nullable Long records) {
    unknown = records;
    return this;
  }

  public Draft measure(String word) {
    measure = word;
    return this;
  }

  public Draft rate(@Nullable String word) {
    rate = word;
    return this;
  }

  public Draft status(Status stage) {
    status = stage;
    return this;
  }

  public Draft from(String sqlSha256, List<String> names) {
    digest = sqlSha256;
    sources = names;
    return this;
  }

  /** The figure, complete. */
  public Figure figure() {
    if (digest.isEmpty() || sources.isEmpty()) {
      throw new IllegalStateException(id + " does not say where it comes from");
    }
    return new Figure(
        id,
        label,
        scaled(value),
        unit,
        scaled(low),
        scaled(high),
        spread,
        plain(numerator),
        plain(denominator),
        unknown,
        measure,
        rate,
        status,
        digest,
        sources,
        false);
  }

  /** Counts and cents are whole; time and shares keep six decimals. */
  private @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    return switch (unit) {
      case PEOPLE, REQUESTS, BOOKINGS, POLICIES, ROWS, EVENTS, MONTHS, PLACES, NUMBERS, CENTS ->
          number.setScale(0);
      case CENTS_PER_DAY -> number.setScale(0, RoundingMode.HALF_UP);
      case HOURS, DAYS, PER_MONTH, SHARE, PER_THOUSAND, RATIO ->
          plain(number.setScale(DECIMALS, RoundingMode.HALF_UP));
    };
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
