package org.amparo.desk.account;

import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Issues and revokes the tokens of programs. */
@Controller
@RequestMapping("/accounts/tokens")
@PreAuthorize("hasAuthority('KEEP_ACCOUNTS')")
class TokenPage {

  private final Tokens tokens;
  private final Pages pages;

  TokenPage(Tokens tokens, Pages pages) {
    this.tokens = tokens;
    this.pages = pages;
  }

  /** Shows the token once; whoever leaves the page has to issue another. */
  @PostMapping
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

  @PostMapping("/revoke")
  String revoke(@AuthenticationPrincipal Actor actor, @RequestParam String id) {
    tokens.revoke(actor, id);
    return "redirect:/accounts";
  }
}
