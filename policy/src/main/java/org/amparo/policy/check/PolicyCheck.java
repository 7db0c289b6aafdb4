package org.amparo.policy.check;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Duty;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.ReleaseMoment;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.library.CaseSuite;
import org.amparo.policy.library.PolicyCase;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.offense.OffenseLists;
import org.jspecify.annotations.Nullable;

/** Runs a policy's own cases, and asks whether there are enough of them. */
public final class PolicyCheck {

  /** A policy comes with at least this many cases. */
  public static final int FEWEST_CASES = 4;

  private final PolicySource source;
  private final CaseSuite suite;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> exercised = new HashMap<>();

  private PolicyCheck(PolicySource source, CaseSuite suite) {
    this.source = source;
    this.suite = suite;
  }

  /** An AMP-305 for each case not decided as written, AMP-307 for a choice that does not exist. */
  public static List<Problem> run(PolicySource source, CaseSuite suite) {
    PolicyCheck check = new PolicyCheck(source, suite);
    suite.cases().forEach(check::run);
    return List.copyOf(check.problems);
  }

  /** All that {@link #run} finds, then rules that no case ends at and too few cases (AMP-302). */
  public static List<Problem> all(PolicySource source, CaseSuite suite) {
    PolicyCheck check = new PolicyCheck(source, suite);
    suite.cases().forEach(check::run);
    check.coverage();
    return List.copyOf(check.problems);
  }

  /** How many cases end at a rule or lead to a duty, such as {@code duty serve-copy}. */
  public record Covered(String clause, int cases) {}

  /** What the cases of a policy exercise; those that fail count for what they end at. */
  public static List<Covered> coverage(PolicySource source, CaseSuite suite) {
    PolicyCheck check = new PolicyCheck(source, suite);
    suite.cases().forEach(check::run);
    List<Covered> covered = new ArrayList<>();
    for (Question question : Question.values()) {
      Ruling ruling = source.policy().rulings().get(question);
      if (ruling != null) {
        for (Rule rule : ruling.stated()) {
          covered.add(check.covered(question + " " + rule.id()));
        }
      }
    }
    for (Duty duty : source.policy().duties()) {
      covered.add(check.covered("duty " + duty.id()));
    }
    return covered;
  }

  private Covered covered(String clause) {
    return new Covered(clause, exercised.getOrDefault(clause, 0));
  }

  private void run(PolicyCase example) {
    try {
      Policy policy = source.policy(example.choices());
      Answer answer = Answer.of(policy, example);
      if (answer.decision().rule() != null) {
        exercised.merge(example.question() + " " + answer.decision().rule(), 1, Integer::sum);
      }
      answer.duties().forEach(duty -> exercised.merge("duty " + duty, 1, Integer::sum));
      if (!answer.meets(example.expected())) {
        problems.add(failure(example, answer));
      }
    } catch (AmparoException e) {
      for (Problem problem : e.problems()) {
        Place place = problem.place() == null ? example.place() : problem.place();
        problems.add(new Problem(problem.code(), problem.message(), place, problem.remedy()));
      }
    }
  }

  /** What a policy answers to a case, in the terms that a case may expect. */
  private record Answer(Decision decision, @Nullable LocalDateTime releaseBy, Set<String> duties) {

    static Answer of(Policy policy, PolicyCase example) {
      CaseRecord given = OffenseLists.bundled().withKinds(example.given());
      Decision decision = Interpreter.decide(policy, example.question(), given);
      Set<String> duties = new TreeSet<>();
      for (Duty duty : policy.duties()) {
        if (duty.follows(decision, given) == Truth.TRUE) {
          duties.add(duty.id());
        }
      }
      return new Answer(
          decision,
          ReleaseMoment.of(policy, decision, given)
              .map(ZonedDateTime::toLocalDateTime)
              .orElse(null),
          duties);
    }

    boolean meets(PolicyCase.Expectation expected) {
      return expected.outcome() == decision.outcome()
          && (expected.rule() == null || expected.rule().equals(decision.rule()))
          && (expected.possible() == null || expected.possible().equals(decision.possible()))
          && (expected.missing() == null
              || expected.missing().equals(Set.copyOf(decision.missing())))
          && (expected.releaseBy() == null || expected.releaseBy().equals(releaseBy))
          && (expected.duties() == null || expected.duties().equals(duties));
    }
  }

  private static Problem failure(PolicyCase example, Answer answer) {
    PolicyCase.Expectation expected = example.expected();
    Decision decision = answer.decision();
    boolean open = decision.outcome() == Outcome.NEEDS_INFORMATION;
    String got =
        words(
            new PolicyCase.Expectation(
                decision.outcome(),
                decision.rule() == null && expected.rule() != null
                    ? "(no single one, for an earlier one is unknown)"
                    : decision.rule(),
                open ? decision.possible() : null,
                open ? Set.copyOf(decision.missing()) : null,
                expected.releaseBy() == null ? null : answer.releaseBy(),
                expected.duties() == null ? null : answer.duties()));
    return new Problem(
        ErrorCode.POLICY_CASE_FAILED,
        "case '%s' expects %s, but %s answers %s"
            .formatted(example.name(), words(expected), decision.policyId(), got),
        example.place(),
        "mend the rule, or the case where the text of the law says so; conditions: "
            + decision.conditions().stream().map(t -> t.rule() + " " + t.truth()).toList());
  }

  private static String words(PolicyCase.Expectation expected) {
    return expected.outcome()
        + words(" by rule ", expected.rule())
        + words(", possible ", expected.possible())
        + words(", missing ", expected.missing() == null ? null : new TreeSet<>(expected.missing()))
        + words(", release by ", expected.releaseBy())
        + words(", duties ", expected.duties());
  }

  private static String words(String before, @Nullable Object value) {
    return value == null ? "" : before + value;
  }

  private void coverage() {
    if (suite.cases().size() < FEWEST_CASES) {
      problems.add(
          new Problem(
              ErrorCode.POLICY_INVALID,
              "policy %s comes with too few cases, %s".formatted(source.id(), suite.cases().size()),
              suite.place(),
              "write at least " + FEWEST_CASES + ", one of them with an unknown fact"));
    }
    for (Map.Entry<Question, Ruling> ruling : source.policy().rulings().entrySet()) {
      for (Rule rule : ruling.getValue().stated()) {
        if (!exercised.containsKey(ruling.getKey() + " " + rule.id())) {
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
    for (Duty duty : source.policy().duties()) {
      if (!exercised.containsKey("duty " + duty.id())) {
        problems.add(
            new Problem(
                ErrorCode.POLICY_INVALID,
                "from no case does the duty '%s' of policy %s follow"
                    .formatted(duty.id(), source.id()),
                source.placeOfDuty(duty.id()).orElse(source.place()),
                "add a case from which it follows, or remove a duty that never can"));
      }
    }
  }
}
