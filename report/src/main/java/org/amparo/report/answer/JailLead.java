package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.counts;
import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.says;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Saving;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.HoldPolicy;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Part;

/** The first screen where a jail's own records say whom it held, and mostly for how long. */
final class JailLead {

  private static final String SAVING = "headline.saving";
  private static final String HELD = "bookings.held";
  private static final String ASKED = "requests.received.hold";
  private static final String HONORED = "requests.response.honored";
  private static final String NET = "time.center.net-hours";
  private static final String DONE = "policy.done.cost.";

  private final AnswerFigures figures;
  private final Slot place;
  private final Optional<Assertion> cost;
  private final JailFacts facts;

  private JailLead(AnswerFigures figures) {
    this.figures = figures;
    place = named("place", figures.place());
    cost = figures.rate().flatMap(rate -> figures.known(DONE + rate));
    facts = new JailFacts(figures, cost);
  }

  static Optional<Lead> of(AnswerFigures figures) {
    return figures.all().has(HELD) || figures.all().has("requests.received")
        ? new JailLead(figures).lead()
        : Optional.empty();
  }

  private Optional<Lead> lead() {
    return heading()
        .map(
            heading ->
                new Lead(
                    heading,
                    Lead.known(List.of(asked(), reconciled(), redefined(), saved(), unsaid())),
                    facts.all(),
                    HundredChart.of(figures).or(() -> CostSection.lead(figures)).orElse(null)));
  }

  /** The first of these that the records support. */
  private Optional<Sentence> heading() {
    return Stream.<Supplier<Optional<Sentence>>>of(
            this::noLonger,
            this::priced,
            this::withheld,
            this::past,
            this::nobody,
            this::marked,
            this::requested)
        .flatMap(each -> each.get().stream())
        .findFirst();
  }

  private Optional<Sentence> noLonger() {
    return figures
        .said(NET)
        .filter(_ -> figures.isNoLonger(NET))
        .map(net -> Sentence.of("answer.no-longer", place).restingOn(net));
  }

  private Optional<Sentence> priced() {
    return cost.map(
        n ->
            JailFacts.isIncome(n)
                ? Sentence.of("answer.lead.income", place).restingOn(n)
                : isEither(n)
                    ? Sentence.of("answer.lead.cost-open", place).restingOn(n)
                    : Sentence.of("answer.lead.cost", place, says("cost", n)));
  }

  /** Whether it may have been a cost or none: others may have waited as long. */
  private static boolean isEither(Assertion cost) {
    BigDecimal least = cost.values().least();
    BigDecimal most = cost.values().most();
    return least != null && least.signum() < 0 && (most == null || most.signum() > 0);
  }

  /** That this edition leaves out a cost is not that the records lack it. */
  private Optional<Sentence> withheld() {
    return AnswerFigures.RATES.stream()
        .flatMap(rate -> figures.said(DONE + rate).stream())
        .filter(
            said -> said.kind() instanceof Kind.Unknown(Kind.Why why) && why == Kind.Why.WITHHELD)
        .findFirst()
        .map(said -> Sentence.of("answer.lead.withheld", place).restingOn(said));
  }

  /** Held past release for certain: where no hold surely was, no heading says so. */
  private Optional<Sentence> past() {
    return direct("bookings")
        .filter(JailLead::isSure)
        .map(n -> Sentence.of("answer.lead.held", place, counts("n", n)));
  }

  private static boolean isSure(Assertion held) {
    BigDecimal least = held.values().least();
    return least != null && least.signum() > 0;
  }

  private Optional<Sentence> nobody() {
    return figures
        .said(HELD)
        .filter(Assertion::isNone)
        .map(none -> Sentence.of("answer.lead.nobody", place).restingOn(none));
  }

  private Optional<Sentence> marked() {
    return figures.known(HELD).map(n -> Sentence.of("answer.lead.marked", place, counts("n", n)));
  }

  private Optional<Sentence> requested() {
    return figures
        .known(ASKED, "requests.received")
        .map(n -> Sentence.of("answer.lead.asked", place, counts("n", n)));
  }

  private Optional<Assertion> direct(String what) {
    return figures.direct().flatMap(direct -> figures.known(direct + what));
  }

  private Optional<Sentence> asked() {
    Optional<Assertion> asked = figures.known(ASKED);
    Optional<Assertion> honored = figures.known(HONORED);
    if (asked.isPresent() && honored.isPresent()) {
      Optional<Assertion> open =
          figures.known("requests.response.not-recorded").filter(one -> !one.isNone());
      // Answers are of bookings: of several requests on one, the last counts.
      Optional<Assertion> bookings =
          figures
              .base(HONORED)
              .filter(
                  _ ->
                      figures.drawn(HONORED, Part.DENOMINATOR) != figures.drawn(ASKED, Part.VALUE));
      return Optional.of(
          Sentence.across(
              "answer.asked"
                  + (bookings.isEmpty() ? "" : "-bookings")
                  + (open.isEmpty() ? "" : "-open"),
              Stream.of(
                      Stream.of(counts("n", asked.get()), says("held", honored.get())),
                      open.stream().map(one -> digits("open", one)),
                      bookings.stream().map(one -> digits("bookings", one)))
                  .flatMap(Function.identity())
                  .toArray(Slot[]::new)));
    }
    if (hasEmptyLog()) {
      return Optional.of(Sentence.of("answer.asked-none"));
    }
    return figures.implied() ? marks() : Optional.empty();
  }

  /** How many bookings the jail marked, and how many of them a study of the records leaves out. */
  private Optional<Sentence> marks() {
    Optional<Assertion> held = figures.known(HELD);
    Optional<Assertion> aside =
        figures.known("bookings.held.set-aside").filter(one -> !one.isNone());
    return held.isPresent() && aside.isPresent() && !facts.onlyHeld()
        ? Optional.of(
            Sentence.across(
                "answer.asked-implied-aside",
                counts("all", held.get()),
                digits("aside", aside.get())))
        : held.map(
            n ->
                Sentence.of(
                    facts.onlyHeld() ? "answer.asked-only" : "answer.asked-implied",
                    counts("n", n)));
  }

  /**
   * What another definition of a hold in the file gives, where it gives most and more than this.
   */
  private Optional<Sentence> redefined() {
    Optional<Assertion> own = direct("hours");
    return figures
        .all()
        .declared("direct", "hours")
        .map(figures.assertions()::of)
        .filter(Assertion::isKnown)
        .filter(other -> own.filter(hours -> other.values().areAbove(hours.values())).isPresent())
        .max(Comparator.comparing(other -> other.values().least()))
        .map(other -> Sentence.of("answer.definition", counts("n", other)));
  }

  /** A list without a request on it is a list. */
  private boolean hasEmptyLog() {
    return figures
        .said("requests.received")
        .or(() -> figures.said("requests.total"))
        .filter(Assertion::isNone)
        .isPresent();
  }

  /** How the people of the first screen hang together: bookings with a hold, and those past it. */
  private Optional<Sentence> reconciled() {
    Optional<Assertion> held = figures.known("bookings.held.analyzed", HELD);
    Optional<Assertion> past = direct("bookings");
    if (held.isEmpty() || past.isEmpty() || figures.known(HONORED).isEmpty()) {
      return Optional.empty();
    }
    Slot people = counts("held", held.get());
    Slot late = says("past", past.get());
    return Optional.of(
        endsOpen()
            .map(
                open ->
                    Sentence.across("answer.reconciled.open", people, late, digits("open", open)))
            .orElseGet(() -> Sentence.across("answer.reconciled", people, late)));
  }

  /**
   * Of how many no record tells how local custody ended, where that leaves open whether somebody
   * was held whose request the jail honored.
   */
  private Optional<Assertion> endsOpen() {
    double unanswered = figures.drawn("requests.response.not-recorded", Part.VALUE);
    return figures
        .maybeDue()
        .filter(Assertion::isKnown)
        .filter(_ -> figures.drawn(HELD, Part.UNKNOWN) > unanswered);
  }

  private Optional<Sentence> unsaid() {
    return new HundredChart(figures).unsaid()
        ? Optional.of(Sentence.of("answer.proposal.unsaid"))
        : Optional.empty();
  }

  /** The saving under debate, with its range and whether the law allows it. */
  private Optional<Sentence> saved() {
    Optional<HoldPolicy> proposal = figures.proposal();
    Optional<Saving> saving = figures.saving(SAVING);
    Optional<String> rate = figures.rate();
    Optional<Cells> stated = figures.cells("proposal");
    boolean unknown = new HundredChart(figures).unsaid();
    if (unknown || saving.isEmpty() || proposal.isEmpty() || rate.isEmpty() || stated.isEmpty()) {
      return Optional.empty();
    }
    List<Slot> slots = new ArrayList<>(List.of(named("policy", proposal.get().name())));
    Optional<Assertion> part = part(saving.get());
    part.ifPresent(one -> slots.add(says("part", one)));
    return Optional.of(
        Sentence.joined(
            saving
                .get()
                .sentence(
                    part.isPresent() ? "answer.saved.part" : "answer.saved",
                    slots.toArray(Slot[]::new)),
            Sentence.of("answer.saved.at." + rate.get(), Slot.with("years", figures.years())),
            LawToday.allows(figures, proposal.get())));
  }

  /** How much of the cost would have been saved, where a word is true of all that is open. */
  private Optional<Assertion> part(Saving saving) {
    return saving.sign() != Saving.Sign.GAIN || cost.isEmpty()
        ? Optional.empty()
        : Optional.of(figures.assertions().partOf(saving.assertions().getFirst(), cost.get()))
            .filter(
                part ->
                    part.kind() instanceof Kind.Part(Kind.Portion portion, _)
                        && portion != Kind.Portion.SOME);
  }
}
