package org.amparo.ingest.place;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.RealData;
import org.amparo.ingest.Workspace;
import org.amparo.model.place.Landmark;

/** A workspace with ICE's lists of facilities and all landmarks of its published files. */
final class PublishedPlaces implements AutoCloseable {

  private final Workspace workspace;

  private PublishedPlaces(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Loads the lists and places them by these rows and the rules; skips the test without them. */
  static PublishedPlaces load(Path folder, List<Landmark> table) throws SQLException {
    PublishedPlaces places = new PublishedPlaces(Workspace.write(folder.resolve("places.duckdb")));
    places.facilities();
    places.landmarks();
    Crosswalk.refresh(places.workspace.connection(), table);
    return places;
  }

  private void facilities() throws SQLException {
    String columns =
        "INSERT INTO facility (source_id, source_row, flags, facility_code, name, city, county, state,"
            + " area, kind_detail, operator, first_used_on, last_used_on, listed_on)"
            + " SELECT %d, row_number() OVER (), [], ";
    run(
        columns.formatted(1)
            + """
              detloc, name, city, county, state, aor, type_detailed, NULL,
              strptime(date_of_first_use, '%m/%d/%Y'), strptime(date_of_last_use, '%m/%d/%Y'), NULL
              FROM
              """
            + csv("facilities/uwchr_facilities.csv.gz", ", delim = '|', nullstr = 'NA'"));
    run(
        columns.formatted(2)
            + """
              detloc, name, city, county, state, aor, type_detailed, facility_operator, NULL, NULL,
              DATE '2017-11-06' FROM
              """
            + csv("facilities/derived_ice_facility_perdiem_2017.csv", "")
            + " WHERE detloc <> 'Redacted'");
    run(
        columns.formatted(3)
            + """
              detention_facility_code, detention_facility, NULL, NULL, NULL, area_of_responsibility,
              NULL, NULL, NULL, NULL, NULL FROM
              """
            + csv("facilities/detloc_aor.csv", ", nullstr = 'NA'"));
  }

  private void landmarks() throws SQLException {
    run(
        """
        INSERT INTO reported_count (source_id, source_row, flags, what, area, landmark, period_from, number)
        SELECT 4, row_number() OVER (), [], 'detainer-encounters', aor, landmark,
          CAST(month || '-01' AS DATE), CAST(encounters_with_detainer AS BIGINT) FROM
        """
            + csv("ice-foia/derived_detainer_encounters_by_landmark_month_FY2016_17_19.csv", ""));
    int source = 5;
    for (String year : List.of("2017", "2018", "2019")) {
      event(
          source++,
          "arrest",
          "\"Area of Responsibility\", \"Apprehension Landmark\"",
          "ice-foia/EROArrests_FY" + year + ".csv.gz");
    }
    event(
        source,
        "encounter",
        "\"Event Area of Responsibility\", \"Landmark\"",
        "ice-foia/EROEncounters_FY2019.csv.gz");
  }

  private void event(int source, String kind, String columns, String file) throws SQLException {
    run(
        "INSERT INTO ice_event (source_id, source_row, flags, kind, area, landmark) SELECT "
            + source
            + ", row_number() OVER (), [], '"
            + kind
            + "', "
            + columns
            + " FROM "
            + csv(file, ", delim = '|', skip = 5"));
  }

  private static String csv(String file, String options) {
    return " read_csv('%s', header = true, all_varchar = true%s)"
        .formatted(RealData.file(file), options);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = workspace.connection().createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, cells between bars. */
  List<String> rows(String sql) throws SQLException {
    try (Statement statement = workspace.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          cells.add(String.valueOf(rows.getObject(column)));
        }
        found.add(String.join("|", cells));
      }
      return found;
    }
  }

  @Override
  public void close() {
    workspace.close();
  }
}
