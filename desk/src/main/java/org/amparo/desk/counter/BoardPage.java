package org.amparo.desk.counter;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.desk.board.Alarms;
import org.amparo.desk.board.Board;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.BoardRow.Urgency;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.Moments;
import org.amparo.desk.law.OnCall;
import org.amparo.desk.law.Setup;
import org.amparo.desk.law.Wording;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.Differences;
import org.amparo.desk.verdict.Matter;
import org.amparo.desk.verdict.ToDo;
import org.amparo.desk.verdict.Verdict;
import org.amparo.desk.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: the first page of whoever may see it. */
@Controller
record BoardPage(
    Board board,
    HoldBook book,
    Alarms alarms,
    ClockWatch clocks,
    Differences differences,
    DeskLaw law) {

  /** Of so many who come first what is next is worked out; each other has a short line. */
  private static final int WHOLE = 40;

  @GetMapping("/board")
  String show(Model model) {
    ZonedDateTime now = book.now();
    List<BoardRow> rows =
        board.rows().stream()
            .sorted(Comparator.comparing((BoardRow row) -> place(row, now)))
            .toList();
    model.addAttribute("view", view(rows, now));
    model.addAttribute("jump", clocks.jump());
    model.addAttribute("differences", differences.words());
    model.addAttribute("missing", Setup.missing(law, now.toLocalDate()));
    return "board";
  }

  /** A decision that waits for a supervisor comes after whoever is due soon. */
  private static Urgency place(BoardRow row, ZonedDateTime now) {
    Urgency urgency = row.urgency(now);
    return urgency == Urgency.WAITING && row.waits() ? Urgency.SOON : urgency;
  }

  private BoardView view(List<BoardRow> rows, ZonedDateTime now) {
    Map<Boolean, List<BoardRow>> calm =
        rows.stream().collect(Collectors.partitioningBy(row -> place(row, now) == Urgency.WAITING));
    List<BoardRow> clocks = Objects.requireNonNull(calm.get(false));
    Map<Urgency, Long> counts = counts(rows, now);
    return new BoardView(
        clocks.stream().limit(WHOLE).map(row -> line(row, now)).toList(),
        clocks.stream().skip(WHOLE).map(row -> brief(row, now)).toList(),
        Objects.requireNonNull(calm.get(true)),
        rows.stream().filter(row -> row.stage() == Stage.HELD).count(),
        counts.getOrDefault(Urgency.OVERDUE, 0L),
        counts.getOrDefault(Urgency.COURT, 0L),
        book.county().onCall().supervisor().map(OnCall.Contact::words).orElse(""));
  }

  /** What stands of a request for which the wall has no room, without its law. */
  private BoardView.Brief brief(BoardRow row, ZonedDateTime now) {
    boolean waits = place(row, now) != row.urgency(now);
    return new BoardView.Brief(
        row,
        waits ? "waits for a supervisor" : Wording.of(row.urgency(now)),
        note(row, now),
        alarmed(row, now));
  }

  private static String note(BoardRow row, ZonedDateTime now) {
    return row.deadline()
        .map(at -> (at.isAfter(now) ? "until " : "since ") + Moments.said(at, now))
        .orElse("");
  }

  private Optional<BoardView.Alarm> alarmed(BoardRow row, ZonedDateTime now) {
    return row.urgency(now) == Urgency.OVERDUE
        ? alarms.of(row.number()).map(one -> alarm(one, now))
        : Optional.empty();
  }

  private BoardView.Line line(BoardRow row, ZonedDateTime now) {
    Urgency urgency = row.urgency(now);
    Hold hold = book.look(row.number());
    Matter matter = Matter.of(book, hold);
    Verdict verdict = Verdicts.of(matter);
    ToDo todo = ToDo.of(matter, verdict, Paper.of(hold, matter.law()));
    Optional<ToDo.Task> next = todo.next();
    return new BoardView.Line(
        row,
        urgency,
        row.deadline().map(at -> BoardView.Clock.of(at, now)),
        verdict.sentence(),
        row.waits() ? "the decision does not count yet" : note(row, now),
        next.map(ToDo.Task::words).orElse(""),
        next.map(ToDo.Task::due).orElse(""),
        alarmed(row, now));
  }

  private BoardView.Alarm alarm(Alarms.Alarm one, ZonedDateTime now) {
    return new BoardView.Alarm(one.since().atZone(now.getZone()), one.call(), one.by());
  }

  /** Somebody answers: the alarm of a request rings no more. */
  @PostMapping("/board/{number}/answer")
  String answer(@AuthenticationPrincipal Actor actor, @PathVariable String number) {
    alarms.answer(actor, number);
    return "redirect:/board";
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
