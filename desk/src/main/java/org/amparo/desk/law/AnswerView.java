package org.amparo.desk.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Clock;
import org.amparo.policy.Duty;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.ir.Situation;
import org.amparo.policy.law.Resolution;

/** The answer to one question, in words. */
public record AnswerView(LawAnswer law, Question question) {

  private static final String ALWAYS = "Safeguard, whatever the policies say";

  /** A rule, with what it rests on and how that was read. */
  public record Reason(String policy, String rule, List<Citation> restsOn) {

    private static Reason of(String policy, Rule rule) {
      return new Reason(policy, rule.explanation(), rule.citations());
    }

    public List<String> cited() {
      return restsOn.stream().map(Explanation::cited).toList();
    }
  }

  private Resolution resolution() {
    return law.to(question);
  }

  public Outcome outcome() {
    return resolution().outcome();
  }

  /** The answer in the fewest words, such as {@code Must not hold}. */
  public String headline() {
    boolean counsel = outcome() == Outcome.NEEDS_REVIEW || outcome() == Outcome.SILENT;
    return counsel && law.law().lacksStateLaw()
        ? "Not supported: ask counsel"
        : Wording.of("headline", outcome()).replace("{act}", Wording.of("act", question));
  }

  /** What the answer means for a person who may not leave yet. */
  public String meaning() {
    return meaning(Handover.WHEN_LEAVING);
  }

  /** What the answer means, and when the person may be handed over. */
  public String meaning(Handover handover) {
    if (law.law().lacksStateLaw()) {
      return "Not supported: Amparo carries no law of this state. Counsel has to read it.";
    }
    String sentence =
        Explanation.sentence(question, outcome()).replace("A person has", "Counsel has");
    if (outcome() == Outcome.NEEDS_INFORMATION) {
      return resolution().possible().stream()
          .sorted()
          .map(Wording::of)
          .collect(Collectors.joining(", ", "The answer could be ", "."))
          .replaceFirst("(.*), ", "$1 or ");
    }
    boolean handed = question == Question.TRANSFER && outcome().permits();
    return sentence + (handed ? " " + handover.sentence() : "");
  }

  /** What is still needed; empty where it is settled. */
  public String open() {
    List<String> missing = resolution().missing();
    return missing.isEmpty() ? "" : "Still needed: " + Fact.words(missing) + ".";
  }

  /** Why the agency's own form, which does not bind the jail, would not have it ask for this. */
  public List<Reason> guidance() {
    return law.law().forms().stream()
        .map(
            form ->
                Explanation.deciding(
                    form, Interpreter.byItsRules(form, question, Situation.of(law.record()))))
        .flatMap(Optional::stream)
        .filter(rule -> rule.outcome() == Outcome.MUST_NOT && outcome() != Outcome.NOT_ASKED)
        .map(rule -> Reason.of("ICE's own guidance", rule))
        .toList();
  }

  /** The rules that give it, or the safeguard that does. */
  public List<Reason> reasons() {
    Optional<Rule> safeguard = resolution().safeguard();
    if (safeguard.isPresent()) {
      List<Rule> papers = PaperCheck.contradictions(law.record());
      return papers.contains(safeguard.get())
          ? papers.stream().map(one -> Reason.of(PaperCheck.POLICY.name(), one)).toList()
          : List.of(Reason.of(ALWAYS, safeguard.get()));
    }
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < law.law().layers().size(); i++) {
      Policy policy = law.law().layers().get(i);
      if (resolution().deciding().contains(policy.id())) {
        Explanation.deciding(policy, resolution().decisions().get(i))
            .ifPresent(rule -> reasons.add(Reason.of(policy.name(), rule)));
      }
    }
    return reasons;
  }

  /** Why a fact is asked for: what reads it, first what could give the answer before others. */
  public List<Reason> whyAsked(String path) {
    List<Reason> deciding = new ArrayList<>();
    List<Reason> others = new ArrayList<>();
    for (int i = 0; i < law.law().layers().size(); i++) {
      Policy policy = law.law().layers().get(i);
      Decision decision = resolution().decisions().get(i);
      boolean decides = resolution().deciding().contains(policy.id());
      Ruling ruling = policy.rulings().get(question);
      if (ruling != null) {
        for (Rule rule : ruling.rules()) {
          if (reads(rule.condition(), path)) {
            (decides && isOpen(rule, decision) ? deciding : others)
                .add(Reason.of(policy.name(), rule));
          }
        }
        Clock clock = ruling.clock();
        if (!clock.isNone() && clock.from().fact().path().equals(path)) {
          String starts = "The clock of a hold starts then.";
          others.add(new Reason(policy.name(), starts, clock.citations()));
        }
      }
      for (Duty duty : policy.duties()) {
        if (reads(duty.condition(), path)) {
          others.add(new Reason(policy.name(), duty.text(), duty.citations()));
        }
      }
    }
    if (question == Question.HOLD || question == Question.TRANSFER) {
      Safeguards.bundled().rules().stream()
          .filter(rule -> reads(rule.condition(), path))
          .forEach(rule -> deciding.add(Reason.of(ALWAYS, rule)));
    }
    return Stream.concat(deciding.stream(), others.stream()).limit(2).toList();
  }

  private static boolean reads(Condition condition, String path) {
    Mentioned named = Mentioned.in(condition);
    return named.facts().stream().anyMatch(fact -> fact.path().equals(path))
        || named.lists().stream().anyMatch(list -> list.path().equals(path));
  }

  private static boolean isOpen(Rule rule, Decision decision) {
    return decision.conditions().stream()
        .noneMatch(one -> one.rule().equals(rule.id()) && one.truth() != Truth.UNKNOWN);
  }
}
