package org.amparo.model.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How exact the counts of an edition are. */
public enum Precision {
  /** Counts of published records are exact, those of protected records rounded. */
  BY_SOURCE,
  /** Every count is exact: an internal edition. */
  EXACT,
  /** Every count of records is rounded, whoever published them. */
  ROUNDED;

  /** The word in a recipe. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The precision with this word, or empty where there is none. */
  public static Optional<Precision> of(String word) {
    return Stream.of(values()).filter(precision -> precision.word().equals(word)).findFirst();
  }
}
