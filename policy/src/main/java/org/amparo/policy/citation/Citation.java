package org.amparo.policy.citation;

import com.google.common.base.Suppliers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * What a rule rests on.
 *
 * @param id its name within the policy file
 * @param url where it can be read; may be empty
 * @param copy the copy in which it was read, such as {@code us-statutes on GitHub, an unofficial
 *     transcription}; empty where it was read in the official text, or not at all
 */
public record Citation(String id, String text, String url, Reading reading, String copy) {

  private static final String FILE = "policies/official-hosts.yaml";

  /** Hosts, or hosts and paths, of whoever publishes law officially. */
  private static final Supplier<List<String>> HOSTS = Suppliers.memoize(Citation::hosts);

  /** One that was not read in a copy. */
  public Citation(String id, String text, String url, Reading reading) {
    this(id, text, url, reading, "");
  }

  /** How a clause was read. Only {@link #READ} makes it verified. */
  public enum Reading {
    /** The operative text was read in full, in the official text or in the copy named. */
    READ,
    /** Its opening was read, the rest not. */
    PARTLY_READ,
    /** It was read as quoted by another. */
    QUOTED,
    /** Nobody has read it. */
    UNREAD,
    /** There is no text: a reference policy of Amparo's own. */
    NOT_LAW
  }

  /** Whether the text was read in full. */
  public boolean verified() {
    return reading == Reading.READ || reading == Reading.NOT_LAW;
  }

  /** Whether it is said to be read in full, and neither where it was nor in which copy. */
  public boolean lacksCopy() {
    return reading == Reading.READ && copy.isEmpty() && !isOfficial(url);
  }

  /** How it was read, in words, so that nobody takes a copy or hearsay for the official text. */
  public String readingWords() {
    String where = copy.isEmpty() ? "" : " in the copy named: " + copy;
    return switch (reading) {
      case READ ->
          lacksCopy()
              ? "read in full, in a copy not named"
              : copy.isEmpty() ? "official text read in full" : "read in full" + where;
      case PARTLY_READ -> "read in part" + where;
      case QUOTED -> "quoted by another";
      case UNREAD -> "not read";
      case NOT_LAW -> "not law: a reference policy";
    };
  }

  /** Whether its address is that of whoever publishes the law officially. */
  public boolean official() {
    return isOfficial(url);
  }

  private static List<String> hosts() {
    YamlNode file =
        YamlNode.parse(BundledFiles.required(Citation.class, FILE), FILE, ErrorCode.POLICY_INVALID)
            .allow(Set.of("hosts"));
    return file.items("hosts").stream()
        .map(host -> host.allow(Set.of("at", "publisher")).text("at").toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether an address is an official one. */
  private static boolean isOfficial(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      return false;
    }
    String host = address.getHost();
    if (host == null) {
      return false;
    }
    String place = "." + (host + address.getRawPath()).toLowerCase(Locale.ROOT) + "/";
    return HOSTS.get().stream()
        .anyMatch(
            at ->
                at.contains("/")
                    ? place.startsWith("." + at + "/")
                    : ("." + host.toLowerCase(Locale.ROOT)).endsWith("." + at));
  }
}
