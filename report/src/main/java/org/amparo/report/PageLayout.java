package org.amparo.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.amparo.report.page.ChecksPage;
import org.amparo.report.page.Page;

/** Lays a page out with the templates that were compiled into this module. */
final class PageLayout {

  /** As configured for the plugin that compiles them. */
  private static final String TEMPLATES = "org.amparo.report.template";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageLayout.class.getClassLoader(), TEMPLATES);

  private PageLayout() {}

  static String html(Page page) {
    StringOutput output = new StringOutput();
    ENGINE.render("index.jte", Map.of("page", page, "style", style()), output);
    return output.toString();
  }

  static String html(ChecksPage page) {
    StringOutput output = new StringOutput();
    ENGINE.render("checks.jte", Map.of("page", page, "style", style()), output);
    return output.toString();
  }

  private static String style() {
    try (InputStream css = PageLayout.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("report.css is not on the classpath");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
