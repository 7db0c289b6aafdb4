package org.amparo.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Finds the template that a page names, compiled with the program, and gives it its page. */
@Component
record Templates(DeskLaw law, InstantSource clock) implements ViewResolver, Ordered {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.desk.template");

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.startsWith("redirect:")
        ? new RedirectView(name.substring("redirect:".length()), true)
        : ENGINE.hasTemplate(name + ".jte")
            ? (model, request, response) ->
                render(name, model == null ? Map.of() : model, request, response)
            : null;
  }

  /** Whole before any of it is sent, so that a page that fails is no half page. */
  private void render(
      String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> given = new HashMap<>(model);
    given.computeIfAbsent("page", _ -> page(request));
    StringOutput text = new StringOutput();
    ENGINE.render(name + ".jte", given, text);
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What the page of whoever asks has; without a token, for anyone. */
  private Page page(HttpServletRequest request) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Object someone = token == null || known == null ? null : known.getPrincipal();
    return new Page(
        someone instanceof Actor actor ? actor : null,
        token,
        law.place().name(),
        clock.instant().atZone(law.zone()));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
