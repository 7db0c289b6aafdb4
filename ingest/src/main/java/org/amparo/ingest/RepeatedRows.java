package org.amparo.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.ImportResult.ImportNote;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.Sql;
import org.amparo.ingest.database.Statements;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/** Keeps what one file of a source says from being counted again when another file says it. */
record RepeatedRows(Connection connection, Contract contract, SourceRecord source) {

  /** What is summed over all files, unlike bookings, charges and awards, which count once. */
  private static final Set<String> COUNTED =
      Set.of("detainer", "conviction", "bond_payment", "ice_event", "ledger", "reported_count");

  /**
   * A digest of the rows kept, whatever their order and however the file writes them; null where
   * there is none. It says with which version of the database it was made, whose hashes may change.
   */
  @Nullable String digest() throws SQLException {
    String cells =
        contract.typedColumns().stream()
            .map(Column::alias)
            .map(alias -> ", " + Sql.name(alias))
            .collect(Collectors.joining());
    String sql =
        """
        SELECT CASE WHEN count(*) > 0 THEN concat_ws(':', version(), count(*), sum(h), bit_xor(h)) END
        FROM (SELECT hash(''%s) AS h FROM typed WHERE reject_code IS NULL)
        """
            .formatted(cells);
    return Statements.rows(connection, sql, row -> row.getString(1)).getFirst();
  }

  /**
   * Throws AMP-128 where another file has given the same rows, unless both belong to different
   * releases: the second list then says what held on another day.
   */
  void mustBeNew(@Nullable String digest) throws SQLException {
    String sql =
        """
        SELECT name, rows_kept FROM source_file
        WHERE rows_digest = ? AND contract = ? AND (release = ? OR release IS NULL OR ? IS NULL)
        """;
    List<String> same =
        Statements.rows(
            connection,
            sql,
            row ->
                "its %,d rows are in the workspace already: %s has the same"
                    .formatted(row.getLong(2), row.getString(1)),
            digest,
            contract.id(),
            source.release(),
            source.release());
    if (!same.isEmpty()) {
      throw ErrorCode.ROWS_REPEATED.error(
          same.getFirst(),
          Place.of(source.file()),
          "leave this file out: it would count everything twice; nothing was imported");
    }
  }

  /**
   * What to say of records, just written, that another file or an earlier row gives too; AMP-129
   * where another file does and both are not to count.
   */
  List<ImportNote> overlap(int id, boolean add) throws SQLException {
    List<ImportNote> notes = new ArrayList<>();
    boolean keyed = false;
    for (TableMapping mapping : contract.tables()) {
      if (!mapping.key().isEmpty()) {
        keyed = true;
        overlap(id, mapping, add, notes);
      }
    }
    boolean counted =
        contract.tables().stream().anyMatch(mapping -> COUNTED.contains(mapping.table()));
    if (!keyed && counted) {
      noteUnkeyed(notes);
    }
    return notes;
  }

  private void overlap(int id, TableMapping mapping, boolean add, List<ImportNote> notes)
      throws SQLException {
    String table = mapping.table();
    String same =
        mapping.key().stream()
            .map(column -> "o.%1$s = n.%1$s".formatted(column))
            .collect(Collectors.joining(" AND "));
    String sql =
        """
        SELECT count(*), min(n.source_row), min(f.name) FROM %1$s n
        JOIN (SELECT DISTINCT ON (%2$s) * FROM %1$s WHERE source_id <> %4$s) o ON %3$s
        JOIN source_file f ON f.source_id = o.source_id
        WHERE n.source_id = %4$s
        """
            .formatted(table, String.join(", ", mapping.key()), same, id);
    long found;
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      found = row.getLong(1);
      if (found > 0 && !add) {
        throw ErrorCode.ROWS_OVERLAP.error(
            "%,d of its records of %s are in the workspace already, alike in %s; %s has such"
                .formatted(found, table, String.join(", ", mapping.key()), row.getString(3)),
            Place.of(source.file(), row.getLong(2)),
            "look at this line, the first of them; where both tell of the same, import only one of"
                + " the files, into a new workspace; where both are to count, give --add; nothing"
                + " was imported");
      }
    }
    if (found > 0) {
      notes.add(
          new ImportNote(
              "rows-added",
              "records of " + table + " that another file has too; both count",
              found));
    }
    if (!mapping.set().containsKey("duplicate_likely")) {
      noteRepeated(id, mapping, notes);
    }
  }

  private void noteRepeated(int id, TableMapping mapping, List<ImportNote> notes)
      throws SQLException {
    String key = String.join(", ", mapping.key());
    String sql =
        "SELECT count(*) - count(DISTINCT (%s)) FROM %s WHERE source_id = %s"
            .formatted(key, mapping.table(), id);
    long repeated = Statements.number(connection, sql);
    if (repeated > 0) {
      notes.add(
          new ImportNote(
              "key-repeated",
              "records of %s alike in %s to an earlier one of the file; all count"
                  .formatted(mapping.table(), key),
              repeated));
    }
  }

  private void noteUnkeyed(List<ImportNote> notes) throws SQLException {
    String sql =
        "SELECT name FROM source_file WHERE contract = ? AND sha256 <> ? ORDER BY source_id LIMIT"
            + " 1";
    notes.addAll(
        Statements.rows(
            connection,
            sql,
            row ->
                new ImportNote(
                    "key-none",
                    "rows that %s has too count twice: %s has no key that would tell them"
                        .formatted(row.getString(1), contract.id()),
                    0),
            contract.id(),
            source.sha256()));
  }
}
