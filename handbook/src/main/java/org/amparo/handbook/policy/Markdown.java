package org.amparo.handbook.policy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a page of Markdown, block by block. */
public final class Markdown {

  private static final int LINE = 120;

  private final StringBuilder out = new StringBuilder();

  /** A heading; level 1 is the page's own. */
  public Markdown heading(int level, String text) {
    return block("#".repeat(level) + " " + text);
  }

  /** A paragraph, broken into lines where it is long. */
  public Markdown paragraph(String text) {
    return block(wrapped(text, ""));
  }

  /** A paragraph set apart. */
  public Markdown note(String text) {
    return block(wrapped(text, "> "));
  }

  /** Items with dots; nothing where there are none. */
  public Markdown bullets(List<String> items) {
    return items.isEmpty()
        ? this
        : block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
  }

  /** Items with numbers from 1; nothing where there are none. */
  public Markdown numbers(List<String> items) {
    return items.isEmpty()
        ? this
        : block(
            IntStream.range(0, items.size())
                .mapToObj(i -> (i + 1) + ". " + items.get(i))
                .collect(Collectors.joining("\n")));
  }

  /** A table whose cells are Markdown already; nothing where there is no row. */
  public Markdown table(List<String> header, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    StringBuilder lines = new StringBuilder(row(header)).append('\n');
    lines.append("|").append(String.join("", Collections.nCopies(header.size(), "---|")));
    rows.forEach(cells -> lines.append('\n').append(row(cells)));
    return block(lines.toString());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private Markdown block(String text) {
    out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
    return this;
  }

  /** The page. */
  public String text() {
    return out.toString();
  }

  /** Plain text on one line, with what Markdown would read as its own marks escaped. */
  public static String plain(String text) {
    return text.strip()
        .replaceAll("\\s+", " ")
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .replace("<", "&lt;");
  }

  /** Text as code, fit for a cell of a table; empty for empty text. */
  public static String code(String text) {
    return text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
  }

  /** A link with plain text. */
  public static String link(String text, String target) {
    return "[" + plain(text).replace("[", "\\[").replace("]", "\\]") + "](" + target + ")";
  }

  /** Breaks at spaces, never before a word that would begin a list or a heading. */
  private static String wrapped(String text, String prefix) {
    StringBuilder lines = new StringBuilder(prefix);
    int length = prefix.length();
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      boolean breaks = length + 1 + word.length() > LINE && !word.matches("[-+*#>]+|\\d+[.)]");
      if (!first && breaks) {
        lines.append('\n').append(prefix);
        length = prefix.length();
      } else if (!first) {
        lines.append(' ');
        length++;
      }
      lines.append(word);
      length += word.length();
      first = false;
    }
    return lines.toString();
  }
}
