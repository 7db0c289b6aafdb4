package org.amparo.cli.base;

/** What a command's exit code says. */
public final class ExitCode {

  /** All is well. */
  public static final int FINE = 0;

  /** The command did its work and found something to look at. */
  public static final int FINDING = 1;

  /** Misuse, or input that cannot be used. */
  public static final int MISUSE = 2;

  private ExitCode() {}
}
