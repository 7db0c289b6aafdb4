package org.amparo.desk.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.amparo.policy.law.Authority;
import org.amparo.policy.law.Resolution;
import org.jspecify.annotations.Nullable;

/** The answer to one question, in words. */
public record AnswerView(LawAnswer law, Question question) {

  /** Where a sentence ends that is no abbreviation's or number's. */
  private static final Pattern SENTENCES = Pattern.compile("(?<=[a-z)0-9]{2}\\.)\\s+(?=[A-Z])");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  private static final String ALWAYS = "Safeguard, whatever the policies say";

  /**
   * A rule, with what it rests on and how that was read.
   *
   * @param from the policy that has it; null for a safeguard, a check of papers or guidance
   */
  public record Reason(String policy, String rule, List<Citation> restsOn, @Nullable Policy from) {

    private static Reason of(String policy, Rule rule) {
      return new Reason(policy, rule.explanation(), rule.citations(), null);
    }

    private static Reason of(Policy policy, Rule rule) {
      return new Reason(policy.name(), rule.explanation(), rule.citations(), policy);
    }

    /** Its first sentence. */
    public String first() {
      return firstSentence(rule);
    }

    public List<String> cited() {
      return restsOn.stream().map(Explanation::cited).toList();
    }
  }

  /** The first sentence of a text. */
  public static String firstSentence(String text) {
    return SENTENCES.split(text, 2)[0];
  }

  private Resolution resolution() {
    return law.to(question);
  }

  public Outcome outcome() {
    return resolution().outcome();
  }

  /** The answer in a word or two, such as {@code must not}. */
  public String outcomeWords() {
    return Wording.of(outcome());
  }

  /** On what authority a hold would be made. */
  public Authority authority() {
    return Authority.of(law.law(), law.to(Question.HOLD));
  }

  /** The policies that give the answer, in the order of the stack. */
  public List<Policy> deciding() {
    return law.law().layers().stream()
        .filter(policy -> resolution().deciding().contains(policy.id()))
        .toList();
  }

  /** What the answer means for a person who may not leave yet. */
  public String meaning() {
    return meaning(Handover.WHEN_LEAVING);
  }

  /** What the answer means, and when the person may be handed over. */
  public String meaning(Handover handover) {
    if (law.law().lacksStateLaw()) {
      return notCarried();
    }
    String sentence = Explanation.sentence(question, outcome(), "Counsel");
    if (outcome() == Outcome.NEEDS_INFORMATION) {
      List<String> possible = resolution().possible().stream().sorted().map(Wording::of).toList();
      return "The answer could be " + either(possible) + ".";
    }
    boolean handed = question == Question.TRANSFER && outcome().permits();
    return sentence + (handed ? " " + handover.sentence() : "");
  }

  /** All of them as one of which it is, such as {@code must, may or ask counsel}. */
  private static String either(List<String> words) {
    int most = words.size() - 1;
    return most < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, most)) + " or " + words.get(most);
  }

  private String notCarried() {
    LocalDate since = law.law().carried().since();
    return since == null
        ? "Amparo carries no law of this state on holds. Counsel has to read it."
        : "Amparo carries this state's law from %s on, and not for %s. Counsel has to read it."
            .formatted(DAY.format(since), DAY.format(law.law().day()));
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
            .ifPresent(rule -> reasons.add(Reason.of(policy, rule)));
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
            (decides && isOpen(rule, decision) ? deciding : others).add(Reason.of(policy, rule));
          }
        }
        Clock clock = ruling.clock();
        if (!clock.isNone() && clock.from().fact().path().equals(path)) {
          String starts = "The clock of a hold starts then.";
          others.add(new Reason(policy.name(), starts, clock.citations(), policy));
        }
      }
      for (Duty duty : policy.duties()) {
        if (reads(duty.condition(), path)) {
          others.add(new Reason(policy.name(), duty.text(), duty.citations(), policy));
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
