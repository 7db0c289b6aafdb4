package org.amparo.ingest;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** Turns the database's own failures into errors that say what to do. */
public final class DatabaseFailure {

  private DatabaseFailure() {}

  /** What a new workspace is called until it is whole. */
  static final String UNFINISHED = ".importing";

  /** A workspace by the name that the user gave it. */
  private static String named(Path file) {
    String name = file.toString();
    return name.endsWith(UNFINISHED)
        ? name.substring(0, name.length() - UNFINISHED.length())
        : name;
  }

  /** The error to show for a failure while working on {@code file}. */
  public static AmparoException of(Path file, SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    Place place = Place.of(named(file));
    if (lower.contains("no space left")
        || lower.contains("disk full")
        || lower.contains("errno 28")) {
      return new AmparoException(
          ErrorCode.DISK_FULL,
          "there is no space left to write " + named(file),
          Place.of(named(file)),
          "free some space or name another folder, then run this again; nothing was changed",
          failure);
    }
    if (lower.contains("permission denied") || lower.contains("cannot open file")) {
      return new AmparoException(
          ErrorCode.OUTPUT_NOT_WRITABLE,
          "the workspace cannot be opened there: " + message.lines().findFirst().orElse(""),
          place,
          "check that the folder exists and that you may write to it",
          failure);
    }
    return new AmparoException(
        ErrorCode.UNEXPECTED,
        "the database reported: " + message,
        place,
        "run again with --debug and report it with what that prints",
        failure);
  }
}
