package org.amparo.report.computed;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amparo.evaluate.Figure;
import org.amparo.report.language.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charts, tables and sections of a page that is laid out, and gives each a link to how it
 * was computed. The page itself says which figures stand where, so a section that moves takes its
 * links along.
 */
public final class Exhibits {

  private static final String WIDE = "-wide";

  private final String html;
  private final Collection<Figure> figures;
  private final StringBuilder out = new StringBuilder();
  private final List<Exhibit> found = new ArrayList<>();
  private int copied;

  private Exhibits(String html, Collection<Figure> figures) {
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
   * The page with a link at every exhibit. Only where the links go is taken from what is parsed:
   * the page stays as its template wrote it.
   *
   * @param figures every figure published
   */
  public static Linked link(String html, Collection<Figure> figures) {
    Exhibits exhibits = new Exhibits(html, figures);
    Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true))
        .select("section, figure.chart, table, p.basis")
        .stream()
        .sorted(Comparator.comparingInt(Exhibits::end))
        .forEach(exhibits::take);
    exhibits.out.append(html, exhibits.copied, html.length());
    return new Linked(exhibits.out.toString(), List.copyOf(exhibits.found));
  }

  private void take(Element exhibit) {
    switch (exhibit.normalName()) {
      case "figure" -> chart(exhibit);
      case "table" -> {
        Element caption = exhibit.selectFirst("caption");
        if (caption != null) {
          link(end(caption), " %s", caption.text(), figures(exhibit, exhibit), List.of());
        }
      }
      case "p" -> section(exhibit.closest("section"), exhibit, " %s");
      default -> {
        if (exhibit.selectFirst("p.basis") == null) {
          section(exhibit, exhibit, "<p class=\"how-line\">%s</p>");
        }
      }
    }
  }

  private void chart(Element chart) {
    Element picture = chart.selectFirst("svg[id$=" + WIDE + "]");
    if (picture != null) {
      String id = picture.id().substring(0, picture.id().length() - WIDE.length());
      insert(
          end(chart),
          "<p class=\"how-line\">%s</p>",
          Objects.requireNonNull(picture.selectFirst("title")).text(),
          ChartSources.figures(id, figures),
          ChartSources.tables(id));
    }
  }

  /** A link for all that a section says, up to where it stands. */
  private void section(@Nullable Element section, Element until, String form) {
    if (section != null) {
      Element heading = section.selectFirst("h2");
      link(
          end(until),
          form,
          heading == null ? "" : heading.text(),
          figures(section, until),
          List.of());
    }
  }

  /** The figures in an element, as far as the end of another. */
  private static List<String> figures(Element in, Element until) {
    Set<String> ids = new LinkedHashSet<>();
    for (Element figure : in.select("[data-figure]")) {
      if (figure.sourceRange().startPos() < end(until)) {
        ids.add(figure.attr("data-figure"));
      }
    }
    return List.copyOf(ids);
  }

  private static int end(Element element) {
    return element.endSourceRange().startPos();
  }

  /** A link where there are figures. */
  private void link(int at, String form, String words, List<String> ids, List<String> tables) {
    if (!ids.isEmpty()) {
      insert(at, form, words, ids, tables);
    }
  }

  private void insert(int at, String form, String words, List<String> ids, List<String> tables) {
    String id = "e-" + (found.size() + 1);
    String name = words.isEmpty() ? Wording.say("page.how.section") : words;
    found.add(new Exhibit(id, name, ids, tables));
    String link =
        "<a class=\"how\" id=\"how-%s\" href=\"%s#%s\" aria-label=\"%s\">%s</a>"
            .formatted(
                id,
                Wording.language().file("computed"),
                id,
                escaped(Wording.say("page.how.of", Map.of("title", name))),
                escaped(Wording.say("page.how")));
    out.append(html, copied, at).append(form.formatted(link));
    copied = at;
  }

  private static String escaped(String words) {
    StringOutput output = new StringOutput();
    Escape.htmlAttribute(words, output);
    return output.toString();
  }
}
