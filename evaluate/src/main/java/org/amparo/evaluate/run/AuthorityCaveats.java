package org.amparo.evaluate.run;

import static org.amparo.evaluate.Caveat.inDetails;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Day;
import org.amparo.evaluate.Caveat.Names;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.law.Authority;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.law.OrdinaryRequest;
import org.amparo.policy.library.PolicyLibrary;

/**
 * That figures take a policy at its word where it lets a jail choose, though nothing settles
 * whether a jail there has the power to hold.
 */
final class AuthorityCaveats {

  private AuthorityCaveats() {}

  /** Of the first and the last day of the records, the first on which it was not settled. */
  static Optional<Caveat> of(
      Plan plan, LawPlace place, List<Policy> policies, PolicyLibrary library) {
    // By their text: who the people of the records are changes nothing that is said here.
    List<String> choices =
        policies.stream().filter(AuthorityCaveats::letsChoose).map(Policy::name).toList();
    Row records = plan.row("figure/known_records");
    String first = records.text("from_on");
    String end = records.text("until_on");
    if (choices.isEmpty() || first == null || end == null) {
      return Optional.empty();
    }
    List<Policy> law =
        library.headings().stream()
            .filter(place::isBoundBy)
            .map(policy -> library.find(policy.id()))
            .toList();
    return Stream.of(LocalDate.parse(first), LocalDate.parse(end).minusDays(1))
        .filter(day -> isUnsettled(law, place, day))
        .findFirst()
        .map(
            day ->
                inDetails(
                    "authority-unsettled", new Day("day", day), new Names("policies", choices)));
  }

  private static boolean letsChoose(Policy policy) {
    return Optional.ofNullable(policy.rulings().get(Question.HOLD)).stream()
        .flatMap(ruling -> ruling.stated().stream())
        .anyMatch(rule -> rule.outcome() == Outcome.MAY);
  }

  private static boolean isUnsettled(List<Policy> law, LawPlace place, LocalDate day) {
    return OrdinaryRequest.of(law, place, day).authority().standing()
        == Authority.Standing.UNSETTLED;
  }
}
