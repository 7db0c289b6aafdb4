package org.amparo.desk.hold;

import java.time.Duration;
import org.amparo.desk.record.Actor;
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
  private final Watch watch;

  BoardPage(Board board, Pages pages, Watch watch) {
    this.board = board;
    this.pages = pages;
    this.watch = watch;
  }

  @GetMapping("/board")
  @PreAuthorize("hasAuthority('READ_BOARD')")
  String show(@AuthenticationPrincipal Actor actor, CsrfToken token, Model model) {
    model.addAttribute("page", pages.page("Board", actor, token));
    model.addAttribute("rows", board.rows());
    model.addAttribute("behind", watch.behind().map(Duration::toMinutes).orElse(0L));
    return "board";
  }
}
