package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyHeading;
import org.amparo.policy.library.PolicyLibrary;

/** The policies that bound a jail at a place on some day that the records speak of. */
final class LawOverPeriod {

  private LawOverPeriod() {}

  /** A row a policy that bound the place then, highest rank first; empty without law or days. */
  static Optional<ResultTable> of(Plan plan, String place, ChangeLaw law) {
    // A name that is no place with a law of its own, such as an invented county's, has none.
    Optional<LawPlace> where = LawPlace.known(place);
    Row records = plan.row("figure/known_records");
    String first = records.text("from_on");
    String end = records.text("until_on");
    if (where.isEmpty() || first == null || end == null) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.parse(first);
    LocalDate until = LocalDate.parse(end);
    List<Policy> policies =
        law.library().headings().stream()
            .filter(policy -> policy.rank() != Policy.Rank.PROPOSAL)
            .filter(policy -> where.get().isBoundBy(policy))
            .filter(policy -> overlaps(policy, from, until))
            .map(policy -> law.library().find(policy.id()))
            .sorted(
                Comparator.comparing(Policy::rank)
                    .reversed()
                    .thenComparing(Policy::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Policy::id))
            .toList();
    ResultTable table =
        cited(
                new TableColumns<Policy>()
                    .text("rank", "Rank", row -> row.rank().name().toLowerCase(Locale.ROOT))
                    .date("from", "In force from", Policy::from)
                    .date("until", "First day no longer in force", Policy::until))
            .date("period_from", "First day of the records", _ -> from)
            .date("period_until", "Day after the last of the records", _ -> until)
            .table(
                "law-in-force",
                "The law in force over the period of the records",
                "One row a policy that bound a jail at the place on some day of the records."
                    + " Policies that Amparo does not carry are not in it.",
                policies);
    return Optional.of(table).filter(_ -> !policies.isEmpty());
  }

  /** The columns that name a policy and its first citation, behind others. */
  private static TableColumns<Policy> cited(TableColumns<Policy> columns) {
    return columns
        .text("policy_id", "Policy id", Policy::id)
        .text("policy", "Policy", Policy::name)
        .text("citation", "Citation", policy -> first(policy, Citation::text))
        .text("url", "Where it can be read", policy -> first(policy, Citation::url))
        .truth("official_text_read", "Official text read", Policy::verified);
  }

  private static String first(Policy policy, Function<Citation, String> of) {
    return policy.citations().stream().findFirst().map(of).orElse("");
  }

  private static boolean overlaps(PolicyHeading policy, LocalDate from, LocalDate until) {
    LocalDate begins = policy.from();
    LocalDate ends = policy.until();
    return (begins == null || begins.isBefore(until)) && (ends == null || ends.isAfter(from));
  }

  /** A row an instrument of the place itself, earliest first; empty where the library has none. */
  static Optional<ResultTable> changes(String placeName) {
    PolicyLibrary library = PolicyLibrary.bundled();
    List<Policy> policies =
        library.headings().stream()
            .filter(
                policy -> policy.placeName().equalsIgnoreCase(placeName) && policy.from() != null)
            .map(policy -> library.find(policy.id()))
            .sorted(Comparator.comparing(LawOverPeriod::day).thenComparing(Policy::id))
            .toList();
    ResultTable table =
        cited(new TableColumns<Policy>().date("day", "In force from", LawOverPeriod::day))
            .table(
                "policy-changes",
                "Days on which the place's own policy changed",
                "One row an instrument of the place itself, from the bundled policies. That months differ"
                    + " before and after such a day does not say that it is why.",
                policies);
    return Optional.of(table).filter(_ -> !policies.isEmpty());
  }

  private static LocalDate day(Policy policy) {
    return Objects.requireNonNull(policy.from());
  }
}
