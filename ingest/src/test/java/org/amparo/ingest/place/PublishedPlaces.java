package org.amparo.ingest.place;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.RealData;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.place.Landmark;

/** A workspace with ICE's lists of facilities and all landmarks of its published files. */
final class PublishedPlaces implements AutoCloseable {

  private final Workspace workspace;

  private PublishedPlaces(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Imports the published files; skips the test without them. */
  static PublishedPlaces load(Path folder) {
    Path workspace = folder.resolve("places.duckdb");
    new Importer()
        .run(
            ImportRequest.of(
                List.of(RealData.file("ice-foia"), RealData.file("facilities")), workspace),
            ProgressListener.NONE);
    Path tables = Path.of(System.getProperty("amparo.root", "..")).resolve("places");
    return new PublishedPlaces(
        Workspace.write(workspace, new Reach(List.of(), List.of(folder, tables))));
  }

  /** Places the landmarks again by these rows and the rules. */
  void placeBy(List<Landmark> table) throws SQLException {
    Crosswalk.refresh(workspace.connection(), table);
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
