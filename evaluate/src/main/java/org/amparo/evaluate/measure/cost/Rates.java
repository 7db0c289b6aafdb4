package org.amparo.evaluate.measure.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.evaluate.rate.PriceIndex;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateChoice;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;

/**
 * The rate of each kind that the records in scope are priced at, and what there is beside it.
 *
 * @param byKind kinds without a rate are absent
 * @param offered for each kind without one, the nearest known, which is named and not used
 * @param others further rates of the places themselves
 * @param elsewhere ids of rates that are of another place and were chosen by name
 */
public record Rates(
    Map<RateKind, Rate> byKind,
    Map<RateKind, Rate> offered,
    List<Rate> others,
    Set<String> elsewhere) {

  /**
   * Chooses them.
   *
   * @param library every rate known, those in the records among them
   * @param placeIds places the records are of
   * @param year the last year of the records
   */
  public static Rates of(RateLibrary library, RateChoice choice, Set<String> placeIds, int year) {
    Map<RateKind, Rate> chosen = new EnumMap<>(RateKind.class);
    Map<RateKind, Rate> offered = new EnumMap<>(RateKind.class);
    for (RateKind kind : RateKind.values()) {
      library.find(kind, placeIds, year).ifPresent(rate -> chosen.put(kind, rate));
    }
    List<Rate> named = choice.named().stream().map(library::named).toList();
    named.forEach(rate -> chosen.put(rate.kind(), rate));
    choice.stated().forEach(rate -> chosen.put(rate.kind(), rate));
    for (RateKind kind : RateKind.values()) {
      if (!chosen.containsKey(kind)) {
        library.nearest(kind, placeIds, year).ifPresent(rate -> offered.put(kind, rate));
      }
    }
    Set<String> elsewhere =
        named.stream()
            .filter(rate -> placeIds.isEmpty() || !rate.places().containsAll(placeIds))
            .map(Rate::id)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    List<Rate> others =
        library.rates().stream()
            .filter(rate -> !placeIds.isEmpty() && rate.places().containsAll(placeIds))
            .filter(rate -> !chosen.containsValue(rate) && !offered.containsValue(rate))
            .toList();
    inMoney(chosen, choice);
    return new Rates(chosen, offered, others, elsewhere);
  }

  private static void inMoney(Map<RateKind, Rate> chosen, RateChoice choice) {
    if (choice.moneyYear() != null) {
      int year = Objects.requireNonNull(choice.moneyYear());
      PriceIndex index = PriceIndex.bundled();
      chosen.replaceAll((_, rate) -> index.adjust(rate, year));
    }
  }

  Optional<Rate> find(RateKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** Whether a rate in use is of another place than the records, and was chosen by name. */
  boolean isFromElsewhere(Rate rate) {
    return elsewhere.contains(rate.id());
  }

  /** Where a rate comes from, as a figure's source. */
  public static String source(Rate rate) {
    return "rate " + rate.id() + ": " + rate.source();
  }
}
