package org.amparo.evaluate.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;

/**
 * The rate of each kind that the records in scope are priced at.
 *
 * @param byKind kinds without a rate are absent
 */
record Rates(Map<RateKind, Rate> byKind) {

  static Rates of(RateLibrary library, Set<String> placeIds) {
    Map<RateKind, Rate> chosen = new EnumMap<>(RateKind.class);
    for (RateKind kind : RateKind.values()) {
      library.find(kind, placeIds).ifPresent(rate -> chosen.put(kind, rate));
    }
    return new Rates(chosen);
  }

  Optional<Rate> find(RateKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** Where a rate comes from, as a figure's source. */
  static String source(Rate rate) {
    return "rate " + rate.id() + ": " + rate.source();
  }
}
