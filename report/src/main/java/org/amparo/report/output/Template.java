package org.amparo.report.output;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.amparo.model.BundledFiles;

/** Lays pages out with the templates that were compiled into this module. */
public final class Template {

  /** As configured for the plugin that compiles them. */
  private static final String TEMPLATES = "org.amparo.report.template";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Template.class.getClassLoader(), TEMPLATES);

  private Template() {}

  /** A page in Amparo's style. */
  public static String html(String name, Object page) {
    return rendered(name, Map.of("page", page, "style", style()));
  }

  /** A page whose style is a file beside it. */
  public static String page(String name, Object page) {
    return rendered(name, Map.of("page", page));
  }

  private static String rendered(String name, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    ENGINE.render(name, parameters, output);
    return output.toString();
  }

  /** The style of every page. */
  public static String style() {
    return BundledFiles.required(Template.class, "org/amparo/report/report.css");
  }
}
