package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/** Reads rate files. */
final class RateLoader {

  private static final Set<String> KEYS =
      Set.of("id", "kind", "places", "year", "cents_per_day", "source", "synthetic", "note");

  private RateLoader() {}

  static List<Rate> load(YamlNode file) {
    List<Rate> rates = new ArrayList<>();
    for (YamlNode node : file.allow(Set.of("rates")).require("rates").items()) {
      rates.add(rate(node.allow(KEYS)));
    }
    return rates;
  }

  private static Rate rate(YamlNode node) {
    YamlNode cents = node.require("cents_per_day").allow(Set.of("low", "central", "high", "of"));
    long central = cents.require("central").integer();
    long low = cents.find("low").map(YamlNode::integer).orElse(central);
    long high = cents.find("high").map(YamlNode::integer).orElse(central);
    if (low > central || central > high) {
      throw cents.error("low, central and high are out of order", "write low <= central <= high");
    }
    cents.find("of").ifPresent(of -> checkQuotient(of, central));
    YamlNode source = node.require("source").allow(Set.of("text", "url"));
    return new Rate(
        node.text("id"),
        node.require("kind").constant(RateKind.class),
        low,
        central,
        high,
        places(node.require("places")),
        Math.toIntExact(node.require("year").integer()),
        source.text("text"),
        source.text("url", ""),
        node.find("synthetic").map(YamlNode::bool).orElse(false),
        node.text("note", ""));
  }

  private static List<String> places(YamlNode places) {
    if (!places.isSequence()) {
      if (places.text().equals("any")) {
        return List.of();
      }
      throw places.error("places are a list of place ids", "write [id, ...] or any");
    }
    return places.items().stream().map(YamlNode::text).toList();
  }

  /** A rate that was computed keeps what it was computed from, and must still equal it. */
  private static void checkQuotient(YamlNode of, long central) {
    of.allow(Set.of("cents", "days"));
    BigDecimal computed =
        of.require("cents").decimal().divide(of.require("days").decimal(), 0, RoundingMode.HALF_UP);
    if (computed.compareTo(BigDecimal.valueOf(central)) != 0) {
      throw of.error(
          "cents divided by days give " + computed + ", not " + central,
          "correct central, or what it was computed from");
    }
  }
}
