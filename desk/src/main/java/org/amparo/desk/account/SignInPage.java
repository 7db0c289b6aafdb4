package org.amparo.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in, and the way from it to the first page of one's role. */
@Controller
record SignInPage(Accounts accounts, DeskSessions sessions) {

  private static final String PROVIDER =
      "Sign in with the county's account: no password opens this desk.";

  @GetMapping("/")
  String home(@AuthenticationPrincipal Actor actor) {
    return "redirect:" + (Permissions.may(actor, Act.READ_BOARD) ? "/board" : "/account");
  }

  @GetMapping("/sign-in")
  String show(
      Model model,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable String refused,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
    if (part) {
      // A part of a page that asked for itself again after the session ended: leave the whole page.
      response.setHeader("HX-Redirect", "/sign-in");
    }
    return form(
        model, refused == null ? "" : "The county's sign-in opens no account of this desk.");
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam(defaultValue = "") String code,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (sessions.byProvider()) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      return form(model, PROVIDER);
    }
    switch (accounts.signIn(name.strip(), password, code.isBlank() ? null : code.strip())) {
      case SignIn.Accepted(Actor actor) -> {
        sessions.begin(actor, request, response);
        return "redirect:/";
      }
      case SignIn.CodeNeeded _ -> {
        return form(model, "Enter the code of your authenticator, with name and password.");
      }
      // One answer to both: that an account is locked would tell that there is one.
      case SignIn.Locked _, SignIn.Wrong _ -> {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return form(
            model,
            "Name, password or code is wrong, or the account is locked for 15 minutes after five wrong tries.");
      }
    }
  }

  @GetMapping("/sign-in/forgotten")
  String forgotten(Model model) {
    model.addAttribute("message", "");
    return "forgotten";
  }

  /** Sets a password by the code that an administrator gave. */
  @PostMapping("/sign-in/forgotten")
  String set(
      @RequestParam String name,
      @RequestParam String given,
      @RequestParam(defaultValue = "") String code,
      @RequestParam String next,
      Model model,
      HttpServletResponse response) {
    if (sessions.byProvider()) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      return form(model, PROVIDER);
    }
    SignIn answer =
        accounts.setForgotten(
            name.strip(), given.strip(), code.isBlank() ? null : code.strip(), next);
    if (answer instanceof SignIn.Accepted) {
      return form(model, "Your password is set. Sign in with it.");
    }
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    model.addAttribute(
        "message",
        answer instanceof SignIn.CodeNeeded
            ? "Enter the code of your authenticator too."
            : "Account or code is wrong, the code is older than a day, or the account is locked for 15 minutes after five wrong tries.");
    return "forgotten";
  }

  private String form(Model model, String message) {
    model.addAttribute("message", message);
    model.addAttribute("provider", sessions.byProvider());
    return "signin";
  }
}
