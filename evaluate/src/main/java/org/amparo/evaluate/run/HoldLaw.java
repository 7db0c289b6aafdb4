package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyHeading;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/** What policies say of holds and of notice by their text alone, whatever the records. */
public final class HoldLaw {

  private HoldLaw() {}

  /** What a text says of what ICE asks, the one that does least of it first. */
  private enum Says {
    NEVER,
    MAY_SOME,
    MAY_ALL,
    NOTHING,
    MUST_SOME,
    MUST_ALL;

    static Says of(Policy policy, Question question) {
      return Optional.ofNullable(policy.rulings().get(question))
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
      if (outcomes.contains(Outcome.MUST_NOT)) {
        // What is left for a person to read may allow some.
        return outcomes.contains(Outcome.NEEDS_REVIEW) ? MAY_SOME : NEVER;
      }
      return NOTHING;
    }
  }

  /** What a law says of holds, the one that leaves least to choose first. */
  private static final List<Says> BINDING =
      List.of(Says.MUST_ALL, Says.MUST_SOME, Says.NEVER, Says.MAY_SOME, Says.MAY_ALL);

  /** A column of the state's law on holds today that leaves least to choose; empty for none. */
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
    String file = PolicyLibrary.idOf(policy.id());
    return file.equals(policy.id()) ? null : file;
  }

  /** The place meant, if known; the first proposal to one says where an invented county lies. */
  public static Optional<LawPlace> place(@Nullable String place, List<Policy> policies) {
    return Optional.ofNullable(place)
        .flatMap(LawPlace::known)
        .or(
            () ->
                policies.stream()
                    .filter(policy -> policy.rank() == Policy.Rank.PROPOSAL)
                    .filter(policy -> !policy.isYardstick())
                    .findFirst()
                    .flatMap(policy -> LawPlace.known(policy.jurisdiction())));
  }

  /** A row a law, the state's or above, on jails here today; empty where none speaks of holds. */
  public static Optional<ResultTable> today(Optional<LawPlace> place, ChangeLaw law) {
    return place.flatMap(here -> today(here, Policy.Rank.STATE, law));
  }

  /** The same with the laws of a place from a rank upward. */
  static Optional<ResultTable> today(LawPlace here, Policy.Rank least, ChangeLaw day) {
    List<Policy> laws =
        inForce(day, law -> law.rank().compareTo(least) >= 0 && here.isBoundBy(law))
            .filter(law -> Says.of(law, Question.HOLD) != Says.NOTHING)
            .sorted(
                Comparator.comparing(Policy::rank)
                    .thenComparing(law -> BINDING.indexOf(Says.of(law, Question.HOLD)))
                    .thenComparing(Policy::id))
            .toList();
    return Optional.of(
            columns()
                .text("place", "Whose law", HoldLaw::whose)
                .text(
                    "ordinary_hold",
                    "What it answers to an I-247A with ICE's own warrant and nothing else",
                    law -> word(OrdinaryCase.answer(law, Question.HOLD, day.today())))
                .table(
                    "law-today",
                    "The law on holds in force today",
                    "One row a law that binds a jail at the place and is in force on "
                        + day.today()
                        + ", of those that Amparo has read.",
                    laws))
        .filter(_ -> !laws.isEmpty());
  }

  private static @Nullable String whose(Policy law) {
    return LawPlace.known(law.jurisdiction()).map(LawPlace::name).orElse(null);
  }

  /**
   * A row a law or policy in force today that tells the jails of a state, county or city, or of
   * this place, whether to hold or to give notice.
   */
  static ResultTable governments(Optional<LawPlace> place, ChangeLaw day) {
    Set<String> here =
        day.library().headings().stream()
            .filter(law -> place.filter(known -> known.isBoundBy(law)).isPresent())
            .map(PolicyHeading::id)
            .collect(Collectors.toSet());
    return columns()
        .text(
            "ordinary_hold",
            "What it answers to an I-247A with ICE's own warrant and nothing else",
            law -> word(OrdinaryCase.answer(law, Question.HOLD, day.today())))
        .text("notice", "What it says of notice", law -> word(Says.of(law, Question.NOTIFY)))
        .text(
            "ordinary_notice",
            "What it answers to the same request for notice",
            law -> word(OrdinaryCase.answer(law, Question.NOTIFY, day.today())))
        .text("place", "Place", Policy::placeName)
        .date("on", "In force on", _ -> day.today())
        .truth("here", "Binds a jail at this place", law -> here.contains(law.id()))
        .table(
            "governments",
            "What governments say of holds and of notice",
            "One row a law or policy in force on that day, of those of whose words some were read, and"
                + " of this place; of a place the highest and newest first.",
            inForce(
                    day,
                    law ->
                        law.binds().contains(Policy.Body.JAIL)
                            && (law.rank().compareTo(Policy.Rank.STATE) <= 0
                                || here.contains(law.id())))
                // The heading counts governments by their texts: a report on several is neither.
                .filter(law -> here.contains(law.id()) || isText(law))
                .filter(
                    law ->
                        Says.of(law, Question.HOLD) != Says.NOTHING
                            || Says.of(law, Question.NOTIFY) != Says.NOTHING)
                .sorted(
                    Comparator.comparing(Policy::placeName)
                        .thenComparing(Policy::rank, Comparator.reverseOrder())
                        .thenComparing(HoldLaw::since, Comparator.reverseOrder())
                        .thenComparing(Policy::id))
                .toList());
  }

  /** Whether it is one government's, of whose words some were read. */
  private static boolean isText(Policy law) {
    return !law.isOfSeveralAgencies()
        && law.citations().stream()
            .map(Citation::reading)
            .anyMatch(how -> how == Citation.Reading.READ || how == Citation.Reading.PARTLY_READ);
  }

  private static LocalDate since(Policy law) {
    return Objects.requireNonNull(law.from());
  }

  private static Stream<Policy> inForce(ChangeLaw day, Predicate<PolicyHeading> which) {
    return day.library().headings().stream()
        .filter(law -> law.from() != null && !law.from().isAfter(day.today()))
        .filter(law -> law.until() == null || law.until().isAfter(day.today()))
        .filter(which)
        .map(law -> day.library().find(law.id()));
  }

  private static TableColumns<Policy> columns() {
    return new TableColumns<Policy>()
        .text("policy_id", "Policy id", Policy::id)
        .text("policy", "Policy", Policy::name)
        .text("rank", "Rank", policy -> policy.rank().name().toLowerCase(Locale.ROOT))
        .text("holds", "What it says of holds", policy -> word(Says.of(policy, Question.HOLD)))
        .integer(
            "strictness",
            "Place from fewest to most held",
            policy -> Says.of(policy, Question.HOLD).compareTo(Says.values()[0]))
        .date("from", "In force from", Policy::from)
        .date("until", "First day no longer in force", Policy::until)
        .truth("official_text_read", "Official text read", Policy::verified);
  }

  private static String word(Enum<?> says) {
    return says.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
