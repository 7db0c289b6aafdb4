package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.says;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.report.answer.Block.Menu;
import org.amparo.report.answer.Block.Option;
import org.amparo.report.answer.Block.Result;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Saving;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.figure.Cells;
import org.amparo.report.figure.HoldPolicy;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Amount;

/**
 * Each policy, reading and price of a day, with whom the jail would have held, the beds that they
 * would have filled and what that would have saved: a choice. A reading is there where both are
 * known of it, and never one alone.
 */
record WhatIf(AnswerFigures figures, List<HoldPolicy> policies) {

  private static final String UNDER_LAW = "under-law";

  /** Nothing where no policy's saving is priced. */
  static Optional<Section> of(AnswerFigures figures) {
    Optional<HoldPolicy> proposal = figures.proposal();
    HundredChart chart = new HundredChart(figures);
    List<HoldPolicy> policies =
        figures.policies().stream()
            .filter(policy -> !chart.isUnsaid(policy))
            .filter(policy -> !states(figures, policy, HoldPolicy.ALONE).isEmpty())
            .sorted(Comparator.comparing(policy -> !proposal.map(policy::equals).orElse(false)))
            .toList();
    return policies.isEmpty() || chart.unsaid()
        ? Optional.empty()
        : Optional.of(new WhatIf(figures, policies).section());
  }

  /** What one choice asserts: people, beds and money of the same policy in the same reading. */
  private record State(String rate, Assertion fewer, Optional<Assertion> beds, Saving saved) {}

  private static List<State> states(AnswerFigures figures, HoldPolicy policy, String reading) {
    Optional<Assertion> fewer = figures.known(policy.saving(reading) + "holds");
    return fewer.stream()
        .flatMap(
            people ->
                figures.rates().stream()
                    .flatMap(
                        rate ->
                            figures
                                .saved(policy, reading, rate)
                                .map(
                                    saved ->
                                        new State(
                                            rate,
                                            people,
                                            figures.known(policy.answers(reading) + "beds"),
                                            saved))
                                .stream()))
        .toList();
  }

  private Section section() {
    List<Result> results = new ArrayList<>();
    for (HoldPolicy policy : policies) {
      for (String reading : HoldPolicy.READINGS) {
        List<State> own = states(figures, policy, reading);
        if (own.isEmpty() && reading.equals(UNDER_LAW)) {
          Sentence none = Sentence.of("answer.if.no-law", named("policy", policy.name()));
          figures
              .rates()
              .forEach(rate -> results.add(new Result(key(policy, reading, rate), none)));
          continue;
        }
        // A policy that leaves the jail no choice has no figures of its own for making it.
        boolean same = own.isEmpty();
        for (State state : same ? states(figures, policy, HoldPolicy.ALONE) : own) {
          results.add(
              new Result(key(policy, reading, state.rate()), result(policy, reading, same, state)));
        }
      }
    }
    return new Section(
        "if",
        Sentence.of("answer.if"),
        Stream.of(stated(), checking()).flatMap(Optional::stream).toList(),
        List.of(
            new Block.Choice(
                List.of(
                    new Menu(
                        figures.say("answer.if.policy"),
                        policies.stream()
                            .map(policy -> new Option(policy.id(), policy.name(), true))
                            .toList()),
                    menu("count", HoldPolicy.READINGS),
                    new Menu(
                        figures.say("answer.if.price"),
                        figures.rates().stream().map(this::price).toList())),
                results)));
  }

  private static String key(HoldPolicy policy, String reading, String rate) {
    return String.join("/", policy.id(), reading, rate);
  }

  private Menu menu(String what, List<String> keys) {
    return new Menu(
        figures.say("answer.if." + what),
        keys.stream()
            .map(key -> new Option(key, figures.say("answer.if." + what + "." + key), false))
            .toList());
  }

  private Option price(String rate) {
    Amount price = figures.read("rate." + rate);
    String words = figures.say("answer.price." + rate);
    return new Option(
        rate, price == null ? words : price.words(figures.messages()) + ": " + words, false);
  }

  /** Whose price it is. */
  private Optional<Sentence> stated() {
    return figures
        .cells("proposal")
        .filter(cells -> !cells.text(0, "rate_source").isEmpty())
        .map(
            cells ->
                Sentence.of(
                    "answer.saved.stated",
                    named("source", cells.text(0, "rate_source")),
                    Slot.with("year", year(cells))));
  }

  /** A year, which is read without a comma. */
  private static String year(Cells cells) {
    Double year = cells.number(0, "rate_year");
    return year == null ? "" : String.valueOf(year.intValue());
  }

  private Optional<Sentence> checking() {
    return figures
        .known("headline.saving.break-even")
        .filter(each -> !each.isNone())
        .map(each -> Sentence.of("answer.saved.checking", says("n", each)));
  }

  private Sentence result(HoldPolicy policy, String reading, boolean same, State state) {
    Saving people = Saving.of(figures.assertions(), state.fewer().figure());
    List<Sentence> all = new ArrayList<>();
    all.add(
        people.sentence(
            "answer.if.held", named("policy", policy.name()), Slot.with("years", figures.years())));
    state.beds().ifPresent(beds -> all.add(Sentence.of("answer.if.beds", says("n", beds))));
    all.add(
        state
            .saved()
            .sentence("answer.if.saved", Slot.with("price", figures.say(at(state.rate())))));
    if (!reading.equals(HoldPolicy.ALONE)) {
      all.add(Sentence.of("answer.if.with." + reading + (same ? ".same" : "")));
    }
    return Sentence.joined(all);
  }

  private static String at(String rate) {
    return "answer.if.at." + rate;
  }
}
