package org.amparo.cli.screen;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** Lines of at most {@link #WIDTH} characters, to which an item adds as many as it needs. */
final class Screen {

  static final int WIDTH = 80;

  private final List<String> lines = new ArrayList<>();

  int size() {
    return lines.size();
  }

  void add(List<String> more) {
    lines.addAll(more);
  }

  void add(Screen other) {
    lines.addAll(other.lines);
  }

  void blank() {
    lines.add("");
  }

  /** Adds text that is laid out already. */
  void asIs(String text) {
    lines.add(text.stripTrailing());
  }

  void line(String text) {
    item("", text);
  }

  void item(OrdinaryText.Line line) {
    item(line.lead(), line.text());
  }

  void item(String lead, String text) {
    lines.addAll(wrapped(lead, text));
  }

  static List<String> wrapped(String lead, String text) {
    String indent = lead.isBlank() ? lead : "";
    String wrapped =
        WordUtils.wrap(
            lead.strip() + " " + text, WIDTH - 2 - indent.length(), "\n  " + indent, false);
    return (indent + wrapped.strip()).lines().toList();
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
