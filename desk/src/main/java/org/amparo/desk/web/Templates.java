package org.amparo.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template that a page names, compiled with the program. */
@Component
class Templates implements ViewResolver, Ordered {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.desk.template");

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.startsWith("redirect:") || !engine.hasTemplate(name + ".jte")
        ? null
        : (model, _, response) -> render(name, model, response);
  }

  /** Whole before any of it is sent, so that a page that fails is no half page. */
  private void render(String name, @Nullable Map<String, ?> model, HttpServletResponse response)
      throws IOException {
    StringOutput text = new StringOutput();
    Map<String, Object> given = new HashMap<>();
    (model == null ? Map.<String, Object>of() : model).forEach(given::put);
    engine.render(name + ".jte", given, text);
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
