package org.amparo.desk.record;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/**
 * How far the record goes: the number of its last event, and that event's digest. Kept outside the
 * desk, it is an anchor: whoever rewrites the record cannot rewrite that too.
 */
public record Head(long sequence, String digest) {

  private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");

  /** One line of a file of anchors. */
  public String line() {
    return sequence + " " + digest;
  }

  /** Adds it to a file of anchors, and to the disk. */
  public void appendTo(Path anchors) throws IOException {
    Files.writeString(
        anchors,
        line() + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  /**
   * The anchors of such a file.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-103 where it cannot be read, AMP-602 for a
   *     line that is none
   */
  public static List<Head> readAll(Path anchors) {
    try {
      return Files.readAllLines(anchors).stream()
          .filter(line -> !line.isBlank())
          .map(Head::parse)
          .toList();
    } catch (IOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the anchors cannot be read: " + e.getMessage(),
          Place.of(anchors),
          "name the file that `audit anchor` wrote",
          e);
    }
  }

  /** An anchor from such a line. */
  static Head parse(String line) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "not an anchor: " + line,
          "an anchor is the number of an event and its digest of 64 digits, as the desk wrote it");
    }
    return new Head(Long.parseLong(parts.group(1)), parts.group(2));
  }
}
