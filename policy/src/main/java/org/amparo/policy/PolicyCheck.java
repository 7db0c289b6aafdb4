package org.amparo.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Runs a policy's own cases, and asks whether there are enough of them. */
public final class PolicyCheck {

  /** A policy comes with at least this many cases. */
  public static final int FEWEST_CASES = 4;

  private final PolicySource source;
  private final CaseSuite suite;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Exercised> exercised = new HashSet<>();

  private record Exercised(Question question, String rule) {}

  private PolicyCheck(PolicySource source, CaseSuite suite) {
    this.source = source;
    this.suite = suite;
  }

  /**
   * The cases that the policy does not decide as written.
   *
   * @return AMP-305 for each, AMP-307 for a case that chooses what does not exist; empty where all
   *     pass
   */
  public static List<Problem> run(PolicySource source, CaseSuite suite) {
    PolicyCheck check = new PolicyCheck(source, suite);
    suite.cases().forEach(check::run);
    return List.copyOf(check.problems);
  }

  /**
   * All that {@link #run} finds, then each rule that no case ends at and whether the cases are too
   * few (AMP-302).
   */
  public static List<Problem> all(PolicySource source, CaseSuite suite) {
    PolicyCheck check = new PolicyCheck(source, suite);
    suite.cases().forEach(check::run);
    check.coverage();
    return List.copyOf(check.problems);
  }

  private void run(PolicyCase example) {
    try {
      Policy policy = source.policy(example.choices());
      Decision decision = Interpreter.decide(policy, example.question(), example.given());
      if (decision.rule() != null) {
        exercised.add(new Exercised(example.question(), decision.rule()));
      }
      if (!meets(example.expected(), decision)) {
        problems.add(failure(example, decision));
      }
    } catch (AmparoException e) {
      for (Problem problem : e.problems()) {
        Place place = problem.place() == null ? example.place() : problem.place();
        problems.add(new Problem(problem.code(), problem.message(), place, problem.remedy()));
      }
    }
  }

  private static boolean meets(PolicyCase.Expectation expected, Decision decision) {
    return expected.outcome() == decision.outcome()
        && (expected.rule() == null || expected.rule().equals(decision.rule()))
        && (expected.possible() == null || expected.possible().equals(decision.possible()))
        && (expected.missing() == null
            || expected.missing().equals(Set.copyOf(decision.missing())));
  }

  private static Problem failure(PolicyCase example, Decision decision) {
    PolicyCase.Expectation expected = example.expected();
    String got =
        words(
            decision.outcome(),
            decision.rule(),
            decision.outcome() == Outcome.NEEDS_INFORMATION ? decision.possible() : null,
            decision.outcome() == Outcome.NEEDS_INFORMATION ? decision.missing() : null);
    String wanted =
        words(expected.outcome(), expected.rule(), expected.possible(), expected.missing());
    return new Problem(
        ErrorCode.POLICY_CASE_FAILED,
        "case '%s' expects %s, but %s answers %s"
            .formatted(example.name(), wanted, decision.policyId(), got),
        example.place(),
        "mend the rule, or the case where the text of the law says so; conditions: "
            + decision.conditions().stream().map(t -> t.rule() + " " + t.truth()).toList());
  }

  private static String words(
      Outcome outcome,
      @Nullable String rule,
      @Nullable Iterable<Outcome> possible,
      @Nullable Iterable<String> missing) {
    return outcome
        + (rule == null ? "" : " by rule " + rule)
        + (possible == null ? "" : ", possible " + possible)
        + (missing == null ? "" : ", missing " + missing);
  }

  private void coverage() {
    if (suite.cases().size() < FEWEST_CASES) {
      problems.add(
          new Problem(
              ErrorCode.POLICY_INVALID,
              "policy %s comes with %d cases".formatted(source.id(), suite.cases().size()),
              suite.place(),
              "write at least " + FEWEST_CASES + ", one of them with an unknown fact"));
    }
    for (Map.Entry<Question, Ruling> ruling : source.policy().rulings().entrySet()) {
      for (Rule rule : ruling.getValue().rules()) {
        if (!exercised.contains(new Exercised(ruling.getKey(), rule.id()))) {
          problems.add(
              new Problem(
                  ErrorCode.POLICY_INVALID,
                  "no case ends at rule '%s' of %s in policy %s"
                      .formatted(rule.id(), ruling.getKey(), source.id()),
                  source.placeOfRule(ruling.getKey(), rule.id()).orElse(source.place()),
                  "add a case that this rule decides, or remove a rule that can never apply"));
        }
      }
    }
  }
}
