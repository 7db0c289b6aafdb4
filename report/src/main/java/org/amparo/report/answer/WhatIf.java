package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.report.answer.Block.Menu;
import org.amparo.report.answer.Block.Option;
import org.amparo.report.answer.Block.Result;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;

/** Each policy, way to count and price of a day, with what it would have saved: a choice. */
record WhatIf(AnswerFigures figures, List<HoldPolicy> policies) {

  /** How a policy is read beside what it says alone; the ids of savings name it so. */
  private static final List<String> READINGS =
      List.of("alone", "under-law", "may-always", "may-never");

  private static final String ALONE = READINGS.getFirst();

  /** Nothing where no policy's saving is priced. */
  static Optional<Section> of(AnswerFigures figures) {
    Optional<HoldPolicy> proposal = figures.proposal();
    List<HoldPolicy> policies =
        figures.policies().stream()
            .filter(
                policy ->
                    figures.rates().stream()
                        .anyMatch(rate -> figures.read(id(policy, ALONE, rate)) != null))
            .sorted(Comparator.comparing(policy -> !proposal.map(policy::equals).orElse(false)))
            .toList();
    return policies.isEmpty()
        ? Optional.empty()
        : Optional.of(new WhatIf(figures, policies).section());
  }

  private static String id(HoldPolicy policy, String reading, String rate) {
    return policy.saving() + (reading.equals(ALONE) ? "" : reading + ".") + "cost." + rate;
  }

  private Section section() {
    List<Result> results = new ArrayList<>();
    for (HoldPolicy policy : policies) {
      for (String reading : READINGS) {
        for (String rate : figures.rates()) {
          Amount saved = figures.read(id(policy, reading, rate));
          // A reading that changes nothing, or that no law makes, is the policy alone.
          Amount shown = saved == null ? figures.read(id(policy, ALONE, rate)) : saved;
          if (shown != null) {
            results.add(
                new Result(
                    String.join("/", policy.id(), reading, rate),
                    says(policy, saved == null ? ALONE : reading, rate, shown)));
          }
        }
      }
    }
    return new Section(
        "if",
        Sentence.of("answer.if"),
        List.of(),
        List.of(
            new Block.Choice(
                List.of(
                    new Menu(
                        figures.say("answer.if.policy"),
                        policies.stream()
                            .map(policy -> new Option(policy.id(), policy.name(), true))
                            .toList()),
                    menu("count", READINGS),
                    new Menu(
                        figures.say("answer.if.price"),
                        figures.rates().stream().map(this::price).toList())),
                results)));
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

  private Sentence says(HoldPolicy policy, String reading, String rate, Amount saved) {
    List<Sentence> all = new ArrayList<>();
    Shown low = figures.hundred(policy.answers() + "honored", Part.LOW);
    Shown high = figures.hundred(policy.answers() + "honored", Part.HIGH);
    if (low != null && high != null) {
      String held = figures.implied() ? "answer.if.held-implied" : "answer.if.held";
      all.add(
          low.text().equals(high.text())
              ? Sentence.of(held, named("policy", policy.name()), number("n", low))
              : Sentence.of(
                  held + "-range",
                  named("policy", policy.name()),
                  number("low", low),
                  number("high", high)));
    }
    String prefix = "answer.if.saved" + (saved.around().isEmpty() ? "" : "-range");
    all.add(
        saved.around().isEmpty()
            ? Sentence.of(prefix, bare("n", saved))
            : Sentence.of(
                prefix,
                bare("n", saved),
                number("low", saved.around().getFirst()),
                number("high", saved.around().getLast())));
    if (new BigDecimal(saved.last().value()).signum() < 0) {
      all.add(Sentence.of("answer.if.below-zero"));
    }
    all.add(Sentence.of("answer.if.at." + rate));
    if (!reading.equals(ALONE)) {
      all.add(Sentence.of("answer.if.with." + reading));
    }
    return Sentence.joined(all.toArray(Sentence[]::new));
  }
}
