package org.amparo.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an evaluation was computed: enough to compute it again and to see what has changed.
 *
 * @param queries every query that figures or tables rest on, by name
 * @param texts the SQL of those queries and of the steps they rest on, by name, as it was run
 * @param policies the policies decided, in the order asked
 * @param comparison what bookings were compared by
 * @param workspace what the records were
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
   * @param name such as {@code figure/requests}
   * @param sha256 of its text behind the texts of all steps it rests on, as figures carry it
   * @param restsOn the names of those steps in the order run, its own last
   */
  public record Query(String name, String sha256, List<String> restsOn) {}

  /**
   * A policy as it was decided.
   *
   * @param id with any parameter choice
   * @param digest SHA-256 of its file, of the offense lists it names and of its calendars
   * @param rules its rules in words, in the order in which they are tried, with the digest of the
   *     scan of the requests
   */
  public record PolicyVersion(String id, String digest, String rules) {}

  /**
   * What bookings were compared by.
   *
   * @param name of the file
   * @param digest SHA-256 of the file; empty where nothing is said
   */
  public record ComparisonNote(String name, String digest) {}

  /**
   * The records.
   *
   * @param name the workspace's file name
   * @param layout the version of its tables
   * @param digest SHA-256 of its layout and of what {@code sources} says; the database's own bytes
   *     are another each time it is written
   * @param sources its files in the order imported
   */
  public record WorkspaceNote(String name, int layout, String digest, List<ImportedFile> sources) {}

  /**
   * A file, or a sheet of one, as it was read.
   *
   * @param name file name
   * @param sheet the sheet, or empty
   * @param sha256 digest of the file
   * @param contract the contract it was read by
   * @param rowsRead rows read; 0 where an edition does not say
   * @param rowsKept rows kept; 0 where an edition does not say
   */
  public record ImportedFile(
      String name, String sheet, String sha256, String contract, long rowsRead, long rowsKept) {}

  /** The query with this digest. */
  public Optional<Query> query(String sha256) {
    return queries.stream().filter(query -> query.sha256().equals(sha256)).findFirst();
  }
}
