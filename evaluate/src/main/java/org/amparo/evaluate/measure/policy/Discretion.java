package org.amparo.evaluate.measure.policy;

import java.util.Arrays;
import java.util.Locale;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** How a jail is taken to use the freedom that MAY leaves it, where answers are counted. */
public enum Discretion {
  /** As the jail's log says it acted; unknown where it does not say. */
  OBSERVED,
  /** Every request that may be honored is. */
  ALWAYS,
  /** None is. */
  NEVER;

  /** What a user writes, and {@code step/discretion} holds. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what a user wrote; {@link AmparoException} AMP-602 where it is none of them. */
  public static Discretion parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(rule -> rule.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                ErrorCode.ARGUMENT_INVALID.error(
                    "'" + text + "' is no use of discretion",
                    Place.of("--discretion"),
                    "write observed, always or never"));
  }
}
