package org.amparo.desk.hold;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a request came, for the record: the channel, the pages and the digest of what came, and whom
 * to call back.
 *
 * @param sha256 the digest of the file or scan that came, in 64 hexadecimal digits
 * @param officer the number or badge of the officer who signed it, never a name
 * @param confirmed that it was received when its facts say, though that is more than a day ago
 */
public record Arrival(
    @Nullable Channel channel,
    @Nullable Integer pages,
    @Nullable String sha256,
    @Nullable String office,
    @Nullable String officer,
    @Nullable String callBack,
    @Nullable Boolean confirmed) {

  /** Nothing is said of it. */
  public static final Arrival UNSAID = new Arrival(null, null, null, null, null, null, null);

  /** Nothing is said of it but that it was received when its facts say. */
  public static final Arrival SURE = new Arrival(null, null, null, null, null, null, true);

  /** The way by which a request comes. */
  public enum Channel {
    FAX,
    EMAIL,
    PORTAL,
    BY_HAND
  }

  /** What somebody wrote of it in their own words. */
  public String words() {
    return Stream.of(office, officer, callBack)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }

  /** Whether it was received when its facts say, though that is more than a day ago. */
  boolean sure() {
    return Boolean.TRUE.equals(confirmed);
  }

  /** What is wrong with it; empty where nothing is. */
  String fault() {
    if (pages != null && (pages < 1 || pages > 500)) {
      return "Give the number of pages, from 1 to 500";
    }
    boolean digest = sha256 == null || sha256.matches("[0-9a-f]{64}");
    return digest ? "" : "Give the digest of the file as sha256sum prints it: 64 digits, 0 to f";
  }

  /** What the record keeps of it. */
  Map<String, Object> json() {
    Map<String, Object> all = new TreeMap<>();
    put(all, "channel", channel == null ? null : channel.name());
    put(all, "pages", pages);
    put(all, "sha256", sha256);
    put(all, "office", office);
    put(all, "officer", officer);
    put(all, "call_back", callBack);
    return all;
  }

  private static void put(Map<String, Object> all, String key, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      all.put(key, value);
    }
  }
}
