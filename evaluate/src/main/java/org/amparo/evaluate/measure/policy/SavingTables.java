package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.SavedTime.Time;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The tables of what policies would have saved. */
final class SavingTables {

  private SavingTables() {}

  /** The policy under debate, its law, its period and its rate, in one row. */
  static ResultTable proposal(Policy policy, LawAbove law, Period period, Rate rate) {
    List<Policy> laws = law.byPolicy().getOrDefault(policy.id(), List.of());
    String above = laws.isEmpty() ? null : laws.getLast().name();
    return new TableColumns<Policy>()
        .text("policy_id", "Policy id", Policy::id)
        .text("policy", "Policy", Policy::name)
        .text("law", "State law above it, the latest", _ -> above)
        .date("from", "First day of the records", _ -> period.first())
        .date("until", "Last day of the records", _ -> period.last())
        .text("rate", "Rate of the saving", _ -> rate.kind().word())
        .text("rate_source", "Source of the rate", _ -> rate.source())
        .integer("rate_year", "Year of the rate", _ -> (long) rate.year())
        .table(
            "proposal",
            "The policy under debate",
            "The policy whose saving leads the report: the one asked for, else the first proposal"
                + " to a place among those compared.",
            List.of(policy));
  }

  /** A row a policy and reading. */
  static ResultTable savings(List<SavingLine> lines, Rates rates) {
    TableColumns<SavingLine> columns =
        new TableColumns<SavingLine>()
            .text("policy_id", "Policy id", line -> line.contrast().policyId())
            .text("against_id", "Against", line -> line.contrast().minuend())
            .text("reading", "Reading", line -> line.contrast().reading())
            .text("policy", "Policy", line -> line.contrast().name())
            .decimal("holds_fewer", "Holds fewer", line -> rounded(line.holds().middle()))
            .decimal("hours", "Hours saved a year", line -> end(line.hours(), Time::middle))
            .decimal("hours_low", "Hours, least", line -> end(line.hours(), Time::low))
            .decimal("hours_high", "Hours, most", line -> end(line.hours(), Time::high));
    for (RateKind kind : SavingLine.LEADING) {
      if (rates.byKind().containsKey(kind)) {
        String word = kind.word();
        String title = "Cents saved a year at " + word;
        columns
            .integer("cents_" + word, title, line -> cents(line, kind, Time::middle))
            .integer(
                "cents_" + word + "_low", title + ", least", line -> cents(line, kind, Time::low))
            .integer(
                "cents_" + word + "_high", title + ", most", line -> cents(line, kind, Time::high));
      }
    }
    return columns.table(
        "savings",
        "What each policy would have saved in a year",
        "One row a policy and reading, against what the jail did (done) or another policy; and"
            + " every deadline kept. Alone: MAY and SILENT as the jail did. Less what was received"
            + " in repayment, before the cost of checking requests. Least and most: open answers,"
            + " and holds and ordinary waits that are not known; without a middle, what the"
            + " records allow.",
        lines);
  }

  private static @Nullable Long cents(
      SavingLine line, RateKind kind, Function<Time, @Nullable BigDecimal> end) {
    return line.costs().stream()
        .filter(cost -> cost.rate().kind() == kind)
        .flatMap(cost -> Stream.ofNullable(end.apply(cost.cents())))
        .map(BigDecimal::longValueExact)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable BigDecimal end(
      @Nullable Time time, Function<Time, @Nullable BigDecimal> end) {
    return time == null ? null : rounded(end.apply(time));
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
    return number == null ? null : number.setScale(4, RoundingMode.HALF_UP);
  }
}
