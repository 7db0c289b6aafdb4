package org.amparo.model.place;

import java.util.Arrays;
import java.util.Locale;

/** What sort of site a facility or landmark is. */
public enum SiteKind {
  COUNTY_JAIL,
  CITY_JAIL,
  REGIONAL_JAIL,
  STATE_PRISON,
  FEDERAL,
  DETENTION_CENTER,
  JUVENILE,
  HOSPITAL,
  HOTEL,
  COURT,
  OFFICE,
  AREA,
  OTHER;

  /** As the files of {@code places/} write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of a word. */
  static SiteKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of site is '" + word + "'"));
  }
}
