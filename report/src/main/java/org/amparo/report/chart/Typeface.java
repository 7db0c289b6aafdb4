package org.amparo.report.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import org.amparo.model.problem.ErrorCode;

/** Letters of a size in pixels, in the generic family that each reader's machine sets. */
public record Typeface(int size, boolean bold) {

  static final Typeface TITLE = new Typeface(19, true);
  static final Typeface LABEL = new Typeface(13, false);
  static final Typeface VALUE = new Typeface(13, true);
  static final Typeface READ = new Typeface(15, false);
  static final Typeface LOUD = new Typeface(15, true);
  static final Typeface TICK = new Typeface(12, false);

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Measures a word, so that a report fails before anything is written: AMP-403 for no font. */
  public static void require() {
    try {
      LABEL.width("Amparo");
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Java has no exception of its own for this: by version and system it is any of these.
      throw ErrorCode.FONT_MISSING.error(
          "Java finds no font on this machine, and charts measure their text",
          null,
          "install one, on Debian or Ubuntu with `apt-get install fontconfig fonts-dejavu-core`",
          e);
    }
  }

  /** The letters as Java has them. */
  Font font() {
    return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, size);
  }

  double width(String text) {
    return font().getStringBounds(text, CONTEXT).getWidth();
  }

  /** The text in lines, none wider than {@code room} but for a single word that is. */
  List<String> lines(String text, double room) {
    List<String> lines = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
      if (!lines.isEmpty() && width(longer) <= room) {
        lines.set(lines.size() - 1, longer);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  /** The same letters, smaller where a text would be wider than {@code room}, from 8 pixels up. */
  Typeface within(String text, double room) {
    return size > 8 && width(text) > room ? new Typeface(size - 1, bold).within(text, room) : this;
  }

  /** The text, cut with an ellipsis where it is wider than {@code room}. */
  String fitted(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "\u2026") > room) {
      end--;
    }
    return text.substring(0, end).strip() + "\u2026";
  }
}
