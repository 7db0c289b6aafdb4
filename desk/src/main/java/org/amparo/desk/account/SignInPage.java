package org.amparo.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in. */
@Controller
class SignInPage {

  private final Accounts accounts;
  private final Pages pages;
  private final SecurityContextRepository sessions;

  SignInPage(Accounts accounts, Pages pages, SecurityContextRepository sessions) {
    this.accounts = accounts;
    this.pages = pages;
    this.sessions = sessions;
  }

  @GetMapping("/sign-in")
  String show(Model model, CsrfToken token) {
    return form(model, token, "");
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
        // A session that someone else may have begun is never one's own.
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(actor, null, may(actor)));
        sessions.saveContext(context, request, response);
        return "redirect:/";
      }
      case SignIn.CodeNeeded _ -> {
        return form(model, token, "Enter the code of your authenticator, with name and password.");
      }
      case SignIn.Locked _ -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return form(model, token, "Too many tries. Wait 15 minutes, or ask an administrator.");
      }
      case SignIn.Wrong _ -> {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        return form(model, token, "Name, password or code is wrong.");
      }
    }
  }

  private String form(Model model, CsrfToken token, String message) {
    model.addAttribute("page", pages.page("Sign in", null, token));
    model.addAttribute("message", message);
    return "signin";
  }

  /** Every act that the role's row of the table allows in some way. */
  private static List<SimpleGrantedAuthority> may(Actor actor) {
    Role role = Role.valueOf(actor.role());
    return Stream.of(Act.values())
        .filter(act -> Permissions.bundled().reach(role, act) != Permissions.Reach.NOTHING)
        .map(Act::name)
        .map(SimpleGrantedAuthority::new)
        .toList();
  }
}
