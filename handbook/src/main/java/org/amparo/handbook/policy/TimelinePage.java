package org.amparo.handbook.policy;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.amparo.policy.Policy;

/** The page with the time line of each place. */
final class TimelinePage {

  private static final List<String> HEADER =
      List.of("from", "until", "policy", "rank", "binds", "HOLD where nothing is known");

  private final List<Policy> policies;
  private final Markdown page = new Markdown();

  private TimelinePage(List<Policy> policies) {
    this.policies =
        policies.stream()
            .filter(policy -> policy.rank() != Policy.Rank.PROPOSAL && policy.from() != null)
            .toList();
  }

  static String of(Library library) {
    TimelinePage line = new TimelinePage(library.policies());
    line.page.heading(1, "Time lines");
    line.page.paragraph(
        "The policies of each place by the day they came into force; `until` is the first day on"
            + " which one no longer was. A county or city stands with what its state says, and"
            + " every place with the holdings of the courts above it. Federal rules stand under the"
            + " United States alone; they bind in addition. Proposals and yardsticks were never in"
            + " force and are left out. Back to the [index](index.md).");
    TreeMap<Division, String> places = new TreeMap<>();
    for (Policy policy : line.policies) {
      places.putIfAbsent(new Division(policy.jurisdiction()), policy.placeName());
    }
    places.forEach(line::place);
    return line.page.text();
  }

  private void place(Division place, String name) {
    page.heading(2, Markdown.plain(name));
    page.table(
        HEADER,
        policies.stream()
            .filter(policy -> counts(policy, place))
            .sorted(
                Comparator.comparing((Policy policy) -> Words.day(policy.from()))
                    .thenComparing(Policy::id))
            .map(TimelinePage::row)
            .toList());
  }

  /** Its own, what the state that it lies in says, and what a court for it holds. */
  private static boolean counts(Policy policy, Division place) {
    return place.equals(new Division(policy.jurisdiction()))
        || (place.isWithinState()
            && liesIn(
                place,
                policy.isOfSeveralAgencies() ? policy.territory() : List.of(policy.jurisdiction())))
        || (policy.rank() == Policy.Rank.COURT && liesIn(place, policy.territory()));
  }

  private static boolean liesIn(Division place, List<String> others) {
    return others.stream()
        .anyMatch(other -> !new Division(other).isCountry() && place.liesIn(other));
  }

  private static List<String> row(Policy policy) {
    return List.of(
        Words.day(policy.from()),
        Words.day(policy.until()),
        Markdown.link(policy.name(), policy.id() + ".md"),
        policy.rank().name(),
        Words.binds(policy),
        Words.hold(policy));
  }
}
