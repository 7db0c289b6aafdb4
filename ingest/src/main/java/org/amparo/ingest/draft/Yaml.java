package org.amparo.ingest.draft;

import java.util.Collection;
import java.util.stream.Collectors;

/** Scalars as YAML writes them. */
final class Yaml {

  private Yaml() {}

  /** A text, quoted where it could be read as anything else. */
  static String text(String text) {
    boolean plain =
        text.matches("[A-Za-z_][A-Za-z0-9_ ]*[A-Za-z0-9_]|[A-Za-z_]")
            && !text.matches("(?i)true|false|null|yes|no|on|off|y|n");
    return plain ? text : quoted(text);
  }

  /** A text in quotes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c < ' ' || c == '\u007f') {
        out.append("\\x%02x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** A list on one line. */
  static String list(Collection<String> texts) {
    return texts.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Text fit for a comment: one line. */
  static String comment(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
