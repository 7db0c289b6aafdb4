package org.amparo.desk.account;

import java.time.InstantSource;
import java.time.LocalDate;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.Setup;
import org.amparo.desk.record.Actor;
import org.amparo.model.problem.ErrorCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account, and for an administrator those of others. */
@Controller
record AccountPage(
    Accounts accounts, Tokens tokens, DeskSessions sessions, DeskLaw law, InstantSource clock) {

  @GetMapping("/account")
  String own(@AuthenticationPrincipal Actor actor, Model model) {
    model.addAttribute("provider", sessions.byProvider());
    model.addAttribute("lacks", sessions.lacksFactor(actor));
    return "account";
  }

  @PostMapping("/account/password")
  String password(
      @AuthenticationPrincipal Actor actor,
      @RequestParam String old,
      @RequestParam(defaultValue = "") String code,
      @RequestParam String next) {
    requireOwnPasswords();
    accounts.changePassword(actor, old, code.isBlank() ? null : code.strip(), next);
    return "redirect:/account";
  }

  /** Shows the new secret once; whoever leaves the page has to set it up again. */
  @PostMapping("/account/second-factor")
  String secondFactor(
      @AuthenticationPrincipal Actor actor,
      Model model,
      @RequestParam String password,
      @RequestParam(defaultValue = "") String code) {
    requireOwnPasswords();
    accounts.requireSame(actor, password, code.isBlank() ? null : code.strip());
    model.addAttribute("factor", accounts.setUpSecondFactor(actor, actor.account()));
    return "factor";
  }

  /** Ends one's sessions in every browser, this one too. */
  @PostMapping("/account/sign-out")
  String signOut(@AuthenticationPrincipal Actor actor) {
    accounts.endSessions(actor, actor.account());
    return "redirect:/sign-in";
  }

  private void requireOwnPasswords() {
    if (sessions.byProvider()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "the county's sign-in opens this desk, and no password of its own",
          "change your password and your second factor there");
    }
  }

  @GetMapping("/accounts")
  String all(Model model) {
    model.addAttribute("accounts", accounts.all());
    model.addAttribute("tokens", tokens.all());
    model.addAttribute("provider", sessions.byProvider());
    LocalDate today = LocalDate.ofInstant(clock.instant(), law.zone());
    model.addAttribute("missing", Setup.missing(law, today));
    return "accounts";
  }

  /** Its owner sets the password, by a code that is shown once and ends within a day. */
  @PostMapping("/accounts")
  String open(
      @AuthenticationPrincipal Actor actor,
      Model model,
      @RequestParam String name,
      @RequestParam Role role) {
    accounts.openWithoutPassword(actor, name, role);
    return sessions.byProvider() ? "redirect:/accounts" : code(actor, model, name);
  }

  private String code(Actor actor, Model model, String name) {
    requireOwnPasswords();
    model.addAttribute("code", accounts.reset(actor, name));
    model.addAttribute("account", name);
    return "code";
  }

  @PostMapping("/accounts/programs")
  String openProgram(
      @AuthenticationPrincipal Actor actor,
      @RequestParam String name,
      @RequestParam(defaultValue = "PROGRAM") Role role) {
    accounts.openProgram(actor, name, role);
    return "redirect:/accounts";
  }

  /** Changes an account, which must not be one's own. */
  @PostMapping("/accounts/change")
  String change(
      @AuthenticationPrincipal Actor actor,
      Model model,
      @RequestParam String name,
      @RequestParam String act) {
    boolean own = actor.account().equals(name);
    if (!Permissions.bundled().allows(Role.valueOf(actor.role()), Act.KEEP_ACCOUNTS, own)) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "that is your own account", "ask another administrator");
    }
    switch (act) {
      case "close" -> accounts.close(actor, name);
      case "reset" -> {
        return code(actor, model, name);
      }
      case "remove-factor" -> accounts.removeSecondFactor(actor, name);
      case "sign-out" -> accounts.endSessions(actor, name);
      default -> accounts.unlock(actor, name);
    }
    return "redirect:/accounts";
  }

  /** Shows a token for a program once; whoever leaves the page has to issue another. */
  @PostMapping("/accounts/tokens")
  String issue(@AuthenticationPrincipal Actor actor, Model model, @RequestParam String account) {
    model.addAttribute("issued", tokens.issue(actor, account));
    model.addAttribute("account", account);
    return "token";
  }

  @PostMapping("/accounts/tokens/revoke")
  String revoke(@AuthenticationPrincipal Actor actor, @RequestParam String id) {
    tokens.revoke(actor, id);
    return "redirect:/accounts";
  }
}
