package org.amparo.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.CitationNote;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;

/** Workspaces that hold only one kind of record. */
final class OtherPlaces {

  private OtherPlaces() {}

  /** Reported totals by month and county, and nothing else. */
  static Evaluation ledgerOnly() {
    EvaluationBuilder made =
        new EvaluationBuilder("All places in the workspace", "September 2014 to October 2017")
            .fills("texas-ledger")
            .from("detainer-cost-by-county-month.csv");
    long people = 0;
    long days = 0;
    long cents = 0;
    List<List<@Nullable Object>> months = new ArrayList<>();
    for (int i = 0; i < 38; i++) {
      LocalDate month = LocalDate.of(2014, 9, 1).plusMonths(i);
      long monthPeople = 3_600 + i * 31L;
      long monthDays = monthPeople * 21;
      long monthCents = monthDays * 5_702;
      String id = "ledger.month." + month.toString().substring(0, 7);
      made.figure(
          id + ".people",
          "People reported held",
          Unit.PEOPLE,
          f -> f.value(monthPeople).measure("gross"));
      made.figure(
          id + ".inmate-days",
          "Inmate-days reported",
          Unit.DAYS,
          f -> f.value(monthDays).measure("gross"));
      made.figure(
          id + ".cents", "Cost reported", Unit.CENTS, f -> f.value(monthCents).measure("gross"));
      months.add(SampleCounty.row(month, monthPeople, monthDays, monthCents));
      people += monthPeople;
      days += monthDays;
      cents += monthCents;
    }
    long[] totals = {people, days, cents};
    made.figure(
        "ledger.people",
        "People reported held, added over the months",
        Unit.PEOPLE,
        f -> f.value(totals[0]).unknown(0).measure("gross"));
    made.figure(
        "ledger.inmate-days",
        "Inmate-days reported",
        Unit.DAYS,
        f -> f.value(totals[1]).measure("gross"));
    made.figure(
        "ledger.cents",
        "Cost reported",
        Unit.CENTS,
        f -> f.value(totals[2]).unknown(4).measure("gross"));
    made.figure(
        "ledger.cents-per-day",
        "Cost reported for an inmate-day",
        Unit.CENTS_PER_DAY,
        f -> f.value(5_702).measure("gross"));
    made.figure("ledger.months", "Months reported", Unit.MONTHS, f -> f.value(38));
    made.figure(
        "ledger.flagged.cost-without-inmates",
        "Rows flagged: cost without inmates",
        Unit.ROWS,
        f -> f.value(53).of(18_640));
    made.figure(
        "ledger.flagged.cost-per-day-implausible",
        "Rows flagged: cost per day implausible",
        Unit.ROWS,
        f -> f.value(1).of(18_640));
    made.table(
        new ResultTable(
            "ledger-by-month",
            "Reported totals by month",
            "One row a report.",
            List.of(
                new Column("report_month", "date", "Report of"),
                new Column("people", "integer", "People held"),
                new Column("inmate_days", "integer", "Inmate-days"),
                new Column("cents", "integer", "Cost, in cents")),
            months));
    made.table(
        new ResultTable(
            "ledger-by-county",
            "Reported totals by county",
            "One row a county.",
            List.of(
                new Column("place", "text", "County"),
                new Column("cents", "integer", "Cost, in cents")),
            List.of(
                SampleCounty.row("Harris County, TX", 9_123_456_789L),
                SampleCounty.row("Dallas County, TX", 5_400_000_100L),
                SampleCounty.row("Travis County, TX", 2_300_000_000L),
                SampleCounty.row("Loving County, TX", 0L),
                SampleCounty.row("King County, TX", null))));
    made.source(
        "detainer-cost-by-county-month.csv", "Texas detainer reports", "Public record", 18_640, 0);
    made.caveat(Caveat.inDetails("reported-totals"));
    return made.build();
  }

  /** An agency's file alone: requests without a jail. */
  static Evaluation agencyOnly() {
    EvaluationBuilder made =
        new EvaluationBuilder("Washington", "November 2023 to February 2025")
            .fills("uwchr-washington-linked")
            .from("joined_df_wa.csv");
    made.figure(
        "requests.issued",
        "Requests in ICE's file",
        Unit.REQUESTS,
        f -> f.value(47).status(Status.ISSUED));
    made.figure(
        "requests.total", "Requests", Unit.REQUESTS, f -> f.value(47).status(Status.ISSUED));
    made.figure(
        "requests.people",
        "People named in the requests",
        Unit.PEOPLE,
        f -> f.value(44).status(Status.ISSUED));
    made.figure(
        "who.criminality.convicted",
        "Convicted, as ICE reports",
        Unit.SHARE,
        f -> f.share(21, 47).unknown(0).status(Status.ISSUED));
    made.figure(
        "who.criminality.pending",
        "Charged, as ICE reports",
        Unit.SHARE,
        f -> f.share(26, 47).unknown(0).status(Status.ISSUED));
    made.figure(
        "who.threat-level.unknown",
        "Threat level not recorded",
        Unit.SHARE,
        f -> f.share(47, 47).unknown(47).status(Status.ISSUED));
    made.figure(
        "link.people",
        "People who can be followed in the same release",
        Unit.PEOPLE,
        f -> f.value(44));
    made.figure(
        "link.detainers",
        "Requests for people who can be followed",
        Unit.REQUESTS,
        f -> f.value(47).of(47));
    made.figure(
        "link.to-custody",
        "Requests followed by ICE custody",
        Unit.REQUESTS,
        f -> f.value(41).of(47));
    made.figure(
        "human.minor", "Requests for people under 18", Unit.REQUESTS, f -> f.of(47).unknown(47));
    made.figure(
        "human.never-convicted",
        "Requests for people with no conviction on record",
        Unit.REQUESTS,
        f -> f.value(26).of(47).unknown(0).status(Status.ISSUED));
    String prefix = "policy.us-il-cook-46-37.";
    made.figure(
        prefix + "needs-information",
        "needs information",
        Unit.REQUESTS,
        f -> f.value(47).status(Status.DECIDED));
    made.figure(
        prefix + "must-not", "must not", Unit.REQUESTS, f -> f.value(0).status(Status.DECIDED));
    made.figure(
        prefix + "honored",
        "honored",
        Unit.REQUESTS,
        f -> f.value(0).range("0", "47", Spread.MISSING_FACTS).status(Status.DECIDED));
    made.figure(
        prefix + "coverage",
        "share decided",
        Unit.SHARE,
        f -> f.share(0, 47).unknown(47).status(Status.DECIDED));
    made.policy(
        new PolicyNote(
            "us-il-cook-46-37",
            "Cook County <46-37> & others",
            "Cook County, IL",
            "since 7 September 2011",
            "A \"summary\".",
            List.of(new CitationNote("46-37", "javascript:alert(1)", false)),
            false,
            "no added time"));
    made.source("joined_df_wa.csv", "Linked file", "US government record", 235, 0);
    return made.build();
  }

  /**
   * A jail priced at a rate of its own and at one of the whole country, chosen by name; offered a
   * third.
   */
  static Evaluation rateFromElsewhere() {
    EvaluationBuilder made = new EvaluationBuilder("Lone County, WA", "2018");
    made.figure("time.direct.flag.hours", "Hours held", Unit.HOURS, f -> f.value(24));
    for (String rate : List.of("average", "contract")) {
      String source =
          rate.equals("average")
              ? "rate lone-average-2018: a study"
              : "rate us-contract-2017: ICE (of the United States, chosen by name)";
      made.figure(
          "rate." + rate,
          "A day, " + rate,
          Unit.CENTS_PER_DAY,
          f -> f.value(7_367).rate(rate).from(source));
      made.figure(
          "cost.direct." + rate,
          "Cost, direct × " + rate,
          Unit.CENTS,
          f -> f.value(7_367).measure("direct").rate(rate).from("bookings.csv", source));
    }
    made.figure(
        "rate.offered.marginal",
        "Not used: nearest known marginal rate, of Other County, WA, 2015 (other-marginal-2015)",
        Unit.CENTS_PER_DAY,
        f -> f.value(2_150).rate("marginal").from("rate other-marginal-2015: a study"));
    made.figure(
        "cost.gross.average",
        "Cost, gross × average",
        Unit.CENTS,
        f -> f.value(20_000).measure("gross").rate("average").from("bookings.csv"));
    made.figure(
        "spread.direct.contract.missing-facts",
        "Cost, direct, missing facts",
        Unit.CENTS,
        f -> f.value(7_367).atLeast("7367", Spread.MISSING_FACTS).from("bookings.csv"));
    made.figure(
        "spread.gross.average.missing-facts",
        "Cost, gross, missing facts",
        Unit.CENTS,
        f -> f.value(20_000).atLeast("20000", Spread.MISSING_FACTS).from("bookings.csv"));
    made.figure(
        "line.scaap.2018",
        "SCAAP award of 2018",
        Unit.CENTS,
        f -> f.value(123_400).measure("line").from("awards.csv"));
    made.figure(
        "line.processing",
        "Work on requests: no source gives minutes a request",
        Unit.HOURS,
        f -> f.measure("line").from("requests.csv"));
    made.figure(
        "line.litigation.los-angeles",
        "Litigation exposure",
        Unit.CENTS,
        f ->
            f.range("25000", "5000000", Spread.ASSUMPTIONS)
                .measure("line")
                .from("line los-angeles: a settlement"));
    return made.build();
  }

  /** A place of which hardly anything is known. */
  static Evaluation nothingRecorded() {
    EvaluationBuilder made = new EvaluationBuilder("Empty County", "dates not recorded");
    made.figure("requests.total", "Requests", Unit.REQUESTS, f -> f.status(Status.RECEIVED));
    made.figure("human.minor", "Requests for people under 18", Unit.REQUESTS, f -> f.unknown(3));
    made.figure(
        "time.direct.flag.bookings",
        "Bookings held past release (Rows of the jurisdiction IMM)",
        Unit.BOOKINGS,
        f -> f.unknown(3));
    made.figure(
        "time.direct.flag.hours",
        "Hours held past release (Rows of the jurisdiction IMM)",
        Unit.HOURS,
        f -> f.unknown(3));
    made.figure(
        "cost.direct.average", "Cost", Unit.CENTS, f -> f.measure("direct").rate("average"));
    return made.build();
  }
}
