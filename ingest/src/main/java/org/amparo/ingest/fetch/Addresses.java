package org.amparo.ingest.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which addresses files are fetched from. */
final class Addresses {

  private Addresses() {}

  /** Whether it is encrypted on its way, or does not leave this machine. */
  static boolean allowed(URI address) {
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      return false;
    }
    return switch (String.valueOf(address.getScheme())) {
      case "https" -> true;
      case "http" -> isLoopback(host);
      default -> false;
    };
  }

  /** Whether a server may lead on so: never into a private network, but within this machine. */
  static boolean mayLead(URI from, URI to) {
    return allowed(to)
        && ((isLoopback(from.getHost()) && isLoopback(to.getHost())) || !isPrivate(to.getHost()));
  }

  private static boolean isPrivate(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Addresses::isPrivate);
    } catch (UnknownHostException _) {
      // Nobody can be asked there.
      return false;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    int first = address.getAddress()[0] & 0xff;
    int second = address.getAddress()[1] & 0xff;
    boolean wide = address instanceof Inet6Address;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        // RFC 4193, unique local; RFC 6598, behind a carrier's translation.
        || (wide && (first & 0xfe) == 0xfc)
        || (!wide && first == 100 && (second & 0xc0) == 64);
  }

  private static boolean isLoopback(@Nullable String host) {
    return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
  }
}
