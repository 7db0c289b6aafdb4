package org.amparo.desk.hold;

import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board: the first page of whoever may see it. */
@Controller
class BoardPage {

  private final Board board;
  private final Pages pages;
  private final ClockWatch clocks;

  BoardPage(Board board, Pages pages, ClockWatch clocks) {
    this.board = board;
    this.pages = pages;
    this.clocks = clocks;
  }

  @GetMapping("/board")
  @PreAuthorize("hasAuthority('READ_BOARD')")
  String show(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    model.addAttribute("page", pages.page("Board", actor, token));
    model.addAttribute("rows", board.rows());
    model.addAttribute("jump", clocks.jump());
    return "board";
  }
}
