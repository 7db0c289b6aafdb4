package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/** Reads rate files. */
final class RateLoader {

  private static final Set<String> KEYS =
      Set.of(
          "id", "kind", "marginal", "places", "year", "cents", "per", "source", "verified", "note");
  private static final String MIDDLE =
      "The source gives two ends; the middle between them is Amparo's.";

  private RateLoader() {}

  /** An amount with its ends, and whether the middle is ours. */
  private record Amounts(
      BigDecimal low, BigDecimal central, BigDecimal high, boolean middleIsOurs) {}

  static List<Rate> load(YamlNode file) {
    List<Rate> rates = new ArrayList<>();
    for (YamlNode node : file.allow(Set.of("rates")).require("rates").items()) {
      rates.add(rate(node.allow(KEYS)));
    }
    return rates;
  }

  private static Rate rate(YamlNode node) {
    Amounts cents = amounts(node.require("cents").allow(Set.of("low", "central", "high", "of")));
    YamlNode source = node.require("source").allow(Set.of("text", "url"));
    RateKind kind = node.require("kind").constant(RateKind.class);
    Optional<YamlNode> marginal = node.find("marginal");
    if (marginal.isPresent() && kind != RateKind.MARGINAL) {
      throw marginal.get().error("only a marginal rate has a kind of margin", "leave it out");
    }
    int year = Math.toIntExact(node.require("year").integer());
    String note = node.text("note", "");
    return new Rate(
        node.text("id"),
        kind,
        marginal.map(value -> value.constant(MarginalKind.class)).orElse(null),
        node.find("per").map(value -> value.constant(Per.class)).orElse(Per.DAY),
        cents.low(),
        cents.central(),
        cents.high(),
        places(node.require("places")),
        year,
        year,
        source.text("text"),
        source.text("url", ""),
        node.require("verified").constant(Evidence.class),
        cents.middleIsOurs() ? (note + " " + MIDDLE).strip() : note);
  }

  private static Amounts amounts(YamlNode cents) {
    Optional<BigDecimal> low = cents.find("low").map(RateLoader::whole);
    Optional<BigDecimal> high = cents.find("high").map(RateLoader::whole);
    Optional<YamlNode> stated = cents.find("central");
    boolean middleIsOurs = stated.isEmpty();
    BigDecimal central;
    if (stated.isPresent()) {
      central = whole(stated.get());
    } else if (low.isPresent() && high.isPresent()) {
      central = low.get().add(high.get()).divide(BigDecimal.TWO, MathContext.DECIMAL128);
    } else {
      throw cents.error("no amount", "write central, or both low and high");
    }
    BigDecimal least = low.orElse(central);
    BigDecimal most = high.orElse(central);
    if (least.compareTo(central) > 0 || central.compareTo(most) > 0) {
      throw cents.error("low, central and high are out of order", "write low <= central <= high");
    }
    BigDecimal exact =
        cents.find("of").map(of -> quotient(of, whole(cents.require("central")))).orElse(central);
    return new Amounts(least.min(exact), exact, most.max(exact), middleIsOurs);
  }

  private static BigDecimal whole(YamlNode cents) {
    return BigDecimal.valueOf(cents.integer());
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

  /** A computed rate must still equal what it is of to the cent, and keeps a fraction of it. */
  private static BigDecimal quotient(YamlNode of, BigDecimal central) {
    of.allow(Set.of("cents", "days"));
    BigDecimal exact =
        of.require("cents").decimal().divide(of.require("days").decimal(), MathContext.DECIMAL128);
    BigDecimal computed = exact.setScale(0, RoundingMode.HALF_UP);
    if (computed.compareTo(central) != 0) {
      throw of.error(
          "cents divided by days give " + computed + ", not " + central,
          "correct central, or what it was computed from");
    }
    return exact;
  }
}
