package org.amparo.ingest.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.model.WordList;

/**
 * A column that a contract reads.
 *
 * @param also other names by which it is known: publishers rename columns from release to release
 * @param alias its name in the contract's SQL: lower case letters, digits and underscores
 * @param optional whether the file may lack it without a word, because another column then says it
 * @param repeats whether the file may hold the column more than once; the one under the name listed
 *     first is then read, the leftmost of several
 */
public record Column(
    String source,
    List<String> also,
    String alias,
    ColumnType type,
    boolean optional,
    boolean required,
    boolean repeats) {

  /** Names the mapping adds to every row; a column of the file takes another with {@code as}. */
  public static final Set<String> RESERVED =
      Set.copyOf(
          WordList.of(
              "line row_id content source_id place_id release unparsed reject_code"
                  + " reject_detail reject_cells seen_from seen_until seen_in"));

  private static final Pattern BLANKS = Pattern.compile("[\\s_]+");

  public Column {
    also = List.copyOf(also);
  }

  /** What a column's text is read as. */
  public enum ColumnType {
    TEXT("not-text"),
    INTEGER("not-an-integer"),
    DECIMAL("not-a-number"),
    DATE("not-a-date"),
    TIMESTAMP("not-a-timestamp"),
    YES_NO("not-yes-or-no");

    private final String rejection;

    ColumnType(String rejection) {
      this.rejection = rejection;
    }

    /** The code of a row rejected because a required value is not of this type. */
    public String rejection() {
      return rejection;
    }
  }

  /**
   * A column name as it is compared: in lower case, without outer blanks, inner runs of blanks and
   * underscores as one blank. Publishers vary these from release to release, and those who clean a
   * file write {@code facility_state} for {@code Facility State}.
   */
  public static String normalized(String name) {
    return BLANKS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Where among the names by which the column is known a name of the file is; the source is 0. */
  int rank(String name) {
    String normalized = normalized(name);
    if (normalized(source).equals(normalized)) {
      return 0;
    }
    return 1 + also.stream().map(Column::normalized).toList().indexOf(normalized);
  }

  /** The alias a column has where the contract gives none. */
  static String defaultAlias(String name) {
    String alias = normalized(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    return alias.isEmpty() || Character.isDigit(alias.charAt(0)) ? "c_" + alias : alias;
  }
}
