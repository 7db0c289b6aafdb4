package org.amparo.desk.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
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
  String show(
      HttpServletRequest request,
      @AuthenticationPrincipal @Nullable Actor actor,
      CsrfToken token,
      Model model) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    model.addAttribute("page", pages.page("Not done", actor, token));
    model.addAttribute("words", words(status instanceof Integer code ? code : 500));
    return "refused";
  }

  private static String words(int status) {
    return switch (status) {
      case 403 -> "your role may not do this, or the page was open too long; sign in again";
      case 404 -> "there is no such page";
      case 405 -> "this page takes no such request";
      default ->
          status < 500
              ? "something in the request cannot be used"
              : "the desk failed; its log says why";
    };
  }
}
