package org.amparo.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Statements;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * A nation as large as one likes, drawn from a seed without being held in memory: a jail in every
 * county, which differ a thousandfold in size, as the sample's nation does. Of a hundred bookings
 * eight have a request in the jail's log, and six more requests are in the agency's file, every
 * other followed by two of its events; two charges a booking and a conviction or two for every
 * other request, about as in the published files. The jails' own files are protected.
 */
final class LargeNation {

  private static final Set<String> TERRITORIES = Set.of("AS", "GU", "MP", "PR", "UM", "VI");
  private static final double MAGNITUDES = 3;

  private LargeNation() {}

  /** The nation's workspace, made where it is absent; with a county, of that alone. */
  static Path workspace(Path folder, long bookings, @Nullable String county)
      throws SQLException, IOException {
    Path file = Files.createDirectories(folder).resolve("nation.duckdb");
    if (!Files.exists(file)) {
      try (Workspace workspace = Workspace.write(file)) {
        fill(workspace, bookings, county);
        workspace.finish();
      }
    }
    return file;
  }

  private static void fill(Workspace workspace, long bookings, @Nullable String only)
      throws SQLException {
    Statements.execute(
        workspace.connection(),
        """
        INSERT INTO source_file SELECT id, name, NULL, 'digest ' || id, 1, 'csv', 'made up', name, 'License', 'Citation',
          10, 10, 0, TIMESTAMP '2026-01-01', NULL, disclosure, NULL, 'BOOKINGS', FALSE, NULL, NULL, []
        FROM (VALUES (1, 'bookings.csv', 'protected'), (2, 'requests.csv', 'protected'), (3, 'detainers.csv', 'published'),
          (4, 'events.csv', 'published')) s(id, name, disclosure)
        """,
        "CREATE TEMP MACRO draw(name, i, n) AS CAST(hash(name, i) % n AS INTEGER)",
        "CREATE TEMP MACRO pick(name, i, list) AS list[1 + draw(name, i, len(list))]",
        "CREATE TEMP TABLE made_up(id VARCHAR, low DOUBLE)");
    places(workspace, only);
    Statements.execute(
        workspace.connection(),
        """
        INSERT INTO booking BY NAME SELECT 1 AS source_id, i AS source_row, [] AS flags, 'b' || i AS booking_key, c.id AS place_id,
          'p' || (hash('person', i) %% %1$d) AS person_key, pick('gender', i, ['M', 'M', 'M', 'F']) AS gender,
          TIMESTAMP '2014-01-01' + to_seconds(CAST(hash('booked', i) %% 378000000 AS BIGINT)) AS booked_at,
          TIMESTAMP '2014-01-01' + to_seconds(CAST(hash('booked', i) %% 378000000 + hash('stay', i) %% 2000000 AS BIGINT)) AS released_at,
          pick('reason', i, ['BOND', 'SERVED', 'DISMISSED', 'RECOGNIZANCE']) AS release_eligible_reason,
          pick('complete', i, [TRUE, TRUE, NULL]) AS charges_complete
        FROM (SELECT i, (hash('county', i) %% 1000000007) / 1000000007.0 AS u FROM range(%1$d) t(i)) b
        ASOF JOIN made_up c ON b.u >= c.low
        """
            .formatted(bookings),
        """
        INSERT INTO detainer BY NAME SELECT 2 AS source_id, source_row, [] AS flags, '2:' || source_row AS detainer_id, 'received' AS status,
          person_key, booking_key, place_id, booked_at + INTERVAL 1 DAY AS received_at, pick('kind', source_row, ['HOLD', 'HOLD', 'NOTIFY']) AS request_kind,
          pick('order', source_row, [TRUE, FALSE, NULL]) AS final_order, pick('all', source_row, [TRUE, NULL]) AS convictions_complete,
          pick('action', source_row, ['HONORED', 'DECLINED', NULL]) AS action, FALSE AS duplicate_likely
        FROM booking WHERE draw('request', source_row, 100) < 8
        """,
        """
        INSERT INTO detainer BY NAME SELECT 3 AS source_id, source_row, [] AS flags, '3:' || source_row AS detainer_id, 'issued' AS status,
          'i' || source_row AS person_key, 'facility:JAIL' || place_id AS place_id, CAST(booked_at AS DATE) AS prepared_on, 'HOLD' AS request_kind,
          pick('criminality', source_row, ['1 Convicted', '2 Pending', '3 Other']) AS criminality, pick('level', source_row, [1, 2, 3, NULL]) AS threat_level,
          FALSE AS duplicate_likely
        FROM booking WHERE draw('issued', source_row, 100) < 6
        """,
        """
        INSERT INTO ice_event BY NAME SELECT 4 AS source_id, 2 * source_row + n AS source_row, [] AS flags, person_key,
          CASE n WHEN 0 THEN 'arrest' ELSE pick('then', source_row, ['stint', 'removal']) END AS kind,
          prepared_on + to_days(CAST(10 * n + draw('after', source_row, 20) AS INTEGER)) AS occurred_at, place_id,
          replace(place_id, 'facility:', '') AS facility_code, FALSE AS duplicate_likely
        FROM detainer, range(2) t(n) WHERE source_id = 3 AND draw('followed', source_row, 2) = 0
        """,
        """
        INSERT INTO charge BY NAME SELECT 1 AS source_id, 2 * source_row + n AS source_row, [] AS flags, booking_key,
          pick('grade', 2 * source_row + n, ['FELONY', 'MISDEMEANOR', 'MISDEMEANOR', NULL]) AS grade,
          pick('category', 2 * source_row + n, ['DUI', 'THEFT', 'DRUG_POSSESSION', 'SIMPLE_ASSAULT', 'OTHER', NULL]) AS category,
          pick('status', 2 * source_row + n, ['OPEN', 'DISMISSED', 'CONVICTED']) AS status, [] AS hold_by
        FROM booking, range(2) t(n)
        """,
        """
        INSERT INTO conviction BY NAME SELECT source_id, source_row, [] AS flags, detainer_id,
          pick('convicted of', source_row, ['DUI', 'THEFT', 'HOMICIDE', 'IMMIGRATION', NULL]) AS category,
          DATE '2005-01-01' + draw('convicted', source_row, 3000) AS convicted_on
        FROM detainer WHERE draw('convictions', source_row, 2) = 0
        """);
  }

  private static void places(Workspace workspace, @Nullable String only) throws SQLException {
    List<County> counties =
        Gazetteer.bundled().counties().stream()
            .filter(county -> county.until() == null && !TERRITORIES.contains(county.state()))
            .filter(county -> only == null || county.geoid().equals(only))
            .toList();
    double[] weights = new double[counties.size()];
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          Math.pow(10, MAGNITUDES * Math.floorMod(i * 2_654_435_761L, 1_000_003L) / 1_000_003);
      all += weights[i];
    }
    double at = 0;
    for (int i = 0; i < weights.length; i++) {
      County county = counties.get(i);
      String code = "JAIL" + county.geoid();
      String name = "%s (synthetic)".formatted(county.geoid());
      Statements.insert(
          workspace.connection(), "place", county.geoid(), name, "county", county.state(), null);
      Statements.insert(
          workspace.connection(),
          "place",
          "facility:" + code,
          name,
          "facility",
          county.state(),
          null);
      Statements.execute(
          workspace.connection(),
          "INSERT INTO facility_place VALUES ('%1$s', '%1$s', NULL, '%2$s', '%3$s', NULL, NULL, NULL, 'county-jail', NULL, TRUE, 'rule', FALSE, NULL, NULL, [], [])"
              .formatted(code, county.state(), county.geoid()));
      Statements.insert(workspace.connection(), "made_up", county.geoid(), at / all);
      at += weights[i];
    }
  }
}
