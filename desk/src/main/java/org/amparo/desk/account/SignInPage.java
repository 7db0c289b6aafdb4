package org.amparo.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in. */
@Controller
class SignInPage {

  private static final String WRONG =
      "Name, password or code is wrong, or the account is locked for 15 minutes after five wrong tries.";

  private final Accounts accounts;
  private final Pages pages;
  private final DeskSessions sessions;
  private final boolean provider;

  SignInPage(
      Accounts accounts,
      Pages pages,
      DeskSessions sessions,
      @Value("${AMPARO_DESK_OIDC_ISSUER:}") String issuer) {
    this.accounts = accounts;
    this.pages = pages;
    this.sessions = sessions;
    this.provider = !issuer.isEmpty();
  }

  @GetMapping("/sign-in")
  String show(
      Model model,
      CsrfToken token,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable String refused,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
    if (part) {
      // A part of a page that asked for itself again after the session ended: leave the whole page.
      response.setHeader("HX-Redirect", "/sign-in");
    }
    return form(
        model, token, refused == null ? "" : "The county's sign-in opens no account of this desk.");
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam(required = false) @Nullable String code,
      Model model,
      CsrfToken token,
      HttpServletRequest request,
      HttpServletResponse response) {
    String given = code == null || code.isBlank() ? null : code.strip();
    switch (accounts.signIn(name.strip(), password, given)) {
      case SignIn.Accepted(Actor actor) -> {
        sessions.begin(actor, request, response);
        return "redirect:/";
      }
      case SignIn.CodeNeeded _ -> {
        return form(model, token, "Enter the code of your authenticator, with name and password.");
      }
      // One answer to both: that an account is locked would tell that there is one.
      case SignIn.Locked _, SignIn.Wrong _ -> {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return form(model, token, WRONG);
      }
    }
  }

  private String form(Model model, CsrfToken token, String message) {
    model.addAttribute("page", pages.page("Sign in", null, token));
    model.addAttribute("message", message);
    model.addAttribute("provider", provider);
    return "signin";
  }
}
