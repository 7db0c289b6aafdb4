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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown where the server itself refuses or fails; what failed stands in its log alone. */
@Controller
class ErrorPage implements ErrorController {

  private final Pages pages;

  ErrorPage(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  Object show(
      HttpServletRequest request,
      @AuthenticationPrincipal @Nullable Actor actor,
      CsrfToken token,
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
    model.addAttribute(
        "page", pages.page(status < 500 ? "Not done" : "The desk failed", actor, token));
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
              : "the desk failed; its log says why";
    };
  }
}
