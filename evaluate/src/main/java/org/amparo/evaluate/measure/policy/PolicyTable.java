package org.amparo.evaluate.measure.policy;

import java.util.List;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.TableColumns;
import org.amparo.evaluate.measure.policy.PolicyFigures.Counted;

/** The table of policies side by side. */
public final class PolicyTable {

  private PolicyTable() {}

  public static ResultTable of(List<Counted> counted) {
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
    count(columns, "not_asked", "Asks for no hold");
    count(columns, "honored_low", "Honored, least");
    count(columns, "honored_high", "Honored, most");
    count(columns, "declined_low", "Declined, least");
    count(columns, "declined_high", "Declined, most");
    columns.integer("clock_hours", "Clock, hours", row -> (long) row.clockHours());
    return columns.table(
        "policies-compared",
        "Policies compared",
        "One row a policy and stage of request; stage implied: bookings marked with a hold where"
            + " there is no log of requests. Least and most: what unknown facts leave open.",
        counted);
  }

  private static void count(TableColumns<Counted> columns, String name, String title) {
    columns.integer(name, title, row -> row.counts().integer(name));
  }
}
