package org.amparo.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;

/** The law over the period of a made-up county's records, and its requests by place. */
final class SampleLaw {

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final LocalDate AFTER = LocalDate.of(2025, 1, 1);

  private SampleLaw() {}

  static void addTo(EvaluationBuilder made) {
    made.table(
        new ResultTable(
            "law-in-force",
            "The law in force over the period of the records",
            "One row a policy.",
            List.of(
                new Column("rank", "text", "Rank"),
                new Column("from", "date", "From"),
                new Column("until", "date", "Until"),
                new Column("policy_id", "text", "Policy id"),
                new Column("policy", "text", "Policy"),
                new Column("citation", "text", "Citation"),
                new Column("url", "text", "Where"),
                new Column("official_text_read", "boolean", "Read"),
                new Column("period_from", "date", "First day"),
                new Column("period_until", "date", "Day after")),
            List.of(
                row("federal", LocalDate.of(1997, 4, 1), null, "us-8-cfr-287-7", "8 CFR 287.7"),
                row("state", LocalDate.of(2019, 7, 1), null, "us-fl-chapter-908", "Chapter 908"),
                row(
                    "county",
                    LocalDate.of(2017, 1, 26),
                    LocalDate.of(2023, 4, 1),
                    "us-fl-directive",
                    "A directive of 2017"),
                row("county", LocalDate.of(2023, 4, 1), null, "us-fl-ordinance", "An ordinance"))));
    place(made, "12086", "Sample County", 900);
    place(made, "facility-tgkjail", "Sample County jail, north", 300);
  }

  private static void place(EvaluationBuilder made, String id, String name, long requests) {
    made.figure(
        "place.received." + id,
        "Requests in the jail's log: " + name,
        Unit.REQUESTS,
        f -> f.value(requests).status(Status.RECEIVED));
  }

  private static List<@Nullable Object> row(
      String rank, LocalDate from, @Nullable LocalDate until, String id, String name) {
    return Arrays.asList(rank, from, until, id, name, name, "", true, FIRST, AFTER);
  }
}
