package org.amparo.report.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** Turns a failure to write into an error that says what to do. */
final class WriteFailure {

  /** How Linux, macOS and Windows, and file systems in memory, say that a disk or quota is full. */
  private static final List<String> FULL =
      List.of(
          "no space left", "not enough space", "disk full", "out of disk space", "quota exceeded");

  private WriteFailure() {}

  static AmparoException of(Path folder, IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    Place place = Place.of(folder);
    if (FULL.stream().anyMatch(message::contains)) {
      return ErrorCode.DISK_FULL.error(
          "there is no space left to write",
          place,
          "free some space or name another place, then run this again; what was there before is"
              + " unchanged",
          failure);
    }
    return notWritable(folder, failure);
  }

  static AmparoException notWritable(Path folder, Throwable failure) {
    return ErrorCode.OUTPUT_NOT_WRITABLE.error(
        "it cannot be written there: " + reason(failure),
        Place.of(folder),
        "name another place, such as with --out, that you may write to; what was there before is"
            + " unchanged",
        failure);
  }

  private static String reason(Throwable failure) {
    return switch (failure) {
      case java.nio.file.AccessDeniedException _ -> "permission denied";
      case java.nio.file.FileAlreadyExistsException taken when taken.getReason() != null ->
          "there is already " + taken.getMessage();
      case java.nio.file.FileAlreadyExistsException _ -> "a file is in the way";
      case java.nio.file.NotDirectoryException _ -> "a file is in the way";
      case java.nio.file.ReadOnlyFileSystemException _ -> "the disk is read-only";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
