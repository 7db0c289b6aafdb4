package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.says;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Saving;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.HundredBars;
import org.amparo.report.chart.HundredBars.Row;
import org.amparo.report.figure.HoldPolicy;
import org.amparo.report.number.Part;
import org.jspecify.annotations.Nullable;

/** Of a hundred requests: what the jail did, every deadline kept, and what each policy would do. */
record HundredChart(AnswerFigures figures) {

  private static final String ANSWERED = "requests.response.honored";
  private static final String DONE = "policy.done.held";
  private static final String DEADLINE = "saving.deadline-kept.cost.";
  private static final double HUNDRED = 100;
  private static final String SAVED = "answer.chart.saved";

  /** A bar with what it shows. */
  private record Told(
      String label, Assertion held, Optional<Saving> saved, HundredBars.Style style) {

    double middle() {
      return least() + most();
    }

    double least() {
      return end(held.values().least(), 0);
    }

    double most() {
      return end(held.values().most(), HUNDRED);
    }

    private static double end(@Nullable BigDecimal end, double otherwise) {
      return end == null ? otherwise : Math.max(0, Math.min(HUNDRED, end.doubleValue()));
    }

    Row row(AnswerFigures figures) {
      return new Row(
          label,
          least(),
          most() - least(),
          new AssertionWords(figures.messages()).text(held, Form.BARE),
          saved.map(saving -> saving.brief(figures.messages())).orElse(""),
          figures.say(saved.filter(Saving::isSaved).isPresent() ? SAVED : "answer.chart.year"),
          style);
    }

    Stream<Assertion> assertions() {
      return Stream.concat(
          Stream.of(held), saved.stream().flatMap(saving -> saving.assertions().stream()));
    }
  }

  /** The chart; empty where no policy's answers are known, or nothing of any is. */
  static Optional<Block.Picture> of(AnswerFigures figures) {
    return new HundredChart(figures).picture();
  }

  private Optional<Block.Picture> picture() {
    List<Told> policies =
        figures.policies().stream().flatMap(policy -> told(policy).stream()).toList();
    if (policies.isEmpty() || unsaid()) {
      return Optional.empty();
    }
    List<Told> all = new ArrayList<>(done());
    policies.stream()
        .sorted(Comparator.comparingDouble(Told::middle).reversed().thenComparing(Told::label))
        .forEach(all::add);
    String held = figures.implied() ? ".implied" : "";
    String due = figures.maybeDue().isPresent() ? ".maybe-due" : ".due";
    String base = held.isEmpty() && figures.all().has(DONE) ? due : held;
    return Optional.of(
        Block.Picture.of(
            figures.messages(),
            title(all, held),
            title ->
                HundredBars.of(
                    "chart-hundred",
                    title,
                    all.stream().map(told -> told.row(figures)).toList(),
                    new HundredBars.Meaning(
                        figures.say("answer.chart.held"),
                        figures.say("answer.chart.open"),
                        figures.say("answer.chart.rest"),
                        figures.say(SAVED))),
            Sentence.of("answer.chart.caption" + base, says("n", whole(policies.getFirst()))),
            all.stream().flatMap(Told::assertions).distinct().toList(),
            Block.Basis.RECORDS));
  }

  /** Empty where an edition withholds how many, or the records leave all of it open. */
  private Optional<Told> told(HoldPolicy policy) {
    boolean marked = figures.proposal().filter(policy::equals).isPresent();
    return held(policy)
        .map(
            held ->
                new Told(
                    policy.name(),
                    held,
                    figures.rate().flatMap(rate -> figures.saved(policy, HoldPolicy.ALONE, rate)),
                    marked ? HundredBars.Style.MARKED : HundredBars.Style.PLAIN));
  }

  /** How many of a hundred, where something is known and no other law has to say the rest. */
  Optional<Assertion> held(HoldPolicy policy) {
    return figures
        .held(policy, HoldPolicy.ALONE)
        .filter(_ -> figures.speaksOfAll(policy))
        .filter(_ -> !isUnsaid(policy));
  }

  /** Whether what decides is not on record for the policy under debate, and for most. */
  boolean unsaid() {
    List<HoldPolicy> policies = figures.policies();
    return figures.implied()
        && figures.proposal().filter(this::isUnsaid).isPresent()
        && 2 * policies.stream().filter(this::isUnsaid).count() > policies.size();
  }

  /** Whether the records leave open whether the policy would hold nobody or everybody. */
  boolean isUnsaid(HoldPolicy policy) {
    String id = policy.answers() + "honored";
    return figures.drawn(id, Part.LOW) == 0
        && figures.drawn(id, Part.HIGH) == figures.drawn(id, Part.DENOMINATOR);
  }

  /** What the jail did beside the policy under debate; what it is of where either is not there. */
  private Sentence title(List<Told> all, String held) {
    Optional<Told> done = find(all, HundredBars.Style.DONE);
    Optional<Told> marked = find(all, HundredBars.Style.MARKED);
    return done.isEmpty() || marked.isEmpty()
        ? Sentence.of("answer.chart.title" + held)
        : Sentence.across(
            "answer.chart.finding",
            says("done", done.get().held()),
            named("policy", marked.get().label()),
            digits("held", marked.get().held()));
  }

  private static Optional<Told> find(List<Told> all, HundredBars.Style style) {
    return all.stream().filter(told -> told.style() == style).findFirst();
  }

  private Assertion whole(Told told) {
    return Objects.requireNonNull(figures.assertions().baseOf(told.held().figure()));
  }

  /** What the jail did; then the same with every deadline kept. */
  private List<Told> done() {
    // Of those who came due, as every policy's bar is, where a jail's records say who did.
    Optional<Assertion> held =
        figures
            .all()
            .find(ANSWERED)
            .map(answered -> figures.all().find(DONE).orElse(answered))
            .map(figures.assertions()::boundsOfHundred)
            .filter(Assertion::isKnown);
    if (held.isEmpty()) {
      return List.of();
    }
    Told done =
        new Told(
            figures.say("answer.chart.done"), held.get(), Optional.empty(), HundredBars.Style.DONE);
    Optional<Saving> saved = figures.rate().flatMap(rate -> figures.saving(DEADLINE + rate));
    return saved.isEmpty()
        ? List.of(done)
        : List.of(
            done,
            new Told(
                figures.say("answer.chart.deadline"), held.get(), saved, HundredBars.Style.PLAIN));
  }
}
