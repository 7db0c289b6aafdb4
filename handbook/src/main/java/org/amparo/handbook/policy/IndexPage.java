package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.amparo.policy.Policy;
import org.amparo.policy.offense.OffenseList;
import org.amparo.policy.offense.OffenseLists;

/** The page that leads to all others. */
final class IndexPage {

  private static final List<String> HEADER =
      List.of("policy", "place", "rank", "in force", "HOLD where nothing is known", "verified");

  private final Library library;
  private final Markdown page = new Markdown();

  private IndexPage(Library library) {
    this.library = library;
  }

  static String of(Library library, OffenseLists lists) {
    IndexPage index = new IndexPage(library);
    index.introduction();
    Predicate<Policy> proposal = policy -> policy.rank() == Policy.Rank.PROPOSAL;
    Predicate<Policy> court = policy -> policy.rank() == Policy.Rank.COURT;
    Predicate<Policy> country = policy -> new Division(policy.jurisdiction()).isCountry();
    Predicate<Policy> other = proposal.or(court).negate();
    index.section(2, "Federal", other.and(country));
    index.section(2, "Courts", court);
    index.page.heading(2, "States, with their counties and cities");
    TreeSet<String> states = new TreeSet<>();
    library.policies().stream()
        .filter(other)
        .forEach(policy -> new Division(policy.jurisdiction()).state().ifPresent(states::add));
    for (String state : states) {
      index.section(
          3,
          state,
          other.and(
              policy ->
                  new Division(policy.jurisdiction()).state().filter(state::equals).isPresent()));
    }
    index.section(2, "Proposals", proposal.and(policy -> !Library.yardstick(policy)));
    index.section(2, "Yardsticks, not law", proposal.and(Library::yardstick));
    index.lists(lists);
    return index.page.text();
  }

  private void introduction() {
    List<Policy> policies = library.policies();
    long verified = policies.stream().filter(Policy::verified).count();
    page.heading(1, "Policies in the library");
    page.paragraph(
        policies.size()
            + " policies, each with a page of its own; in "
            + verified
            + " of them every clause was read in full. Side by side they stand in the"
            + " [matrix](matrix.md), and by date in the [time lines](timeline.md); what was looked"
            + " for in each state and large county has a [page](coverage.md) too, and how far a second"
            + " reading agrees [another](readings.md). What became of each row of a published index of"
            + " local rules [a third](climate-index.md) tells.");
    page.paragraph(
        ReadingPage.standing(library).size()
            + " are law with no end on record. "
            + ReadingPage.counts(library));
    page.paragraph(
        "These pages are written from the policy files. After a change there, write them again with"
            + " `build-support/regenerate`. How a policy is written and decided:"
            + " [policies](../policies.md).");
    TreeMap<Policy.Rank, Integer> ranks = new TreeMap<>();
    policies.forEach(policy -> ranks.merge(policy.rank(), 1, Integer::sum));
    List<List<String>> rows = new ArrayList<>();
    ranks
        .descendingMap()
        .forEach(
            (rank, count) ->
                rows.add(
                    List.of(Markdown.code(rank.name()), Words.rank(rank), String.valueOf(count))));
    page.table(List.of("rank", "whose word", "policies"), rows);
  }

  private void section(int level, String heading, Predicate<Policy> which) {
    List<List<String>> rows =
        library.policies().stream()
            .filter(which)
            .sorted(
                Comparator.comparing((Policy policy) -> new Division(policy.jurisdiction()))
                    .thenComparing(policy -> Words.day(policy.from()))
                    .thenComparing(Policy::id))
            .map(IndexPage::row)
            .toList();
    if (!rows.isEmpty()) {
      page.heading(level, heading);
      page.table(HEADER, rows);
    }
  }

  private static List<String> row(Policy policy) {
    return List.of(
        Markdown.link(policy.name(), policy.id() + ".md"),
        Markdown.plain(policy.placeName()),
        policy.rank().name(),
        Words.inForce(policy),
        Words.hold(policy),
        policy.verified() ? "yes" : "no");
  }

  private void lists(OffenseLists lists) {
    List<List<String>> rows = new ArrayList<>();
    for (OffenseList list : lists.all()) {
      rows.add(
          List.of(
              Markdown.link(list.name(), "lists/" + list.id() + ".md"),
              list.court() == null ? "" : list.court(),
              String.valueOf(list.versions().size()),
              String.valueOf(
                  list.versions().stream().mapToInt(OffenseList.Version::entries).max().orElse(0)),
              String.valueOf(library.users(list).size())));
    }
    if (!rows.isEmpty()) {
      page.heading(2, "Offense lists");
      page.table(
          List.of("list", "whose statutes", "versions", "entries, at most", "policies"), rows);
    }
  }
}
