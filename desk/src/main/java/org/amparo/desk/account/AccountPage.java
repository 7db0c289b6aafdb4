package org.amparo.desk.account;

import java.util.Map;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account, and for an administrator those of others. */
@Controller
class AccountPage {

  private final Accounts accounts;
  private final Tokens tokens;
  private final Pages pages;

  AccountPage(Accounts accounts, Tokens tokens, Pages pages) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.pages = pages;
  }

  @GetMapping("/account")
  @PreAuthorize("hasAuthority('OWN_ACCOUNT')")
  String own(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    model.addAttribute("page", pages.page("Your account", actor, token));
    return "account";
  }

  @PostMapping("/account/password")
  @PreAuthorize("hasAuthority('OWN_ACCOUNT')")
  String password(
      @AuthenticationPrincipal Actor actor, @RequestParam String old, @RequestParam String next) {
    accounts.changePassword(actor, old, next);
    return "redirect:/account";
  }

  /** Shows the new secret once; whoever leaves the page has to set it up again. */
  @PostMapping("/account/second-factor")
  @PreAuthorize("hasAuthority('OWN_ACCOUNT')")
  String secondFactor(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @RequestParam String password) {
    accounts.requirePassword(actor, password);
    model.addAttribute("page", pages.page("Your authenticator", actor, token));
    model.addAttribute("factor", accounts.setUpSecondFactor(actor, actor.account()));
    return "factor";
  }

  @GetMapping("/accounts")
  @PreAuthorize("hasAuthority('KEEP_ACCOUNTS')")
  String all(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    model.addAttribute("page", pages.page("Accounts", actor, token));
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("tokens", tokens.all());
    return "accounts";
  }

  @PostMapping("/accounts")
  @PreAuthorize("hasAuthority('KEEP_ACCOUNTS')")
  String open(@AuthenticationPrincipal Actor actor, @RequestParam Map<String, String> form) {
    accounts.open(
        actor,
        form.getOrDefault("name", ""),
        Role.valueOf(form.getOrDefault("role", "PUBLIC")),
        form.getOrDefault("password", ""));
    return "redirect:/accounts";
  }

  /** Ends one's sessions in every browser, this one too. */
  @PostMapping("/account/sign-out")
  @PreAuthorize("hasAuthority('OWN_ACCOUNT')")
  String signOut(@AuthenticationPrincipal Actor actor) {
    accounts.endSessions(actor, actor.account());
    return "redirect:/sign-in";
  }

  /** Closes, unlocks or signs out an account, which must not be one's own. */
  @PostMapping("/accounts/change")
  @PreAuthorize("hasAuthority('KEEP_ACCOUNTS')")
  String change(
      @AuthenticationPrincipal Actor actor, @RequestParam String name, @RequestParam String act) {
    accounts.requireOther(actor, name);
    switch (act) {
      case "close" -> accounts.close(actor, name);
      case "sign-out" -> accounts.endSessions(actor, name);
      default -> accounts.unlock(actor, name);
    }
    return "redirect:/accounts";
  }

  /** Shows a token for a program once; whoever leaves the page has to issue another. */
  @PostMapping("/accounts/tokens")
  @PreAuthorize("hasAuthority('KEEP_ACCOUNTS')")
  String issue(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @RequestParam String account) {
    model.addAttribute("issued", tokens.issue(actor, account));
    model.addAttribute("account", account);
    model.addAttribute("page", pages.page("A token for a program", actor, token));
    return "token";
  }

  @PostMapping("/accounts/tokens/revoke")
  @PreAuthorize("hasAuthority('KEEP_ACCOUNTS')")
  String revoke(@AuthenticationPrincipal Actor actor, @RequestParam String id) {
    tokens.revoke(actor, id);
    return "redirect:/accounts";
  }
}
