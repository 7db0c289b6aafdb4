package org.amparo.desk.intake;

import java.util.List;
import java.util.Map;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Pages;
import org.amparo.model.fact.CaseRecord;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes in a request: the form, then a page on which the answers are checked, then the record. */
@Controller
@PreAuthorize("hasAuthority('TAKE_IN')")
class IntakePage {

  private static final CaseRecord NOTHING = new CaseRecord("new", Map.of(), Map.of());

  private final HoldBook book;
  private final Pages pages;

  IntakePage(HoldBook book, Pages pages) {
    this.book = book;
    this.pages = pages;
  }

  @GetMapping("/requests/new")
  String show(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    return form(actor, token, model, "", "", FactField.of(RequestForm.FACTS, NOTHING));
  }

  /** Shows the answers; nothing counts yet. */
  @PostMapping("/requests/check")
  String check(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @RequestParam Map<String, String> form) {
    String booking = form.getOrDefault("booking", "").strip();
    FactField.Answers answers = FactField.read(RequestForm.FACTS, form, NOTHING);
    String fault = RequestForm.fault(booking);
    if (!fault.isEmpty() || !answers.whole()) {
      return form(actor, token, model, booking, fault, answers.fields());
    }
    model.addAttribute("page", pages.page("Check your answers", actor, token));
    model.addAttribute("booking", booking);
    model.addAttribute("fields", answers.fields());
    return "check";
  }

  /** Records the request, or goes back to the form. */
  @PostMapping("/requests")
  String takeIn(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @RequestParam Map<String, String> form) {
    String booking = form.getOrDefault("booking", "").strip();
    FactField.Answers answers = FactField.read(RequestForm.FACTS, form, NOTHING);
    String fault = RequestForm.fault(booking);
    if (form.containsKey("change") || !fault.isEmpty() || !answers.whole()) {
      return form(actor, token, model, booking, fault, answers.fields());
    }
    Hold hold = book.takeIn(actor, booking, answers.record());
    return "redirect:/requests/" + hold.number();
  }

  private String form(
      Actor actor,
      CsrfToken token,
      Model model,
      String booking,
      String fault,
      List<FactField> fields) {
    model.addAttribute("page", pages.page("Take in a request", actor, token));
    model.addAttribute("booking", booking);
    model.addAttribute("fault", fault);
    model.addAttribute("fields", fields);
    return "intake";
  }
}
