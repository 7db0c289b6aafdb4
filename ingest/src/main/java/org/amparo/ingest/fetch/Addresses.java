package org.amparo.ingest.fetch;

import java.net.URI;
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

  private static boolean isLoopback(@Nullable String host) {
    return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
  }
}
