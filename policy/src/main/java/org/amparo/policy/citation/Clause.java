package org.amparo.policy.citation;

import java.time.LocalDate;
import java.util.List;
import org.amparo.model.Sha256;

/**
 * The words of a clause that a policy cites, as they were read.
 *
 * @param id the citation's
 * @param official its address at its publisher's, or the publisher's site where the page's own
 *     address is not known
 * @param opened whether that address, or a stored copy of it, was read
 * @param readIn what was read instead, or which copy; empty where the address itself was opened
 * @param part which part of the section the words are
 * @param words the words, on one line
 * @param sha256 the digest of the words when they were read
 */
public record Clause(
    String id,
    String official,
    boolean opened,
    String readIn,
    LocalDate readOn,
    String part,
    String words,
    String sha256) {

  /** The digest of words as a clause keeps it, whatever lines they are broken into. */
  public static String digest(String words) {
    return Sha256.of(oneLine(words));
  }

  /**
   * Whether something rests on law of which no words are at hand.
   *
   * @param citations what it rests on; what is no law has no words to be kept
   * @param atHand the clauses that are kept beside the policy
   */
  public static boolean noneAtHand(List<Citation> citations, List<Clause> atHand) {
    return citations.stream().anyMatch(one -> one.reading() != Citation.Reading.NOT_LAW)
        && citations.stream()
            .noneMatch(one -> atHand.stream().anyMatch(clause -> clause.id().equals(one.id())));
  }

  static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
