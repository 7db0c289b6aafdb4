package org.amparo.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.model.ScratchFolder;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** Turns the database's own failures into errors that say what to do. */
public final class DatabaseFailure {

  /** How the database says that a file's bytes are not those that it wrote. */
  private static final Pattern DAMAGE =
      Pattern.compile(
          "checksum|corrupt|could not read enough bytes|could not read from file|serialization error"
              + "|deserializ|internal error|fatal error|database has been invalidated");

  private DatabaseFailure() {}

  /** The error for a workspace that cannot be read as it was written. */
  static AmparoException damaged(Path file, SQLException failure) {
    return ErrorCode.WORKSPACE_DAMAGED.error(
        "the workspace is damaged: " + DatabaseMessage.of(failure),
        Place.of(ScratchFolder.target(file)),
        "take a copy from before, or import the sources again into a new workspace",
        failure);
  }

  /** The error to show for a failure while working on {@code file}. */
  public static AmparoException of(Path file, SQLException reported) {
    SQLException failure = DatabaseMessage.withoutValues(reported);
    String message = String.valueOf(failure.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    Path named = ScratchFolder.target(file);
    Place place = Place.of(named);
    if (lower.contains("no space left")
        || lower.contains("disk full")
        || lower.contains("errno 28")
        || lower.contains("max_temp_directory_size")) {
      return ErrorCode.DISK_FULL.error(
          "there is no space left to write " + named,
          place,
          "free some space or name another folder, then run this again; what was there before is"
              + " unchanged",
          failure);
    }
    if (lower.contains("permission denied") || lower.contains("cannot open file")) {
      return ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "the workspace cannot be opened there: " + DatabaseMessage.of(failure),
          place,
          "check that the folder exists and that you may write to it",
          failure);
    }
    if (lower.contains("out of memory")) {
      return ErrorCode.OUT_OF_MEMORY.error(
          "the database has too little memory for this",
          place,
          "close other programs, or ask for less at once",
          failure);
    }
    if (DAMAGE.matcher(lower).find()) {
      return damaged(file, failure);
    }
    return ErrorCode.UNEXPECTED.error(
        "the database reported: " + message,
        place,
        "run again with --debug and report it with what that prints",
        failure);
  }

  /** The error to show where a workspace, or what it needs meanwhile, cannot be put there. */
  static AmparoException notWritable(Path file, IOException failure) {
    return ErrorCode.OUTPUT_NOT_WRITABLE.error(
        "cannot write there: " + failure,
        Place.of(ScratchFolder.target(file)),
        "check that the folder exists and that you may write to it",
        failure);
  }
}
