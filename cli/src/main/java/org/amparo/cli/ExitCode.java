package org.amparo.cli;

/** What a command's exit code says. */
final class ExitCode {

  /** All is well. */
  static final int FINE = 0;

  /** The command did its work and found something to look at. */
  static final int FINDING = 1;

  /** Misuse, or input that cannot be used. */
  static final int MISUSE = 2;

  private ExitCode() {}
}
