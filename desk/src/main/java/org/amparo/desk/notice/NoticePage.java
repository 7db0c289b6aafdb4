package org.amparo.desk.notice;

import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A notice to be printed; whoever prints it has read the request. */
@Controller
class NoticePage {

  private final HoldBook book;

  NoticePage(HoldBook book) {
    this.book = book;
  }

  @GetMapping("/requests/{number}/notices/{notice}")
  @PreAuthorize("hasAuthority('READ_REQUEST')")
  String print(
      @AuthenticationPrincipal Actor actor,
      Page page,
      Model model,
      @PathVariable String number,
      @PathVariable String notice,
      @RequestParam(defaultValue = "EN") Language language) {
    Hold hold = book.read(actor, number);
    LawAnswer law = book.answer(hold);
    Paper paper = Paper.find(hold, law, notice);
    if (paper.notice().isEmpty()) {
      throw new Refused(Refused.Why.UNKNOWN, "the desk prints nothing for " + notice);
    }
    model.addAttribute("notice", new PrintedNotice(paper, language, hold, law, page.now()));
    return "notice";
  }
}
