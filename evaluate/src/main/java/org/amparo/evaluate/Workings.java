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
   * A query, with the SHA-256 of its text behind the texts of all steps it rests on, as figures
   * carry it, and the names of those steps in the order run, its own last.
   */
  public record Query(String name, String sha256, List<String> restsOn) {}

  /**
   * A policy as it was decided, with the SHA-256 of its file, offense lists and calendars, and its
   * rules in words, in the order tried, with the digest of the scan of the requests.
   */
  public record PolicyVersion(String id, String digest, String rules) {}

  /** The file that bookings were compared by, with its SHA-256; empty where nothing is said. */
  public record ComparisonNote(String name, String digest) {}

  /**
   * The records, with the version of their tables and the SHA-256 of that and of what {@code
   * sources} says, for the database's own bytes are others each time it is written.
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
