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

/** The sites on which those who make or keep the law publish it themselves. */
final class OfficialHosts {

  private static final String FILE = "policies/official-hosts.yaml";

  private static final Supplier<List<String>> ADDRESSES = Suppliers.memoize(OfficialHosts::read);

  private OfficialHosts() {}

  private static List<String> read() {
    YamlNode file =
        YamlNode.parse(
                BundledFiles.required(OfficialHosts.class, FILE), FILE, ErrorCode.POLICY_INVALID)
            .allow(Set.of("hosts"));
    return file.items("hosts").stream()
        .map(host -> host.allow(Set.of("at", "publisher")).text("at").toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether an address is on one of them. */
  static boolean have(String url) {
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
    return ADDRESSES.get().stream()
        .anyMatch(
            at ->
                at.contains("/")
                    ? place.startsWith("." + at + "/")
                    : ("." + host.toLowerCase(Locale.ROOT)).endsWith("." + at));
  }
}
