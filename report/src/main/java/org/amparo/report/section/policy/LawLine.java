package org.amparo.report.section.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.ResultTable;
import org.amparo.report.chart.Chart;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.TimeLine;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The law in force over the period of the records.
 *
 * @param chart a bar for each policy
 * @param last the policy that took force last within the period; null where none did
 * @param rows the same in words, the highest rank first
 */
public record LawLine(Chart chart, @Nullable Row last, List<Row> rows) {

  private static final Map<String, Palette> COLORS =
      Map.of(
          "court", Palette.STRONG,
          "federal", Palette.MIDDLE,
          "state", Palette.WARM,
          "county", Palette.REVIEW,
          "sheriff", Palette.OTHER_LAW);

  /**
   * A policy.
   *
   * @param rank in words
   * @param policy its name
   * @param from its first day, or null
   * @param until the first day it no longer held, or null where it holds on
   * @param citation what says so
   * @param url where it can be read; may be empty
   * @param read whether the official text was read
   */
  public record Row(
      String rank,
      String policy,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String citation,
      String url,
      boolean read) {}

  public static @Nullable LawLine of(@Nullable ResultTable table) {
    if (table == null || table.rows().isEmpty()) {
      return null;
    }
    Cells cells = new Cells(table);
    LocalDate first = cells.date(0, "period_from");
    LocalDate last = cells.date(0, "period_until");
    if (first == null || last == null) {
      return null;
    }
    List<Row> rows = new ArrayList<>();
    List<TimeLine.Span> spans = new ArrayList<>();
    Set<String> ranks = new LinkedHashSet<>();
    for (int i = 0; i < table.rows().size(); i++) {
      String rank = cells.text(i, "rank");
      Row row = row(cells, i, rank);
      ranks.add(rank);
      rows.add(row);
      spans.add(new TimeLine.Span(row.policy(), row.from(), row.until(), days(row), color(rank)));
    }
    Chart chart =
        TimeLine.of(
            "chart-law",
            Wording.say("law.chart"),
            first,
            last,
            spans,
            ranks.stream()
                .map(rank -> Chart.Key.of(color(rank), Wording.say("law.rank." + rank)))
                .toList());
    return new LawLine(chart, last(rows, first, last), List.copyOf(rows));
  }

  private static Palette color(String rank) {
    return COLORS.getOrDefault(rank, Palette.OTHER_LAW);
  }

  private static Row row(Cells cells, int i, String rank) {
    return new Row(
        Wording.say("law.rank." + rank),
        cells.text(i, "policy"),
        cells.date(i, "from"),
        cells.date(i, "until"),
        cells.text(i, "citation"),
        cells.text(i, "url"),
        cells.text(i, "official_text_read").equals("true"));
  }

  private static @Nullable Row last(List<Row> rows, LocalDate first, LocalDate last) {
    record Dated(LocalDate day, Row row) {}
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(row.from()).map(day -> new Dated(day, row)))
        .filter(dated -> dated.day().isAfter(first) && dated.day().isBefore(last))
        .max(Comparator.comparing(Dated::day))
        .map(Dated::row)
        .orElse(null);
  }

  private static String days(Row row) {
    LocalDate from = row.from();
    LocalDate until = row.until();
    String since = from == null ? Wording.say("law.always") : Dates.day(from);
    return until == null
        ? Wording.say("law.since", Map.of("from", since))
        : Wording.say("law.from-until", Map.of("from", since, "until", Dates.day(until)));
  }
}
