package org.amparo.desk.record;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One act at the desk, with its place in the chain.
 *
 * @param sequence 1 for the first event, and one more for each that follows
 * @param at when it was recorded, by the desk's clock, to the millisecond
 * @param kind what was done, such as {@code DECIDED}
 * @param subject the number of the hold that it concerns, or null for none
 * @param contentDigest the digest of its content, which an erasure leaves in place
 * @param previous the digest of the event before, or 64 zeros
 */
public record Event(
    long sequence,
    Instant at,
    Actor actor,
    String kind,
    @Nullable String subject,
    String contentDigest,
    String previous) {

  /** What the first event names as the one before it. */
  public static final String START = "0".repeat(64);

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * What an event holds, as canonical JSON, with a salt of its own: without it, someone who has
   * only the digest of erased content could try every booking number until one fits.
   *
   * @param salt 32 hexadecimal digits
   */
  record Content(String salt, String json) {

    static Content of(Map<String, ?> object) {
      byte[] salt = new byte[16];
      RANDOM.nextBytes(salt);
      return new Content(HexFormat.of().formatHex(salt), CanonicalJson.of(object));
    }

    String digest() {
      return Sha256.of(salt + json);
    }
  }

  /** The digest of everything that the event says, with the event before it. */
  public String digest() {
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("sequence", sequence);
    all.put("at", at.toString());
    all.put("account", actor.account());
    all.put("role", actor.role());
    all.put("kind", kind);
    all.put("subject", subject);
    all.put("content", contentDigest);
    all.put("previous", previous);
    // Where there is none it has no place, so that events from before there was one stay as they
    // are.
    if (actor.token() != null) {
      all.put("token", actor.token());
    }
    return Sha256.of(CanonicalJson.of(all));
  }
}
