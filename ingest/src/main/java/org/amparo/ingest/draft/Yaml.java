package org.amparo.ingest.draft;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Scalars as YAML writes them. */
final class Yaml {

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z_]([A-Za-z0-9_ ]*[A-Za-z0-9_])?");
  private static final Pattern SPECIAL = Pattern.compile("[\"\\\\\\p{Cntrl}]");

  private Yaml() {}

  /** A text, quoted where it could be read as anything else. */
  static String text(String text) {
    return PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  /** A text in quotes. */
  static String quoted(String text) {
    return '"' + SPECIAL.matcher(text).replaceAll(match -> escaped(match.group())) + '"';
  }

  private static String escaped(String character) {
    char c = character.charAt(0);
    return Matcher.quoteReplacement(
        c < ' ' || c == '\u007f' ? "\\x%02x".formatted((int) c) : "\\" + c);
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
