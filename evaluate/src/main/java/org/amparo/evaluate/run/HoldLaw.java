package org.amparo.evaluate.run;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.TableColumns;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/** What policies say of holds by their text alone, whatever the records. */
public final class HoldLaw {

  private static final char CHOICE = ':';

  private HoldLaw() {}

  /** What a text says of holds, the one that holds fewest first. */
  private enum Says {
    NEVER,
    MAY_SOME,
    MAY_ALL,
    NOTHING,
    MUST_SOME,
    MUST_ALL;

    static Says of(Policy policy) {
      return Optional.ofNullable(policy.rulings().get(Question.HOLD))
          .map(
              ruling -> of(ruling.stated().stream().map(Rule::outcome).collect(Collectors.toSet())))
          .orElse(NOTHING);
    }

    private static Says of(Set<Outcome> outcomes) {
      boolean one = outcomes.size() == 1;
      if (outcomes.contains(Outcome.MUST)) {
        return one ? MUST_ALL : MUST_SOME;
      }
      if (outcomes.contains(Outcome.MAY)) {
        return one ? MAY_ALL : MAY_SOME;
      }
      return outcomes.contains(Outcome.MUST_NOT) ? NEVER : NOTHING;
    }
  }

  /** What a law says of holds, the one that leaves least to choose first. */
  private static final List<Says> BINDING =
      List.of(Says.MUST_ALL, Says.MUST_SOME, Says.NEVER, Says.MAY_SOME, Says.MAY_ALL);

  /**
   * A column of the state's law today, of those that speak of holds the one that leaves least to
   * choose; empty where none was read.
   */
  public static Optional<String> binding(Optional<ResultTable> today, String column) {
    return today.stream()
        .flatMap(
            table -> {
              List<String> names = table.columns().stream().map(Column::name).toList();
              int rank = names.indexOf("rank");
              int cell = names.indexOf(column);
              return table.rows().stream()
                  .filter(row -> "state".equals(row.get(rank)))
                  .map(row -> String.valueOf(row.get(cell)));
            })
        .findFirst();
  }

  /** A row a policy compared, in the order asked. */
  static ResultTable compared(List<Policy> policies) {
    return columns()
        .text("place", "Place", Policy::placeName)
        .text("reading_of", "Policy of which it is a reading", HoldLaw::readingOf)
        .truth("yardstick", "A yardstick, not law", Policy::isYardstick)
        .text("summary", "Summary", Policy::summary)
        .table(
            "policies-on-holds",
            "What each policy compared says of holds",
            "One row a policy or reading of one, by its text alone.",
            policies);
  }

  private static @Nullable String readingOf(Policy policy) {
    int choice = policy.id().indexOf(CHOICE);
    return choice < 0 ? null : policy.id().substring(0, choice);
  }

  /**
   * A row a law of the state or above that binds a jail at the place and has no last day; empty
   * where none that speaks of holds is carried.
   *
   * @param place the place, or null
   * @param policies policies compared: the first proposal to a place says in which state an
   *     invented county lies
   */
  public static Optional<ResultTable> today(
      @Nullable String place, List<Policy> policies, PolicyLibrary library) {
    Optional<LawPlace> where =
        Optional.ofNullable(place)
            .flatMap(LawPlace::known)
            .or(
                () ->
                    policies.stream()
                        .filter(policy -> policy.rank() == Policy.Rank.PROPOSAL)
                        .filter(policy -> !policy.isYardstick())
                        .findFirst()
                        .flatMap(policy -> LawPlace.known(policy.jurisdiction())));
    List<Policy> laws =
        where.stream()
            .flatMap(
                here ->
                    library.headings().stream()
                        .filter(law -> law.rank().compareTo(Policy.Rank.STATE) >= 0)
                        .filter(law -> law.from() != null && law.until() == null)
                        .filter(here::isBoundBy))
            .map(law -> library.find(law.id()))
            .filter(law -> Says.of(law) != Says.NOTHING)
            .sorted(
                Comparator.comparing(Policy::rank)
                    .thenComparing(law -> BINDING.indexOf(Says.of(law)))
                    .thenComparing(Policy::id))
            .toList();
    return Optional.of(
            columns()
                .text("place", "Whose law", HoldLaw::whose)
                .table(
                    "law-today",
                    "The law on holds in force today",
                    "One row a law of the state, of a court or of the country that binds a jail at"
                        + " the place and has no last day, of those that Amparo has read.",
                    laws))
        .filter(_ -> !laws.isEmpty());
  }

  private static @Nullable String whose(Policy law) {
    return LawPlace.known(law.jurisdiction()).map(LawPlace::name).orElse(null);
  }

  private static TableColumns<Policy> columns() {
    return new TableColumns<Policy>()
        .text("policy_id", "Policy id", Policy::id)
        .text("policy", "Policy", Policy::name)
        .text("rank", "Rank", policy -> policy.rank().name().toLowerCase(Locale.ROOT))
        .text("holds", "What it says of holds", policy -> word(Says.of(policy)))
        .integer(
            "strictness",
            "Place from fewest to most held",
            policy -> Says.of(policy).compareTo(Says.values()[0]))
        .date("from", "In force from", Policy::from)
        .date("until", "First day no longer in force", Policy::until)
        .truth("official_text_read", "Official text read", Policy::verified);
  }

  private static String word(Says says) {
    return says.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
