package org.amparo.policy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicySource;

/**
 * Finds policies that cannot both be right: of one rank, for one body and place, answering one
 * question on one day. Several federal rules or holdings may stand together, and the strictest
 * answer wins there; a proposal is not in force.
 */
final class Conflicts {

  private Conflicts() {}

  /** One AMP-310 for each pair. */
  static List<Problem> among(List<PolicySource> sources) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (int j = 0; j < i; j++) {
        conflict(sources.get(j), sources.get(i)).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Optional<Problem> conflict(PolicySource first, PolicySource second) {
    Policy one = first.policy();
    Policy other = second.policy();
    Set<Question> questions = spokenTo(one);
    questions.retainAll(spokenTo(other));
    Optional<LocalDate> day = sharedDay(one, other);
    boolean conflict =
        one.rank() == other.rank()
            && alone(one.rank())
            && !Collections.disjoint(one.binds(), other.binds())
            && !Collections.disjoint(new HashSet<>(one.territory()), other.territory())
            && !questions.isEmpty()
            && day.isPresent();
    return conflict
        ? Optional.of(
            new Problem(
                ErrorCode.POLICY_CONFLICT,
                "%s and %s (%s) both answer %s for %s on %s"
                    .formatted(
                        one.id(),
                        other.id(),
                        first.place().file(),
                        questions,
                        other.placeName(),
                        day.get()),
                second.place(),
                "end the earlier one on the day the later begins, or say whom each binds"))
        : Optional.empty();
  }

  /** The questions a policy speaks to: one on which it is always silent is at odds with none. */
  private static Set<Question> spokenTo(Policy policy) {
    Set<Question> questions = EnumSet.noneOf(Question.class);
    policy
        .rulings()
        .forEach(
            (question, ruling) -> {
              if (ruling.stated().stream().anyMatch(rule -> rule.outcome() != Outcome.SILENT)) {
                questions.add(question);
              }
            });
    return questions;
  }

  private static boolean alone(Policy.Rank rank) {
    return switch (rank) {
      case SHERIFF, COUNTY, STATE -> true;
      case PROPOSAL, ADVICE, FEDERAL, COURT -> false;
    };
  }

  /** The first day on which both are in force. */
  private static Optional<LocalDate> sharedDay(Policy one, Policy other) {
    LocalDate from = one.from();
    LocalDate otherFrom = other.from();
    if (from == null || otherFrom == null) {
      return Optional.empty();
    }
    LocalDate day = from.isAfter(otherFrom) ? from : otherFrom;
    return one.inForce(day) && other.inForce(day) ? Optional.of(day) : Optional.empty();
  }
}
