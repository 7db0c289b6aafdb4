package org.amparo.ingest.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.database.Sql;

/** The flags of the rows of a canonical table: what of a record is not as it should be. */
record RowFlags(TableRows rows) {

  /** Days that may rightly lie ahead: the end of a sentence, of a contract, of a period. */
  private static final Set<String> AHEAD =
      Set.of("sentence_released_on", "valid_from", "valid_until", "period_until");

  private static final int YEARS_AHEAD = 100;

  /** The SQL of the list of a row's flags. */
  String sql() {
    List<TypedRows.Flag> flags = new ArrayList<>();
    rows.mapping()
        .set()
        .forEach(
            (column, value) -> {
              if (value.codes().isPresent()) {
                flags.add(new TypedRows.Flag("unmapped:" + column, TableRows.unmapped(column)));
              }
              if (rows.mayDiffer(value.expression())) {
                flags.add(new TypedRows.Flag("differs:" + column, TableRows.differs(column)));
              }
              if (rows.isNarrow(column)) {
                flags.add(
                    new TypedRows.Flag(
                        "out-of-range:" + column,
                        "%s IS NOT NULL AND %s IS NULL"
                            .formatted(TableRows.wide(column), Sql.name(column))));
              }
              if (isTime(column)) {
                flags.add(new TypedRows.Flag("implausible:" + column, implausible(column)));
              }
            });
    rows.mapping().flags().forEach((flag, when) -> flags.add(new TypedRows.Flag(flag, when.sql())));
    String own = TypedRows.flags(flags);
    Set<String> unparsed = unparsedFlags();
    // Few rows have any.
    return unparsed.isEmpty()
        ? own
        : """
        CASE WHEN len(unparsed) = 0 THEN %2$s
          ELSE list_concat(list_filter(unparsed, lambda flag: flag IN (%1$s)), %2$s) END\
        """
            .formatted(Sql.texts(unparsed), own);
  }

  private boolean isTime(String column) {
    String type = rows.canonical().get(column);
    return "DATE".equals(type) || "TIMESTAMP".equals(type);
  }

  private String implausible(String column) {
    return "%1$s < DATE '%2$s' OR %1$s >= DATE '%3$s'"
        .formatted(Sql.name(column), rows.contract().plausible().from(), plausibleUntil(column));
  }

  private LocalDate plausibleUntil(String column) {
    if (AHEAD.contains(column)) {
      return rows.today().plusYears(YEARS_AHEAD);
    }
    LocalDate until = rows.contract().plausible().until();
    return until == null ? rows.today().plusDays(1) : until;
  }

  /** The flags of unparsed values of columns that this table's expressions read. */
  private Set<String> unparsedFlags() {
    Set<String> names = new TreeSet<>();
    rows.mapping()
        .set()
        .values()
        .forEach(value -> names.addAll(rows.contract().reads(value.expression())));
    Set<String> flags = new TreeSet<>();
    for (Column column : rows.contract().columns().values()) {
      if (names.contains(column.alias())) {
        flags.add("unparsed:" + column.source());
        flags.add("day-only:" + column.source());
      }
    }
    return flags;
  }
}
