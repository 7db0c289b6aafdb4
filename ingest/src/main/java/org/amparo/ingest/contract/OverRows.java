package org.amparo.ingest.contract;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a contract may say of the several rows of one record, and nothing else. An unknown value
 * among them leaves open what it could change. In a statement each has a name of Amparo's own, for
 * the database has {@code last} and {@code any} with other meanings.
 */
public final class OverRows {

  /** Each with its meaning, of {@code x}. */
  private static final List<List<String>> MEANINGS =
      List.of(
          List.of("last", "max(x)"),
          List.of("first", "min(x)"),
          List.of(
              "any",
              "CASE WHEN bool_or(CAST(x AS BOOLEAN)) THEN true WHEN count(*) = count(x) THEN false"
                  + " END"),
          List.of(
              "all",
              "CASE WHEN NOT bool_and(CAST(x AS BOOLEAN)) THEN false WHEN count(*) = count(x) THEN"
                  + " true END"),
          // Of conditions those that are true, of other values those that are there.
          List.of(
              "count",
              "count(CASE WHEN typeof(x) <> 'BOOLEAN' OR CAST(x AS VARCHAR) = 'true' THEN x END)"),
          List.of("sum", "CASE WHEN count(*) = count(x) THEN sum(x) END"),
          List.of(
              "most_serious",
              "CASE WHEN bool_or(x = 'FELONY') THEN 'FELONY' WHEN count(*) > count(x) THEN NULL"
                  + " WHEN bool_or(x = 'MISDEMEANOR') THEN 'MISDEMEANOR'"
                  + " WHEN bool_or(x = 'INFRACTION') THEN 'INFRACTION' END"));

  /** Their names, as {@code docs/contracts.md} publishes them. */
  public static final SortedSet<String> NAMES =
      MEANINGS.stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));

  private static final String OWN = "over_rows_";

  /** A text or a quoted name, which stay as they are, or a call. */
  private static final Pattern CALL =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(?<![\\w.])(" + String.join("|", NAMES) + ")\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private OverRows() {}

  /** The SQL with Amparo's own names for them. */
  static String named(String sql) {
    return CALL.matcher(sql)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? found.group()
                        : OWN + found.group(1).toLowerCase(Locale.ROOT) + "("));
  }

  /** Whether a function is one of them. */
  static boolean isOne(String function) {
    return function.startsWith(OWN) && NAMES.contains(function.substring(OWN.length()));
  }

  static boolean in(Expression expression) {
    return expression.names().stream().anyMatch(OverRows::isOne);
  }

  /** The statements that make them. */
  public static List<String> macros() {
    return MEANINGS.stream()
        .map(one -> "CREATE OR REPLACE TEMP MACRO " + OWN + one.getFirst() + "(x) AS " + one.get(1))
        .toList();
  }
}
