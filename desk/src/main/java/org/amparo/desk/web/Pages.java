package org.amparo.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes what every page has. */
@Component
public record Pages(DeskLaw law, InstantSource clock) {

  /** A page for someone, or for anyone. */
  public Page page(String title, @Nullable Actor actor, @Nullable CsrfToken token) {
    return new Page(title, actor, token, law.place().name(), clock.instant().atZone(law.zone()));
  }

  /** A page for whoever asks, whose template says its title; without a token, for anyone. */
  Page page(HttpServletRequest request) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Object someone = token == null || known == null ? null : known.getPrincipal();
    return page("", someone instanceof Actor actor ? actor : null, token);
  }
}
