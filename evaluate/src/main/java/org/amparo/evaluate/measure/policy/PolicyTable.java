package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.PolicyFigures.Counted;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.rate.Rate;
import org.jspecify.annotations.Nullable;

/** The table of policies side by side. */
public final class PolicyTable {

  private PolicyTable() {}

  public static ResultTable of(List<Counted> counted, Rates rates) {
    TableColumns<Counted> columns =
        new TableColumns<Counted>()
            .text("policy_id", "Policy id", row -> row.policy().id())
            .text("policy", "Policy", row -> row.policy().name())
            .text("status", "Stage", Counted::status);
    count(columns, "requests", "Requests");
    count(columns, "must", "Must be honored");
    count(columns, "may", "May be honored or refused");
    count(columns, "must_not", "Must not be honored");
    count(columns, "silent", "Not decided by this instrument");
    count(columns, "needs_review", "A person must read the clause");
    count(columns, "needs_information", "The records lack what decides");
    count(columns, "honored_low", "Honored, least");
    count(columns, "honored_high", "Honored, most");
    count(columns, "declined_low", "Declined, least");
    count(columns, "declined_high", "Declined, most");
    columns
        .integer("clock_hours", "Clock, hours", row -> (long) row.clockHours())
        .decimal("hours_low", "Hours, least", row -> hours(row, "low"))
        .decimal("hours_high", "Hours, most", row -> hours(row, "high"))
        .integer("time_unknown", "Honored, time unknown", Counted::timeUnknown);
    for (Rate rate : rates.byKind().values()) {
      String kind = rate.kind().word();
      columns
          .integer(
              "cents_" + kind + "_low",
              "Cost at " + kind + ", least",
              row -> cents(row, "low", rate))
          .integer(
              "cents_" + kind + "_high",
              "Cost at " + kind + ", most",
              row -> cents(row, "high", rate));
    }
    return columns.table(
        "policies-compared",
        "Policies compared",
        "One row a policy and stage of request. Least and most: what unknown facts leave open. Hours are direct, of the"
            + " requests honored, and leave out those whose time is unknown.",
        counted);
  }

  private static void count(TableColumns<Counted> columns, String name, String title) {
    columns.integer(name, title, row -> row.counts().integer(name));
  }

  private static @Nullable BigDecimal hours(Counted row, String end) {
    return row.timed()
        ? DirectTime.hours(BigDecimal.valueOf(row.time().count(end)))
            .setScale(4, RoundingMode.HALF_UP)
        : null;
  }

  private static @Nullable Long cents(Counted row, String end, Rate rate) {
    return row.timed()
        ? Rate.cents(BigDecimal.valueOf(row.time().count(end)), rate.central()).longValueExact()
        : null;
  }
}
