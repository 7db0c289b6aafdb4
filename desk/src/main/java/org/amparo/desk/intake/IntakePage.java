package org.amparo.desk.intake;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.law.LawView;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Pages;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ImplausibleFacts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes in a request: the form, the questions that the law here asks, with the answer as it stands,
 * then a page on which the answers are checked, then the record.
 */
@Controller
@PreAuthorize("hasAuthority('TAKE_IN')")
class IntakePage {

  private static final CaseRecord NOTHING = new CaseRecord("new", Map.of(), Map.of());

  private final HoldBook book;
  private final DeskLaw law;
  private final Pages pages;
  private final InstantSource clock;

  IntakePage(HoldBook book, DeskLaw law, Pages pages, InstantSource clock) {
    this.book = book;
    this.law = law;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/requests/new")
  String show(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    return form(actor, token, model, Map.of(), "");
  }

  /** Shows the answer so far and the next question; nothing counts yet. */
  @PostMapping("/requests/new")
  String next(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @RequestParam Map<String, String> form) {
    return form(actor, token, model, form, "");
  }

  /** Shows the answers; nothing counts yet. */
  @PostMapping("/requests/check")
  String check(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @RequestParam Map<String, String> form) {
    CaseForm said = CaseForm.read(form, NOTHING);
    String fault = fault(form, said);
    if (!fault.isEmpty()) {
      return form(actor, token, model, form, fault);
    }
    show(model, form, said);
    Map<String, String> hidden = new TreeMap<>(form);
    hidden.keySet().removeAll(List.of("_csrf", "confirmed", "next", "change"));
    model.addAttribute("page", pages.page("Check your answers", actor, token));
    model.addAttribute("hidden", hidden);
    model.addAttribute("doubts", ImplausibleFacts.of(said.record()));
    return "check";
  }

  /** Records the request, or goes back to the form. */
  @PostMapping("/requests")
  String takeIn(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @RequestParam Map<String, String> form) {
    CaseForm said = CaseForm.read(form, NOTHING);
    String fault = fault(form, said);
    if (form.containsKey("change") || !fault.isEmpty()) {
      return form(actor, token, model, form, fault);
    }
    Hold hold = book.takeIn(actor, booking(form), said.record());
    return "redirect:/requests/" + hold.number();
  }

  /** What is wrong; empty where nothing is. */
  private static String fault(Map<String, String> form, CaseForm said) {
    String fault = RequestForm.fault(booking(form));
    if (fault.isEmpty() && said.record().value(Fact.REQUEST_KIND) == null) {
      fault = "Say what the agency asks the jail to do";
    }
    return fault.isEmpty() && !said.whole() ? "An answer cannot be read: see below" : fault;
  }

  private static String booking(Map<String, String> form) {
    return form.getOrDefault("booking", "").strip();
  }

  private String form(
      Actor actor, CsrfToken token, Model model, Map<String, String> form, String fault) {
    show(model, form, CaseForm.read(form, NOTHING));
    model.addAttribute("page", pages.page("Take in a request", actor, token));
    model.addAttribute("fault", fault);
    model.addAttribute("unsure", FreeTextCheck.found(form));
    return "intake";
  }

  private void show(Model model, Map<String, String> form, CaseForm said) {
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), law.zone()).truncatedTo(ChronoUnit.MINUTES);
    LawAnswer answer = law.answer(said.record(), now.toLocalDate());
    Interview interview = Interview.NONE;
    LawView view = null;
    if (said.record().value(Fact.REQUEST_KIND) instanceof String kind) {
      Question asked = Question.valueOf(kind);
      Set<String> passed =
          Stream.concat(RequestForm.FACTS.stream(), Stream.of(Fact.REQUEST_RECEIVED_ON))
              .map(Fact::path)
              .collect(Collectors.toSet());
      List<String> before = Interview.paths(form.getOrDefault("asked", ""));
      interview = Interview.of(answer, asked, said, before, form.containsKey("next"), passed);
      LawAnswer ifNow =
          law.answer(said.record().with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, now), now.toLocalDate());
      view = LawView.of(answer, asked, ifNow);
    }
    model.addAttribute("booking", booking(form));
    model.addAttribute("fields", said.fields(RequestForm.FACTS));
    model.addAttribute("interview", interview);
    model.addAttribute("faults", said.errors());
    model.addAttribute("law", view);
  }
}
