package org.amparo.desk.notice;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Page;
import org.amparo.desk.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A notice to be printed, and the record of its being served. */
@Controller
@RequestMapping("/requests/{number}")
class NoticePage {

  private final HoldBook book;
  private final Pages pages;

  NoticePage(HoldBook book, Pages pages) {
    this.book = book;
    this.pages = pages;
  }

  /** Shows it; whoever prints it has read the request. */
  @GetMapping("/notices/{notice}")
  @PreAuthorize("hasAuthority('READ_REQUEST')")
  String print(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @PathVariable String number,
      @PathVariable String notice,
      @RequestParam(defaultValue = "EN") Language language) {
    Hold hold = book.read(actor, number);
    LawAnswer answer = book.answer(hold);
    Paper paper = Paper.find(hold, answer, notice);
    if (paper.notice().isEmpty()) {
      throw new Refused(Refused.Why.UNKNOWN, "the desk prints nothing for " + notice);
    }
    Page page = pages.page(paper.title(), actor, token);
    model.addAttribute("page", page);
    model.addAttribute("hold", hold);
    model.addAttribute("notice", PrintedNotice.of(paper, language, hold, answer, page.now()));
    return "notice";
  }

  @PostMapping("/serve")
  @PreAuthorize("hasAuthority('SERVE')")
  String serve(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestParam long seen,
      @RequestParam String notice,
      @RequestParam Recipient to,
      @RequestParam String at) {
    book.serve(actor, book.seen(number, seen), notice, to.name(), moment(at));
    return "redirect:/requests/" + number;
  }

  private static LocalDateTime moment(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused(Refused.Why.INCOMPLETE, "not a day and time: " + text);
    }
  }
}
