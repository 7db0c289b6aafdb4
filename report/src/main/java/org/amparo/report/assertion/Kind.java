package org.amparo.report.assertion;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sort of thing an assertion says of its figures. */
public sealed interface Kind {

  /** The number is this one. */
  record Exactly(Numeral number) implements Kind {}

  /** It is this or more. */
  record AtLeast(Numeral least) implements Kind {}

  /**
   * It is this or less.
   *
   * @param below whether the words name what it is under, as in "fewer than 11", and it is more
   *     than none
   */
  record AtMost(Numeral most, boolean below) implements Kind {}

  /** It is one of these or between them. */
  record Between(Numeral least, Numeral most) implements Kind {}

  /**
   * An estimate: near this, and as sure as the interval, where there is one.
   *
   * @param least the interval's lower end; null where there is none
   * @param most its upper end; null where there is none
   */
  record About(Numeral middle, @Nullable Numeral least, @Nullable Numeral most) implements Kind {}

  /** So much of a whole: in words, never in digits. */
  record Part(Portion portion, Values share) implements Kind {}

  /** How the first figure stands to the second. */
  record Comparison(Relation relation) implements Kind {}

  /** The figures stand in this order, the greatest first; each pair of neighbors is settled. */
  record Order(List<String> greatestFirst) implements Kind {}

  /** The first figure is above, or below, each of the others. */
  record Extreme(boolean greatest) implements Kind {}

  /** The figure rises, falls or stays from its first time to its last. */
  record Trend(Relation lastToFirst) implements Kind {}

  /** The records do not say it, for this reason. */
  record Unknown(Why why) implements Kind {}

  /** It is none: zero, and nothing of it is left open. */
  record None(Numeral zero) implements Kind {}

  /** How two numbers stand to each other. */
  enum Relation {
    ABOVE,
    BELOW,
    EQUAL
  }

  /** Why there is no number, in the words of {@code figures.json}. */
  enum Why {
    NOT_RECORDED,
    NOT_DUE,
    NOT_OVER,
    NOT_ASKED,
    /** This edition leaves it out. */
    WITHHELD,
    /** The numbers are there, but what is open of them leaves this open. */
    OPEN
  }

  /** Parts of a whole that have a word, the least first, with the shares each is true of. */
  enum Portion {
    NONE("0", "0"),
    HARDLY_ANY("0", "0.1"),
    UNDER_HALF("0", "0.5"),
    HALF("0.5", "0.5"),
    OVER_HALF("0.5", "1"),
    NEARLY_ALL("0.9", "1"),
    ALL("1", "1"),
    /** Anything from none to all. */
    SOME("0", "1"),
    /** More than the whole. */
    MORE_THAN_ALL("1", null);

    private final Values shares;

    Portion(String least, @Nullable String most) {
      shares = new Values(new BigDecimal(least), most == null ? null : new BigDecimal(most));
    }

    /** The shares of which the word is true, those of {@link #OVER_HALF} above a half. */
    public Values shares() {
      return shares;
    }

    /** The narrowest word that is true of every share from one to another. */
    static Portion of(BigDecimal least, BigDecimal most) {
      BigDecimal half = OVER_HALF.shares.least();
      if (least.signum() < 0) {
        return SOME;
      }
      if (most.signum() == 0) {
        return NONE;
      }
      if (least.compareTo(BigDecimal.ONE) > 0) {
        return MORE_THAN_ALL;
      }
      if (least.compareTo(BigDecimal.ONE) == 0 && most.compareTo(BigDecimal.ONE) == 0) {
        return ALL;
      }
      if (most.compareTo(BigDecimal.ONE) > 0) {
        return SOME;
      }
      if (least.compareTo(new BigDecimal("0.9")) >= 0) {
        return NEARLY_ALL;
      }
      if (least.compareTo(half) == 0 && most.compareTo(half) == 0) {
        return HALF;
      }
      if (least.compareTo(half) > 0) {
        return OVER_HALF;
      }
      if (most.compareTo(new BigDecimal("0.1")) <= 0) {
        return HARDLY_ANY;
      }
      return most.compareTo(half) < 0 ? UNDER_HALF : SOME;
    }
  }
}
