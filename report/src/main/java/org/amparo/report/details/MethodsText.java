package org.amparo.report.details;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.model.BundledFiles;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The sections of {@code measures/methods/} as HTML. */
final class MethodsText {

  private static final String FOLDER = "measures/methods";
  private static final String SECTION = "## ";
  private static final String PART = "### ";
  private static final int PART_LEVEL = 4;
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .attributeProviderFactory(_ -> (node, tag, attributes) -> mark(node, tag, attributes))
          .build();

  private MethodsText() {}

  /** A section by its heading, by which measures name it, in Markdown. */
  record Section(String title, String text) {

    /** Where it stands on the page. */
    String id() {
      return MethodsText.id(title);
    }

    /** What its links and those of others can lead to. */
    Stream<String> ids() {
      return Stream.concat(
          Stream.of(id()),
          text.lines()
              .filter(line -> line.startsWith(PART))
              .map(line -> MethodsText.id(line.substring(PART.length()))));
    }

    /** What it says as HTML; a link to an id that is not on the page is its words alone. */
    String html(Set<String> ids) {
      Node document = PARSER.parse(text);
      document.accept(new OnThisPage(ids));
      return RENDERER
          .render(document)
          // The formula itself scrolls; an element within it would reach beyond the window.
          .replace("<pre class=\"formula\"><code>", "<pre class=\"formula\">")
          .replace("</code></pre>", "</pre>")
          .replace("<table", "<div class=\"scroll\"><table")
          .replace("</table>", "</table></div>");
    }
  }

  /** The sections that ship with Amparo, in the order of the page of methods. */
  static List<Section> bundled() {
    return BundledFiles.read(MeasureCatalog.class, FOLDER, ".md").values().stream()
        .filter(text -> text.startsWith(SECTION))
        .map(text -> text.split("\n", 2))
        .map(parts -> new Section(parts[0].substring(SECTION.length()).strip(), parts[1]))
        .toList();
  }

  /** A heading as the page of methods links to it. */
  static String id(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }

  private static void mark(Node node, String tag, Map<String, String> attributes) {
    switch (node) {
      case Heading part ->
          attributes.put("id", id(TextContentRenderer.builder().build().render(part)));
      case IndentedCodeBlock _ when tag.equals("pre") -> attributes.put("class", "formula");
      case TableBlock _ -> attributes.put("class", "short");
      default -> {
        if (tag.equals("th")) {
          attributes.put("scope", "col");
        }
      }
    }
  }

  /** Headings stand below that of the section; links lead to what is on the page or nowhere. */
  private static final class OnThisPage extends AbstractVisitor {

    private final Set<String> ids;

    OnThisPage(Set<String> ids) {
      this.ids = ids;
    }

    @Override
    public void visit(Heading part) {
      part.setLevel(PART_LEVEL);
      visitChildren(part);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      String target = link.getDestination();
      if (!target.startsWith("#") || !ids.contains(target.substring(1))) {
        while (link.getFirstChild() != null) {
          link.insertBefore(link.getFirstChild());
        }
        link.unlink();
      }
    }
  }
}
