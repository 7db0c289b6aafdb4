package org.amparo.report.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.model.BundledFiles;

/**
 * The sections of {@code measures/methods/} as HTML. They hold headings, paragraphs, lists, tables
 * and indented formulas, and nothing else of Markdown.
 */
final class MethodsText {

  private static final String FOLDER = "measures/methods";
  private static final String SECTION = "## ";
  private static final String PART = "### ";
  private static final String FORMULA = "    ";
  private static final Pattern MARK =
      Pattern.compile(
          "\\*\\*(?<bold>.+?)\\*\\*|\\*(?<stressed>[^*]+)\\*"
              + "|\\[(?<text>[^\\]]+)]\\((?<target>[^)]+)\\)|&lt;(?<tag>/?su[bp])&gt;");

  private final Set<String> ids;

  private MethodsText(Set<String> ids) {
    this.ids = ids;
  }

  /**
   * A section.
   *
   * @param title its heading, by which measures name it
   * @param lines what it says, in Markdown
   */
  record Section(String title, List<String> lines) {

    /** Where it stands on the page. */
    String id() {
      return MethodsText.id(title);
    }

    /** What its links and those of others can lead to. */
    Stream<String> ids() {
      return Stream.concat(
          Stream.of(id()),
          lines.stream()
              .filter(line -> line.startsWith(PART))
              .map(line -> MethodsText.id(line.substring(PART.length()))));
    }

    /**
     * What it says as HTML.
     *
     * @param ids what is on the page; a link to anything else is its words alone
     */
    String html(Set<String> ids) {
      return new MethodsText(ids).html(lines);
    }
  }

  /** The sections that ship with Amparo, in the order of the page of methods. */
  static List<Section> bundled() {
    return BundledFiles.read(MeasureCatalog.class, FOLDER, ".md").values().stream()
        .filter(text -> text.startsWith(SECTION))
        .map(
            text ->
                new Section(
                    text.lines().findFirst().orElseThrow().substring(SECTION.length()),
                    text.lines().skip(1).toList()))
        .toList();
  }

  /** A heading as the page of methods links to it. */
  static String id(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }

  private String html(List<String> lines) {
    StringBuilder out = new StringBuilder();
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      boolean item = line.startsWith("- ");
      boolean inFormula = !block.isEmpty() && block.getFirst().startsWith(FORMULA);
      if ((line.isBlank() && !inFormula)
          || item
          || (inFormula && !line.isBlank() && !line.startsWith(FORMULA))) {
        block(block, out);
        block.clear();
      }
      if (!line.isBlank() || inFormula) {
        block.add(line);
      }
    }
    block(block, out);
    return out.toString().replace("</ul>\n<ul>", "");
  }

  private void block(List<String> lines, StringBuilder out) {
    if (lines.isEmpty()) {
      return;
    }
    String first = lines.getFirst();
    if (first.startsWith(PART)) {
      String title = first.substring(PART.length());
      out.append("<h4 id=\"%s\">%s</h4>\n".formatted(id(title), inline(title)));
    } else if (first.startsWith(FORMULA)) {
      out.append("<pre class=\"formula\">")
          .append(
              lines.stream()
                  .map(line -> line.isBlank() ? "" : line.substring(FORMULA.length()))
                  .map(this::marked)
                  .collect(Collectors.joining("\n"))
                  .stripTrailing())
          .append("</pre>\n");
    } else if (first.startsWith("|")) {
      table(lines, out);
    } else if (first.startsWith("- ")) {
      out.append("<ul><li>").append(inline(joined(lines).substring(2))).append("</li></ul>\n");
    } else {
      out.append("<p>").append(inline(joined(lines))).append("</p>\n");
    }
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(String::strip).collect(Collectors.joining(" "));
  }

  private void table(List<String> lines, StringBuilder out) {
    out.append("<div class=\"scroll\"><table class=\"short\"><thead>")
        .append(row(lines.getFirst(), "th scope=\"col\""))
        .append("</thead><tbody>");
    lines.stream().skip(2).forEach(line -> out.append(row(line, "td")));
    out.append("</tbody></table></div>\n");
  }

  private String row(String line, String cell) {
    String tag = cell.substring(0, 2);
    return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
        .map(text -> "<" + cell + ">" + inline(text.strip()) + "</" + tag + ">")
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  /** Marks outside of code; a code span holds text alone. */
  private String inline(String text) {
    String[] parts = text.split("`", -1);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      out.append(i % 2 == 1 ? "<code>" + escaped(parts[i]) + "</code>" : marked(parts[i]));
    }
    return out.toString();
  }

  private String marked(String text) {
    return MARK.matcher(escaped(text)).replaceAll(found -> Matcher.quoteReplacement(html(found)));
  }

  private String html(MatchResult found) {
    if (found.group("bold") != null) {
      return "<strong>" + found.group("bold") + "</strong>";
    }
    if (found.group("stressed") != null) {
      return "<em>" + found.group("stressed") + "</em>";
    }
    if (found.group("tag") != null) {
      return "<" + found.group("tag") + ">";
    }
    // What links to another page of the documentation has nothing to lead to beside a report.
    String target = found.group("target");
    return target.startsWith("#") && ids.contains(target.substring(1))
        ? "<a href=\"" + target + "\">" + found.group("text") + "</a>"
        : found.group("text");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
