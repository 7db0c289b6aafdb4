package org.amparo.ingest.fetch;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A set of records that somebody publishes, as the catalog describes it. Wide because it holds
 * every field of the catalog.
 *
 * @param name what {@code amparo fetch} calls it
 * @param contract the id of the contract that reads it, or null where none of ours does
 * @param notes what whoever fetches it should know, possibly empty
 * @param checked when and how somebody made sure of the address, or null where nobody did
 */
public record PublishedSet(
    String name,
    String title,
    String publisher,
    String license,
    String citation,
    Location location,
    @Nullable String contract,
    String notes,
    @Nullable Check checked) {

  /** Where a set is. */
  public sealed interface Location {

    /** The address of the file, or of the page that leads to it. */
    URI address();
  }

  /**
   * A file that can be fetched.
   *
   * @param sha256 the digest of the file that is meant, 64 hexadecimal digits, or null where nobody
   *     has computed it: then the first one fetched is remembered
   */
  public record FileAt(URI address, String name, @Nullable String sha256) implements Location {}

  /** A page on which a person finds the file. */
  public record PageAt(URI address, String steps) implements Location {}

  /** How an address was checked. */
  public record Check(LocalDate on, String how) {}
}
