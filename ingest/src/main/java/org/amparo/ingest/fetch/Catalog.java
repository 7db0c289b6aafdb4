package org.amparo.ingest.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amparo.ingest.fetch.PublishedSet.Check;
import org.amparo.ingest.fetch.PublishedSet.FileAt;
import org.amparo.ingest.fetch.PublishedSet.Location;
import org.amparo.ingest.fetch.PublishedSet.PageAt;
import org.amparo.model.BundledFiles;
import org.amparo.model.WordList;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Where each published set lives, who publishes it, and under which terms. */
public final class Catalog {

  /** The catalog's place among the bundled files. */
  public static final String BUNDLED = "contracts/catalog.yaml";

  private static final Set<String> KEYS =
      Set.copyOf(
          WordList.of("name title publisher license citation file page contract notes checked"));

  private final Map<String, PublishedSet> sets;

  private Catalog(Map<String, PublishedSet> sets) {
    this.sets = sets;
  }

  /** The catalog that ships with Amparo; AMP-120 where it is not valid. */
  public static Catalog bundled() {
    String text = BundledFiles.required(Catalog.class, BUNDLED);
    return of(YamlNode.parse(text, BUNDLED, ErrorCode.CATALOG_INVALID));
  }

  /** A catalog of the user's own; AMP-101 where it is missing, AMP-120 where it is not valid. */
  public static Catalog read(Path file) {
    return of(YamlNode.read(file, ErrorCode.CATALOG_INVALID));
  }

  private static Catalog of(YamlNode root) {
    root.allow(Set.of("sets"));
    Map<String, PublishedSet> sets = new LinkedHashMap<>();
    for (YamlNode node : root.require("sets").items()) {
      PublishedSet set = set(node.allow(KEYS));
      if (sets.put(set.name(), set) != null) {
        throw node.error("two sets are called " + set.name(), "rename one");
      }
    }
    return new Catalog(sets);
  }

  private static PublishedSet set(YamlNode node) {
    YamlNode name = node.require("name");
    // It names a folder of the cache.
    if (!name.text().matches("[a-z0-9][a-z0-9-]*")) {
      throw name.error(
          "'" + name.text() + "' is not a name", "write small letters, digits and hyphens");
    }
    return new PublishedSet(
        name.text(),
        node.text("title"),
        node.text("publisher"),
        node.text("license"),
        node.text("citation").strip(),
        location(node),
        node.find("contract").map(YamlNode::text).orElse(null),
        node.text("notes", "").strip(),
        check(node.require("checked")));
  }

  private static Location location(YamlNode node) {
    if (node.find("file").isPresent() == node.find("page").isPresent()) {
      throw node.error("a set has either a file or a page", "write one of the two");
    }
    if (node.find("page").isPresent()) {
      YamlNode page = node.require("page").allow(Set.of("url", "steps"));
      return new PageAt(address(page.require("url")), page.text("steps").strip());
    }
    YamlNode file = node.require("file").allow(Set.of("url", "name", "sha256"));
    URI address = address(file.require("url"));
    return new FileAt(
        address, fileName(file, address), file.find("sha256").map(Catalog::digest).orElse(null));
  }

  private static URI address(YamlNode node) {
    try {
      URI address = URI.create(node.text());
      if (Addresses.allowed(address)) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // Told below, as for an address of another kind.
    }
    throw node.error("'" + node.text() + "' is not an address to fetch from", "write https://...");
  }

  /** The name said, else the end of the address. */
  private static String fileName(YamlNode file, URI address) {
    String path = address.getPath();
    String name = file.text("name", path.substring(path.lastIndexOf('/') + 1));
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
      throw file.error(
          "'" + name + "' is not the name of a file",
          "add a `name` of letters, digits, dots and hyphens");
    }
    return name;
  }

  private static String digest(YamlNode node) {
    String digest = node.text().toLowerCase(Locale.ROOT);
    if (!digest.matches("[0-9a-f]{64}")) {
      throw node.error("a SHA-256 digest has 64 hexadecimal digits", "compute it with sha256sum");
    }
    return digest;
  }

  private static @Nullable Check check(YamlNode node) {
    if (!node.isMapping()) {
      if (!node.text().equals("never")) {
        throw node.error("'" + node.text() + "' is not known here", "write never, or on and how");
      }
      return null;
    }
    node.allow(Set.of("on", "how"));
    return new Check(node.require("on").date(), node.text("how").strip());
  }

  /** All sets, in the order of the file. */
  public List<PublishedSet> sets() {
    return List.copyOf(sets.values());
  }

  /** The set of that name; AMP-121 where there is none. */
  public PublishedSet find(String name) {
    PublishedSet set = sets.get(name);
    if (set == null) {
      throw ErrorCode.SET_UNKNOWN.error(
          "no published set is called '" + name + "'",
          NearMiss.advice(name, sets.keySet()) + "; `amparo fetch list` describes them");
    }
    return set;
  }
}
