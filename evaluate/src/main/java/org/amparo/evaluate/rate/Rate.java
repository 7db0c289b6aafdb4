package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a day costs or pays.
 *
 * @param id stable
 * @param kind what it stands for
 * @param low cents a day, the least it may be; equal to {@code central} where no range is known
 * @param central cents a day
 * @param high cents a day, the most it may be
 * @param places ids of the places it is for; empty where it is for any
 * @param year the year it was in force or published
 * @param source who says so, in words
 * @param url where it can be read; may be empty
 * @param synthetic whether it was invented for synthetic records
 * @param note what to know before using it; may be empty
 */
public record Rate(
    String id,
    RateKind kind,
    long low,
    long central,
    long high,
    List<String> places,
    int year,
    String source,
    String url,
    boolean synthetic,
    String note) {

  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  public Rate {
    places = List.copyOf(places);
    if (low > central || central > high) {
      throw new IllegalArgumentException(id + ": low, central, high are out of order");
    }
  }

  /** Whether it is for any place. */
  public boolean forAnyPlace() {
    return places.isEmpty();
  }

  /** Whether low and high differ from the central rate. */
  public boolean isRange() {
    return low != high;
  }

  /**
   * Time at a rate, rounded half up to whole cents.
   *
   * @param seconds of custody; need not be whole
   * @param centsPerDay one of this rate's three values
   */
  public static BigDecimal cents(BigDecimal seconds, long centsPerDay) {
    return seconds
        .multiply(BigDecimal.valueOf(centsPerDay))
        .divide(SECONDS_A_DAY, 0, RoundingMode.HALF_UP);
  }
}
