package org.amparo.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.ingest.ImportResult.ImportNote;
import org.amparo.ingest.check.ContractCheck;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.Contract.PlaceMapping;
import org.amparo.ingest.contract.Expression;
import org.amparo.ingest.contract.Repeat;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.database.Statements;
import org.amparo.ingest.map.CanonicalTable;
import org.amparo.ingest.map.FillingRows;
import org.amparo.ingest.map.Parts;
import org.amparo.ingest.map.RosterRows;
import org.amparo.ingest.map.TableRows;
import org.amparo.ingest.offense.OffenseMapping;
import org.amparo.ingest.offense.OffenseTable;
import org.amparo.model.BundledFiles;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.ErrorCode;

/** Writes the canonical records of the rows in {@code typed}. */
final class RecordWriting {

  private final Connection connection;
  private final Contract contract;
  private final LocalDate today;
  private final Watched watched;
  private final List<ImportNote> notes = new ArrayList<>();

  RecordWriting(Connection connection, Contract contract, LocalDate today, Watched watched) {
    this.connection = connection;
    this.contract = contract;
    this.today = today;
    this.watched = watched;
  }

  /** Writes them under the source's id; what to say of them. */
  List<ImportNote> run(int id) throws SQLException {
    if (contract.place().isPresent()) {
      PlaceMapping place = contract.place().get();
      try {
        Statements.execute(connection, places(place));
      } catch (SQLException e) {
        throw ContractCheck.rejected(place.id().place(), e);
      }
    }
    writeHolds();
    noteUneven();
    Optional<RosterRows> rosters =
        contract.snapshots().map(snapshots -> new RosterRows(contract, snapshots));
    if (rosters.isPresent()) {
      Statements.execute(connection, rosters.get().fullest());
    }
    Set<String> tables = new LinkedHashSet<>();
    for (var mapping : contract.tables()) {
      tables.add(mapping.table());
      TableRows rows =
          new TableRows(
              contract, mapping, CanonicalTable.columns(connection, mapping.table()), today);
      try {
        if (mapping.fills().isEmpty()) {
          String insert = rows.insert(id);
          note("records", mapping.table(), watched.run(insert));
        } else {
          FillingRows filling = new FillingRows(contract, mapping, rows);
          Statements.execute(connection, filling.filling());
          note("filled", mapping.table(), watched.run(filling.fill()));
          noteFilling(
              mapping,
              Statements.number(connection, filling.unmatched()),
              Statements.number(connection, filling.differing()));
        }
      } catch (SQLException e) {
        throw ContractCheck.rejected(mapping.place(), e);
      }
      for (String unmapped : rows.unmapped(id)) {
        Statements.execute(connection, unmapped);
      }
    }
    if (rosters.isPresent()) {
      Statements.execute(connection, rosters.get().seen(id));
    }
    if (tables.contains("charge") && contract.holds().isEmpty()) {
      noteUndefinedHolds(id);
    }
    if (tables.contains("charge") || tables.contains("conviction")) {
      OffenseMapping.Statutes statutes =
          new OffenseMapping(connection)
              .run(
                  id,
                  contract.offenses().stream()
                      .map(
                          table ->
                              OffenseTable.find(table.name(), contract.origin(), table.place()))
                      .toList());
      if (statutes.unread() > 0) {
        note(
            "statute-unread",
            "offenses whose statute fits no form of their court, or is no section of its code: policies take it as unknown",
            statutes.unread());
      }
      if (statutes.offenses() > 0) {
        note(
            "statute-matched",
            "of %d offenses with a statute, those whose section the offense tables name (%d%%)%s"
                .formatted(
                    statutes.offenses(),
                    statutes.percent(),
                    statutes.others().isEmpty()
                        ? ""
                        : "; most frequent of the others: " + statutes.others()),
            statutes.matched());
      }
    }
    if (tables.contains("booking") || tables.contains("charge")) {
      checkKeys(id);
    }
    for (String table : tables) {
      noteFlags(id, table);
    }
    return List.copyOf(notes);
  }

  /** A charge names its booking by key alone, so within a source a key is that of one place. */
  private void checkKeys(int id) throws SQLException {
    String sql =
        """
        SELECT booking_key, min(place_id), max(place_id) FROM booking WHERE source_id = %1$s
        AND booking_key IN (SELECT booking_key FROM charge WHERE source_id = %1$s)
        GROUP BY booking_key HAVING min(place_id) <> max(place_id) ORDER BY booking_key LIMIT 1
        """
            .formatted(id);
    List<List<String>> shared =
        Statements.rows(
            connection, sql, row -> List.of(row.getString(1), row.getString(2), row.getString(3)));
    if (!shared.isEmpty()) {
      TableMapping first =
          contract.tables().stream()
              .filter(mapping -> Set.of("booking", "charge").contains(mapping.table()))
              .findFirst()
              .orElseThrow();
      throw ErrorCode.CONTRACT_INVALID.error(
          "the booking_key '%s' stands for bookings of both %s and %s, and a charge names the key alone"
              .formatted(shared.getFirst().toArray()),
          first.place(),
          "make booking_key of place and booking both, in every table of the contract, such as:"
              + " place || '/' || booking");
    }
  }

  /** Adds places not yet known; one known only by its id takes the name that it is given here. */
  private static String places(PlaceMapping place) {
    return """
        INSERT INTO place (place_id, name, kind, state, timezone)
        SELECT DISTINCT ON (id) id, coalesce(name, id), kind, state, timezone
        FROM (SELECT line, %s AS id, %s AS name, %s AS kind, %s AS state, %s AS timezone
          FROM typed WHERE reject_code IS NULL)
        WHERE id IS NOT NULL
        ORDER BY id, line
        ON CONFLICT (place_id) DO UPDATE SET
          name = excluded.name, kind = excluded.kind, state = excluded.state,
          timezone = excluded.timezone
        WHERE place.name = place.place_id
        """
        .formatted(
            place.id().sql(),
            place.name().sql(),
            place.kind().sql(),
            sql(place.state()),
            sql(place.timezone()));
  }

  private static String sql(Optional<Expression> expression) {
    return expression.map(Expression::sql).orElse("CAST(NULL AS VARCHAR)");
  }

  private void noteFilling(TableMapping mapping, long unmatched, long differing) {
    if (unmatched > 0) {
      note("fill-unmatched", "rows for which there is no record of " + mapping.table(), unmatched);
    }
    if (differing > 0) {
      note(
          "fill-differs",
          "records of " + mapping.table() + " that say otherwise; what they said first stays",
          differing);
    }
  }

  private void noteUneven() throws SQLException {
    for (Map.Entry<String, Repeat> repeat : contract.repeats().entrySet()) {
      Optional<String> uneven = new Parts(Optional.of(repeat.getValue())).uneven();
      long rows = uneven.isPresent() ? Statements.number(connection, uneven.get()) : 0;
      if (rows > 0) {
        note(
            "parts-uneven",
            "rows whose lists of "
                + repeat.getKey()
                + " differ in length: a shorter or longer one"
                + " is unknown there",
            rows);
      }
    }
  }

  /** A charge that reads as a hold is none by any definition, and no local charge either. */
  private void noteUndefinedHolds(int id) throws SQLException {
    Statements.execute(
        connection,
        "SET VARIABLE source_id = " + id,
        BundledFiles.required(RecordWriting.class, "org/amparo/ingest/undefined_holds.sql"));
    notes.addAll(
        Statements.rows(
            connection,
            "SELECT first(text ORDER BY rows DESC, text), CAST(sum(rows) AS BIGINT) FROM (SELECT text, count(*) AS rows FROM charge"
                + " WHERE source_id = ? AND list_contains(flags, 'reads-as-hold') GROUP BY text) HAVING count(*) > 0",
            row ->
                new ImportNote(
                    "hold-undefined",
                    "charges read as an immigration hold, such as '%s'; add hold_definitions to the contract: until then nobody is known to be held"
                        .formatted(row.getString(1)),
                    row.getLong(2)),
            id));
  }

  private void writeHolds() throws SQLException {
    int sequence = 0;
    for (Contract.HoldDefinition hold : contract.holds()) {
      Question asks = hold.asks();
      Statements.update(
          connection,
          "INSERT INTO hold_definition VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
          contract.id(),
          hold.id(),
          hold.name(),
          hold.description(),
          ++sequence,
          asks == null ? null : asks.name());
    }
  }

  private void noteFlags(int id, String table) throws SQLException {
    String sql =
        """
        SELECT flag, count(*) FROM (SELECT unnest(flags) AS flag FROM %s WHERE source_id = %s)
        GROUP BY flag ORDER BY flag
        """
            .formatted(table, id);
    notes.addAll(
        Statements.rows(
            connection,
            sql,
            row -> new ImportNote("flag", table + ": " + row.getString(1), row.getLong(2))));
  }

  private void note(String code, String message, long rows) {
    notes.add(new ImportNote(code, message, rows));
  }
}
