package org.amparo.cli;

import java.util.function.Supplier;

/**
 * What a command gives. Text and JSON are made when they are printed, one of them.
 *
 * @param text for people
 * @param json records or maps, for programs
 * @param exit the exit code
 */
record Result(Supplier<String> text, Supplier<Object> json, int exit) {

  /** A result with all well. */
  static Result of(Supplier<String> text, Supplier<Object> json) {
    return new Result(text, json, ExitCode.FINE);
  }

  /** A result in words alone. */
  static Result of(String text) {
    return of(() -> text, () -> text);
  }

  /** The same with exit code 1 where there is something to look at. */
  Result found(boolean finding) {
    return new Result(text, json, finding ? ExitCode.FINDING : exit);
  }
}
