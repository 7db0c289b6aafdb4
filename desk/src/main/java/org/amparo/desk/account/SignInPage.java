package org.amparo.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
record SignInPage(
    Accounts accounts, DeskSessions sessions, @Value("${AMPARO_DESK_OIDC_ISSUER:}") String issuer) {

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

  private String form(Model model, String message) {
    model.addAttribute("message", message);
    model.addAttribute("provider", !issuer.isEmpty());
    return "signin";
  }
}
