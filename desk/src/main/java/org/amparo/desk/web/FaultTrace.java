package org.amparo.desk.web;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * What failed and where, for the log: the kinds of the faults and their lines of code. Their
 * messages stay out, since one may quote what somebody sent.
 */
final class FaultTrace implements StackTracePrinter {

  private static final int MOST_LINES = 60;
  private static final int MOST_CAUSES = 8;

  @Override
  public void printStackTrace(Throwable fault, Appendable out) throws IOException {
    int left = MOST_LINES;
    Throwable cause = fault;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      out.append(i == 0 ? "" : "Caused by: ").append(cause.getClass().getName()).append('\n');
      for (StackTraceElement line : cause.getStackTrace()) {
        if (left-- > 0) {
          out.append("\tat ").append(line.toString()).append('\n');
        }
      }
      cause = cause.getCause();
    }
  }
}
