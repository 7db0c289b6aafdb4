package org.amparo.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything computed for one place, which a report is made of. Wide because it hands it all over.
 *
 * @param place the place's name, or how many places there are
 * @param synthetic whether the records were generated, not published; the report says so
 * @param period what the records cover, in words, such as "January 2022 to December 2024"
 * @param caveats what these records cannot say, and what bears on reading their numbers
 * @param filled columns of the canonical tables that some of the records fill, named as {@code
 *     ingest.check.FilledColumns} names them
 */
public record Evaluation(
    String place,
    boolean synthetic,
    String period,
    Map<String, Figure> figures,
    Map<String, ResultTable> tables,
    List<PolicyNote> policies,
    List<ClaimNote> claims,
    List<SourceNote> sources,
    List<Caveat> caveats,
    Set<String> filled,
    Workings workings,
    Protection protection) {

  /** The figure with this id, or empty where the records have no part of it. */
  public Optional<Figure> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /**
   * A policy as the report names it.
   *
   * @param id with any parameter choice
   * @param inForce dates in words, or "proposal"
   * @param summary one or two plain sentences
   * @param verified whether every clause was read in its official text
   * @param clock how long a hold may last, in words
   */
  public record PolicyNote(
      String id,
      String name,
      String place,
      String inForce,
      String summary,
      List<CitationNote> citations,
      boolean verified,
      String clock) {

    /** How the ids of the policy's figures begin, a dot at the end. */
    public String figurePrefix() {
      return figurePrefix(id);
    }

    /** How the ids of a policy's figures begin, a dot at the end. */
    public static String figurePrefix(String policyId) {
      return "policy." + figureWord(policyId) + ".";
    }

    /** The policy's id as it stands in the ids of figures. */
    public static String figureWord(String policyId) {
      return policyId.replace(':', '.').replace('=', '-').replace(',', '.');
    }
  }

  /** A citation, with where it can be read, if anywhere, and whether the official text was read. */
  public record CitationNote(String text, String url, boolean verified) {}

  /** A publication beside these records: {@code claim.ComparedClaim}. */
  public interface ClaimNote {

    /** The claim's id. Its figures are under {@code claim.<id>.}. */
    String id();
  }

  /** A file the figures came from; rows rejected are kept with their reason in the workspace. */
  public record SourceNote(
      String name,
      String title,
      String license,
      String citation,
      String sha256,
      long rowsRead,
      long rowsKept,
      long rowsRejected) {}
}
