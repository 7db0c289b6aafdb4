package org.amparo.desk.keep;

import java.util.List;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was erased, and a form to erase one request more. */
@Controller
class ErasurePage {

  private final Erasure erasure;
  private final Retention retention;
  private final EventLog log;
  private final Pages pages;

  ErasurePage(Erasure erasure, Retention retention, EventLog log, Pages pages) {
    this.erasure = erasure;
    this.retention = retention;
    this.log = log;
    this.pages = pages;
  }

  @GetMapping("/erasures")
  @PreAuthorize("hasAuthority('ERASE')")
  String show(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    List<EventLog.Told> erased = log.toldOfKind(EventLog.ERASED);
    model.addAttribute("page", pages.page("Erasures", actor, token));
    model.addAttribute("erased", erased.reversed());
    model.addAttribute("term", retention.term());
    return "erasures";
  }

  @PostMapping("/erasures")
  @PreAuthorize("hasAuthority('ERASE')")
  String erase(
      @AuthenticationPrincipal Actor actor, @RequestParam String number, @RequestParam String why) {
    erasure.erase(actor, number.strip(), why);
    return "redirect:/erasures";
  }
}
