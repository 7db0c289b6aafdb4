package org.amparo.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Words;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;

/** A county with everything a report can show: jail export, request log, agency file, policies. */
final class SampleCounty {

  static final long RECEIVED = 1_200;
  private static final long ISSUED = 1_143;
  private static final long HELD = 1_020;
  private static final String[] RATES = {"marginal", "average", "contract"};
  private static final List<String> A_DAY =
      List.of(
          "What one more day in jail adds to spending, short-run",
          "Average cost of a day in jail",
          "What another agency pays for a day in jail",
          "What is reimbursed for a day in jail");

  private static final long[] CENTS_A_DAY = {3_900, 12_600, 7_367};

  private final EvaluationBuilder made =
      new EvaluationBuilder("Sample County (synthetic)", "January 2022 to December 2024")
          .fills("amparo-jail-bookings", "amparo-jail-detainers", "ddp-detainers")
          .synthetic();

  private SampleCounty() {}

  static Evaluation evaluation() {
    SampleCounty county = new SampleCounty();
    county.requests();
    county.who();
    SampleLevels.addTo(county.made);
    SamplePeople.addTo(county.made);
    county.time();
    SampleEstimates.addTo(county.made, false);
    county.cost();
    county.human();
    SamplePolicies.addTo(county.made);
    SampleSpreads.addTo(county.made);
    SampleLaw.addTo(county.made);
    SampleStudy.addTo(county.made);
    county.sources();
    return county.made.build();
  }

  private void requests() {
    made.figure(
        "requests.received",
        "Requests in the jail's log",
        Unit.REQUESTS,
        f -> f.value(RECEIVED).status(Status.RECEIVED).from("detainers.csv"));
    made.figure(
        "requests.issued",
        "Requests in ICE's file",
        Unit.REQUESTS,
        f -> f.value(ISSUED).status(Status.ISSUED).from("Sample_Detainers_FY26.xlsx"));
    made.figure(
        "requests.people",
        "People named in the requests",
        Unit.PEOPLE,
        f -> f.value(1_008).unknown(143).status(Status.ISSUED));
    made.figure(
        "requests.duplicates",
        "Rows set aside as repeats of an earlier row",
        Unit.ROWS,
        f -> f.value(57).status(Status.ISSUED));
    for (int month = 0; month < 36; month++) {
      String key = YearMonth.of(2022, 1).plusMonths(month).toString();
      long received = 33L + (month % 3 == 0 ? 1 : 0);
      made.figure(
          "requests.month." + key + ".received",
          "Requests in the jail's log, " + key,
          Unit.REQUESTS,
          f -> f.value(received).status(Status.RECEIVED).from("detainers.csv"));
      long issued = 25L + (month * 7) % 14;
      made.figure(
          "requests.month." + key + ".issued",
          "Requests in ICE's file, " + key,
          Unit.REQUESTS,
          f -> f.value(issued).status(Status.ISSUED).from("Sample_Detainers_FY26.xlsx"));
    }
    made.figure(
        "bookings.total",
        "Bookings",
        Unit.BOOKINGS,
        f -> f.value(60_012).status(Status.CARRIED_OUT));
    made.figure(
        "bookings.held",
        "Bookings with an immigration hold",
        Unit.BOOKINGS,
        f -> f.value(HELD).of(60_012).status(Status.CARRIED_OUT));
  }

  private void who() {
    share("who.criminality.convicted", "Convicted of a crime, as ICE reports", 398, ISSUED, 0);
    share("who.criminality.pending", "Charged and not convicted, as ICE reports", 421, ISSUED, 0);
    share("who.criminality.other", "Neither charged nor convicted, as ICE reports", 310, ISSUED, 0);
    share("who.criminality.unknown", "Criminality not recorded", 14, ISSUED, 14);
    share("who.threat-level.1", "ICE threat level 1, the most serious", 151, ISSUED, 790);
    share("who.threat-level.2", "ICE threat level 2", 84, ISSUED, 790);
    share("who.threat-level.3", "ICE threat level 3", 118, ISSUED, 790);
    share("who.threat-level.unknown", "Threat level not recorded", 790, ISSUED, 790);
    share("who.grade.felony", "Most serious charge a felony", 361, HELD, 51);
    share("who.grade.misdemeanor", "Most serious charge a misdemeanor", 587, HELD, 51);
    share("who.grade.other", "Most serious charge an infraction", 21, HELD, 51);
    share("who.grade.unknown", "Grade of the most serious charge not recorded", 51, HELD, 51);
    share("who.category.driving", "Most serious charge: driving", 312, HELD, 51);
    share("who.category.assault", "Most serious charge: assault", 201, HELD, 51);
    share("who.category.drug-possession", "Most serious charge: drug possession", 188, HELD, 51);
    share("who.category.theft", "Most serious charge: theft", 140, HELD, 51);
    share("who.category.other", "Most serious charge: other", 128, HELD, 51);
    share("who.category.unknown", "Kind of the most serious charge not recorded", 51, HELD, 51);
    made.figure(
        "who.gender.male", "Male", Unit.BOOKINGS, f -> f.value(894).status(Status.CARRIED_OUT));
    made.figure(
        "who.gender.female", "Female", Unit.BOOKINGS, f -> f.value(126).status(Status.CARRIED_OUT));
  }

  private void share(String id, String label, long part, long whole, long unknown) {
    Status status = whole == ISSUED ? Status.ISSUED : Status.CARRIED_OUT;
    String source = whole == ISSUED ? "Sample_Detainers_FY26.xlsx" : "bookings.csv";
    made.figure(
        id,
        label,
        Unit.SHARE,
        f -> f.share(part, whole).unknown(unknown).status(status).from(source));
  }

  private void time() {
    direct("imm", "Rows of the jurisdiction IMM", 431, "11406.25", "19.5", 37);
    direct(
        "imm-or-note",
        "Rows of the jurisdiction IMM, or released to Immigration",
        470,
        "17820.5",
        "22.75",
        52);
    stay("stay.held", "with a hold", "24.611", "9.4");
    stay("stay.others", "without a hold", "15.032", "3.155");
    stay("stay.held.felony", "with a hold, most serious charge a felony", "51.2", "31.04");
    stay("stay.held.misdemeanor", "with a hold, most serious charge a misdemeanor", "10.73", "5.9");
    made.figure(
        "time.gross.days",
        "Days in jail of everyone held, the whole stay up to the end of the records",
        Unit.DAYS,
        f -> f.value("25103.22").of(HELD).measure("gross").status(Status.CARRIED_OUT));
    made.table(
        new ResultTable(
            "time-held",
            "Time held past release",
            "One row a span of hours.",
            List.of(
                new Column("hours_from", "integer", "Hours, from"),
                new Column("hours_until", "integer", "Hours, until"),
                new Column("label", "text", "Span"),
                new Column("bookings", "integer", "Bookings")),
            List.of(
                row(0L, 0L, "none", 569L),
                row(0L, 6L, "up to 6 hours", 98L),
                row(6L, 12L, "6 to 12 hours", 71L),
                row(12L, 24L, "12 to 24 hours", 92L),
                row(24L, 48L, "24 to 48 hours", 133L),
                row(48L, 96L, "over 2 to 4 days", 19L),
                row(96L, 168L, "over 4 to 7 days", 9L),
                row(168L, null, "over 7 days", 9L),
                row(null, null, "unknown", 20L))));
  }

  static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private void direct(
      String id, String name, long bookings, String hours, String median, long over) {
    String prefix = "time.direct." + id;
    made.figure(
        prefix + ".bookings",
        "Bookings held past release (" + name + ")",
        Unit.BOOKINGS,
        f -> f.value(bookings).of(HELD).unknown(20).measure("direct").status(Status.CARRIED_OUT));
    made.figure(
        prefix + ".hours",
        "Hours held past release (" + name + ")",
        Unit.HOURS,
        f -> f.value(hours).unknown(20).measure("direct").status(Status.CARRIED_OUT));
    made.figure(
        prefix + ".median-hours",
        "Median hours, of those held past release (" + name + ")",
        Unit.HOURS,
        f -> f.value(median).of(bookings).measure("direct").status(Status.CARRIED_OUT));
    made.figure(
        prefix + ".over-48-hours",
        "Bookings held more than 48 hours past release (" + name + ")",
        Unit.BOOKINGS,
        f -> f.value(over).of(HELD).unknown(20).measure("direct").status(Status.CARRIED_OUT));
  }

  private void stay(String id, String group, String mean, String median) {
    made.figure(
        id + ".mean-days",
        "Mean days in jail, " + group,
        Unit.DAYS,
        f -> f.value(mean).measure("gross").status(Status.CARRIED_OUT));
    made.figure(
        id + ".median-days",
        "Median days in jail, " + group,
        Unit.DAYS,
        f -> f.value(median).measure("gross").status(Status.CARRIED_OUT));
  }

  private void cost() {
    for (int i = 0; i < RATES.length; i++) {
      String rate = RATES[i];
      long central = CENTS_A_DAY[i];
      made.figure(
          "rate." + rate,
          A_DAY.get(i) + ", 2024 (synthetic)",
          Unit.CENTS_PER_DAY,
          f -> f.value(central).measure("rate").rate(rate).from("Sample rates, 2024"));
      price("cost.direct." + rate, "direct", rate, central, "11406.25", "24");
      price("cost.direct." + rate + ".imm", "direct", rate, central, "11406.25", "24");
      price("cost.direct." + rate + ".imm-or-note", "direct", rate, central, "17820.5", "24");
      price("cost.gross." + rate, "gross", rate, central, "25103.22", "1");
    }
  }

  private void price(
      String id, String measure, String rate, long cents, String time, String perDay) {
    BigDecimal days = new BigDecimal(time).divide(new BigDecimal(perDay), 10, RoundingMode.HALF_UP);
    long central =
        days.multiply(BigDecimal.valueOf(cents)).setScale(0, RoundingMode.HALF_UP).longValueExact();
    made.figure(
        id,
        "Cost, " + measure + " × " + rate,
        Unit.CENTS,
        f ->
            f.value(central)
                .range(
                    String.valueOf(central * 9 / 10),
                    String.valueOf(central * 11 / 10),
                    Spread.ASSUMPTIONS)
                .measure(measure)
                .rate(rate)
                .status(Status.CARRIED_OUT)
                .from("bookings.csv", "Sample rates, 2024"));
  }

  private void human() {
    line(
        "dismissed-or-acquitted",
        "Held past release after every charge was dismissed or ended in acquittal",
        Unit.BOOKINGS,
        118L,
        HELD,
        40);
    line(
        "never-convicted",
        "Requests for people with no conviction on record",
        Unit.REQUESTS,
        702L,
        RECEIVED,
        88);
    line(
        "victim-or-witness",
        "Requests for people in custody as victims or witnesses",
        Unit.REQUESTS,
        11L,
        RECEIVED,
        930);
    line(
        "us-citizen-claim",
        "Requests for people who claim United States citizenship",
        Unit.REQUESTS,
        4L,
        RECEIVED,
        610);
    line("minor", "Requests for people under 18", Unit.REQUESTS, 0L, RECEIVED, 12);
    line("past-48-hours", "Held more than 48 hours past release", Unit.BOOKINGS, 37L, HELD, 20);
    line(
        "bond-posted-not-released",
        "Held past release although bond was posted",
        Unit.BOOKINGS,
        null,
        HELD,
        HELD);
    made.figure(
        "human.days-of-liberty",
        "Days people were held after they could have gone home",
        Unit.DAYS,
        f -> f.value("475.2604").unknown(20).measure("direct").status(Status.CARRIED_OUT));
  }

  private void line(
      String id, String label, Unit unit, @Nullable Long value, long of, long unknown) {
    Status status = unit == Unit.REQUESTS ? Status.RECEIVED : Status.CARRIED_OUT;
    made.figure(
        "human." + id,
        label,
        unit,
        f -> (value == null ? f : f.value(value)).of(of).unknown(unknown).status(status));
  }

  private void sources() {
    made.source(
        "bookings.csv", "Jail export: bookings and charges", "Generated; CC0-1.0", 118_202, 11);
    made.source(
        "detainers.csv", "Jail export: log of requests received", "Generated; CC0-1.0", 1_200, 0);
    made.source(
        "Sample_Detainers_FY26.xlsx, sheet Detainers",
        "Immigration detainers, workbook",
        "Generated; CC0-1.0",
        1_200,
        3);
    made.figure("source.rows-read", "Rows read", Unit.ROWS, f -> f.value(120_616));
    made.figure("source.rows-kept", "Rows kept", Unit.ROWS, f -> f.value(120_602));
    made.figure(
        "source.rows-rejected", "Rows rejected, kept with the reason", Unit.ROWS, f -> f.value(14));
    made.caveat(Caveat.inDetails("synthetic"));
    made.caveat(Caveat.inDetails("issued-and-received-apart"));
    made.caveat(Caveat.inDetails("no-rate", new Words("kinds", List.of("rate.reimbursed"))));
  }
}
