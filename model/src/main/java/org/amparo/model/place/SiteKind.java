package org.amparo.model.place;

import java.util.Arrays;

/** What sort of site a facility or landmark is. */
public enum SiteKind {
  COUNTY_JAIL("county-jail"),
  CITY_JAIL("city-jail"),
  REGIONAL_JAIL("regional-jail"),
  STATE_PRISON("state-prison"),
  FEDERAL("federal"),
  DETENTION_CENTRE("detention-center"),
  JUVENILE("juvenile"),
  HOSPITAL("hospital"),
  HOTEL("hotel"),
  COURT("court"),
  OFFICE("office"),
  AREA("area"),
  OTHER("other");

  private final String word;

  SiteKind(String word) {
    this.word = word;
  }

  /** As the files of {@code places/} write it. */
  public String word() {
    return word;
  }

  /** The kind of a word. */
  static SiteKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of site is '" + word + "'"));
  }
}
