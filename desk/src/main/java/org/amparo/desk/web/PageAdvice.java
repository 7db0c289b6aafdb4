package org.amparo.desk.web;

import org.amparo.desk.hold.Hold;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages of requests, whose templates say their titles, what every page has. */
@ControllerAdvice(basePackageClasses = {Hold.class, CaseForm.class})
record PageAdvice(Pages pages) {

  @ModelAttribute(name = "page", binding = false)
  Page page(@AuthenticationPrincipal @Nullable Actor actor, CsrfToken token) {
    return pages.page("", actor, token);
  }
}
