package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.measure.OtherPeriods;
import org.amparo.evaluate.measure.OtherPeriods.Days;
import org.amparo.evaluate.run.LeadingPeriod.Month;
import org.amparo.evaluate.run.LeadingPeriod.Months;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.policy.law.LawPlace;

/**
 * By which months a jail's records lead, and why.
 *
 * @param months all that the records speak of, in order; at least one
 * @param changes of the county's rule or of binding law, in order
 */
record Leading(LeadingPeriod period, List<Month> months, List<RuleChange> changes) {

  /**
   * Of the records in a plan's scope; empty where none is dated, none is a jail's, or a publisher
   * states the period, which then stands.
   */
  static Optional<Leading> of(Plan plan, Optional<LawPlace> place, ChangeLaw law) {
    if (!"jail".equals(plan.row("step/lead_kind").text("kind"))) {
      return Optional.empty();
    }
    List<Row> rows = plan.rows("figure/cover_months");
    if (rows.stream().anyMatch(row -> row.holds("stated"))) {
      return Optional.empty();
    }
    List<Month> months =
        rows.stream()
            .map(row -> new Month(YearMonth.parse(row.required("month")), row.holds("covered")))
            .toList();
    List<RuleChange> changes = RuleChange.of(place, law);
    return LeadingPeriod.of(months, changes.stream().map(RuleChange::day).toList())
        .map(period -> new Leading(period, months, changes));
  }

  /**
   * Makes the steps of a plan count in the leading period. Where that is all of the records, what
   * has no day is in it too, and what goes on after their last month is not.
   */
  void apply(Plan plan) {
    plan.period(isWhole() ? null : period.lead().from(), period.lead().until());
  }

  /** Whether the months that lead are all that there are. */
  boolean isWhole() {
    return period.lead().count() == months.size();
  }

  /** What is measured of other months beside it. */
  OtherPeriods others() {
    Months before = period.before();
    return isWhole()
        ? OtherPeriods.NONE
        : new OtherPeriods(
            Optional.of(days(period.lead())), Optional.ofNullable(before).map(Leading::days));
  }

  private static Days days(Months months) {
    return new Days(months.from(), months.until());
  }

  /** The changes within the months of the records, their first day not among them. */
  List<RuleChange> changesWithin() {
    LocalDate first = months.getFirst().month().atDay(1);
    LocalDate last = months.getLast().month().atEndOfMonth();
    return changes.stream()
        .filter(change -> change.day().isAfter(first) && !change.day().isAfter(last))
        .toList();
  }

  /** The change that began the rule of the months that lead; empty where none is carried. */
  Optional<RuleChange> began() {
    int rule = period.lead().rule();
    return changesWithin().stream()
        .filter(change -> changes.indexOf(change) == rule - 1)
        .findFirst();
  }
}
