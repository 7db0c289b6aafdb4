package org.amparo.report.figure;

import java.util.Locale;
import org.amparo.evaluate.Status;
import org.amparo.report.language.Messages;

/** Codes as words, in English. */
public final class Words {

  private Words() {}

  /** {@code motor-vehicle} as "Motor vehicle". */
  public static String sentence(String code) {
    String words = code.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }

  public static String status(Status status) {
    return Messages.english()
        .say("status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
