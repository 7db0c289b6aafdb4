package org.amparo.cli;

import org.amparo.model.place.Gazetteer;
import org.amparo.report.ReportWriter;

/**
 * Reads on another thread what a report needs later whatever its records are, while policies are
 * read and requests decided.
 */
final class ReadAhead {

  private ReadAhead() {}

  /** Begins with the names of places. What goes wrong is told to who needs it, not here. */
  static void forRecords() {
    begin(Gazetteer::bundled);
  }

  /** Begins with what pages and pictures are written by, once the policies have been read. */
  static void forWriting() {
    begin(ReportWriter::readAhead);
  }

  private static void begin(Runnable reading) {
    Thread thread = new Thread(reading, "ahead");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((_, _) -> {});
    thread.start();
  }
}
