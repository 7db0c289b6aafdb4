package org.amparo.evaluate.measure.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.measure.cost.Rates;
import org.amparo.evaluate.measure.policy.PolicyFigures.Counted;
import org.amparo.evaluate.measure.time.DirectTime;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/** The table of policies side by side. */
public final class PolicyTable {

  private static final List<String> COUNTS =
      List.of(
          "requests",
          "must",
          "may",
          "must_not",
          "silent",
          "needs_review",
          "needs_information",
          "honored_low",
          "honored_high",
          "declined_low",
          "declined_high");
  private static final List<String> COUNT_TITLES =
      List.of(
          "Requests",
          "Must be honored",
          "May be honored or refused",
          "Must not be honored",
          "Not decided by this instrument",
          "A person must read the clause",
          "The records lack what decides",
          "Honored, least",
          "Honored, most",
          "Declined, least",
          "Declined, most");

  private PolicyTable() {}

  public static ResultTable of(List<Counted> counted, Rates rates) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Counted policy : counted) {
      rows.add(row(policy, rates));
    }
    return new ResultTable(
        "policies-compared",
        "Policies compared",
        "One row a policy and stage of request. Least and most: what unknown facts leave open. Hours are direct, of the"
            + " requests honored, and leave out those whose time is unknown.",
        columns(rates),
        rows);
  }

  private static List<Column> columns(Rates rates) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("policy_id", "text", "Policy id"));
    columns.add(new Column("policy", "text", "Policy"));
    columns.add(new Column("status", "text", "Stage"));
    for (int i = 0; i < COUNTS.size(); i++) {
      columns.add(new Column(COUNTS.get(i), "integer", COUNT_TITLES.get(i)));
    }
    columns.add(new Column("clock_hours", "integer", "Clock, hours"));
    columns.add(new Column("hours_low", "decimal", "Hours, least"));
    columns.add(new Column("hours_high", "decimal", "Hours, most"));
    columns.add(new Column("time_unknown", "integer", "Honored, time unknown"));
    for (RateKind kind : rates.byKind().keySet()) {
      columns.add(
          new Column(
              "cents_" + kind.word() + "_low", "integer", "Cost at " + kind.word() + ", least"));
      columns.add(
          new Column(
              "cents_" + kind.word() + "_high", "integer", "Cost at " + kind.word() + ", most"));
    }
    return columns;
  }

  private static List<@Nullable Object> row(Counted counted, Rates rates) {
    List<@Nullable Object> row = new ArrayList<>();
    row.addAll(Arrays.asList(counted.policy().id(), counted.policy().name(), counted.status()));
    COUNTS.forEach(column -> row.add(counted.counts().integer(column)));
    row.add((long) counted.clockHours());
    Row time = counted.time();
    boolean known = counted.timed();
    for (String end : List.of("low", "high")) {
      row.add(known ? hours(time.count(end)) : null);
    }
    row.add(time.integer("unknown"));
    for (Rate rate : rates.byKind().values()) {
      for (String end : List.of("low", "high")) {
        row.add(
            known
                ? Rate.cents(BigDecimal.valueOf(time.count(end)), rate.central()).longValueExact()
                : null);
      }
    }
    return row;
  }

  private static BigDecimal hours(long seconds) {
    return DirectTime.hours(BigDecimal.valueOf(seconds)).setScale(4, RoundingMode.HALF_UP);
  }
}
