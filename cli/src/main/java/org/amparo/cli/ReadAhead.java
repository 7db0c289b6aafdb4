package org.amparo.cli;

import org.amparo.model.place.Gazetteer;
import org.amparo.report.ReportWriter;

/**
 * Reads on another thread what a report needs later whatever its records are, while policies are
 * read and requests decided.
 */
final class ReadAhead {

  private ReadAhead() {}

  /** Begins. What goes wrong is told to who needs it, not here. */
  static void forReport() {
    Thread thread = new Thread(ReadAhead::read, "ahead");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((_, _) -> {});
    thread.start();
  }

  private static void read() {
    Gazetteer.bundled();
    ReportWriter.readAhead();
  }
}
