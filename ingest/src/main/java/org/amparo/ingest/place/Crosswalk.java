package org.amparo.ingest.place;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.ingest.database.Statements;
import org.amparo.model.place.County;
import org.amparo.model.place.Facility;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.Landmark;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Says in a workspace where its facilities and landmarks lie. What it writes depends on the records
 * and the bundled tables alone, so that running it again changes nothing.
 */
public final class Crosswalk {

  private static final String FACILITY_ROWS =
      """
      SELECT source_id || ':' || source_row, facility_code, name, city, county, state, area, kind_detail,
        operator, first_used_on, last_used_on, listed_on
      FROM facility WHERE facility_code IS NOT NULL ORDER BY source_id, source_row
      """;

  private static final String CODES_USED =
      """
      SELECT code FROM (
        SELECT substr(place_id, 10) AS code FROM place WHERE place_id LIKE 'facility:%'
        UNION SELECT facility_code FROM detainer
        UNION SELECT facility_code FROM ice_event
        UNION SELECT facility_code FROM reported_count
        UNION SELECT facility_code FROM reported_rate)
      WHERE code IS NOT NULL ORDER BY code
      """;

  private static final String LANDMARKS =
      "SELECT DISTINCT landmark, area FROM landmark_record WHERE landmark <> '' ORDER BY ALL";

  private final Connection connection;
  private final Gazetteer gazetteer = Gazetteer.bundled();

  private Crosswalk(Connection connection) {
    this.connection = connection;
  }

  /** Makes the tables anew, within the connection's transaction. */
  public static void refresh(Connection connection) throws SQLException {
    refresh(connection, Gazetteer.landmarks());
  }

  /** {@link #refresh(Connection)} with other rows before the rules. */
  static void refresh(Connection connection, List<Landmark> table) throws SQLException {
    new Crosswalk(connection).refresh(table);
  }

  private void refresh(List<Landmark> table) throws SQLException {
    Statements.execute(connection, "DELETE FROM facility_place");
    writeFacilities(facilities());
    Statements.execute(connection, "DELETE FROM landmark_place");
    List<List<String>> landmarks =
        Statements.rows(connection, LANDMARKS, row -> List.of(row.getString(1), row.getString(2)));
    if (!landmarks.isEmpty()) {
      LandmarkMatcher matcher = new LandmarkMatcher(gazetteer, table);
      writeLandmarks(
          landmarks.stream().map(row -> matcher.match(row.getFirst(), row.getLast())).toList());
    }
    places();
  }

  /** What the imported lists say, then what the bundled table says of other codes in use. */
  private List<FacilityMatch> facilities() throws SQLException {
    TreeMap<String, FacilityMatch> matches = new TreeMap<>();
    new FacilityMatcher(gazetteer)
        .match(rows())
        .forEach(match -> matches.put(match.facility().code(), match));
    for (String code : Statements.rows(connection, CODES_USED, row -> row.getString(1))) {
      gazetteer
          .facility(code)
          .ifPresent(
              site ->
                  matches.putIfAbsent(
                      code, new FacilityMatch(site, null, null, List.of(), List.of())));
    }
    return List.copyOf(matches.values());
  }

  private List<FacilityRow> rows() throws SQLException {
    return Statements.rows(
        connection,
        FACILITY_ROWS,
        row ->
            new FacilityRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class)));
  }

  private void writeFacilities(List<FacilityMatch> matches) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO facility_place VALUES"
                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (FacilityMatch match : matches) {
        Facility site = match.facility();
        Statements.set(
            insert,
            site.code(),
            site.listedName(),
            site.city(),
            site.state(),
            site.geoid(),
            county(site.geoid()),
            match.countyListed(),
            site.area(),
            site.kind().word(),
            match.operator(),
            site.own(),
            site.matchedBy(),
            site.reviewed(),
            site.from() == null ? null : Date.valueOf(site.from()),
            site.until() == null ? null : Date.valueOf(site.until()),
            connection.createArrayOf("VARCHAR", match.flags().toArray()),
            connection.createArrayOf("VARCHAR", match.sources().toArray()));
        insert.addBatch();
      }
      if (!matches.isEmpty()) {
        insert.executeBatch();
      }
    }
  }

  private void writeLandmarks(List<Landmark> landmarks) throws SQLException {
    DuckDBConnection database = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender rows =
        database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "landmark_place")) {
      for (Landmark landmark : landmarks) {
        rows.beginRow();
        rows.append(landmark.text());
        rows.append(landmark.area());
        rows.append(landmark.geoid());
        rows.append(county(landmark.geoid()));
        rows.append(landmark.facilityCode());
        rows.append(landmark.kind().word());
        rows.append(landmark.own());
        rows.append(landmark.matchedBy());
        rows.append(Boolean.valueOf(landmark.reviewed()));
        rows.endRow();
      }
    }
  }

  private @Nullable String county(@Nullable String geoid) {
    return Optional.ofNullable(geoid).flatMap(gazetteer::county).map(County::name).orElse(null);
  }

  /** The counties that have come in, and the state of places that have none in letters. */
  private void places() throws SQLException {
    Statements.execute(
        connection,
        """
        INSERT INTO place (place_id, name, kind, state)
        SELECT geoid, any_value(county), 'county', right(any_value(county), 2) FROM (
          SELECT geoid, county FROM facility_place WHERE own UNION ALL
          SELECT geoid, county FROM landmark_place)
        WHERE geoid IS NOT NULL GROUP BY geoid
        ON CONFLICT (place_id) DO NOTHING
        """,
        """
        UPDATE place SET state = f.state FROM facility_place f
        WHERE place.place_id = 'facility:' || f.facility_code AND f.state IS NOT NULL
        """);
  }
}
