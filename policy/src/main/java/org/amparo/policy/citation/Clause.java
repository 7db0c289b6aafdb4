package org.amparo.policy.citation;

import java.time.LocalDate;
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

  static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
