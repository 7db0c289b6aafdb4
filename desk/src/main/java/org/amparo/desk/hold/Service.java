package org.amparo.desk.hold;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A notice given, or a duty done, as the record keeps it.
 *
 * @param to the role of who received it
 * @param language the language of the paper; null for a duty without one
 * @param sha256 the digest of the words that were printed; null where no printing is on record
 * @param printed the event of the printing that was served; null where none is on record
 * @param refused that who received it would not sign
 * @param interpreter that an interpreter read it to the person
 */
public record Service(
    String notice,
    String to,
    LocalDateTime at,
    @Nullable String language,
    @Nullable String sha256,
    @Nullable Long printed,
    boolean refused,
    boolean interpreter) {

  /** The notice by which the request itself is served on the person. */
  public static final String COPY = "copy-to-person";

  /** The role of the person whom a request is about. */
  public static final String PERSON = "PERSON";
}
