package org.amparo.report.chart;

import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;

/** Whether this machine can draw text at all. */
public final class Fonts {

  private Fonts() {}

  /**
   * Measures a word, so that a report fails before anything is written and says why.
   *
   * @throws AmparoException AMP-403 where Java finds no font
   */
  public static void require() {
    try {
      Typeface.width("Amparo", Typeface.LABEL);
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Java has no exception of its own for this: by version and system it is any of these.
      throw new AmparoException(
          ErrorCode.FONT_MISSING,
          "Java finds no font on this machine, and charts measure their text",
          null,
          "install one, on Debian or Ubuntu with `apt-get install fontconfig fonts-dejavu-core`",
          e);
    }
  }
}
