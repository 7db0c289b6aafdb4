package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyHeading;
import org.jspecify.annotations.Nullable;

/** The policies that bound a jail at a place on some day that the records speak of. */
final class LawOverPeriod {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("rank", "text", "Rank"),
          new Column("from", "date", "In force from"),
          new Column("until", "date", "First day no longer in force"),
          new Column("policy_id", "text", "Policy id"),
          new Column("policy", "text", "Policy"),
          new Column("citation", "text", "Citation"),
          new Column("url", "text", "Where it can be read"),
          new Column("official_text_read", "boolean", "Official text read"),
          new Column("period_from", "date", "First day of the records"),
          new Column("period_until", "date", "Day after the last of the records"));

  private LawOverPeriod() {}

  /**
   * A row a policy, the highest rank first.
   *
   * @param place the place's name or id
   * @return empty where the place has no law of its own, the records no days, or no policy is
   *     carried that bound it then
   */
  static Optional<ResultTable> of(Plan plan, String place, ChangeLaw law) {
    // A name that is no place with a law of its own, such as an invented county's, has none.
    Optional<LawPlace> where = LawPlace.known(place);
    Row period = plan.row("figure/period");
    String first = period.text("first_day");
    String last = period.text("last_day");
    if (where.isEmpty() || first == null || last == null) {
      return Optional.empty();
    }
    LocalDate from = LocalDate.parse(first).withDayOfMonth(1);
    LocalDate until = LocalDate.parse(last).withDayOfMonth(1).plusMonths(1);
    List<List<@Nullable Object>> rows = new ArrayList<>();
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
        .forEach(policy -> rows.add(row(policy, from, until)));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ResultTable(
                "law-in-force",
                "The law in force over the period of the records",
                "One row a policy that bound a jail at the place on some day of the records. Policies"
                    + " that Amparo does not carry are not in it.",
                COLUMNS,
                rows));
  }

  private static boolean overlaps(PolicyHeading policy, LocalDate from, LocalDate until) {
    LocalDate begins = policy.from();
    LocalDate ends = policy.until();
    return (begins == null || begins.isBefore(until)) && (ends == null || ends.isAfter(from));
  }

  private static List<@Nullable Object> row(Policy policy, LocalDate from, LocalDate until) {
    @Nullable Citation citation =
        policy.citations().isEmpty() ? null : policy.citations().getFirst();
    return Arrays.asList(
        policy.rank().name().toLowerCase(Locale.ROOT),
        policy.from(),
        policy.until(),
        policy.id(),
        policy.name(),
        citation == null ? "" : citation.text(),
        citation == null ? "" : citation.url(),
        policy.verified(),
        from,
        until);
  }
}
