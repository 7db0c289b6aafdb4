package org.amparo.model.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file something is.
 *
 * @param file the file as the user named it, or the bundled file's path
 * @param line counted from 1, or 0 where only the file is known
 * @param column counted from 1, or 0 where only the line is known
 * @param text the line itself, for a caret beneath it; null where it is not text
 */
public record Place(String file, int line, int column, @Nullable String text) {

  /** A longer line is not shown. */
  private static final int LONGEST = 1_000;

  /** A whole file. */
  public static Place of(String file) {
    return of(file, 0);
  }

  /** A whole file. */
  public static Place of(Path file) {
    return of(file.toString(), 0);
  }

  /** A line of a file whose text is not shown. */
  public static Place of(String file, int line) {
    return new Place(file, line, 0, null);
  }

  /** A line of a file whose text is not shown. */
  public static Place of(Path file, long line) {
    return of(file.toString(), Math.toIntExact(line));
  }

  /** {@code file:line:column}, as far as known. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
  }

  /** The line with a caret beneath the column; empty where either is unknown or too long. */
  public String caret() {
    if (text == null || column < 1 || text.length() > LONGEST) {
      return "";
    }
    return "  | " + text + "\n  | " + " ".repeat(column - 1) + "^";
  }
}
