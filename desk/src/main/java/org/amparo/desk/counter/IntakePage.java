package org.amparo.desk.counter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.desk.hold.Arrival;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.intake.CaseForm;
import org.amparo.desk.intake.FreeTextCheck;
import org.amparo.desk.intake.Interview;
import org.amparo.desk.intake.RequestForm;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.ClockDays;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Actor;
import org.amparo.desk.verdict.Matter;
import org.amparo.desk.verdict.Verdict;
import org.amparo.desk.verdict.Verdicts;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ImplausibleFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes in a request: the form with what the law here asks and answers, a check, the record. */
@Controller
record IntakePage(HoldBook book, DeskLaw law) {

  private static final CaseRecord NOTHING = new CaseRecord("new", Map.of(), Map.of());

  /** What is so of a person whatever is asked about them, and asked of them once. */
  private static final List<Fact> OF_THE_PERSON =
      List.of(
          Fact.PERSON_AGE,
          Fact.PERSON_US_CITIZEN_CLAIM,
          Fact.PERSON_STATUS_PROOF,
          Fact.PERSON_STATUS_VERIFIED,
          Fact.PERSON_VICTIM_OR_WITNESS,
          Fact.PERSON_DOMESTIC_VIOLENCE_VICTIM);

  @GetMapping("/requests/new")
  String show(Model model) {
    LocalDateTime now = book.now().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    return next(model, Map.of(Fact.REQUEST_RECEIVED_AT.path(), now.toString()));
  }

  /** Shows the answer so far and the next question; nothing counts yet. */
  @PostMapping("/requests/new")
  String next(Model model, @RequestParam Map<String, String> form) {
    show(model, form, CaseForm.read(form, known(form)), "");
    return "intake";
  }

  /** Shows the answers; nothing counts yet. */
  @PostMapping("/requests/check")
  String check(
      @AuthenticationPrincipal Actor actor, Model model, @RequestParam Map<String, String> form) {
    CaseForm said = CaseForm.read(form, known(form));
    String fault = fault(actor, form, said);
    show(model, form, said, fault);
    if (fault.isEmpty()) {
      // The page tells what another request says.
      known(form).facts().keySet().stream()
          .findFirst()
          .ifPresent(
              _ -> book.about(booking(form)).forEach(other -> book.read(actor, other.number())));
    }
    return fault.isEmpty() ? "check" : "intake";
  }

  /** Records the request, or goes back to the form. */
  @PostMapping("/requests")
  String takeIn(
      @AuthenticationPrincipal Actor actor, Model model, @RequestParam Map<String, String> form) {
    CaseForm said = CaseForm.read(form, known(form));
    String fault = fault(actor, form, said);
    if (form.containsKey("change") || !fault.isEmpty()) {
      show(model, form, said, fault);
      return "intake";
    }
    return "redirect:/requests/"
        + book.takeIn(actor, booking(form), said.record(), arrival(form)).number();
  }

  private String fault(Actor actor, Map<String, String> form, CaseForm said) {
    if (!said.errors().isEmpty()) {
      return "An answer cannot be read: see below";
    }
    if (said.record().value(Fact.REQUEST_KIND) == null) {
      return "Say what the agency asks the jail to do";
    }
    if (form.containsKey("booking_again") && !booking(form).equals(again(form))) {
      return "The two booking numbers differ: type both again from the booking record";
    }
    try {
      book.requireWhole(actor, booking(form), said.record(), arrival(form));
      return "";
    } catch (Refused refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  /**
   * What the newest other request about the booking says of the person, so that nobody is asked
   * twice; what this form says goes before it.
   */
  private CaseRecord known(Map<String, String> form) {
    CaseRecord known = NOTHING;
    List<Hold> others = book.about(booking(form));
    for (Hold other : others) {
      for (Fact fact : OF_THE_PERSON) {
        Object value = other.facts().value(fact);
        if (value != null) {
          known = known.with(fact, value);
        }
      }
    }
    return known;
  }

  private static Arrival arrival(Map<String, String> form) {
    String pages = form.getOrDefault("arrival.pages", "").strip();
    return new Arrival(
        Stream.of(Arrival.Channel.values())
            .filter(one -> one.name().equals(form.get("arrival.channel")))
            .findFirst()
            .orElse(null),
        pages.isEmpty()
            ? null
            : pages.matches("[0-9]{1,4}") ? Integer.valueOf(pages) : Integer.valueOf(0),
        said(form, "arrival.sha256"),
        said(form, "arrival.office"),
        said(form, "arrival.officer"),
        said(form, "arrival.call_back"),
        "true".equals(form.get("arrival.confirmed")));
  }

  private static @Nullable String said(Map<String, String> form, String name) {
    String text = form.getOrDefault(name, "").strip();
    return text.isEmpty() ? null : text;
  }

  /** The booking number is typed twice, for one digit wrong is another person. */
  private static String again(Map<String, String> form) {
    return form.getOrDefault("booking_again", "").strip();
  }

  private static String booking(Map<String, String> form) {
    return form.getOrDefault("booking", "").strip();
  }

  private static List<String> doubts(CaseRecord said, List<Hold> about) {
    return Stream.concat(
            ImplausibleFacts.of(said).stream(),
            about.stream()
                .filter(Hold::gone)
                .map(
                    one ->
                        "request %s records that this person has left the building"
                            .formatted(one.number())))
        .toList();
  }

  private void show(Model model, Map<String, String> form, CaseForm said, String fault) {
    LocalDateTime now = book.now().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    LocalDate today = now.toLocalDate();
    AnswerView answer = null;
    Verdict verdict = null;
    Interview interview = new Interview(List.of(), false);
    List<ClockDays> clocks = List.of();
    if (said.record().value(Fact.REQUEST_KIND) instanceof String kind) {
      LawAnswer known = law.answer(said.record(), today);
      CaseRecord ifNow = said.record().with(Fact.CUSTODY_RELEASE_ELIGIBLE_AT, now);
      LawAnswer leaving = law.answer(ifNow, today);
      answer = new AnswerView(known, Question.valueOf(kind));
      Hold coming =
          new Hold(
              "new",
              booking(form),
              said.record(),
              Optional.empty(),
              List.of(),
              List.of(),
              Optional.empty(),
              0);
      verdict =
          Verdicts.of(new Matter(coming, known, leaving, List.of(), law.county(), book.now()));
      Set<String> passed = new HashSet<>(Set.of(Fact.REQUEST_RECEIVED_ON.path()));
      RequestForm.FACTS.forEach(fact -> passed.add(fact.path()));
      List<String> before = Interview.paths(form.getOrDefault("asked", ""));
      if (!coming.court()) {
        interview = Interview.of(answer, said, before, form.containsKey("next"), passed);
        clocks = leaving.clocks();
      }
    }
    Map<String, String> hidden = new TreeMap<>(form);
    hidden.keySet().removeAll(List.of("_csrf", "mark", "next", "change"));
    model.addAttribute("hidden", hidden);
    List<Hold> about = book.about(booking(form));
    model.addAttribute("doubts", doubts(said.record(), about));
    model.addAttribute("fault", fault);
    model.addAttribute("unsure", FreeTextCheck.found(form));
    model.addAttribute("booking", booking(form));
    model.addAttribute("others", Standing.all(about));
    model.addAttribute("form", said);
    model.addAttribute("told", CaseForm.told(known(form)));
    model.addAttribute("facts", RequestForm.FACTS);
    model.addAttribute("interview", interview);
    model.addAttribute("answer", answer);
    model.addAttribute("verdict", verdict);
    model.addAttribute("given", form);
    boolean old =
        Hold.received(said.record()).filter(at -> at.isBefore(now.minusDays(1))).isPresent();
    model.addAttribute("old", old);
    model.addAttribute("clocks", clocks);
  }
}
