package org.amparo.ingest.map;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Layout;
import org.amparo.ingest.database.Sql;

/**
 * The SQL that reads a text without outer blanks as a value of a type, NULL where it is none. What
 * is written as the database itself would write it, as nearly all is, is read by a plain cast,
 * which takes a tenth of the time of the careful way.
 */
final class TypedText {

  /** Not with IN: the database makes a join of it, which is slow. */
  private static final String YES_OR_NO =
      Stream.concat(
              Stream.of("yes", "y", "true", "t", "1").map(yes -> " WHEN '" + yes + "' THEN true"),
              Stream.of("no", "n", "false", "f", "0").map(no -> " WHEN '" + no + "' THEN false"))
          .collect(Collectors.joining());

  /** A zone behind a time of the place's clock, by letters or hours; UTC is no place's here. */
  private static final String ZONE = "%Z";

  private static final String ZONE_WRITTEN = "(?: ?\\b(?:E|C|M|P|AK|H)[SD]?T|-(?:0[4-9]|10):?00)$";

  private final Set<String> dates;
  private final Set<String> timestamps;

  /** Texts of a layout. */
  TypedText(Layout layout, boolean datesAreIso) {
    this.dates = formats(layout.dates(), datesAreIso);
    this.timestamps = formats(layout.timestamps(), datesAreIso);
  }

  private static Set<String> formats(List<String> own, boolean datesAreIso) {
    Set<String> formats = new LinkedHashSet<>();
    // Two digits of a year first: four would read 16 as the year 16, and two cannot read 2016.
    own.stream().filter(format -> format.contains("%y")).forEach(formats::add);
    formats.addAll(own);
    if (datesAreIso) {
      formats.addAll(Layout.ISO_TIMESTAMPS);
    }
    return formats;
  }

  /** The value of a column of text. */
  String value(Column.ColumnType type, String raw) {
    return switch (type) {
      case TEXT -> raw;
      // A cast alone would round 1.5 to 2.
      case INTEGER ->
          """
          CASE WHEN CAST(TRY_CAST(%1$s AS BIGINT) AS VARCHAR) = %1$s THEN TRY_CAST(%1$s AS BIGINT)
            WHEN regexp_full_match(%1$s, '[+-]?[0-9]+(\\.0*)?') THEN TRY_CAST(%1$s AS BIGINT) END\
          """
              .formatted(raw);
      case DECIMAL ->
          "CASE WHEN regexp_full_match(%1$s, '[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?|[+-]?[0-9]+\\.')"
                  .formatted(raw)
              // From ten billion on nothing is counted or paid, and a hundred times it has no room.
              + " AND abs(TRY_CAST(%1$s AS DOUBLE)) < 1e10 THEN TRY_CAST(%1$s AS DECIMAL(18, 6)) END"
                  .formatted(raw);
      case DATE -> time("DATE", raw, dates);
      case TIMESTAMP -> time("TIMESTAMP", raw, timestamps);
      case YES_NO -> "CASE lower(" + raw + ")" + YES_OR_NO + " END";
    };
  }

  /**
   * A cast alone would take 2014-06-01x for a date, and strptime takes "infinity" and "epoch" for
   * one, whatever the format.
   */
  private static String time(String type, String raw, Set<String> formats) {
    StringBuilder sql = new StringBuilder("CASE ");
    if (Layout.isFirst(Layout.ISO_DAY, formats)) {
      sql.append(
          """
          WHEN strlen(%1$s) = 10 AND CAST(TRY_CAST(%1$s AS DATE) AS VARCHAR) = %1$s
            THEN CAST(TRY_CAST(%1$s AS DATE) AS %2$s)
          """
              .formatted(raw, type));
    }
    if (Layout.isFirst(Layout.ISO_SECOND, formats)) {
      sql.append(
          """
          WHEN strlen(%1$s) = 19 AND CAST(TRY_CAST(%1$s AS TIMESTAMP) AS VARCHAR) = %1$s
            THEN CAST(TRY_CAST(%1$s AS TIMESTAMP) AS %2$s)
          """
              .formatted(raw, type));
    }
    if (formats.contains(Layout.SERIAL)) {
      sql.append(
          """
          WHEN regexp_full_match(%1$s, '[1-9][0-9]{4}([.][0-9]+)?') THEN CAST(TIMESTAMP '1899-12-30'
            + to_seconds(CAST(round(TRY_CAST(%1$s AS DOUBLE) * 86400) AS BIGINT)) AS %2$s)
          """
              .formatted(raw, type));
    }
    List<String> zoned =
        formats.stream()
            .filter(format -> format.endsWith(ZONE))
            .map(format -> format.substring(0, format.length() - ZONE.length()).strip())
            .toList();
    if (!zoned.isEmpty()) {
      sql.append(
          "WHEN regexp_matches(%1$s, '%2$s') THEN CAST(try_strptime(regexp_replace(%1$s, '%2$s', ''), [%3$s]) AS %4$s) "
              .formatted(raw, ZONE_WRITTEN, Sql.texts(zoned), type));
    }
    List<String> plain =
        formats.stream()
            .filter(format -> !format.endsWith(ZONE) && !format.equals(Layout.SERIAL))
            .toList();
    return sql.append(
            plain.isEmpty()
                ? "ELSE CAST(NULL AS " + type + ") END"
                : "WHEN regexp_matches(%1$s, '[0-9]') THEN CAST(try_strptime(%1$s, [%2$s]) AS %3$s) END"
                    .formatted(raw, Sql.texts(plain), type))
        .toString();
  }
}
