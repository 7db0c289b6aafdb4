package org.amparo.ingest.contract;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.amparo.model.WordList;

/**
 * The SQL that a contract's expressions may use: what the bundled contracts need and the obvious
 * rest. Nothing here reads a file, another table or a setting, and no function makes a value that
 * is much larger than what it is given. {@code docs/contracts.md} publishes the list.
 */
public final class AllowedSql {

  /** Kinds of nodes, as the database's parser names them. */
  static final SortedSet<String> KINDS =
      words(
          """
          ARRAY_EXTRACT ARRAY_SLICE CASE_EXPR COLUMN_REF COMPARE_BETWEEN COMPARE_DISTINCT_FROM
          COMPARE_EQUAL COMPARE_GREATERTHAN COMPARE_GREATERTHANOREQUALTO COMPARE_IN
          COMPARE_LESSTHAN COMPARE_LESSTHANOREQUALTO COMPARE_NOTEQUAL COMPARE_NOT_BETWEEN
          COMPARE_NOT_DISTINCT_FROM COMPARE_NOT_IN CONJUNCTION_AND CONJUNCTION_OR FUNCTION
          OPERATOR_CAST OPERATOR_COALESCE OPERATOR_IS_NOT_NULL OPERATOR_IS_NULL OPERATOR_NOT
          VALUE_CONSTANT WINDOW_AGGREGATE WINDOW_LAG WINDOW_LEAD WINDOW_ROW_NUMBER
          """);

  /** Operators that the parser takes for functions. */
  static final SortedSet<String> OPERATORS = words("+ - * / // % || ~~ !~~ ~~* !~~*");

  /** Types that a value may be cast to. */
  public static final SortedSet<String> TYPES =
      words(
          "BOOLEAN SMALLINT INTEGER BIGINT HUGEINT DECIMAL DOUBLE VARCHAR DATE TIME TIMESTAMP"
              + " INTERVAL");

  /** Functions of the database, and those that Amparo defines. */
  public static final SortedSet<String> FUNCTIONS =
      words(
          """
          abs capitalized ceil contains date_diff date_part date_trunc day ends_with floor
          getvariable greatest hash hour is_redaction is_repeated_part last_day least left length
          list_contains lower ltrim make_date minute month nullif regexp_extract regexp_full_match
          regexp_matches right round rtrim sha256 split_part starts_with substr substring timezone
          to_days to_hours to_minutes to_months to_years translate trim trunc try_strptime upper
          year
          """);

  /** Functions over a window. */
  public static final SortedSet<String> WINDOWS = words("count lag lead max min row_number sum");

  private AllowedSql() {}

  private static SortedSet<String> words(String text) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(WordList.of(text)));
  }
}
