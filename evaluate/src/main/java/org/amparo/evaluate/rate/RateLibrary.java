package org.amparo.evaluate.rate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;
import org.amparo.model.yaml.YamlNode;

/** The rates Amparo knows, in file order. */
public record RateLibrary(List<Rate> rates) {

  /** The rates that ship with Amparo. */
  public static RateLibrary bundled() {
    List<Rate> rates = new ArrayList<>();
    Map<String, String> files = BundledFiles.read(RateLibrary.class, "rates", ".yaml");
    files.forEach(
        (name, text) -> {
          // Folders below hold what is no rate: the price index, lines of their own.
          if (name.indexOf('/') == name.lastIndexOf('/')) {
            rates.addAll(RateLoader.load(YamlNode.parse(text, name, ErrorCode.RATE_INVALID)));
          }
        });
    return new RateLibrary(List.copyOf(rates));
  }

  /** These and others. */
  public RateLibrary with(List<Rate> others) {
    return new RateLibrary(Stream.concat(rates.stream(), others.stream()).toList());
  }

  /**
   * The rate to use for records of these places: one for a day that is for every one of them, of
   * the year nearest to the records' last, the later of two as near; else none. A rate of one place
   * is never carried to another, nor one of the country or a state to a county.
   */
  public Optional<Rate> find(RateKind kind, Set<String> places, int year) {
    return covering(kind, places)
        .min(
            Comparator.comparing((Rate rate) -> rate.marginal() == MarginalKind.STEP_FIXED)
                .thenComparing(nearestYear(year)));
  }

  /** All rates for a day that are for every one of these places. */
  public Stream<Rate> covering(RateKind kind, Set<String> places) {
    return rates.stream()
        .filter(rate -> rate.kind() == kind && rate.per() == Per.DAY)
        .filter(rate -> !places.isEmpty() && rate.places().containsAll(places));
  }

  /**
   * The nearest rate of a kind, to be offered by name where there is none to use: by what it is for
   * (a day first), place (one of these places, then their state, then the country, then elsewhere),
   * year. Invented rates are offered to nobody.
   */
  public Optional<Rate> nearest(RateKind kind, Set<String> places, int year) {
    Set<String> states =
        places.stream()
            .flatMap(place -> Rate.stateOf(place).stream())
            .collect(java.util.stream.Collectors.toSet());
    return rates.stream()
        .filter(rate -> rate.kind() == kind && !rate.synthetic())
        .min(
            Comparator.comparing(Rate::per)
                .thenComparing(rate -> distance(rate, places, states))
                .thenComparing(nearestYear(year))
                .thenComparing(Rate::id));
  }

  private static int distance(Rate rate, Set<String> places, Set<String> states) {
    if (rate.places().stream().anyMatch(places::contains)) {
      return 0;
    }
    if (rate.state().filter(states::contains).isPresent()) {
      return 1;
    }
    return rate.forAnyPlace() ? 2 : 3;
  }

  private static Comparator<Rate> nearestYear(int year) {
    return Comparator.comparing((Rate rate) -> Math.abs((long) year - rate.year()))
        .thenComparing(Comparator.comparing(Rate::year).reversed());
  }

  /** The rate with this id; AMP-507 where none has it, or it is not for a day. */
  public Rate named(String id) {
    Rate found = rates.stream().filter(rate -> rate.id().equals(id)).findFirst().orElse(null);
    if (found == null) {
      throw ErrorCode.RATE_UNKNOWN.error(
          "no rate is called '" + id + "'",
          Place.of("--rate"),
          NearMiss.advice(id, rates.stream().map(Rate::id).toList()));
    }
    if (found.per() != Per.DAY) {
      throw ErrorCode.RATE_UNKNOWN.error(
          "'" + id + "' is an amount for " + found.per().words() + " and cannot price days",
          Place.of("--rate"),
          "name a rate for a day, or state one: `--rate " + found.kind().word() + "=DOLLARS`");
    }
    return found;
  }
}
