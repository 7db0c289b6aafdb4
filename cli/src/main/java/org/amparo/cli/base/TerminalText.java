package org.amparo.cli.base;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Writes all that Amparo prints. Characters that would steer a terminal, which a file's name or its
 * records may hold, are printed as signs; the emphasis of the help texts passes.
 */
public final class TerminalText extends FilterWriter {

  private static final Pattern STEERING =
      Pattern.compile(
          "(?!\\x1b\\[(?:0|1|3|4|2[1-4]|3[1-79])?m|\\r\\n|[\\n\\t])"
              + "[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

  /** The sign for a control character is as far behind this as the character behind zero. */
  private static final int SIGNS = 0x2400;

  private static final int DELETE = 0x7f;

  private TerminalText(Writer out) {
    super(out);
  }

  /** What writes to {@code out} so. */
  public static PrintWriter over(Writer out) {
    return new PrintWriter(new TerminalText(out), true);
  }

  /** A text in which nothing steers a terminal. */
  public static String visible(String text) {
    return STEERING.matcher(text).replaceAll(found -> sign(found.group().charAt(0)));
  }

  private static String sign(char control) {
    if (control < ' ') {
      return Character.toString(SIGNS + control);
    }
    return control == DELETE ? "\u2421" : "\ufffd";
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(visible(text.substring(from, from + length)));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    out.write(visible(new String(text, from, length)));
  }

  @Override
  public void write(int character) throws IOException {
    out.write(visible(Character.toString(character)));
  }
}
