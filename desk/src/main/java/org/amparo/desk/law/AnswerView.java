package org.amparo.desk.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.explain.Explanation;
import org.amparo.policy.law.Resolution;

/**
 * The answer to one question, in words.
 *
 * @param carried whether the library has law of the state, without which a person has to read
 * @param meaning the same as a sentence
 * @param reasons the rules that give it, each with what it rests on and how that was read
 * @param open what it depends on; empty where it is settled
 */
public record AnswerView(
    Question question,
    Outcome outcome,
    boolean carried,
    String meaning,
    List<Reason> reasons,
    String open) {

  /** Whose word a safeguard is. */
  static final String ALWAYS = "Whatever the policies say";

  /** A rule, with what it rests on and how that was read. */
  public record Reason(String policy, String rule, List<Citation> restsOn) {

    static Reason of(String policy, Rule rule) {
      return new Reason(policy, rule.explanation(), rule.citations());
    }

    /** What it rests on, in words. */
    public List<String> cited() {
      return restsOn.stream().map(Explanation::cited).toList();
    }
  }

  /** The answer to a question about a case. */
  public static AnswerView of(LawAnswer answer, Question question) {
    Resolution resolution = answer.to(question);
    List<Reason> reasons = new ArrayList<>();
    resolution.safeguard().ifPresent(rule -> reasons.add(Reason.of(ALWAYS, rule)));
    List<Policy> layers = answer.law().layers();
    for (int i = 0; i < layers.size(); i++) {
      Policy policy = layers.get(i);
      Decision decision = resolution.decisions().get(i);
      if (resolution.safeguard().isEmpty() && resolution.deciding().contains(policy.id())) {
        Explanation.deciding(policy, decision)
            .ifPresent(rule -> reasons.add(Reason.of(policy.name(), rule)));
      }
    }
    return new AnswerView(
        question,
        resolution.outcome(),
        !answer.law().lacksStateLaw(),
        meaning(answer, resolution),
        reasons,
        open(resolution));
  }

  /** The answer in the fewest words, such as {@code Must not hold}. */
  public String headline() {
    String act =
        switch (question) {
          case HOLD -> "hold";
          case NOTIFY -> "tell the agency";
          case TRANSFER -> "hand over";
          case INTERVIEW -> "let the agency interview";
        };
    return switch (outcome) {
      case MUST -> "Must " + act;
      case MAY -> "May " + act + ", or refuse";
      case MUST_NOT -> "Must not " + act;
      case NOT_ASKED -> "Not asked to " + act;
      case NEEDS_INFORMATION -> "Not settled yet";
      case NEEDS_REVIEW, SILENT -> carried ? "Ask counsel first" : "Not supported: ask counsel";
    };
  }

  private static String meaning(LawAnswer answer, Resolution resolution) {
    if (answer.law().lacksStateLaw()) {
      return "Not supported: Amparo carries no law of this state. A person has to read it.";
    }
    if (resolution.outcome() == Outcome.NEEDS_INFORMATION) {
      return "Not settled: "
          + resolution.possible().stream()
              .sorted()
              .map(AnswerView::words)
              .collect(Collectors.joining(" or "))
          + ".";
    }
    return Explanation.sentence(resolution.question(), resolution.outcome());
  }

  private static String open(Resolution resolution) {
    return resolution.missing().isEmpty()
        ? ""
        : "Depends on " + Fact.words(resolution.missing()) + ".";
  }

  /** An outcome as it stands on a page, such as {@code must not}. */
  public static String words(Outcome outcome) {
    return switch (outcome) {
      case MUST -> "must";
      case MAY -> "may";
      case MUST_NOT -> "must not";
      case SILENT -> "not decided here";
      case NEEDS_REVIEW -> "a person has to read it";
      case NEEDS_INFORMATION -> "not settled";
      case NOT_ASKED -> "not asked";
    };
  }
}
