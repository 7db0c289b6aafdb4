package org.amparo.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.LockedDatabase;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.database.Statements;

/**
 * A small nation drawn from a seed, in which everything happens that could part a cluster from one
 * machine: facilities of one county, of two and of none, places without a state, bookings told
 * again, charges in another file than their booking, keys that a protected and a published file of
 * two counties share, people who are followed from one county's request to another's removal,
 * totals filed twice, implausible dates, requests that say nothing of where.
 */
final class RandomNation {

  private static final List<String> COUNTIES = List.of("48201", "48113", "48003", "12086", "06037");

  private final int seed;
  private final int size;

  /** A nation whose tables have a few times so many rows. */
  RandomNation(int seed, int size) {
    this.seed = seed;
    this.size = size;
  }

  /** Writes it as a workspace. */
  Path workspace(Path folder) throws SQLException {
    Path file = folder.resolve("nation.duckdb");
    try (Workspace workspace = Workspace.write(file)) {
      fill(workspace);
      workspace.finish();
    }
    return file;
  }

  /** Writes the tables of a workspace as Parquet, as an export does; other files there stay. */
  static Path export(Path workspace, Path folder) throws SQLException, IOException {
    Files.createDirectories(folder);
    try (Workspace open = Workspace.read(workspace, Reach.folder(folder))) {
      for (String table : RecordTables.ALL) {
        Statements.execute(
            open.connection(),
            "COPY (FROM %s ORDER BY rowid) TO %s (FORMAT parquet)"
                .formatted(table, LockedDatabase.toWrite(folder.resolve(table + ".parquet"))));
      }
    }
    return folder;
  }

  /**
   * Writes a table with a row that has something wrong, by an expression instead of a column, and
   * gives the place of that row.
   */
  static String poison(Path workspace, Path folder, String table, String instead, long row)
      throws SQLException {
    write(
        workspace,
        folder,
        "SELECT * REPLACE (%s) FROM %s ORDER BY rowid".formatted(instead, table),
        table + ".parquet");
    try (Workspace open = Workspace.read(workspace)) {
      return Statements.rows(
              open.connection(),
              "SELECT place_id FROM " + table + " WHERE source_row = ?",
              found -> found.getString(1),
              row)
          .getFirst();
    }
  }

  /** Writes what a query gives as a file, or with options of the database as a folder of files. */
  static void write(Path workspace, Path folder, String query, String name, String... options)
      throws SQLException {
    try (Workspace open = Workspace.read(workspace, Reach.folder(folder))) {
      Statements.execute(
          open.connection(),
          "COPY (%s) TO %s (%s)"
              .formatted(
                  query,
                  LockedDatabase.toWrite(folder.resolve(name)),
                  String.join(
                      ", ",
                      Stream.concat(Stream.of("FORMAT parquet"), Stream.of(options)).toList())));
    }
  }

  /** Adds a month of one county's jail, as a further import would. */
  static void addMonth(Path workspace, String county) throws SQLException {
    try (Workspace open = Workspace.write(workspace)) {
      run(
          open,
          """
          INSERT INTO source_file SELECT * REPLACE (8 AS source_id, 'month.csv' AS name, 'digest 8' AS sha256) FROM source_file WHERE source_id = 1
          """,
          """
          INSERT INTO detainer SELECT * REPLACE (8 AS source_id, 'month ' || detainer_id AS detainer_id, '%1$s' AS place_id,
            prepared_on + 700 AS prepared_on) FROM detainer WHERE status = 'received' LIMIT 30
          """
              .formatted(county),
          """
          INSERT INTO booking SELECT * REPLACE (8 AS source_id, 'month ' || booking_key AS booking_key, '%1$s' AS place_id) FROM booking LIMIT 30
          """
              .formatted(county));
      open.finish();
    }
  }

  /** Writes what a condition selects of the records as one more file of each table's folder. */
  static Path exportFile(Path workspace, Path folder, String name, String condition)
      throws SQLException, IOException {
    Files.createDirectories(folder);
    try (Workspace open = Workspace.read(workspace, Reach.folder(folder))) {
      for (String table : RecordTables.ALL) {
        boolean records = RecordTables.RECORDS.contains(table);
        Path file = folder.resolve(table + ".parquet");
        if (records) {
          file = Files.createDirectories(file).resolve(name + ".parquet");
        }
        Statements.execute(
            open.connection(),
            "COPY (FROM %s WHERE %s ORDER BY rowid) TO %s (FORMAT parquet)"
                .formatted(table, records ? condition : "TRUE", LockedDatabase.toWrite(file)));
      }
      // An export has no file of a table without rows.
      for (String table :
          List.of("charge", "conviction", "ledger", "ice_event", "reported_count")) {
        String rows = "SELECT count(*) FROM " + table + " WHERE " + condition;
        if (Statements.number(open.connection(), rows) == 0) {
          Files.delete(folder.resolve(table + ".parquet").resolve(name + ".parquet"));
        }
      }
    }
    return folder;
  }

  private void fill(Workspace workspace) throws SQLException {
    run(
        workspace,
        "CREATE TEMP MACRO draw(name, i, n) AS CAST(hash('%d' || name || CAST(i AS VARCHAR)) %% n AS INTEGER)"
            .formatted(seed),
        "CREATE TEMP MACRO pick(name, i, list) AS list[1 + draw(name, i, len(list))]");
    sources(workspace);
    places(workspace);
    requests(workspace);
    bookings(workspace);
    events(workspace);
  }

  private static void run(Workspace workspace, String... sql) throws SQLException {
    Statements.execute(workspace.connection(), sql);
  }

  private void sources(Workspace workspace) throws SQLException {
    run(
        workspace,
        """
        INSERT INTO source_file SELECT id, name, NULL, 'digest ' || id, 1, 'csv', contract, 'Title ' || id, 'License', 'Citation',
          10, 9, 1, TIMESTAMP '2026-01-01', release, disclosure, NULL, 'BOOKINGS', shifted, NULL, NULL, []
        FROM (VALUES (1, 'jail.csv', 'jail', NULL, 'published', FALSE), (2, 'requests.csv', 'ice', 'Release 1', 'published', FALSE),
          (3, 'events.csv', 'ice', 'Release 1', 'published', FALSE), (4, 'totals.csv', 'ledger', NULL, 'published', FALSE),
          (5, 'secret.csv', 'jail', NULL, '%s', FALSE), (6, 'charges.csv', 'jail', NULL, 'published', FALSE),
          (7, 'moved.csv', 'other', NULL, 'published', %s)) s(id, name, contract, release, disclosure, shifted)
        """
            .formatted(seed % 3 == 0 ? "published" : "protected", seed % 2 == 0),
        "INSERT INTO hold_definition VALUES ('jail', 'hold', 'Hold', 'Rows', 1, 'HOLD')");
  }

  private void places(Workspace workspace) throws SQLException {
    for (String county : COUNTIES) {
      String state = county.startsWith("48") ? "TX" : county.startsWith("12") ? "FL" : "CA";
      run(
          workspace,
          "INSERT INTO place VALUES ('%1$s', 'County %1$s, %2$s', 'county', '%2$s', 'America/Chicago')"
              .formatted(county, state));
      for (String kind : List.of("JAIL", "CAMP")) {
        facility(
            workspace, kind + county, "'" + state + "'", "'" + county + "'", kind.equals("JAIL"));
      }
      run(
          workspace,
          "INSERT INTO landmark_place VALUES ('%1$s COUNTY JAIL', 'A', '%1$s', '', NULL, 'county-jail', TRUE, 'rule', FALSE)"
              .formatted(county));
    }
    facility(workspace, "LOSTTX", "'TX'", "NULL", false);
    facility(workspace, "LOST", "NULL", "NULL", false);
    facility(workspace, "SHARED", "'TX'", "NULL", false);
    run(
        workspace,
        """
        INSERT INTO jurisdiction_fact SELECT 1, row_number() OVER (), [], county, fact, value, NULL, NULL, NULL FROM (VALUES
          ('48113', 'place.facility_code', 'SHARED'), ('48003', 'place.facility_code', 'SHARED'),
          ('48201', 'place.facility_code', 'CAMP48201'),
          ('06037', 'jurisdiction.reimbursement', 'true'), ('12086', 'jurisdiction.reimbursement', 'false')) f(county, fact, value)
        """);
  }

  private static void facility(
      Workspace workspace, String code, String state, String county, boolean own)
      throws SQLException {
    run(
        workspace,
        "INSERT INTO place VALUES ('facility:%1$s', '%1$s', 'facility', %2$s, NULL)"
            .formatted(code, state),
        """
        INSERT INTO facility_place VALUES ('%1$s', '%1$s', NULL, %2$s, %3$s, NULL, NULL, NULL, 'county-jail', NULL, %4$s,
          'rule', FALSE, NULL, NULL, [], [])\
        """
            .formatted(code, state, county, own));
  }

  private static String placeOf(String name) {
    return """
    CASE draw('%1$s', i, 12) WHEN 0 THEN 'facility:LOSTTX' WHEN 1 THEN 'facility:LOST' WHEN 2 THEN 'facility:SHARED'
      WHEN 3 THEN 'facility:CAMP48201' WHEN 4 THEN 'facility:CAMP12086' WHEN 5 THEN NULL WHEN 6 THEN '48003' WHEN 7 THEN 'facility:NOBODYS'
      ELSE 'facility:JAIL' || pick('%1$s county', i, ['48201', '48201', '48113', '12086', '06037']) END\
    """
        .formatted(name);
  }

  private void requests(Workspace workspace) throws SQLException {
    run(
        workspace,
        """
        INSERT INTO detainer BY NAME SELECT
          CASE WHEN received THEN pick('jail of', i, [1, 5, 7]) ELSE 2 END AS source_id, i AS source_row,
          CASE WHEN draw('flag', i, 20) = 0 THEN ['implausible:prepared_on', 'it''s odd'] ELSE [] END AS flags,
          'r' || i AS detainer_id, CASE WHEN received THEN 'received' ELSE 'issued' END AS status,
          CASE WHEN draw('named', i, 4) > 0 THEN 'p' || draw('person', i, %2$d) END AS person_key,
          CASE WHEN received THEN 'b' || draw('of booking', i, %2$d) END AS booking_key,
          CASE WHEN received THEN pick('jail', i, ['48201', '48113', '12086', '06037']) ELSE %3$s END AS place_id,
          CASE WHEN draw('dated', i, 15) > 0 THEN DATE '2022-11-01' + draw('day', i, 900) END AS prepared_on,
          CASE WHEN received AND draw('timed', i, 9) > 0
            THEN TIMESTAMP '2022-11-01 07:00:00' + to_minutes(CAST(draw('minute', i, 1200000) AS BIGINT)) END AS received_at,
          pick('kind', i, ['HOLD', 'HOLD', 'NOTIFY', NULL]) AS request_kind,
          pick('form', i, ['I-247A', 'I-247D', NULL]) AS form, pick('warrant', i, [TRUE, FALSE, NULL]) AS judicial_warrant,
          pick('order', i, [TRUE, FALSE, NULL]) AS final_order,
          pick('criminality', i, ['1 Convicted', '2 Pending', '3 Other', NULL]) AS criminality,
          pick('level', i, [1, 2, 3, 9, NULL]) AS threat_level, 1950 + draw('born', i, 60) AS birth_year,
          'País ' || draw('country', i, 5) AS citizenship_country, pick('citizen', i, [TRUE, FALSE, NULL, NULL]) AS us_citizen_claim,
          pick('complete', i, [TRUE, FALSE, NULL]) AS convictions_complete,
          pick('action', i, ['HONORED', 'DECLINED', NULL]) AS action, draw('again', i, 12) = 0 AS duplicate_likely
        FROM (SELECT i, draw('received', i, 3) = 0 AS received FROM range(%1$d) t(i))
        """
            .formatted(3 * size, size, placeOf("place")),
        """
        INSERT INTO conviction BY NAME SELECT 2 AS source_id, i AS source_row, [] AS flags,
          CASE WHEN draw('reported', i, 3) > 0 THEN 'r' || draw('request', i, %1$d) END AS detainer_id,
          CASE WHEN draw('reported', i, 3) = 0 THEN pick('filed', i, ['48201', '12086']) END AS place_id,
          CASE WHEN draw('reported', i, 3) = 0 THEN 'b' || draw('filed for', i, %2$d) END AS booking_key,
          pick('grade', i, ['FELONY', 'MISDEMEANOR', NULL]) AS grade,
          pick('category', i, ['HOMICIDE', 'DUI', 'THEFT', 'IMMIGRATION', 'OTHER', NULL]) AS category,
          pick('serious', i, [TRUE, FALSE, NULL]) AS serious, DATE '2010-01-01' + draw('convicted', i, 5000) AS convicted_on
        FROM range(%3$d) t(i)
        """
            .formatted(seed % 5 == 4 ? 1 : 3 * size, size, seed % 5 == 4 ? 0 : 2 * size));
  }

  private void bookings(Workspace workspace) throws SQLException {
    run(
        workspace,
        """
        INSERT INTO booking BY NAME SELECT pick('book', i, [1, 1, 5]) AS source_id, i AS source_row, [] AS flags,
          'b' || (i %% %2$d) AS booking_key, pick('booked in', i, ['48201', '48201', '48113', '12086', '06037']) AS place_id,
          'p' || draw('booked', i, %2$d) AS person_key,
          TIMESTAMP '2021-05-01 10:00:00' + to_minutes(CAST(draw('from', i, 1500000) AS BIGINT)) AS booked_at,
          TIMESTAMP '2024-11-01 07:00:00' + to_minutes(CAST(draw('until', i, 400000) AS BIGINT)) AS released_at,
          pick('reason', i, ['BOND', 'SERVED', 'DISMISSED', NULL]) AS release_eligible_reason,
          pick('held', i, [TRUE, FALSE, NULL]) AS hold_reported, pick('all', i, [TRUE, FALSE, NULL]) AS charges_complete
        FROM range(%1$d) t(i)
        """
            .formatted(2 * size, size),
        """
        INSERT INTO charge BY NAME SELECT CASE WHEN draw('other file', i, 4) = 0 THEN 6 ELSE pick('charged', i, [1, 5]) END AS source_id,
          i AS source_row, [] AS flags, 'b' || draw('charge of', i, %2$d) AS booking_key,
          pick('charge grade', i, ['FELONY', 'MISDEMEANOR', NULL]) AS grade, pick('violent', i, [TRUE, FALSE, NULL]) AS violent,
          pick('charge kind', i, ['DUI', 'THEFT', 'HOMICIDE', NULL]) AS category,
          pick('status', i, ['OPEN', 'DISMISSED', 'CONVICTED', NULL]) AS status,
          CASE WHEN draw('hold', i, 6) = 0 THEN ['hold'] ELSE [] END AS hold_by,
          CASE WHEN draw('other file', i, 4) = 0 THEN 1 END AS booking_source_id
        FROM range(%1$d) t(i)
        """
            .formatted(3 * size, size));
  }

  private void events(Workspace workspace) throws SQLException {
    run(
        workspace,
        """
        INSERT INTO ice_event BY NAME SELECT 3 AS source_id, i AS source_row, [] AS flags,
          CASE WHEN draw('who', i, 5) > 0 THEN 'p' || draw('followed', i, %2$d) END AS person_key,
          pick('event', i, ['encounter', 'arrest', 'stint', 'stint', 'stay', 'removal']) AS kind,
          TIMESTAMP '2022-12-01' + to_hours(CAST(draw('at', i, 25000) AS BIGINT)) AS occurred_at,
          CASE WHEN draw('ended', i, 3) > 0 THEN TIMESTAMP '2025-12-01' + to_hours(CAST(draw('end', i, 2000) AS BIGINT)) END AS until,
          CASE draw('where', i, 3) WHEN 0 THEN %3$s END AS place_id,
          CASE draw('where', i, 3) WHEN 1 THEN pick('code', i, ['JAIL48201', 'CAMP12086', 'LOST', 'JAIL06037']) END AS facility_code,
          CASE draw('where', i, 3) WHEN 2 THEN pick('landmark', i, ['48201 COUNTY JAIL', '12086 COUNTY JAIL', 'A STREET']) END AS landmark,
          'A' AS area, pick('disposition', i, ['Detainer', 'detainer ', 'Other', NULL]) AS disposition,
          pick('outcome', i, ['Removed', 'Bonded Out', 'Died', NULL]) AS outcome, draw('event again', i, 15) = 0 AS duplicate_likely
        FROM range(%1$d) t(i)
        """
            .formatted(seed % 4 == 3 ? 0 : 4 * size, size, placeOf("event place")),
        """
        INSERT INTO ledger SELECT 4, i, CASE WHEN draw('odd', i, 9) = 0 THEN ['cost-without-inmates'] ELSE [] END,
          pick('reports', i, ['48201', '48113', '48003']), DATE '2014-01-01' + to_months(draw('report', i, 30)),
          DATE '2014-01-01' + to_months(draw('report', i, 30) - 1), draw('people', i, 40), draw('days', i, 900),
          CASE WHEN draw('stated', i, 5) > 0 THEN draw('cents', i, 90000000) END
        FROM range(%1$d) t(i)
        """
            .formatted(size),
        // Two months alike in ten places.
        """
        INSERT INTO ledger SELECT 4, 100000 + i, [], 'elsewhere ' || (i % 10), DATE '2019-01-01' + to_months(CAST(i // 10 AS INTEGER)),
          DATE '2018-12-01' + to_months(CAST(i // 10 AS INTEGER)), 1 + i % 10, 5, 100 FROM range(20) t(i)
        """,
        """
        INSERT INTO reported_count BY NAME SELECT 3 AS source_id, i AS source_row, [] AS flags, 'detainer-encounters' AS what,
          '48201 COUNTY JAIL' AS landmark, 'A' AS area, DATE '2021-01-01' + to_months(CAST(i AS INTEGER)) AS period_from, 1 + i AS number
        FROM range(6) t(i)
        """);
  }
}
