package org.amparo.model.yaml;

import java.util.List;
import org.amparo.model.problem.Place;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Finds the place in a YAML file of a character of a scalar's text. YAML changes only white space
 * and escapes between the file and the text, so the n-th visible character of the text is the n-th
 * visible character of the scalar in the file, whatever its style, folding and indentation.
 */
final class ScalarPlaces {

  private final List<String> lines;
  private final ScalarStyle style;
  private final String text;
  private int line;
  private int column;

  /** A scalar that starts on this line at this code point, both counted from 0. */
  ScalarPlaces(List<String> lines, int line, int column, ScalarNode scalar) {
    this.lines = lines;
    this.line = line;
    this.column = lines.get(line).offsetByCodePoints(0, column);
    this.style = scalar.getScalarStyle();
    this.text = scalar.getValue();
    skipOpening();
  }

  /** Moves from the scalar's start to its content: behind a quote, or below a block's header. */
  private void skipOpening() {
    switch (style) {
      case SINGLE_QUOTED -> column = lines.get(line).indexOf('\'', column) + 1;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> column = lines.get(line).indexOf('"', column) + 1;
      case LITERAL, FOLDED -> nextLine();
      case PLAIN -> {}
    }
  }

  /** The place of the code point at this offset of the text. */
  Place place(String file, int offset) {
    int length = text.codePointCount(0, text.length());
    int wanted = visible(Math.min(offset, length));
    boolean behind = wanted > 0 && wanted == visible(length);
    for (int i = 0; i < (behind ? wanted - 1 : wanted); i++) {
      toVisible();
      column += width();
    }
    toVisible();
    if (behind) {
      column += width();
    }
    String source = line < lines.size() ? lines.get(line) : "";
    int shown = Math.min(column, source.length());
    return new Place(file, line + 1, source.codePointCount(0, shown) + 1, source);
  }

  private int visible(int codePoints) {
    return (int)
        text.codePoints().limit(codePoints).filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Moves to the next visible character, or stays at the end of the file. */
  private void toVisible() {
    while (line < lines.size()) {
      String source = lines.get(line);
      if (column >= source.length()) {
        nextLine();
      } else if (Character.isWhitespace(source.codePointAt(column))) {
        column++;
      } else if (escapedSpace(source)) {
        column += 2;
      } else {
        return;
      }
    }
  }

  /** Whether an escape that stands for white space, or for nothing, is here. */
  private boolean escapedSpace(String source) {
    return escapes()
        && source.charAt(column) == '\\'
        && (column + 1 == source.length()
            || "ntrvf N_LP\t".indexOf(source.charAt(column + 1)) >= 0);
  }

  /** How many characters of the file the visible character here takes. */
  private int width() {
    String source = lines.get(line);
    char here = source.charAt(column);
    if (style == ScalarStyle.SINGLE_QUOTED && here == '\'') {
      return 2;
    }
    if (escapes() && here == '\\') {
      return switch (source.charAt(column + 1)) {
        case 'x' -> 4;
        case 'u' -> 6;
        case 'U' -> 10;
        default -> 2;
      };
    }
    return Character.charCount(source.codePointAt(column));
  }

  private boolean escapes() {
    return style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.JSON_SCALAR_STYLE;
  }

  private void nextLine() {
    line++;
    column = 0;
  }
}
