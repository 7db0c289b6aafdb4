package org.amparo.ingest.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Column names as words. */
public final class Words {

  private Words() {}

  /** The words of a name, in lower case; {@code bookingDate} and {@code BOOKING_DATE} are alike. */
  public static List<String> of(String name) {
    String apart = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Arrays.stream(apart.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }
}
