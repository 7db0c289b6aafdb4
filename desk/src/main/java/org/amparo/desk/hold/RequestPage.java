package org.amparo.desk.hold;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.desk.intake.FactField;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.Pages;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.law.FactsRead;
import org.jspecify.annotations.Nullable;
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

/** One request: the law's answer, what is still missing, and what can be done now. */
@Controller
@RequestMapping("/requests/{number}")
class RequestPage {

  private final HoldBook book;
  private final Pages pages;

  RequestPage(HoldBook book, Pages pages) {
    this.book = book;
    this.pages = pages;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('READ_REQUEST')")
  String show(
      @AuthenticationPrincipal Actor actor,
      CsrfToken token,
      Model model,
      @PathVariable String number) {
    Hold hold = book.read(actor, number);
    LawAnswer answer = book.answer(hold);
    Set<Fact> read = EnumSet.copyOf(FactsRead.of(answer.law().layers()).facts());
    read.addAll(hold.facts().facts().keySet());
    model.addAttribute("page", pages.page("Request " + number, actor, token));
    model.addAttribute("hold", hold);
    model.addAttribute("answer", AnswerView.of(answer, hold.asked()));
    model.addAttribute(
        "others",
        Stream.of(Question.values())
            .filter(question -> question != hold.asked())
            .map(question -> AnswerView.of(answer, question))
            .toList());
    model.addAttribute("limits", answer.limits());
    model.addAttribute("papers", Paper.of(hold, answer));
    model.addAttribute("next", next(answer, hold));
    model.addAttribute("fields", FactField.of(read, hold.facts()));
    return "request";
  }

  /** The question to ask next: a field, or a list of which something has to be said. */
  private static List<FactField> next(LawAnswer answer, Hold hold) {
    Set<String> lists = new TreeSet<>(Stream.of(ListFact.values()).map(ListFact::path).toList());
    return answer
        .next(hold.asked(), hold.end().isPresent() ? lists : Set.of())
        .flatMap(Fact::byPath)
        .map(fact -> FactField.of(List.of(fact), hold.facts()))
        .orElse(List.of());
  }

  @PostMapping("/facts")
  @PreAuthorize("hasAuthority('LEARN')")
  String learn(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestParam long seen,
      @RequestParam Map<String, String> form) {
    Hold hold = book.seen(number, seen);
    FactField.Answers answers = FactField.read(EnumSet.allOf(Fact.class), form, hold.facts());
    if (!answers.whole()) {
      throw new Refused(
          Refused.Why.INCOMPLETE,
          answers.fields().stream()
              .filter(field -> !field.error().isEmpty())
              .map(field -> field.label() + ": " + field.error())
              .findFirst()
              .orElseThrow());
    }
    CaseRecord record = answers.record();
    for (ListFact list : ListFact.values()) {
      if (form.containsKey(list.completePath())) {
        record = record.with(list, new ListValue(record.list(list).elements(), true));
      }
    }
    book.learn(actor, hold, record);
    return back(number);
  }

  @PostMapping("/leave")
  @PreAuthorize("hasAuthority('LEAVE')")
  String leave(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestParam long seen,
      @RequestParam String at) {
    book.leave(actor, book.seen(number, seen), moment(at));
    return back(number);
  }

  @PostMapping("/decide")
  @PreAuthorize("hasAuthority('DECIDE')")
  String decide(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestParam long seen,
      @RequestParam Choice choice,
      @RequestParam(required = false) @Nullable Reason reason,
      @RequestParam(defaultValue = "") String words) {
    book.decide(actor, book.seen(number, seen), choice, reason, words);
    return back(number);
  }

  @PostMapping("/agree")
  @PreAuthorize("hasAuthority('AGREE')")
  String agree(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestParam long seen,
      @RequestParam long decision,
      @RequestParam boolean agrees,
      @RequestParam String words) {
    Hold hold = book.seen(number, seen);
    Decided waiting =
        hold.decisions().stream()
            .filter(one -> one.event() == decision)
            .findFirst()
            .orElseThrow(() -> new Refused(Refused.Why.UNKNOWN, "there is no such decision"));
    book.agree(actor, hold, waiting, agrees, words);
    return back(number);
  }

  @PostMapping("/end")
  @PreAuthorize("hasAuthority('END')")
  String end(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestParam long seen,
      @RequestParam End how,
      @RequestParam String at) {
    book.end(actor, book.seen(number, seen), how, moment(at));
    return back(number);
  }

  private static String back(String number) {
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
