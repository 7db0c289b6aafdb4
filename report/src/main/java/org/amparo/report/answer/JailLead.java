package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;
import static org.amparo.report.assertion.Sentence.counted;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.jspecify.annotations.Nullable;

/** The first screen where a jail's own records say whom it held, and mostly for how long. */
final class JailLead {

  private static final String SAVING = "headline.saving";
  private static final String HANDED = "human.handed-to-ice";

  private final AnswerFigures figures;
  private final @Nullable Amount cost;
  private final @Nullable Amount saving;

  private JailLead(AnswerFigures figures) {
    this.figures = figures;
    cost = figures.rate().map(rate -> figures.read("policy.done.cost." + rate)).orElse(null);
    saving = figures.read(SAVING);
  }

  static Optional<Lead> of(AnswerFigures figures) {
    return figures.all().has("bookings.held") || figures.all().has("requests.received")
        ? new JailLead(figures).lead()
        : Optional.empty();
  }

  private Optional<Lead> lead() {
    return heading()
        .map(
            heading ->
                new Lead(
                    heading,
                    Lead.known(List.of(asked(), saved(), unsaid())),
                    Lead.known(List.of(held(), handed(), costs(), proposal())),
                    HundredChart.of(figures).orElse(null)));
  }

  private Optional<Sentence> heading() {
    Slot place = named("place", figures.place());
    Optional<HoldPolicy> proposal = figures.proposal();
    if (figures.isNoLonger("time.center.net-hours")) {
      return Optional.of(Sentence.of("answer.no-longer", place));
    }
    if (cost != null && saving != null && proposal.isPresent()) {
      Slot policy = named("policy", proposal.get().name());
      Slot spent = bare("cost", cost);
      if (isOpen(saving)) {
        return Optional.of(
            Sentence.of(
                "answer.lead.open",
                place,
                spent,
                policy,
                number("low", saving.around().getFirst()),
                number("high", saving.around().getLast())));
      }
      String key = isBelowZero(saving) ? "answer.lead.dearer" : "answer.lead.saving";
      return Optional.of(Sentence.of(key, place, spent, policy, bare("saving", saving)));
    }
    if (cost != null) {
      return Optional.of(Sentence.of("answer.lead.cost", place, bare("cost", cost)));
    }
    Optional<Amount> held =
        figures.direct().flatMap(direct -> figures.first(direct + "bookings", "bookings.held"));
    return held.map(n -> Sentence.of("answer.lead.held", place, counted("n", n)))
        .or(
            () ->
                figures
                    .first("requests.received.hold", "requests.received")
                    .map(n -> Sentence.of("answer.lead.asked", place, counted("n", n))));
  }

  /** Whether even its sign is open. */
  private static boolean isOpen(Amount saving) {
    return !saving.around().isEmpty()
        && !positive(saving.around().getFirst())
        && positive(saving.around().getLast());
  }

  private static boolean isBelowZero(Amount saving) {
    return !positive(saving.first());
  }

  private static boolean positive(Shown shown) {
    return new BigDecimal(shown.value()).signum() > 0;
  }

  private Optional<Sentence> asked() {
    Amount asked = figures.read("requests.received.hold");
    Amount honored = figures.read("requests.response.honored");
    if (asked != null && honored != null) {
      Amount silent = figures.read("requests.response.not-recorded");
      return Optional.of(
          silent == null || silent.first().value().equals("0")
              ? Sentence.of("answer.asked", counted("n", asked), bare("held", honored))
              : Sentence.of(
                  "answer.asked-open",
                  counted("n", asked),
                  bare("held", honored),
                  bare("open", silent)));
    }
    return figures.implied()
        ? figures
            .first("bookings.held.analyzed", "bookings.held")
            .map(
                n ->
                    Sentence.of(
                        onlyHeld() ? "answer.asked-only" : "answer.asked-implied", counted("n", n)))
        : Optional.empty();
  }

  private Optional<Sentence> unsaid() {
    return new HundredChart(figures).unsaid()
        ? Optional.of(Sentence.of("answer.proposal.unsaid"))
        : Optional.empty();
  }

  /** The saving under debate, with its range and its price. */
  private Optional<Sentence> saved() {
    Optional<HoldPolicy> proposal = figures.proposal();
    Optional<String> rate = figures.rate();
    Optional<Cells> stated = figures.cells("proposal");
    if (saving == null || proposal.isEmpty() || rate.isEmpty() || stated.isEmpty()) {
      return Optional.empty();
    }
    List<Sentence> parts = new ArrayList<>();
    parts.add(
        Sentence.of(
            "answer.saved",
            named("policy", proposal.get().name()),
            bare("n", saving),
            Slot.with("years", years(stated.get()))));
    parts.addAll(range(saving));
    parts.add(Sentence.of("answer.if.at." + rate.get()));
    parts.add(
        Sentence.of(
            "answer.saved.stated",
            named("source", stated.get().text(0, "rate_source")),
            Slot.with("year", year(stated.get().number(0, "rate_year")))));
    Amount share = figures.read(SAVING + ".average");
    if (share != null) {
      parts.add(Sentence.of("answer.cost.also", bare("n", share)));
    }
    Amount each = figures.read(SAVING + ".break-even");
    if (each != null) {
      parts.add(Sentence.of("answer.saved.checking", bare("n", each)));
    }
    parts.add(LawToday.allows(figures, proposal.get()));
    return Optional.of(Sentence.joined(parts.toArray(Sentence[]::new)));
  }

  /** The years of the saving, such as 2022–2024. */
  private static String years(Cells stated) {
    return Stream.of("from", "until")
        .flatMap(column -> Stream.ofNullable(stated.date(0, column)))
        .map(day -> String.valueOf(day.getYear()))
        .distinct()
        .collect(Collectors.joining("–"));
  }

  /** A year, which is read without a comma. */
  private static String year(@Nullable Double year) {
    return year == null ? "" : String.valueOf(year.intValue());
  }

  private static List<Sentence> range(Amount amount) {
    return amount.around().isEmpty()
        ? List.of()
        : List.of(
            Sentence.of(
                "answer.around",
                number("low", amount.around().getFirst()),
                number("high", amount.around().getLast())));
  }

  private Optional<Block.Fact> held() {
    return figures
        .direct()
        .flatMap(
            direct -> {
              Amount held = figures.shown(direct + "bookings");
              Shown of = figures.part(direct + "bookings", Part.DENOMINATOR);
              if (held == null || of == null) {
                return Optional.empty();
              }
              Shown open = figures.some(direct + "bookings", Part.UNKNOWN);
              Sentence says =
                  open == null
                      ? Sentence.of("answer.held.says", number("of", of))
                      : Sentence.of(
                          "answer.held.says-open", number("of", of), number("open", open));
              return Optional.of(
                  new Block.Fact(
                      Sentence.of("answer.held", bare("n", held)),
                      beds().map(more -> Sentence.joined(says, more)).orElse(says)));
            });
  }

  /** Whether the records list no booking without a hold, so that none can be compared with. */
  private boolean onlyHeld() {
    return figures.drawn("bookings.total", Part.VALUE) <= figures.drawn(HANDED, Part.DENOMINATOR);
  }

  /** Whom ICE got, where no flow of all bookings shows it. */
  private Optional<Block.Fact> handed() {
    Amount handed = onlyHeld() ? figures.read(HANDED) : null;
    Shown open = figures.part(HANDED, Part.UNKNOWN);
    return handed == null || open == null
        ? Optional.empty()
        : Optional.of(
            new Block.Fact(
                Sentence.of("answer.handed", bare("n", handed)),
                Sentence.of("answer.handed.says", number("open", open))));
  }

  private Optional<Sentence> beds() {
    return Optional.ofNullable(figures.read("beds.net"))
        .filter(_ -> !figures.isNoLonger("beds.net"))
        .map(beds -> Sentence.of("answer.held.beds", bare("n", beds)));
  }

  private Optional<Block.Fact> costs() {
    Optional<String> rate = figures.rate();
    if (cost == null || rate.isEmpty()) {
      return Optional.empty();
    }
    List<Sentence> says = new ArrayList<>(range(cost));
    says.add(Sentence.of("answer.if.at." + rate.get()));
    Amount average = figures.read("policy.done.cost.average");
    says.add(
        average == null || rate.get().equals("average")
            ? Sentence.of("answer.cost.less")
            : Sentence.of("answer.cost.also", bare("n", average)));
    Amount repaid = figures.read("repayment.received");
    says.add(
        repaid == null
            ? Sentence.of("answer.cost.repaid-unknown")
            : Sentence.of("answer.cost.repaid", bare("n", repaid)));
    return Optional.of(
        new Block.Fact(
            Sentence.of("answer.a-year", bare("n", cost)),
            Sentence.joined(says.toArray(Sentence[]::new))));
  }

  private Optional<Block.Fact> proposal() {
    Optional<HoldPolicy> proposal = figures.proposal();
    if (proposal.isEmpty()) {
      return Optional.empty();
    }
    Shown low = figures.hundred(proposal.get().answers() + "honored", Part.LOW);
    Shown high = figures.hundred(proposal.get().answers() + "honored", Part.HIGH);
    if (low == null || high == null || new HundredChart(figures).unsaid()) {
      return Optional.empty();
    }
    Shown done = figures.hundred("requests.response.honored", Part.VALUE);
    Sentence says =
        done == null
            ? Sentence.of(
                figures.implied() ? "answer.proposal.says-implied" : "answer.proposal.says",
                named("policy", proposal.get().name()))
            : Sentence.of("answer.proposal.says-done", number("done", done));
    Amount law = figures.read(SAVING + ".under-law");
    List<Sentence> all = new ArrayList<>(List.of(says));
    if (law != null) {
      List<Slot> slots = new ArrayList<>(List.of(bare("n", law)));
      String range = "";
      if (!law.around().isEmpty()) {
        slots.add(number("low", law.around().getFirst()));
        slots.add(number("high", law.around().getLast()));
        range = "-range";
      }
      all.add(Sentence.of("answer.proposal.law" + range, slots.toArray(Slot[]::new)));
    }
    boolean one = low.text().equals(high.text());
    return Optional.of(
        new Block.Fact(
            one
                ? Sentence.of("answer.of-hundred", number("n", low))
                : Sentence.of("answer.of-hundred-range", number("low", low), number("high", high)),
            Sentence.joined(all.toArray(Sentence[]::new))));
  }
}
