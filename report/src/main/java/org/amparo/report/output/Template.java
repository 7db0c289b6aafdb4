package org.amparo.report.output;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Lays pages out with the templates that were compiled into this module. */
public final class Template {

  /** As configured for the plugin that compiles them. */
  private static final String TEMPLATES = "org.amparo.report.template";

  private static final String STYLE = "/org/amparo/report/report.css";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Template.class.getClassLoader(), TEMPLATES);

  private Template() {}

  /**
   * A page in Amparo's style.
   *
   * @param name the template's file, which has the parameters {@code page} and {@code style}
   */
  public static String html(String name, Object page) {
    StringOutput output = new StringOutput();
    ENGINE.render(name, Map.of("page", page, "style", style()), output);
    return output.toString();
  }

  /**
   * A page whose style is a file beside it.
   *
   * @param name the template's file, which has the parameter {@code page} alone
   */
  public static String page(String name, Object page) {
    StringOutput output = new StringOutput();
    ENGINE.render(name, Map.of("page", page), output);
    return output.toString();
  }

  /** The style of every page. */
  public static String style() {
    try (InputStream css = Template.class.getResourceAsStream(STYLE)) {
      if (css == null) {
        throw new IllegalStateException("report.css is not on the classpath");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
