package org.amparo.desk.record;

import java.time.Instant;
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

  /** The digest of everything that the event says, with the event before it. */
  public String digest() {
    return Sha256.of(header());
  }

  /** Everything that the event says, with the event before it, as the text that is digested. */
  public String header() {
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
    return CanonicalJson.of(all);
  }
}
