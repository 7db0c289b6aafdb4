package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.amparo.model.place.County;
import org.amparo.model.place.Facility;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.jspecify.annotations.Nullable;

/**
 * What a day costs or pays. Wide because it holds every field of a rate file.
 *
 * @param marginal what a marginal rate takes to change; null for other kinds and where not said
 * @param per what the amount is for; only a rate for a day prices time
 * @param low cents, the least it may be; equal to {@code central} where no range is known
 * @param central cents; a quotient keeps its fraction of a cent, so that the total it came from
 *     comes out again
 * @param places ids of the places it is for, two letters standing for a whole state; empty where it
 *     is for any
 * @param year the year it was in force or published
 * @param moneyYear the year whose money it is given in; {@code year} unless adjusted
 * @param note what to know before using it; may be empty
 */
public record Rate(
    String id,
    RateKind kind,
    @Nullable MarginalKind marginal,
    Per per,
    BigDecimal low,
    BigDecimal central,
    BigDecimal high,
    List<String> places,
    int year,
    int moneyYear,
    String source,
    String url,
    Evidence evidence,
    String note) {

  private static final String FACILITY = "facility:";
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  public Rate {
    places = List.copyOf(places);
    if (low.compareTo(central) > 0 || central.compareTo(high) > 0) {
      throw new IllegalArgumentException(id + ": low, central, high are out of order");
    }
  }

  /** Whether it is for any place. */
  public boolean forAnyPlace() {
    return places.isEmpty();
  }

  /** Whether it was invented for synthetic records. */
  public boolean synthetic() {
    return evidence == Evidence.INVENTED;
  }

  /** Whether low and high differ. */
  public boolean isRange() {
    return low.compareTo(high) != 0;
  }

  /** The state its place lies in, as two letters; empty for a rate of any place. */
  public Optional<String> state() {
    return places.stream().findFirst().flatMap(Rate::stateOf);
  }

  /** The state that a place id lies in, as two letters; empty where the id does not tell. */
  static Optional<String> stateOf(String placeId) {
    if (placeId.length() == 2) {
      return Optional.of(placeId);
    }
    Gazetteer gazetteer = Gazetteer.bundled();
    return placeId.startsWith(FACILITY)
        ? gazetteer.facility(placeId.substring(FACILITY.length())).map(Facility::state)
        : gazetteer.county(placeId).map(County::state);
  }

  /** The place in words, such as {@code Pierce County, WA}. */
  public String placeName() {
    if (forAnyPlace()) {
      return evidence == Evidence.STATED ? "this place, as stated" : "the United States";
    }
    return places.size() == 1 ? nameOf(places.getFirst()) : places.size() + " places together";
  }

  private static String nameOf(String placeId) {
    Gazetteer gazetteer = Gazetteer.bundled();
    if (placeId.startsWith(FACILITY)) {
      String code = placeId.substring(FACILITY.length());
      return gazetteer.facility(code).map(Facility::name).orElse(code);
    }
    return gazetteer
        .county(placeId)
        .map(County::name)
        .or(() -> gazetteer.state(placeId).map(State::name))
        .orElse(placeId);
  }

  /** The same in another year's money, by the ratio of that year's prices to this one's. */
  Rate inMoneyOf(int toYear, BigDecimal ratio, String index) {
    return new Rate(
        id,
        kind,
        marginal,
        per,
        low.multiply(ratio),
        central.multiply(ratio),
        high.multiply(ratio),
        places,
        year,
        toYear,
        source + "; in money of " + toYear + " by " + index,
        url,
        evidence,
        note);
  }

  /** The cost of seconds of custody at cents a day, rounded half up to whole cents. */
  public static BigDecimal cents(BigDecimal seconds, BigDecimal centsPerDay) {
    // A quotient of 34 digits stands for a fraction: what it came from must come out of it again.
    return seconds
        .multiply(centsPerDay)
        .divide(SECONDS_A_DAY, MathContext.DECIMAL128)
        .round(new MathContext(30))
        .setScale(0, RoundingMode.HALF_UP);
  }
}
