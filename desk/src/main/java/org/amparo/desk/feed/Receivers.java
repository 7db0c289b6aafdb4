package org.amparo.desk.feed;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.amparo.desk.store.Secrets;
import org.amparo.model.problem.ErrorCode;
import org.springframework.core.env.Environment;

/**
 * Who is told of changes, as the environment says, and the secret by which they know the desk.
 *
 * @param addresses none where nobody is told
 */
record Receivers(List<URI> addresses, String secret) {

  private static final String ADDRESSES = "AMPARO_DESK_WEBHOOKS";
  private static final String SECRET = "AMPARO_DESK_WEBHOOK_SECRET";
  private static final int SHORTEST = 32;
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

  /** Reads them; AMP-602 where an address or the secret cannot be used. */
  static Receivers of(Environment environment) {
    List<URI> all =
        Arrays.stream(environment.getProperty(ADDRESSES, "").split("[,\\s]+"))
            .filter(text -> !text.isEmpty())
            .map(Receivers::address)
            .toList();
    String secret = Secrets.read(SECRET, environment::getProperty).orElse("");
    if (!all.isEmpty() && secret.length() < SHORTEST) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "%s has %d characters".formatted(SECRET, secret.length()),
          "give it %d or more that nobody can guess, such as those of `openssl rand -hex 32`"
              .formatted(SHORTEST));
    }
    return new Receivers(all, secret);
  }

  /**
   * The address that a text names; of it an error says its host alone, for a path may be secret.
   */
  private static URI address(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException _) {
      throw unusable("an address of " + ADDRESSES + " cannot be read");
    }
    boolean here = THIS_MACHINE.contains(String.valueOf(uri.getHost()));
    if (uri.getHost() == null
        || uri.getUserInfo() != null
        || uri.getFragment() != null
        || !("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())))) {
      throw unusable("the desk sends no changes to " + uri.getHost());
    }
    return uri;
  }

  private static RuntimeException unusable(String message) {
    return ErrorCode.ARGUMENT_INVALID.error(
        message,
        "give https:// addresses without a user or a fragment; http:// for this machine alone");
  }

  /** Whether nothing is sent there: where no server of a county is, as a cloud's own data are. */
  static boolean refused(URI address) throws UnknownHostException {
    String host = address.getHost();
    String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return Arrays.stream(InetAddress.getAllByName(plain)).anyMatch(Receivers::refused);
  }

  static boolean refused(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || Arrays.equals(address.getAddress(), new byte[] {-1, -1, -1, -1});
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "%d receivers".formatted(addresses.size());
  }
}
