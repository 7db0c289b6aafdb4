package org.amparo.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an evaluation was computed: enough to compute it again and to see what has changed.
 *
 * @param queries every query that figures or tables rest on, by name
 * @param texts the SQL of those queries and of the steps they rest on, by name, as it was run
 * @param seed what resamples are drawn from; empty where nothing is said
 * @param versions names of programs to their versions: Amparo, DuckDB, Java
 */
public record Workings(
    List<Query> queries,
    Map<String, String> texts,
    List<PolicyVersion> policies,
    ComparisonNote comparison,
    WorkspaceNote workspace,
    String seed,
    Map<String, String> versions) {

  /** Of an evaluation that does not say. */
  public static final Workings UNSAID =
      new Workings(
          List.of(),
          Map.of(),
          List.of(),
          new ComparisonNote("", ""),
          new WorkspaceNote("", 0, "", List.of()),
          "",
          Map.of());

  /**
   * A query.
   *
   * @param sha256 of its text behind the texts of all steps it rests on, as figures carry it
   * @param restsOn the names of those steps in the order run, its own last
   */
  public record Query(String name, String sha256, List<String> restsOn) {}

  /**
   * A policy as it was decided.
   *
   * @param digest SHA-256 of its file, of the offense lists it names and of its calendars
   * @param rules its rules in words, in the order tried, with the digest of the scan of the
   *     requests
   */
  public record PolicyVersion(String id, String digest, String rules) {}

  /** The file that bookings were compared by, with its SHA-256; empty where nothing is said. */
  public record ComparisonNote(String name, String digest) {}

  /**
   * The records.
   *
   * @param layout the version of the workspace's tables
   * @param digest SHA-256 of its layout and of what {@code sources} says; the database's own bytes
   *     are another each time it is written
   */
  public record WorkspaceNote(String name, int layout, String digest, List<ImportedFile> sources) {}

  /** A file, or a sheet of one, as read by a contract; rows are 0 where an edition does not say. */
  public record ImportedFile(
      String name, String sheet, String sha256, String contract, long rowsRead, long rowsKept) {}

  /** The query with this digest. */
  public Optional<Query> query(String sha256) {
    return queries.stream().filter(query -> query.sha256().equals(sha256)).findFirst();
  }
}
