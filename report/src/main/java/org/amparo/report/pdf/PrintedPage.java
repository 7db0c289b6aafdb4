package org.amparo.report.pdf;

import java.util.Map;
import java.util.Objects;
import org.amparo.model.BundledFiles;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The page made ready for paper: less what only a screen can use, with bookmarks and names. */
final class PrintedPage {

  private static final String STYLE = "org/amparo/report/print.css";

  private PrintedPage() {}

  /** The document to lay out. */
  static org.w3c.dom.Document of(String html) {
    Document page = Jsoup.parse(html);
    page.select("style, script, form, [hidden], .skip, nav, .narrow, details, .how, .off-paper")
        .remove();
    page.select("[tabindex]").removeAttr("tabindex");
    Element head = page.head();
    Language language = Language.of(page.select("html").attr("lang")).orElse(Language.ENGLISH);
    head.appendElement("style").appendText(style(page, Messages.of(language)));
    head.appendElement("meta").attr("name", "description").attr("content", page.title());
    bookmarks(page);
    // A link's purpose is its text, which the format wants said once more.
    page.select("a[href]").forEach(link -> link.attr("title", link.text()));
    page.select("svg.swatch").forEach(PrintedPage::keyed);
    page.select("ul.legend").forEach(PrintedPage::inOneLine);
    for (Element chart : page.select("svg:not(.swatch)")) {
      chart.attr("alt", chart.select("> title").text() + ". " + chart.select("> desc").text());
    }
    return new W3CDom().fromJsoup(page);
  }

  private static void bookmarks(Document page) {
    Element bookmarks = page.head().appendElement("bookmarks");
    for (Element heading : page.select("main h2[id]")) {
      bookmarks
          .appendElement("bookmark")
          .attr("name", heading.text())
          .attr("href", "#" + heading.id());
    }
  }

  /** A key of a legend is read as the word beside it. */
  private static void keyed(Element swatch) {
    swatch.attr("width", "11").attr("height", "11").removeAttr("aria-hidden");
    swatch.attr("alt", Objects.requireNonNull(swatch.parent()).text());
  }

  /** Items of a list that stand side by side would lose their tags. */
  private static void inOneLine(Element legend) {
    legend.tagName("p");
    for (Element key : legend.children()) {
      key.tagName("span").after(new TextNode(" "));
    }
  }

  private static String style(Document page, Messages messages) {
    String audience = page.select(".audience").attr("data-paper");
    String counted =
        messages.say(
            "page.of-pages",
            Map.of("page", "\" counter(page) \"", "pages", "\" counter(pages) \""));
    return BundledFiles.required(PrintedPage.class, STYLE)
        .replace("RUNNING-TITLE", quoted(page.title()))
        .replace("RUNNING-AUDIENCE", quoted(audience))
        .replace("RUNNING-PAGE", counted);
  }

  /** As a string of a style sheet holds it. */
  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
