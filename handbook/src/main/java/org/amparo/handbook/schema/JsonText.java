package org.amparo.handbook.schema;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, collections, texts, numbers, booleans and null as indented JSON. */
public final class JsonText {

  private static final int SHORT = 100;

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** The value as JSON, with a line feed at its end. */
  public static String of(Object value) {
    JsonText json = new JsonText();
    json.append(value, 0);
    return json.out.append('\n').toString();
  }

  private void append(@Nullable Object value, int depth) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> appendMap(map, depth);
      case Collection<?> items -> appendItems(items, depth);
      case String text -> quote(text);
      default -> out.append(value);
    }
  }

  private void appendMap(Map<?, ?> map, int depth) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      newLine(depth + 1);
      quote(String.valueOf(entry.getKey()));
      out.append(": ");
      append(entry.getValue(), depth + 1);
      separator = ",";
    }
    newLine(depth);
    out.append('}');
  }

  /** On one line where it is short and holds only single values. */
  private void appendItems(Collection<?> items, int depth) {
    boolean flat = items.stream().noneMatch(i -> i instanceof Map || i instanceof Collection);
    boolean line = flat && items.toString().length() < SHORT;
    String separator = "";
    out.append('[');
    for (Object item : items) {
      out.append(separator);
      if (!line) {
        newLine(depth + 1);
      } else if (!separator.isEmpty()) {
        out.append(' ');
      }
      append(item, depth + 1);
      separator = ",";
    }
    if (!line && !items.isEmpty()) {
      newLine(depth);
    }
    out.append(']');
  }

  private void newLine(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
