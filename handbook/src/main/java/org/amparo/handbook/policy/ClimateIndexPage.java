package org.amparo.handbook.policy;

import java.util.List;
import org.amparo.policy.law.ClimateIndex;
import org.amparo.policy.law.ClimateIndex.Answer;
import org.amparo.policy.law.ClimateIndex.Row;

/** What became of each detainer row of the Immigrant Climate Index that was used. */
final class ClimateIndexPage {

  private ClimateIndexPage() {}

  static String of() {
    List<Row> rows = ClimateIndex.bundled();
    Markdown page = new Markdown();
    page.heading(1, "The Immigrant Climate Index, row by row");
    page.paragraph(
        ("The index of Pham and Van lists rules on detainers by year, coded by students. Of the %d"
                + " rows that the law research used, %d are carried, %d refuted and %d not carried. The"
                + " rows are restated in `policies/climate-index.yaml`. Back to the [index](index.md).")
            .formatted(
                rows.size(),
                count(rows, Answer.CARRIED),
                count(rows, Answer.REFUTED),
                count(rows, Answer.NOT_CARRIED)));
    page.table(
        List.of("place", "year", "what the row says", "what became of it"),
        rows.stream().map(ClimateIndexPage::row).toList());
    return page.text();
  }

  private static long count(List<Row> rows, Answer answer) {
    return rows.stream().filter(row -> row.answer() == answer).count();
  }

  private static List<String> row(Row row) {
    return List.of(
        row.place().name(),
        row.year() + (row.revoked() == 0 ? "" : " to " + row.revoked()),
        Markdown.plain(row.claim()),
        switch (row.answer()) {
          case CARRIED -> "carried: " + Markdown.link(row.words(), row.words() + ".md");
          case REFUTED -> "**refuted**: " + Markdown.plain(row.words());
          case NOT_CARRIED -> "**not carried**: " + Markdown.plain(row.words());
        });
  }
}
