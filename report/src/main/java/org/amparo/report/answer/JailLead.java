package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.counts;
import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.interval;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.ranges;
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
import org.amparo.report.language.Slot;
import org.amparo.report.number.Part;

/** The first screen where a jail's own records say whom it held, and mostly for how long. */
final class JailLead {

  private static final String SAVING = "headline.saving";
  private static final String HANDED = "human.handed-to-ice";
  private static final String HELD = "bookings.held";
  private static final String ASKED = "requests.received.hold";
  private static final String HONORED = "requests.response.honored";
  private static final String BEYOND = "time.beyond.bookings";
  private static final String EXPECTED = "time.beyond.expected";
  private static final String MORE_THAN_CHANCE = "time.beyond.more-than-chance";
  private static final String NET = "time.center.net-hours";
  private static final String DONE = "policy.done.cost.";
  private static final String UNKNOWN = "dial.unknown";
  private static final int YEAR = 12;
  private static final int TENTH = 10;

  private final AnswerFigures figures;
  private final Slot place;
  private final Optional<Assertion> cost;

  private JailLead(AnswerFigures figures) {
    this.figures = figures;
    place = named("place", figures.place());
    cost = figures.rate().flatMap(rate -> figures.known(DONE + rate));
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
                    Lead.known(List.of(held(), handed(), costs(), proposal())),
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
            isIncome(n)
                ? Sentence.of("answer.lead.income", place).restingOn(n)
                : isEither(n)
                    ? Sentence.of("answer.lead.cost-open", place).restingOn(n)
                    : Sentence.of("answer.lead.cost", place, says("cost", n)));
  }

  private static boolean isIncome(Assertion cost) {
    BigDecimal most = cost.values().most();
    return most != null && most.signum() < 0;
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
    return held.isPresent() && aside.isPresent() && !onlyHeld()
        ? Optional.of(
            Sentence.across(
                "answer.asked-implied-aside",
                counts("all", held.get()),
                digits("aside", aside.get())))
        : held.map(
            n ->
                Sentence.of(
                    onlyHeld() ? "answer.asked-only" : "answer.asked-implied", counts("n", n)));
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
    return held.isEmpty() || past.isEmpty() || figures.known(HONORED).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sentence.across(
                "answer.reconciled", counts("held", held.get()), says("past", past.get())));
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

  /** Those held longer than almost anyone waits; else those held past release at all. */
  private Optional<Block.Fact> held() {
    Optional<Assertion> more =
        figures
            .all()
            .find(MORE_THAN_CHANCE)
            .filter(figure -> figure.low() != null && figure.low().signum() > 0)
            .map(figures.assertions()::atLeast);
    if (more.isPresent()) {
      return Optional.of(
          new Block.Fact(
              Sentence.of("answer.beyond.more", says("n", more.get())),
              withBeds(Sentence.of("answer.beyond.more.says"))));
    }
    Optional<Assertion> beyond = figures.known(BEYOND);
    Optional<Assertion> expected = figures.known(EXPECTED);
    if (beyond.isPresent() && expected.isPresent()) {
      return Optional.of(
          new Block.Fact(
              Sentence.of("answer.beyond", says("n", beyond.get())),
              withBeds(Sentence.of("answer.beyond.says", digits("expected", expected.get())))));
    }
    return figures
        .direct()
        .flatMap(direct -> figures.said(direct + "bookings"))
        .filter(held -> figures.base(held.figure().id()).filter(of -> !of.isNone()).isPresent())
        .map(held -> new Block.Fact(Sentence.of("answer.held", says("n", held)), past(held)));
  }

  private Sentence past(Assertion held) {
    String id = held.figure().id();
    Assertion of = figures.base(id).orElseThrow();
    // A range says itself what is open.
    Optional<Assertion> open =
        figures.open(id).filter(_ -> held.isKnown() && !(held.kind() instanceof Kind.Between));
    return withBeds(
        open.isEmpty()
            ? Sentence.of("answer.held.says", counts("of", of))
            : Sentence.of("answer.held.says-open", counts("of", of), digits("open", open.get())));
  }

  private Sentence withBeds(Sentence says) {
    return figures
        .known("beds.net")
        .filter(_ -> !figures.isNoLonger("beds.net"))
        .map(beds -> Sentence.joined(says, Sentence.of("answer.held.beds", says("n", beds))))
        .orElse(says);
  }

  /** Whether the records list no booking without a hold, so that none can be compared with. */
  private boolean onlyHeld() {
    return figures.drawn("bookings.total", Part.VALUE) <= figures.drawn(HANDED, Part.DENOMINATOR);
  }

  /** Whom ICE got, where no flow of all bookings shows it. */
  private Optional<Block.Fact> handed() {
    Optional<Assertion> handed = onlyHeld() ? figures.known(HANDED) : Optional.empty();
    return handed.map(
        n ->
            new Block.Fact(
                Sentence.of("answer.handed", says("n", n)),
                figures
                    .open(HANDED)
                    .map(open -> Sentence.of("answer.handed.says-open", digits("open", open)))
                    .orElseGet(() -> Sentence.of("answer.handed.says"))));
  }

  private Optional<Block.Fact> costs() {
    Optional<String> rate = figures.rate();
    if (cost.isEmpty() || rate.isEmpty()) {
      return Optional.empty();
    }
    boolean income = isIncome(cost.get());
    List<Sentence> says = new ArrayList<>();
    if (income) {
      says.add(Sentence.of("answer.cost.income"));
    }
    if (cost.get().kind() instanceof Kind.About about && about.least() != null && !income) {
      says.add(Sentence.of("answer.value", interval("n", cost.get())));
    }
    says.add(Sentence.of("answer.cost.at." + rate.get()));
    if (isDrawn() && !income) {
      says.add(Sentence.of("answer.cost.if-recorded"));
    }
    if (figures.known("time.net.hours", NET).isEmpty()) {
      says.add(Sentence.of("answer.cost.raw"));
    }
    annualized().ifPresent(says::add);
    if (!income) {
      unknown(rate.get()).ifPresent(says::add);
    }
    other(rate.get()).ifPresent(says::add);
    says.add(
        figures
            .known("repayment.received")
            .map(repaid -> Sentence.of("answer.cost.repaid", says("n", repaid)))
            .orElseGet(() -> Sentence.of("answer.cost.repaid-unknown")));
    return Optional.of(
        new Block.Fact(
            income
                ? Sentence.of(
                    "answer.a-year.income",
                    ranges("n", figures.assertions().lossOf(cost.get().figure())))
                : Sentence.of("answer.a-year", says("n", cost.get())),
            Sentence.joined(says)));
  }

  /** Whether holds without a time on record are taken to be like the others; bounds take none. */
  private boolean isDrawn() {
    return cost.filter(all -> all.kind() instanceof Kind.About).isPresent()
        && figures
            .said("policy.done.hours")
            .map(hours -> hours.figure().unknown())
            .filter(untimed -> untimed > 0)
            .isPresent();
  }

  /** What the cost hangs on where more than a tenth of the holds lack a start, end or answer. */
  private Optional<Sentence> unknown(String rate) {
    Optional<Assertion> unknown = figures.known(UNKNOWN);
    Optional<Assertion> holds = figures.base(UNKNOWN);
    Optional<Assertion> twice = figures.known("dial.done.twice.cost." + rate);
    Optional<Assertion> half = figures.known("dial.done.half.cost." + rate);
    return unknown.isEmpty() || holds.isEmpty() || twice.isEmpty() || half.isEmpty() || !isMany()
        ? Optional.empty()
        : Optional.of(
            Sentence.across(
                "answer.cost.unknown",
                digits("unknown", unknown.get()),
                counts("holds", holds.get()),
                says("twice", twice.get()),
                says("half", half.get())));
  }

  private boolean isMany() {
    return figures.drawn(UNKNOWN, Part.VALUE) * TENTH > figures.drawn(UNKNOWN, Part.DENOMINATOR);
  }

  /** Under twelve months a figure for a year says so in its own sentence. */
  private Optional<Sentence> annualized() {
    return figures
        .known("period.jail.months")
        .filter(
            months -> {
              BigDecimal most = months.values().most();
              return most != null && most.compareTo(BigDecimal.valueOf(YEAR)) < 0;
            })
        .map(months -> Sentence.of("answer.cost.annualized", counts("n", months)));
  }

  /** The same at the average price; what is saved where the average alone is known. */
  private Optional<Sentence> other(String rate) {
    if (rate.equals("average")) {
      return Optional.of(Sentence.of("answer.cost.less"));
    }
    return figures
        .known(DONE + "average")
        .map(average -> Sentence.of("answer.cost.also", says("n", average)));
  }

  private Optional<Block.Fact> proposal() {
    Optional<HoldPolicy> proposal = figures.proposal();
    HundredChart chart = new HundredChart(figures);
    Optional<Assertion> held = proposal.flatMap(chart::held);
    if (held.isEmpty() || chart.unsaid()) {
      return Optional.empty();
    }
    Slot policy = named("policy", proposal.orElseThrow().name());
    List<Sentence> all = new ArrayList<>();
    all.add(
        Sentence.of(
            figures.implied() ? "answer.proposal.says-implied" : "answer.proposal.says", policy));
    figures
        .saving(SAVING + ".under-law")
        .ifPresent(law -> all.add(law.sentence("answer.proposal.law")));
    return Optional.of(
        new Block.Fact(Sentence.of("answer.value", says("n", held.get())), Sentence.joined(all)));
  }
}
