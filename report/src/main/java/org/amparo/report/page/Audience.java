package org.amparo.report.page;

import java.util.Locale;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Protection;
import org.amparo.report.language.Messages;

/** For whom a page is written, as it says of itself. */
public enum Audience {
  /** Every number is exact, and rests on published records: nothing is to be said. */
  ANYONE,
  /** Every number is exact, and some rest on records that nobody has published. */
  INTERNAL,
  /** Counts are rounded. */
  ROUNDED;

  /** As the protection of an evaluation says. */
  public static Audience of(Evaluation evaluation) {
    Protection protection = evaluation.protection();
    if (protection.rounded()) {
      return ROUNDED;
    }
    return protection.files().isEmpty() ? ANYONE : INTERNAL;
  }

  /** What a page says of its edition; empty where there is nothing to say. */
  public String says(Messages messages) {
    return said(messages, "audience.");
  }

  /** What stands on every sheet of paper. */
  public String onPaper(Messages messages) {
    return said(messages, "audience.paper.");
  }

  private String said(Messages messages, String key) {
    return this == ANYONE ? "" : messages.say(key + name().toLowerCase(Locale.ROOT));
  }
}
