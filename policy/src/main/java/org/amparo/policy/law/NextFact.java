package org.amparo.policy.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.ir.MissingFacts;
import org.amparo.policy.ir.Situation;
import org.amparo.policy.search.WitnessSearch;

/** Chooses which fact of a case to ask for next: the one whose answer settles most. */
public final class NextFact {

  private final LawInForce law;
  private final Question question;
  private final CaseRecord record;
  private final WitnessSearch search;

  private NextFact(LawInForce law, Question question, CaseRecord record) {
    this.law = law;
    this.question = question;
    this.record = record;
    this.search =
        WitnessSearch.about(
            law.layers().stream()
                .flatMap(policy -> Optional.ofNullable(policy.rulings().get(question)).stream())
                .map(Ruling::rules)
                .flatMap(List::stream)
                .map(Rule::condition)
                .toList(),
            record);
  }

  /**
   * The path of the fact or list to ask for: one that keeps the answer open; once that is settled,
   * what might bring about a review, the start of a clock that runs; then what keeps a duty open.
   *
   * @param passed paths not to ask for again
   * @return empty where nothing is left that matters
   */
  public static Optional<String> of(
      LawInForce law, Question question, CaseRecord record, Set<String> passed) {
    Resolution resolution = law.resolve(question, record);
    List<String> open =
        resolution.missing().stream().filter(path -> !passed.contains(path)).toList();
    if (!open.isEmpty()) {
      return Optional.of(new NextFact(law, question, record).best(open));
    }
    List<String> after =
        new ArrayList<>(Safeguards.bundled().unknown(question, resolution.possible(), record));
    law.limits(resolution, record).stream()
        .filter(limit -> !limit.clock().isNone())
        .map(limit -> limit.clock().from().fact())
        .filter(start -> record.value(start) == null)
        .forEach(start -> after.add(start.path()));
    for (OwedDuty owed : law.duties(Map.of(question, resolution), record)) {
      if (owed.follows().get(question) == Truth.UNKNOWN) {
        Set<String> paths = new TreeSet<>();
        MissingFacts.collect(owed.duty().condition(), Situation.of(record), paths);
        after.addAll(paths);
      }
    }
    return after.stream().filter(path -> !passed.contains(path)).findFirst();
  }

  /** The fact of which most answers settle it; of equals the one that leaves fewest outcomes. */
  private String best(List<String> open) {
    String best = open.getFirst();
    double most = -1;
    for (String path : open) {
      List<CaseRecord> trials = trials(path);
      double worth = 0;
      for (CaseRecord trial : trials) {
        Set<Outcome> possible = law.resolve(question, trial).possible();
        worth += (possible.size() == 1 ? 1 : 1.0 / (10 * possible.size())) / trials.size();
      }
      if (worth > most) {
        most = worth;
        best = path;
      }
    }
    return best;
  }

  /** The case with each answer that might be given; of a list that there is none, or no answer. */
  private List<CaseRecord> trials(String path) {
    Optional<ListFact> list = ListFact.byPath(path);
    if (list.isPresent()) {
      ListValue none = new ListValue(record.list(list.get()).elements(), true);
      return List.of(record.with(list.get(), none), record);
    }
    Fact fact = Fact.byPath(path).orElseThrow();
    List<?> values =
        fact.type() == FactType.BOOLEAN
            ? List.of(true, false)
            : fact.allowed().isEmpty() ? search.values(fact) : fact.allowed();
    List<CaseRecord> trials = new ArrayList<>();
    values.forEach(value -> trials.add(record.with(fact, value)));
    return trials.isEmpty() ? List.of(record) : trials;
  }
}
