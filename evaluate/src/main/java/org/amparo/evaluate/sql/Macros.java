package org.amparo.evaluate.sql;

import java.util.List;

/** What every step may call, beside the workspace's own macros. */
final class Macros {

  /** Where nearly all jails are; any other zone gives the same seconds, only slower. */
  private static final List<String> COMMON_ZONES =
      List.of("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles");

  /** What a row flags as implausible is unknown. */
  private static final String PLAUSIBLE =
      """
      CREATE OR REPLACE TEMP MACRO plausible(flags, name, value) AS
        CASE WHEN list_contains(flags, 'implausible:' || name) THEN NULL ELSE value END\
      """;

  private static final String PERIOD =
      """
      CREATE OR REPLACE TEMP MACRO after_period(moment) AS
        coalesce(moment >= getvariable('until_on'), FALSE);
      CREATE OR REPLACE TEMP MACRO in_period(moment) AS getvariable('from_on') IS NULL
        OR coalesce(moment >= getvariable('from_on') AND moment < getvariable('until_on'), FALSE);
      CREATE OR REPLACE TEMP MACRO in_asked(moment) AS getvariable('asked_from') IS NULL
        OR coalesce(moment >= getvariable('asked_from') AND moment < getvariable('asked_until'), FALSE);
      CREATE OR REPLACE TEMP MACRO requested_in_period(status, moment) AS
        CASE WHEN status = 'issued' THEN in_asked(moment) ELSE in_period(moment) END
      """;

  /** Of a seed, the name of a draw and whose it is: no order of rows changes it. */
  private static final String DRAWS =
      """
      CREATE OR REPLACE TEMP MACRO draw_hash(name, key) AS
        sha256(getvariable('draw_seed') || chr(10) || name || chr(10) || key)\
      """;

  /**
   * The ends of a count times a time, each between two values; a time without an end may be no
   * time.
   */
  private static final String SPANS =
      """
      CREATE OR REPLACE TEMP MACRO span_low(c, d, a, b) AS least(c * a, d * a,
        CASE c WHEN 0 THEN 0 ELSE c * b END, CASE d WHEN 0 THEN 0 ELSE d * b END);
      CREATE OR REPLACE TEMP MACRO span_high(c, d, a, b) AS greatest(c * a, d * a,
        CASE c WHEN 0 THEN 0 ELSE c * b END, CASE d WHEN 0 THEN 0 ELSE d * b END)\
      """;

  /** The statements that make them. */
  static final List<String> ALL =
      List.of(
          PLAUSIBLE,
          PERIOD,
          DRAWS,
          SPANS,
          "CREATE OR REPLACE TEMP MACRO seconds_apart(zone, from_time, until_time) AS " + seconds(),
          "CREATE OR REPLACE TEMP MACRO instant(zone, wall) AS " + instant());

  private Macros() {}

  /** Seconds since 1970 as they passed; without a zone, as a clock on the wall in UTC has them. */
  private static String instant() {
    StringBuilder sql = new StringBuilder("CAST(floor(epoch(CASE WHEN zone IS NULL THEN wall");
    for (String zone : COMMON_ZONES) {
      sql.append(
          " WHEN zone = '%1$s' THEN timezone('UTC', timezone('%1$s', wall))".formatted(zone));
    }
    return sql.append(" ELSE timezone('UTC', timezone(zone, wall)) END)) AS BIGINT)").toString();
  }

  /** Whole seconds by the workspace's macro: a zone known beforehand reads eight times as fast. */
  private static String seconds() {
    StringBuilder sql = new StringBuilder("CAST(round(3600 * CASE zone");
    for (String zone : COMMON_ZONES) {
      sql.append(" WHEN '%1$s' THEN elapsed_hours('%1$s', from_time, until_time)".formatted(zone));
    }
    return sql.append(" ELSE elapsed_hours(zone, from_time, until_time) END) AS BIGINT)")
        .toString();
  }
}
