package org.amparo.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.model.fact.Fact;

/**
 * Made-up flat cases: each column a formula of the row's number {@code i} in arithmetic that SQL
 * and numpy read alike. Rows come from eight kinds of source, each of which lacks facts of its own;
 * of the facts there are, most say no.
 */
final class GeneratedCases {

  private static final long MODULUS = 2_147_483_647L;
  private static final int SOURCES = 8;

  private GeneratedCases() {}

  /**
   * A column.
   *
   * @param formula a truth, a number, the number of a word, or a date's days since 1970
   */
  record Column(Fact fact, String formula, String unknown) {}

  /** The columns. */
  static final List<Column> COLUMNS =
      List.of(
          truth(0, Fact.REQUEST_FORM_COMPLETE, 800),
          truth(1, Fact.REQUEST_PROBABLE_CAUSE_SHOWN, 600),
          truth(2, Fact.REQUEST_SUPPORTING_DOCUMENT, 100),
          truth(3, Fact.REQUEST_ADMINISTRATIVE_WARRANT, 400),
          truth(4, Fact.REQUEST_JUDICIAL_WARRANT, 4),
          truth(5, Fact.REQUEST_SERVED_ON_PERSON, 300),
          truth(6, Fact.PERSON_US_CITIZEN_CLAIM, 5),
          truth(7, Fact.PERSON_VICTIM_OR_WITNESS, 8),
          truth(8, Fact.PERSON_FINAL_ORDER, 100),
          truth(9, Fact.CUSTODY_LOCAL_CHARGE, 950),
          truth(10, Fact.JURISDICTION_AGREEMENT_287G, 60),
          column(11, Fact.JURISDICTION_REIMBURSEMENT, "%s // 64 %% 20 // 9"),
          column(12, Fact.REQUEST_FORM, "%s // 64 %% 7"),
          column(13, Fact.CUSTODY_RELEASE_REASON, "%s // 64 %% 6"),
          column(14, Fact.REQUEST_KIND, "%s // 64 %% 40 // 37"),
          column(15, Fact.PERSON_AGE, "16 + %s // 64 %% 900 // 15"),
          column(16, Fact.REQUEST_ICE_THREAT_LEVEL, "1 + %s // 64 %% 3"),
          column(17, Fact.REQUEST_RECEIVED_ON, "15000 + %s // 64 %% 4500"));

  private static Column truth(int number, Fact fact, int inThousand) {
    return column(number, fact, "%s // 64 %% 1000 < " + inThousand);
  }

  private static Column column(int number, Fact fact, String formula) {
    return new Column(
        fact,
        formula.formatted(hash(number)),
        "%s %% %d * %d %% 11 < 3".formatted(hash(99), SOURCES, 2 * number + 3));
  }

  /** A number that looks like chance, below the modulus. */
  private static String hash(int number) {
    return "(i * " + (1_000_000_007L + 1_000_003L * number) + " % " + MODULUS + ")";
  }

  /**
   * The statement that makes the table.
   *
   * @param unknowns whether facts that a source lacks are NULL, or known all the same
   */
  static String table(String name, long rows, boolean unknowns) {
    List<String> columns = new ArrayList<>();
    for (Column column : COLUMNS) {
      String value = sql(column);
      columns.add(
          (unknowns ? "CASE WHEN NOT (" + column.unknown() + ") THEN " + value + " END" : value)
              + " AS "
              + column.fact().column());
    }
    return "CREATE OR REPLACE TABLE "
        + name
        + " AS SELECT i AS detainer_id, "
        + String.join(",\n", columns)
        + " FROM range("
        + rows
        + ") r(i)";
  }

  private static String sql(Column column) {
    return switch (column.fact().type()) {
      case BOOLEAN, INTEGER -> "(" + column.formula() + ")";
      case DATE -> "(DATE '1970-01-01' + CAST(" + column.formula() + " AS INTEGER))";
      case TEXT ->
          words(column.fact()).stream()
              .map(word -> "'" + word + "'")
              .collect(Collectors.joining(", ", "([", "])[1 + " + column.formula() + "]"));
      case TIME -> throw new IllegalArgumentException(column.fact().path());
    };
  }

  /** The words of a text fact, by their numbers. */
  static List<String> words(Fact fact) {
    return fact.allowed();
  }

  /** The column of a fact. */
  static Optional<Column> column(Fact fact) {
    return COLUMNS.stream().filter(column -> column.fact() == fact).findFirst();
  }

  /** A date as the formulas count it. */
  static long days(LocalDate date) {
    return date.toEpochDay();
  }
}
