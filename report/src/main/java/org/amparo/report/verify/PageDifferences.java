package org.amparo.report.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Number by number, and then line by line, what two pages say otherwise. */
final class PageDifferences {

  private static final Pattern PICTURE = Pattern.compile("(?s)<svg\\b.*?</svg>");
  private static final int SHOWN = 80;

  private PageDifferences() {}

  /**
   * Whether two pages are the same but for their pictures: another machine's letters are others.
   */
  static boolean sameButPictures(byte[] reported, byte[] computed) {
    return withoutPictures(reported).equals(withoutPictures(computed));
  }

  private static String withoutPictures(byte[] page) {
    return PICTURE.matcher(text(page)).replaceAll("");
  }

  static List<Difference> of(String file, byte[] reported, byte[] computed, String why) {
    List<Element> before = numbers(reported);
    List<Element> after = numbers(computed);
    List<Difference> differences = new ArrayList<>();
    if (before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        Element one = before.get(i);
        Element other = after.get(i);
        if (!one.outerHtml().equals(other.outerHtml())) {
          String id = one.attr("data-figure") + ", " + one.attr("data-part");
          boolean printed = !one.text().equals(other.text());
          differences.add(
              new Difference(
                  file,
                  id,
                  printed ? one.text() : one.outerHtml(),
                  printed ? other.text() : other.outerHtml(),
                  why));
        }
      }
    }
    return differences.isEmpty() ? firstLine(file, reported, computed, why) : differences;
  }

  private static List<Element> numbers(byte[] page) {
    return Jsoup.parse(text(page)).select("data");
  }

  private static List<Difference> firstLine(
      String file, byte[] reported, byte[] computed, String why) {
    List<String> before = text(reported).lines().toList();
    List<String> after = text(computed).lines().toList();
    int line = 0;
    while (line < before.size()
        && line < after.size()
        && before.get(line).equals(after.get(line))) {
      line++;
    }
    String one = line < before.size() ? before.get(line) : "";
    String other = line < after.size() ? after.get(line) : "";
    int same = 0;
    while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return List.of(
        new Difference(file, "line " + (line + 1), around(one, same), around(other, same), why));
  }

  private static String around(String line, int at) {
    int from = Math.max(0, at - SHOWN / 4);
    String part = line.substring(from, Math.min(line.length(), from + SHOWN));
    return line.isEmpty() ? "nothing" : (from > 0 ? "\u2026" : "") + part;
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
