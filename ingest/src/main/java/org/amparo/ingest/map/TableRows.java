package org.amparo.ingest.map;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.contract.CodeList;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Contract.HoldDefinition;
import org.amparo.ingest.contract.Expression;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.Sql;
import org.amparo.model.problem.ErrorCode;

/**
 * The SQL that writes the records of one canonical table from {@code typed}: rows that are kept and
 * wanted, one for each set of alike ones, values by the contract's expressions, and flags beside
 * them.
 *
 * @param canonical the canonical table's columns with their SQL types; empty where there is none
 * @param today the day of the import, the last plausible one unless the contract names another
 */
public record TableRows(
    Contract contract, TableMapping mapping, Map<String, String> canonical, LocalDate today) {

  /** A number with room in the column; what is no number at all is the contract's fault. */
  private static final String LARGEST =
      "CASE WHEN coalesce(abs(TRY_CAST(%1$s AS DOUBLE)), 0) <= %3$s THEN %2$s END";

  /** Five billion dollars: more than any state pays its officers in a year. */
  private static final long MOST_CENTS = 500_000_000_000L;

  /** Holds the mapping to the columns of its table. */
  public TableRows {
    if (!canonical.containsKey("source_row")) {
      throw ErrorCode.CONTRACT_INVALID.error(
          "there is no table of records called '" + mapping.table() + "'",
          mapping.place(),
          "use a table of the workspace that holds records, such as detainer, booking, charge,"
              + " conviction, ice_event or ledger");
    }
    for (String column : mapping.set().keySet()) {
      if (!canonical.containsKey(column)) {
        throw ErrorCode.CONTRACT_INVALID.error(
            "the table " + mapping.table() + " has no column '" + column + "'",
            mapping.place(),
            "use one of: " + String.join(", ", canonical.keySet()));
      }
    }
  }

  /**
   * The query for {@code line} and {@code missing}, the first column that may not be blank, of rows
   * that would give a record without it; empty where no row can.
   */
  public Optional<String> incomplete(int sourceId, Set<String> required) {
    List<String> cases = new ArrayList<>();
    mapping
        .set()
        .forEach(
            (column, value) -> {
              Expression expression = value.expression();
              Set<String> names = expression.names();
              boolean given = names.isEmpty() || names.equals(Set.of("row_id"));
              boolean ofSeveral = names.contains("over") || expression.aggregates();
              if (required.contains(column) && !given && !ofSeveral) {
                cases.add(
                    "WHEN (%s) IS NULL THEN %s"
                        .formatted(expression.sql(), Sql.text(mapping.table() + "." + column)));
              }
            });
    return cases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "SELECT line, missing FROM (SELECT line, CASE %s END AS missing FROM (%s)) WHERE missing IS NOT NULL"
                .formatted(String.join(" ", cases), wanted(sourceId, false)));
  }

  /**
   * The statement that writes the records. A yes-or-no value that takes a window over all rows,
   * such as whether an earlier row is alike, is joined by the line: beside the other columns the
   * database would sort all of them in their whole width.
   */
  public String insert(int sourceId) {
    List<String> columns = new ArrayList<>(mapping.set().keySet());
    if (readsHolds()) {
      columns.add("hold_by");
    }
    String names = columns.stream().map(Sql::name).collect(Collectors.joining(", "));
    Map<String, String> windows = new LinkedHashMap<>();
    StringBuilder joins = new StringBuilder();
    mapping
        .set()
        .forEach(
            (column, value) -> {
              Expression expression = value.expression();
              if ("BOOLEAN".equals(canonical.get(column)) && expression.names().contains("over")) {
                String window = "window_" + windows.size();
                windows.put(column, window);
                joins.append(
                    " JOIN (SELECT %4$s, CAST((%1$s) AS BOOLEAN) AS %2$s FROM (%3$s)) USING (%4$s)"
                        .formatted(
                            expression.sql(),
                            window,
                            wanted(sourceId),
                            mapping.each().isPresent() ? "line, part" : "line"));
              }
            });
    return """
    INSERT INTO %s (source_id, source_row, flags, %s)
    SELECT %s, line, %s, %s
    FROM (SELECT %s, %s
      FROM (%s)%s%s)
    """
        .formatted(
            mapping.table(),
            names,
            sourceId,
            new RowFlags(this).sql(),
            names,
            isOnePer()
                ? "min(line) AS line, list_distinct(flatten(list(unparsed))) AS unparsed"
                : "line, unparsed",
            values(windows),
            wanted(sourceId),
            joins,
            mapping.together());
  }

  /** For each column with a code list, the statement that records the codes not in it. */
  public List<String> unmapped(int sourceId) {
    List<String> statements = new ArrayList<>();
    mapping
        .set()
        .forEach(
            (column, value) ->
                value
                    .codes()
                    .map(codes -> requireNonNull(contract.codes().get(codes)))
                    .ifPresent(
                        codes ->
                            statements.add(
                                unmapped(sourceId, column, value(value.expression()), codes))));
    return statements;
  }

  private String unmapped(int sourceId, String column, String code, CodeList codes) {
    return """
    INSERT INTO unmapped_value
    SELECT %1$s, '%2$s', '%2$s.%3$s', 'code', CAST(one AS VARCHAR), count(*)
    FROM (SELECT (%4$s) AS one FROM (%5$s)%6$s) WHERE %7$s GROUP BY ALL
    """
        .formatted(
            sourceId,
            mapping.table(),
            column,
            code,
            wanted(sourceId),
            mapping.together(),
            TypedRows.unmapped(codes, "one"));
  }

  private boolean isOnePer() {
    return !mapping.onePer().isEmpty();
  }

  /**
   * The value; where several rows are one record and it says nothing of that, what all agree on.
   */
  private String value(Expression expression) {
    return mayDiffer(expression)
        ? "CASE WHEN min(%1$s) = max(%1$s) THEN min(%1$s) END"
            .formatted("(" + expression.sql() + ")")
        : expression.sql();
  }

  boolean mayDiffer(Expression expression) {
    return isOnePer() && !expression.aggregates();
  }

  private boolean readsHolds() {
    return canonical.containsKey("hold_by") && !mapping.set().containsKey("hold_by");
  }

  /** The typed rows that give a record. */
  String wanted(int sourceId) {
    return wanted(sourceId, true);
  }

  private String wanted(int sourceId, boolean once) {
    StringBuilder sql =
        new StringBuilder("SELECT *, " + rowId(sourceId))
            // What tells rows apart whatever their order in the file.
            .append(", md5_number(" + new TypedRows(contract).cells() + ") AS content");
    contract
        .place()
        .ifPresent(place -> sql.append(", ").append(place.id().sql()).append(" AS place_id"));
    sql.append(" FROM " + new Parts(mapping.each()).rows() + " WHERE reject_code IS NULL");
    mapping.where().ifPresent(where -> sql.append(" AND (").append(where.sql()).append(")"));
    if (once && !mapping.distinctOn().isEmpty()) {
      sql.append(" QUALIFY row_number() OVER (PARTITION BY ")
          .append(
              mapping.distinctOn().stream()
                  .map(key -> "(" + key.sql() + ")")
                  .collect(Collectors.joining(", ")))
          .append(" ORDER BY line) = 1");
    }
    return sql.toString();
  }

  /** The name by which records of one row refer to each other: {@code source_id:line}. */
  static String rowId(int sourceId) {
    return sourceId + " || ':' || line AS row_id";
  }

  /** The columns' values; those known need not be reckoned any more. */
  String values(Map<String, String> known) {
    List<String> values = new ArrayList<>();
    mapping
        .set()
        .forEach(
            (column, value) -> {
              String sql = "(" + known.getOrDefault(column, value(value.expression())) + ")";
              if (value.codes().isPresent()) {
                String codes = value.codes().get();
                values.add(
                    TypedRows.unmapped(requireNonNull(contract.codes().get(codes)), sql)
                        + " AS "
                        + unmapped(column));
                sql = "code_" + codes + "(" + sql + ")";
              }
              if (isNarrow(column)) {
                values.add(sql + " AS " + wide(column));
              }
              if (mayDiffer(value.expression())) {
                values.add(
                    "min(%1$s) IS DISTINCT FROM max(%1$s) AS %2$s"
                        .formatted("(" + value.expression().sql() + ")", differs(column)));
              }
              String cast = "CAST(%s AS %s)".formatted(sql, canonical.get(column));
              if (isNarrow(column)) {
                cast = LARGEST.formatted(sql, cast, largest(column));
              }
              values.add(cast + " AS " + Sql.name(column));
            });
    if (readsHolds()) {
      values.add(TypedRows.flags(holds()) + " AS hold_by");
    }
    return String.join(",\n    ", values);
  }

  private List<TypedRows.Flag> holds() {
    List<TypedRows.Flag> holds = new ArrayList<>();
    for (HoldDefinition hold : contract.holds()) {
      String condition = hold.condition().sql();
      holds.add(
          new TypedRows.Flag(hold.id(), isOnePer() ? "bool_or(" + condition + ")" : condition));
    }
    return holds;
  }

  /** Whether a file may hold a number that the column has no room for, or that none can be. */
  boolean isNarrow(String column) {
    return "INTEGER".equals(canonical.get(column)) || "BIGINT".equals(canonical.get(column));
  }

  private static long largest(String column) {
    return column.contains("cents") ? MOST_CENTS : Integer.MAX_VALUE;
  }

  /** The number as reported. */
  static String wide(String column) {
    return Sql.name("wide:" + column);
  }

  /** Whether rows of one record say several things. */
  static String differs(String column) {
    return Sql.name("differs:" + column);
  }

  static String unmapped(String column) {
    return Sql.name("unmapped:" + column);
  }
}
