package org.amparo.desk.hold;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.desk.hold.BoardRow.Urgency;
import org.amparo.desk.law.Wording;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.Differences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: the first page of whoever may see it. */
@Controller
record BoardPage(Board board, HoldBook book, ClockWatch clocks, Differences differences) {

  @GetMapping("/board")
  String show(Model model) {
    List<BoardRow> rows =
        board.rows().stream().sorted(Comparator.comparing(row -> row.urgency(book.now()))).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("counts", counts(rows, book.now()));
    model.addAttribute("jump", clocks.jump());
    model.addAttribute("differences", differences.words());
    return "board";
  }

  /** What cannot wait, for every page of those who see the board; nothing where it was said. */
  @GetMapping("/alerts")
  String alerts(
      Model model,
      HttpServletResponse response,
      @RequestParam(required = false) @Nullable String said) {
    Map<Urgency, Long> counts = counts(board.rows(), book.now());
    String words =
        counts.entrySet().stream()
            .filter(each -> each.getKey().compareTo(Urgency.SOON) <= 0)
            .map(each -> each.getValue() + " " + Wording.of(each.getKey()))
            .collect(Collectors.joining(". "));
    if (words.equals(said)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    }
    model.addAttribute("words", words);
    model.addAttribute(
        "calm", counts.keySet().stream().allMatch(one -> one.compareTo(Urgency.SOON) >= 0));
    return "alerts";
  }

  private static Map<Urgency, Long> counts(List<BoardRow> rows, ZonedDateTime now) {
    Map<Urgency, Long> counts = new EnumMap<>(Urgency.class);
    rows.forEach(row -> counts.merge(row.urgency(now), 1L, Long::sum));
    return counts;
  }
}
