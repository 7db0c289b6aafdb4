package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.util.List;

/** Rates that tests state. */
public final class TestRates {

  private TestRates() {}

  /** A rate for a day in whole cents, as read from its source or, where synthetic, invented. */
  public static Rate of(
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
    return new Rate(
        id,
        kind,
        null,
        Per.DAY,
        BigDecimal.valueOf(low),
        BigDecimal.valueOf(central),
        BigDecimal.valueOf(high),
        places,
        year,
        year,
        source,
        url,
        synthetic ? Evidence.INVENTED : Evidence.READ,
        note);
  }
}
