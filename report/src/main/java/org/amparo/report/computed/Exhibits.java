package org.amparo.report.computed;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.report.language.Wording;
import org.jsoup.Jsoup;

/**
 * Finds the charts, tables and sections of a page that is laid out, and gives each a link to how it
 * was computed. The page itself says which figures stand where, so a section that moves takes its
 * links along.
 */
public final class Exhibits {

  private static final String ATTRIBUTE = "data-figure=\"";

  private static final Pattern TOKEN =
      Pattern.compile(
          "<section\\b|</section>|<figure class=\"chart\"|</figure>|<table\\b|</table>|<caption>|</caption>"
              + "|<h2\\b[^>]*>|</h2>|<p class=\"basis\">|</p>|data-figure=\"([^\"]*)\""
              + "|<title id='(chart-[a-z0-9-]+)-wide-title'>([^<]*)</title>");

  private final String html;
  private final Collection<String> figures;
  private final StringBuilder out = new StringBuilder();
  private final List<Exhibit> found = new ArrayList<>();
  private final Set<String> ofSection = new LinkedHashSet<>();
  private final Set<String> ofTable = new LinkedHashSet<>();
  private int copied;
  private int heading = -1;
  private int caption = -1;
  private int captionEnd = -1;
  private String section = "";
  private String title = "";
  private String chart = "";
  private boolean table;
  private boolean basis;
  private boolean linked;

  private Exhibits(String html, Collection<String> figures) {
    this.html = html;
    this.figures = figures;
  }

  /**
   * A page with its links.
   *
   * @param html the whole page
   * @param found its exhibits, in order
   */
  public record Linked(String html, List<Exhibit> found) {}

  /**
   * The page with a link at every exhibit.
   *
   * @param figures the ids of every figure published
   */
  public static Linked link(String html, Collection<String> figures) {
    Exhibits exhibits = new Exhibits(html, figures);
    Matcher token = TOKEN.matcher(html);
    // Every token begins a tag or an attribute. To try the pattern at each character of a long page
    // takes as long as to lay it out.
    int tag = html.indexOf('<');
    int attribute = html.indexOf(ATTRIBUTE);
    while (tag >= 0 || attribute >= 0) {
      int at = attribute < 0 || (tag >= 0 && tag < attribute) ? tag : attribute;
      int next = at + 1;
      if (token.region(at, html.length()).lookingAt()) {
        exhibits.take(token);
        next = token.end();
      }
      tag = tag >= 0 && tag < next ? html.indexOf('<', next) : tag;
      attribute = attribute >= 0 && attribute < next ? html.indexOf(ATTRIBUTE, next) : attribute;
    }
    exhibits.out.append(html, exhibits.copied, html.length());
    return new Linked(exhibits.out.toString(), List.copyOf(exhibits.found));
  }

  private void take(Matcher token) {
    String figure = token.group(1);
    if (figure != null) {
      ofSection.add(figure);
      ofTable.add(figure);
      return;
    }
    if (token.group(2) != null) {
      chart = token.group(2);
      title = text(token.group(3));
      return;
    }
    switch (token.group()) {
      case "<section" -> {
        ofSection.clear();
        section = "";
        linked = false;
      }
      case "</h2>" ->
          section = heading < 0 ? section : text(html.substring(heading, token.start()));
      case "<table" -> {
        ofTable.clear();
        table = true;
        captionEnd = -1;
      }
      case "<caption>" -> caption = token.end();
      case "</caption>" -> captionEnd = token.start();
      case "</table>" -> endTable();
      case "<figure class=\"chart\"" -> chart = "";
      case "</figure>" -> endChart(token.start());
      case "<p class=\"basis\">" -> basis = true;
      case "</p>" -> endBasis(token.start());
      case "</section>" -> endSection(token.start());
      default -> heading = token.end();
    }
  }

  private void endTable() {
    if (table && captionEnd >= 0 && !ofTable.isEmpty()) {
      String words = text(html.substring(caption, captionEnd));
      // The place of the link lies before the figures that say what it leads to.
      insert(captionEnd, " " + anchor(words, List.copyOf(ofTable), List.of()));
    }
    table = false;
  }

  private void endChart(int end) {
    if (chart.isEmpty()) {
      return;
    }
    ChartSources.Source source = ChartSources.of(chart).orElse(null);
    List<String> ids = source == null ? List.of() : matching(source.figures());
    List<String> tables = source == null ? List.of() : source.tables();
    insert(end, "<p class=\"how-line\">" + anchor(title, ids, tables) + "</p>");
  }

  private List<String> matching(Pattern pattern) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = pattern.matcher("");
    for (String id : figures) {
      if (matcher.reset(id).matches()) {
        ids.add(id);
      }
    }
    return ids;
  }

  private void endBasis(int end) {
    if (basis && !ofSection.isEmpty()) {
      insert(end, " " + anchor(section, List.copyOf(ofSection), List.of()));
      linked = true;
    }
    basis = false;
  }

  private void endSection(int end) {
    if (!linked && !ofSection.isEmpty()) {
      insert(
          end,
          "<p class=\"how-line\">" + anchor(section, List.copyOf(ofSection), List.of()) + "</p>");
    }
    ofSection.clear();
  }

  private void insert(int at, String markup) {
    out.append(html, copied, at).append(markup);
    copied = at;
  }

  private String anchor(String words, List<String> ids, List<String> tables) {
    String id = "e-" + (found.size() + 1);
    String name = words.isEmpty() ? Wording.say("page.how.section") : words;
    found.add(new Exhibit(id, name, ids, tables));
    return "<a class=\"how\" id=\"how-%s\" href=\"%s#%s\" aria-label=\"%s\">%s</a>"
        .formatted(
            id,
            Wording.language().file("computed"),
            id,
            escaped(Wording.say("page.how.of", Map.of("title", name))),
            escaped(Wording.say("page.how")));
  }

  private static String text(String markup) {
    return Jsoup.parseBodyFragment(markup).text();
  }

  private static String escaped(String words) {
    StringOutput output = new StringOutput();
    Escape.htmlAttribute(words, output);
    return output.toString();
  }
}
