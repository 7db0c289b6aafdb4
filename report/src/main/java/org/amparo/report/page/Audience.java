package org.amparo.report.page;

import java.util.Locale;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Protection;
import org.amparo.report.language.Wording;

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
  public String says() {
    return said("audience.");
  }

  /** What stands on every sheet of paper. */
  public String onPaper() {
    return said("audience.paper.");
  }

  private String said(String key) {
    return this == ANYONE ? "" : Wording.say(key + name().toLowerCase(Locale.ROOT));
  }
}
