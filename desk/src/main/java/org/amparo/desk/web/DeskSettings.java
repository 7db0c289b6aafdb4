package org.amparo.desk.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.amparo.desk.law.County;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * How a desk is to run: for the jail of which place, such as {@code Sacramento County, CA}, with
 * its record where, and listening where; beyond this machine with a key store for TLS alone.
 *
 * @param behindProxy where browsers find it, if a server on this machine speaks TLS for it: an
 *     address such as {@code https://desk.county.example}, with nothing behind the host and port
 * @param county what the county set up for it
 */
public record DeskSettings(
    String place,
    String database,
    String address,
    int port,
    @Nullable Path keyStore,
    @Nullable URI behindProxy,
    InstantSource clock,
    County county) {

  public DeskSettings {
    if (keyStore == null && !address.equals("127.0.0.1") && !address.equals("::1")) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "without TLS the desk listens at 127.0.0.1 alone, not at " + address,
          "name a key store with --key-store, or let a server on this machine speak TLS before the"
              + " desk and say --behind-proxy https://…");
    }
    if (behindProxy != null && (keyStore != null || !isHost(behindProxy))) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "not where browsers find a desk behind a proxy: " + behindProxy,
          "give https:// and the host, with a port or without and nothing behind it, and no key"
              + " store");
    }
  }

  private static boolean isHost(URI uri) {
    return "https".equals(uri.getScheme())
        && uri.getHost() != null
        && uri.getUserInfo() == null
        && uri.getQuery() == null
        && uri.getFragment() == null
        && uri.getPath().isEmpty();
  }
}
