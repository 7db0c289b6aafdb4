package org.amparo.evaluate.rate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** The rates Amparo knows. */
public final class RateLibrary {

  private final List<Rate> rates;

  /** A library of these rates; of two for the same place and kind the later year is used. */
  public RateLibrary(List<Rate> rates) {
    this.rates = List.copyOf(rates);
  }

  /** The rates that ship with Amparo. */
  public static RateLibrary bundled() {
    List<Rate> rates = new ArrayList<>();
    Map<String, String> files = BundledFiles.read(RateLibrary.class, "rates", ".yaml");
    files.forEach(
        (name, text) ->
            rates.addAll(RateLoader.load(YamlNode.parse(text, name, ErrorCode.RATE_INVALID))));
    return new RateLibrary(rates);
  }

  /** All rates, in file order. */
  public List<Rate> rates() {
    return rates;
  }

  /**
   * The rate to use for records of these places: the latest that is for every one of them, else the
   * latest that is for any place, else none. A rate of one place is never carried to another.
   *
   * @param places ids of the places the records are of; an empty set finds only a rate for any
   */
  public Optional<Rate> find(RateKind kind, Set<String> places) {
    return rates.stream()
        .filter(rate -> rate.kind() == kind)
        .filter(rate -> rate.forAnyPlace() || covers(rate, places))
        .max(Comparator.comparing((Rate rate) -> !rate.forAnyPlace()).thenComparing(Rate::year));
  }

  private static boolean covers(Rate rate, Set<String> places) {
    return !places.isEmpty() && rate.places().containsAll(places);
  }
}
