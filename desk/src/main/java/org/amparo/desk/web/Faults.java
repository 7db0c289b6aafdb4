package org.amparo.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.record.Actor;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is shown where the desk does not do as asked: why, and nothing was changed. */
@ControllerAdvice
class Faults {

  private final Pages pages;

  Faults(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(Refused.class)
  String refused(
      Refused refused,
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      HttpServletResponse response) {
    HttpStatus status =
        switch (refused.why()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case CHANGED_MEANWHILE, NOT_NOW -> HttpStatus.CONFLICT;
          case INCOMPLETE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return page(status, String.valueOf(refused.getMessage()), actor, token, model, response);
  }

  /** Something given that cannot be used, as anywhere in Amparo. */
  @ExceptionHandler(AmparoException.class)
  String wrong(
      AmparoException wrong,
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      HttpServletResponse response) {
    Problem problem = wrong.problems().getFirst();
    String words = "%s: %s".formatted(problem.message(), problem.remedy());
    return page(HttpStatus.UNPROCESSABLE_CONTENT, words, actor, token, model, response);
  }

  private String page(
      HttpStatus status,
      String words,
      Actor actor,
      CsrfToken token,
      Model model,
      HttpServletResponse response) {
    response.setStatus(status.value());
    model.addAttribute("page", pages.page("Not done", actor, token));
    model.addAttribute("words", words);
    return "refused";
  }
}
