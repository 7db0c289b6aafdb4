package org.amparo.desk.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.model.problem.ErrorCode;

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

  /**
   * An anchor from such a line.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-602
   */
  public static Head parse(String line) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "not an anchor: " + line,
          "an anchor is the number of an event and its digest of 64 digits, as the desk wrote it");
    }
    return new Head(Long.parseLong(parts.group(1)), parts.group(2));
  }
}
