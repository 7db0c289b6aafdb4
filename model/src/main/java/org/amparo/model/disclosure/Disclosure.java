package org.amparo.model.disclosure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a publisher has already released the records of a file. */
public enum Disclosure {
  /** Anyone can read the records: counts of them may be exact. */
  PUBLISHED,
  /** The records are a jail's own: counts of them are rounded before they are published. */
  PROTECTED;

  /** The word in contracts, in {@code import --disclosure} and in a workspace. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this word, or empty where there is none. */
  public static Optional<Disclosure> of(String word) {
    return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
