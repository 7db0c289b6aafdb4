package org.amparo.desk.counter;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.desk.account.Act;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.Gap;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.intake.Interview;
import org.amparo.desk.law.County;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.law.Wording;
import org.amparo.desk.mail.Anchors;
import org.amparo.desk.notice.Language;
import org.amparo.desk.notice.Paper;
import org.amparo.desk.notice.PrintedNotice;
import org.amparo.desk.notice.Printing;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.verdict.Matter;
import org.amparo.desk.verdict.ToDo;
import org.amparo.desk.verdict.Verdict;
import org.amparo.desk.verdict.Verdicts;
import org.amparo.model.fact.Fact;
import org.amparo.policy.law.FactsRead;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** One request: the law's answer, what is still missing, and what can be done now. */
@Controller
@RequestMapping("/requests/{number}")
record RequestPage(HoldBook book, Anchors anchors) {

  private static final String BACK = "redirect:/requests/{number}";

  /** Also where an act was refused, with what was sent. */
  @RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
  String show(
      @AuthenticationPrincipal Actor actor,
      Model model,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String asked,
      @RequestParam Map<String, String> sent,
      @RequestAttribute(required = false) @Nullable String refusal,
      @RequestAttribute(required = false) @Nullable String act) {
    Hold hold = book.read(actor, number);
    CaseForm form =
        "facts".equals(act) ? CaseForm.read(sent, hold.facts()) : CaseForm.of(hold.facts());
    Map<String, String> tried = new HashMap<>();
    if (refusal != null) {
      sent.forEach((name, value) -> tried.put(act + "." + name, value));
      tried.put("act", String.valueOf(act));
    }
    RequestView view = view(hold);
    LawAnswer law = view.matter().law();
    Set<String> passed = Set.copyOf(Interview.paths(asked));
    model.addAttribute("view", view);
    model.addAttribute("interview", interview(view, form, passed));
    model.addAttribute("asked", asked);
    model.addAttribute("form", form);
    FactsRead read = FactsRead.of(law.law().layers());
    model.addAttribute("facts", facts(read, hold));
    model.addAttribute("lists", read.lists());
    model.addAttribute("tried", tried);
    model.addAttribute("refused", refusal == null ? "" : refusal);
    return "request";
  }

  private static Interview interview(RequestView view, CaseForm form, Set<String> passed) {
    boolean asks = view.open() && !view.left() && !view.hold().court();
    return asks
        ? Interview.of(view.answer(), form, List.of(), true, passed)
        : new Interview(List.of(), true);
  }

  private RequestView view(Hold hold) {
    Matter matter = Matter.of(book, hold);
    Verdict verdict = Verdicts.of(matter);
    List<Paper> papers = Paper.of(hold, matter.law());
    List<EventLog.Told> told = book.told(hold.number());
    List<Gap> gaps =
        Gap.of(hold, told, matter.law().deadline().map(ZonedDateTime::toInstant), book.now());
    List<EventWords> events =
        told.stream().map(one -> new EventWords(one, told, book.zone())).toList();
    LocalDateTime now = book.now().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    return new RequestView(
        matter,
        verdict,
        ToDo.of(matter, verdict, papers),
        papers,
        new RequestView.Proof(events, gaps, anchors.latest()),
        book.leaves(hold).map(JailTime::local).orElse(now).toString());
  }

  /** What the law reads or somebody recorded, but for what acts record. */
  private static Set<Fact> facts(FactsRead read, Hold hold) {
    Set<Fact> facts = EnumSet.copyOf(read.facts());
    facts.addAll(hold.facts().facts().keySet());
    facts.removeAll(Interview.BY_ACTS);
    facts.removeAll(County.FACTS);
    if (facts.add(Fact.REQUEST_RECEIVED_AT)
        || hold.facts().value(Fact.REQUEST_RECEIVED_AT) != null) {
      facts.remove(Fact.REQUEST_RECEIVED_ON);
    }
    return facts;
  }

  /** A notice to be printed, which is an event; whoever prints it has read the request. */
  @GetMapping("/notices/{notice}")
  String print(
      @AuthenticationPrincipal Actor actor,
      Model model,
      @PathVariable String number,
      @PathVariable String notice,
      @RequestParam(defaultValue = "EN") Language language) {
    Hold hold = book.read(actor, number);
    LawAnswer law = book.answer(hold);
    Paper paper = Paper.find(hold, law, notice);
    if (paper.notice().isEmpty()) {
      throw new Refused(Refused.Why.UNKNOWN, "The desk prints nothing for " + notice);
    }
    PrintedNotice printed =
        new PrintedNotice(paper, language, hold, law, book.now(), book.county());
    Printing.record(book, actor, printed);
    model.addAttribute("notice", printed);
    return "notice";
  }

  @PostMapping("/facts")
  String learn(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @RequestParam long seen,
      @RequestParam(defaultValue = "") String asked,
      @RequestParam Map<String, String> form) {
    Hold hold = book.seen(number, seen);
    CaseForm said = CaseForm.read(form, hold.facts());
    if (!said.errors().isEmpty()) {
      throw new Refused(
          Refused.Why.INCOMPLETE,
          said.errors().entrySet().stream()
              .map(wrong -> wrong(wrong.getKey(), wrong.getValue()))
              .collect(Collectors.joining("; ")));
    }
    book.learn(actor, hold, said.record());
    return asked.isEmpty() ? BACK : BACK + "?asked=" + String.join(",", Interview.paths(asked));
  }

  private static String wrong(String path, String words) {
    String asks = Fact.byPath(path).map(Wording::asks).orElse(path);
    return asks.isEmpty() ? words : asks + ": " + words;
  }

  @PostMapping("/{act:leave|decide|serve|end|take-back}")
  String act(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam long seen,
      ActForm form) {
    Act kind = Act.valueOf(act.toUpperCase(Locale.ROOT).replace('-', '_'));
    form.act(book, actor, book.seen(number, seen), kind);
    return BACK;
  }

  @PostMapping("/agree")
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
            .orElseThrow(() -> new Refused(Refused.Why.UNKNOWN, "There is no such decision"));
    book.agree(actor, hold, waiting, agrees, words);
    return BACK;
  }
}
