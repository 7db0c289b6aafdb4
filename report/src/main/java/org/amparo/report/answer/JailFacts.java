package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.counts;
import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.interval;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.ranges;
import static org.amparo.report.assertion.Sentence.says;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Kind;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.HoldPolicy;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Part;

/** The numbers of the first screen: who was held, whom ICE got, what it cost, what is proposed. */
final class JailFacts {

  private static final String SAVING = "headline.saving";
  private static final String HANDED = "human.handed-to-ice";
  private static final String BEYOND = "time.beyond.bookings";
  private static final String EXPECTED = "time.beyond.expected";
  private static final String MORE_THAN_CHANCE = "time.beyond.more-than-chance";
  private static final String NET = "time.center.net-hours";
  private static final String DONE = "policy.done.cost.";
  private static final String UNKNOWN = "dial.unknown";
  private static final int YEAR = 12;
  private static final int TENTH = 10;

  private final AnswerFigures figures;
  private final Optional<Assertion> cost;

  /** Of a jail's records, with its cost of a year where that is known. */
  JailFacts(AnswerFigures figures, Optional<Assertion> cost) {
    this.figures = figures;
    this.cost = cost;
  }

  /** Those of the numbers that the records give. */
  List<Block.Fact> all() {
    return Lead.known(List.of(held(), handed(), costs(), proposal()));
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
  boolean onlyHeld() {
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

  static boolean isIncome(Assertion cost) {
    BigDecimal most = cost.values().most();
    return most != null && most.signum() < 0;
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
