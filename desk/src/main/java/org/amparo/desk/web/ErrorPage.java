package org.amparo.desk.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.amparo.desk.api.ApiFaults;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is shown where the server itself refuses or fails; what failed stands in its log alone. An
 * act whose answer was lost on the way to the database may count, so nobody is told that it does
 * not.
 */
@Controller
class ErrorPage implements ErrorController {

  /** Where the desk failed before it came to the token, its page has no form to send. */
  private static final CsrfToken NONE = new DefaultCsrfToken("-", "-", "-");

  private final Pages pages;

  ErrorPage(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  Object show(
      HttpServletRequest request,
      @AuthenticationPrincipal @Nullable Actor actor,
      @Nullable CsrfToken token,
      Model model) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 500;
    if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .startsWith(Gate.PROGRAMS)) {
      HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status), BAD_REQUEST);
      return ResponseEntity.of(ApiFaults.problem(known, known.name(), words(status))).build();
    }
    String title = status < 500 ? "Not done" : "The desk failed";
    model.addAttribute(
        "page", token == null ? pages.page(title, null, NONE) : pages.page(title, actor, token));
    if (status >= 500) {
      return "failed";
    }
    model.addAttribute("words", words(status));
    return "refused";
  }

  private static String words(int status) {
    return switch (status) {
      case 401 -> "no token of a program came with the request, or one that is not good any more";
      case 403 -> "your role may not do this, or the page was open too long; sign in again";
      case 404 -> "there is no such page";
      case 405 -> "this page takes no such request";
      case 411 -> "say how long the request's body is";
      case 413 -> "the request is too large";
      case 429 -> "too much was asked for within a minute; wait for the next";
      default ->
          status < 500
              ? "something in the request cannot be used"
              : "the desk failed, and its log says why; the act may be recorded or not: read the request";
    };
  }
}
