package org.amparo.ingest.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a published set that is on this machine.
 *
 * @param sha256 its digest, 64 hexadecimal digits
 * @param earlier where it differs from one that came before, that one, which is kept; else null
 */
public record FetchedFile(
    String set,
    URI address,
    Path file,
    String sha256,
    long bytes,
    Instant at,
    Outcome outcome,
    @Nullable Path earlier) {

  /** What fetching found. */
  public enum Outcome {
    /** It came for the first time, or is what came before. */
    FETCHED,
    /** It was here, and nobody was asked. */
    ALREADY_HERE,
    /** It is not the file that came before from the same address. */
    CHANGED
  }
}
