package org.amparo.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.amparo.model.BundledFiles;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The report on paper, tagged after PDF/UA-1; the same page gives the same bytes. */
public final class PdfFile {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  /** The generic family is what charts name. */
  private static final String[] FAMILIES = {"Amparo", "SansSerif"};

  /** The earliest time that reproducible builds write. */
  private static final Instant EPOCH = Instant.parse("1980-01-01T00:00:00Z");

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");
  private static final String STYLE = "org/amparo/report/print.css";

  private PdfFile() {}

  /** The whole page as a PDF. */
  public static byte[] bytes(String html) throws IOException {
    // It tells a log of every link; what matters is checked by tests.
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new BundledLetters());
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Amparo");
    for (String family : FAMILIES) {
      font(builder, "DejaVuSansCondensed", family, 400, FontStyle.NORMAL);
      font(builder, "DejaVuSansCondensed-Bold", family, 700, FontStyle.NORMAL);
      font(builder, "DejaVuSansCondensed-Oblique", family, 400, FontStyle.ITALIC);
    }
    try (BatikSVGDrawer charts = new BatikSVGDrawer()) {
      builder.useSVGDrawer(charts);
      // Nothing is loaded: the address only turns fragments into places of the document.
      builder.withW3cDocument(of(html), "about:blank");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        PDDocument document = renderer.getPdfDocument();
        nameLinks(document);
        withoutClock(document);
        document.save(out);
      }
      return out.toByteArray();
    }
  }

  private static void font(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> letters(file), family, weight, style, true);
  }

  /** A font's file. */
  static InputStream letters(String name) {
    InputStream file = PdfFile.class.getResourceAsStream(FONTS + name + ".ttf");
    if (file == null) {
      throw new IllegalStateException(name + " is not on the classpath");
    }
    return file;
  }

  /** A link that runs over two lines is named by where it leads: its words are only on one. */
  private static void nameLinks(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation.getContents() == null
            && annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI address) {
          annotation.setContents(address.getURI());
        }
      }
    }
  }

  private static void withoutClock(PDDocument document) throws IOException {
    Calendar epoch = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    epoch.setTimeInMillis(EPOCH.toEpochMilli());
    document.getDocumentInformation().setCreationDate(epoch);
    document.getDocumentInformation().setModificationDate(epoch);
    // The file's id is a digest of this and of what the document says of itself.
    document.setDocumentId(0L);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
      String dated = DATE.matcher(text).replaceAll(EPOCH.toString());
      metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The document to lay out. */
  private static org.w3c.dom.Document of(String html) {
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
    page.select("svg.swatch").forEach(PdfFile::keyed);
    page.select("ul.legend").forEach(PdfFile::inOneLine);
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
    return BundledFiles.required(PdfFile.class, STYLE)
        .replace("RUNNING-TITLE", quoted(page.title()))
        .replace("RUNNING-AUDIENCE", quoted(audience))
        .replace("RUNNING-PAGE", counted);
  }

  /** As a string of a style sheet holds it. */
  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
