package org.amparo.desk.hold;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.web.Page;
import org.amparo.desk.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    Page page = pages.page("Board", actor, token);
    List<BoardRow> rows = board.rows();
    model.addAttribute("page", page);
    model.addAttribute("rows", rows);
    model.addAttribute("counts", Board.counts(rows, page.now()));
    model.addAttribute("jump", clocks.jump());
    return "board";
  }

  /**
   * What cannot wait, for every page of those who see the board; nothing where it was said.
   *
   * @param said what stands there already
   */
  @GetMapping("/alerts")
  @PreAuthorize("hasAuthority('READ_BOARD')")
  String alerts(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable String said) {
    Page page = pages.page("Alerts", actor, token);
    Map<Urgency, Long> counts = Board.counts(board.rows(), page.now());
    String words =
        counts.entrySet().stream()
            .filter(each -> each.getKey().compareTo(Urgency.SOON) <= 0)
            .map(each -> each.getValue() + " " + each.getKey().words())
            .collect(Collectors.joining(". "));
    if (words.equals(said)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    }
    model.addAttribute("words", words);
    model.addAttribute(
        "calm", counts.keySet().stream().allMatch(one -> one.compareTo(Urgency.SOON) >= 0));
    return "alerts";
  }
}
