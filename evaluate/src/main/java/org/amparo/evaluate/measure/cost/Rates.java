package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.evaluate.rate.PriceIndex;
import org.amparo.evaluate.rate.Rate;
import org.amparo.evaluate.rate.RateChoice;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.YearlyTime;
import org.amparo.model.disclosure.Contributions;
import org.jspecify.annotations.Nullable;

/**
 * The rate of each kind that the records in scope are priced at, and what there is beside it.
 *
 * @param byKind of the records' last year; kinds without a rate are absent
 * @param ofYears for other years that have a rate of their own, by which their days are priced
 * @param offered for each kind without one, the nearest known, which is named and not used
 * @param elsewhere ids of rates that are of another place and were chosen by name
 */
public record Rates(
    Map<RateKind, Rate> byKind,
    Map<RateKind, Map<Integer, Rate>> ofYears,
    Map<RateKind, Rate> offered,
    List<Rate> others,
    Set<String> elsewhere) {

  /** Chooses them from every rate known for the first and the last year of the records. */
  public static Rates of(
      RateLibrary library, RateChoice choice, Set<String> placeIds, int first, int year) {
    Map<RateKind, Rate> chosen = new EnumMap<>(RateKind.class);
    Map<RateKind, Map<Integer, Rate>> ofYears = new EnumMap<>(RateKind.class);
    Map<RateKind, Rate> offered = new EnumMap<>(RateKind.class);
    for (RateKind kind : RateKind.values()) {
      library.find(kind, placeIds, year).ifPresent(rate -> chosen.put(kind, rate));
    }
    List<Rate> named = choice.named().stream().map(library::named).toList();
    chosen.forEach(
        (kind, rate) -> ofYears.put(kind, ofYears(library, rate, placeIds, first, year)));
    named.forEach(rate -> chosen.put(rate.kind(), rate));
    choice.stated().forEach(rate -> chosen.put(rate.kind(), rate));
    // A rate that the user names prices every day.
    Stream.concat(named.stream(), choice.stated().stream())
        .forEach(rate -> ofYears.remove(rate.kind()));
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
            .filter(rate -> !ofYears.getOrDefault(rate.kind(), Map.of()).containsValue(rate))
            .toList();
    inMoney(chosen, choice);
    ofYears.values().forEach(rates -> inMoney(rates, choice));
    return new Rates(chosen, ofYears, offered, others, elsewhere);
  }

  /** The rates of years that are priced at another than the last. */
  private static Map<Integer, Rate> ofYears(
      RateLibrary library, Rate last, Set<String> placeIds, int first, int until) {
    Map<Integer, Rate> rates = new TreeMap<>();
    // The last stays may end in the year after the last of the records.
    for (int year = first; year <= until + 1; year++) {
      int of = year;
      library
          .find(last.kind(), placeIds, of)
          .filter(rate -> !rate.equals(last))
          .ifPresent(rate -> rates.put(of, rate));
    }
    return rates;
  }

  /**
   * What a time comes to, rounded to a cent once: each day at the rate of its own year.
   *
   * @param rate the rate of the last year, or one of its ends
   * @param open seconds more, or fewer, whose year no record tells, at the dearest of the rates
   * @param end which of a rate's three values
   */
  public BigDecimal cents(
      Rate rate, YearlyTime time, BigDecimal open, Function<Rate, BigDecimal> end) {
    BigDecimal last = end.apply(rate);
    BigDecimal dearest = last;
    BigDecimal all = time.seconds().multiply(last);
    for (Map.Entry<Integer, Rate> year : years(rate).entrySet()) {
      BigDecimal own = end.apply(year.getValue());
      BigDecimal lived = time.byYear().getOrDefault(year.getKey(), BigDecimal.ZERO);
      all = all.add(lived.multiply(own.subtract(last)));
      dearest = dearest.max(own);
    }
    return Rate.cents(all.add(open.multiply(dearest)), BigDecimal.ONE);
  }

  /** What a time comes to at each day's own rate. */
  public BigDecimal cents(Rate rate, YearlyTime time, Function<Rate, BigDecimal> end) {
    return cents(rate, time, BigDecimal.ZERO, end);
  }

  /**
   * Whose money at prices of several years is, by which it is rounded; null at one price, at which
   * it is made from its time.
   *
   * @param seconds whose the time is, null where no query says
   */
  public @Nullable Contributions contributions(Rate rate, @Nullable Contributions seconds) {
    return seconds == null || years(rate).isEmpty() ? null : priced(rate, seconds);
  }

  /** Whose a time is, the most of one person at the dearest of the prices. */
  public Contributions priced(Rate rate, Contributions seconds) {
    BigDecimal dearest =
        Stream.concat(Stream.of(rate), years(rate).values().stream())
            .map(Rate::high)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    return new Contributions(seconds.people(), Rate.cents(seconds.largest(), dearest));
  }

  /** The rates of other years beside one of the last year, by year; none beside another. */
  public Map<Integer, Rate> years(Rate rate) {
    return rate.equals(byKind.get(rate.kind()))
        ? ofYears.getOrDefault(rate.kind(), Map.of())
        : Map.of();
  }

  /** Where a rate and those of other years come from, as sources of a figure. */
  public String[] sources(Rate rate) {
    return Stream.concat(Stream.of(rate), years(rate).values().stream())
        .map(Rates::source)
        .distinct()
        .toArray(String[]::new);
  }

  private static void inMoney(Map<?, Rate> chosen, RateChoice choice) {
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
