package org.amparo.desk.publish;

import java.time.YearMonth;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The closed months, for anyone; and for who may publish, the months to issue. */
@Controller
class PublicPage {

  private final Months months;
  private final Pages pages;

  PublicPage(Months months, Pages pages) {
    this.months = months;
    this.pages = pages;
  }

  @GetMapping("/public")
  String show(CsrfToken token, Model model) {
    return page(null, token, model, "public");
  }

  @GetMapping("/publish")
  @PreAuthorize("hasAuthority('PUBLISH')")
  String due(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    model.addAttribute("due", months.due());
    return page(actor, token, model, "publish");
  }

  @PostMapping("/publish")
  @PreAuthorize("hasAuthority('PUBLISH')")
  String issue(@AuthenticationPrincipal Actor actor, @RequestParam YearMonth month) {
    months.issue(actor, month);
    return "redirect:/publish";
  }

  private String page(@Nullable Actor actor, CsrfToken token, Model model, String template) {
    model.addAttribute("page", pages.page("Immigration detainers by month", actor, token));
    model.addAttribute("current", months.current());
    model.addAttribute("issues", months.issues());
    return template;
  }
}
