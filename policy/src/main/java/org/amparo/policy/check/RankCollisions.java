package org.amparo.policy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.law.LawDays;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.law.OrdinaryRequest;
import org.amparo.policy.law.OrdinaryRequest.Ground;
import org.amparo.policy.law.Resolution;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.search.CaseText;
import org.amparo.policy.search.Witness;
import org.amparo.policy.search.WitnessSearch;
import org.amparo.policy.search.WitnessSearch.Wanted;
import org.amparo.policy.whatif.SettlingSets;

/**
 * Finds people for whom a draft forbids what law of a higher rank commands, commands what it
 * forbids, or allows what it forbids. Where the law above is open or for a person to read there is
 * no collision to show.
 */
public final class RankCollisions {

  private static final String ORDINARY =
      "the ordinary request (an I-247A with ICE's own warrant and nothing else)";

  private final PolicySource source;
  private final LawInForce above;
  private final LocalDate day;

  private RankCollisions(PolicySource source, LawInForce above, LocalDate day) {
    this.source = source;
    this.above = above;
    this.day = day;
  }

  /**
   * One AMP-312 for each clause of a draft that collides, at the clause, with a person for whom it
   * does and the clause above.
   *
   * @param library the policies among which the law above is
   * @param place the place whose law it is; a proposal stands below the law of its state
   */
  public static List<Problem> of(
      PolicySource draft, List<Policy> library, LawPlace place, LocalDate day) {
    return new RankCollisions(draft, above(draft.policy(), library, place, day), day).find();
  }

  /** The law in force above a draft. */
  public static LawInForce above(
      Policy draft, List<Policy> library, LawPlace place, LocalDate day) {
    boolean proposed = draft.rank() == Policy.Rank.PROPOSAL;
    Policy.Rank rank = proposed ? Policy.Rank.COUNTY : draft.rank();
    Policy.Body body =
        draft.binds().contains(Policy.Body.JAIL)
            ? Policy.Body.JAIL
            : draft.binds().stream().sorted().findFirst().orElseThrow();
    return LawInForce.of(
        library.stream().filter(policy -> policy.rank().compareTo(rank) > 0).toList(),
        place,
        LawDays.on(day),
        body);
  }

  private List<Problem> find() {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<Question, Ruling> ruling : source.policy().rulings().entrySet()) {
      Question question = ruling.getKey();
      CaseRecord ordinary = OrdinaryRequest.record(day);
      Set<String> found = new HashSet<>();
      collision(question, ordinary, ORDINARY)
          .ifPresent(
              one -> {
                found.add(one.rule());
                problems.add(one.problem());
              });
      for (int i = 0; i < ruling.getValue().rules().size(); i++) {
        if (!found.contains(ruling.getValue().rules().get(i).id())) {
          person(question, ruling.getValue(), i).map(Collision::problem).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private record Collision(String rule, Problem problem) {}

  /** Somebody of whom a rule of the draft and one above it are sure, and at odds. */
  private Optional<Collision> person(Question question, Ruling draft, int rule) {
    for (Policy policy : above.layers()) {
      Ruling ruling = policy.rulings().get(question);
      if (ruling == null) {
        continue;
      }
      WitnessSearch search =
          WitnessSearch.about(
              Stream.concat(draft.rules().stream(), ruling.rules().stream())
                  .map(Rule::condition)
                  .toList());
      for (int j = 0; j < ruling.rules().size(); j++) {
        if (atOdds(draft.rules().get(rule).outcome(), ruling.rules().get(j).outcome())) {
          List<Wanted> wanted = new ArrayList<>(SettlingSets.goal(draft, rule));
          wanted.addAll(SettlingSets.goal(ruling, j));
          if (search.completing(request(), _ -> true, wanted)
              instanceof Witness.Found(CaseRecord example)) {
            Optional<Collision> collision =
                collision(question, example, "the case " + CaseText.yaml(example));
            if (collision.isPresent()) {
              return collision;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A request of an adult who claims no citizenship, so that no safeguard comes first. */
  private CaseRecord request() {
    return new CaseRecord(
        "example",
        Map.of(
            Fact.REQUEST_KIND,
            Question.HOLD.name(),
            Fact.REQUEST_FORM,
            "I247A",
            Fact.REQUEST_RECEIVED_ON,
            day,
            Fact.PERSON_US_CITIZEN_CLAIM,
            false,
            Fact.PERSON_AGE,
            30L),
        Map.of());
  }

  private static boolean atOdds(Outcome draft, Outcome above) {
    return switch (above) {
      case MUST -> draft == Outcome.MUST_NOT;
      case MUST_NOT -> draft == Outcome.MUST || draft == Outcome.MAY;
      default -> false;
    };
  }

  private Optional<Collision> collision(Question question, CaseRecord person, String who) {
    Decision decision = Interpreter.decide(source.policy(), question, person);
    Resolution resolution = above.resolve(question, person);
    Optional<Ground> ground = OrdinaryRequest.ground(above, resolution);
    Ruling ruling = source.policy().rulings().get(question);
    Optional<Rule> rule = ruling == null ? Optional.empty() : ruling.rule(decision.rule());
    if (rule.isEmpty() || ground.isEmpty() || !atOdds(decision.outcome(), resolution.outcome())) {
      return Optional.empty();
    }
    String message =
        "under %s on %s, of %s, policy %s answers %s %s by rule '%s': \"%s\"%s; and %s, which ranks above it (%s), answers %s: \"%s\"%s"
            .formatted(
                above.place().name(),
                day,
                who,
                source.id(),
                question,
                decision.outcome(),
                rule.get().id(),
                rule.get().explanation(),
                cited(rule.get().citations()),
                ground.get().policy(),
                ground.get().rank(),
                resolution.outcome(),
                ground.get().text(),
                cited(ground.get().citations()));
    return Optional.of(
        new Collision(
            rule.get().id(),
            new Problem(
                ErrorCode.POLICY_COLLIDES,
                message,
                source.placeOfRule(question, rule.get().id()).orElse(source.place()),
                "leave out of the clause whom the law above speaks of, or have counsel read both")));
  }

  private static String cited(List<Citation> citations) {
    return citations.stream()
        .map(one -> one.text() + "; " + one.readingWords())
        .collect(Collectors.joining(" | ", " [", "]"));
  }
}
