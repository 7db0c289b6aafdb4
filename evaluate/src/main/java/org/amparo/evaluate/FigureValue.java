package org.amparo.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The number of a figure, or why there is none. */
public sealed interface FigureValue {

  /** One number, in the figure's unit. */
  record Known(BigDecimal number) implements FigureValue {}

  /**
   * A range, with a number in it or none.
   *
   * @param middle the number to name first, or null
   * @param least its lower end, or null where what is open has none
   * @param most its upper end, or null where what is open has none
   * @param why what makes it a range, or null where it only bounds what another figure says
   */
  record Range(
      @Nullable BigDecimal middle,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable Spread why)
      implements FigureValue {}

  /**
   * An edition leaves the number out, for too few people are behind it, but may give its ends, else
   * null; an upper end alone is the most that a count too small to show, or a share of one, can be.
   */
  record Withheld(@Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable Spread why)
      implements FigureValue {}

  /** Why the records have no number. */
  enum Absent implements FigureValue {
    /** These records do not say it, whether they leave it blank or have no place for it. */
    NOT_RECORDED,
    /** Its time has not come. */
    NOT_DUE,
    /** What it measures goes on when the records end. */
    NOT_OVER,
    /** No request asked the jail for it: it has no meaning for these records. */
    NOT_ASKED
  }

  /** A number, or the reason why there is none. */
  static FigureValue of(
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable Spread spread,
      Absent absent) {
    if (low != null || high != null) {
      return new Range(value, low, high, spread);
    }
    return value == null ? absent : new Known(value);
  }

  /** The number; null where there is none, or only a range. */
  default @Nullable BigDecimal value() {
    return switch (this) {
      case Known known -> known.number();
      case Range range -> range.middle();
      case Withheld _, Absent _ -> null;
    };
  }

  /** The least it can be, or null where there is no range or no lower end. */
  default @Nullable BigDecimal low() {
    return switch (this) {
      case Range range -> range.least();
      case Withheld withheld -> withheld.least();
      case Known _, Absent _ -> null;
    };
  }

  /** The most it can be, or null where there is no range or no upper end. */
  default @Nullable BigDecimal high() {
    return switch (this) {
      case Range range -> range.most();
      case Withheld withheld -> withheld.most();
      case Known _, Absent _ -> null;
    };
  }

  /** Why it is a range, or null. */
  default @Nullable Spread spread() {
    return switch (this) {
      case Range range -> range.why();
      case Withheld withheld -> withheld.why();
      case Known _, Absent _ -> null;
    };
  }

  /** Why there is no number, in one word of {@code figures.json}; null where there is one. */
  default @Nullable String state() {
    return switch (this) {
      case Absent absent -> absent.name();
      case Withheld _ -> "WITHHELD";
      case Known _, Range _ -> null;
    };
  }
}
