package org.amparo.cli.base;

import java.util.function.Supplier;

/** What a command gives, with its exit code; its text or its JSON is made when it is printed. */
public record Result(Supplier<String> text, Supplier<Object> json, int exit) {

  /** A result with all well. */
  public static Result of(Supplier<String> text, Supplier<Object> json) {
    return new Result(text, json, ExitCode.FINE);
  }

  /** A result in words alone. */
  public static Result of(String text) {
    return of(() -> text, () -> text);
  }

  /** The same with exit code 1 where there is something to look at. */
  public Result found(boolean finding) {
    return new Result(text, json, finding ? ExitCode.FINDING : exit);
  }
}
