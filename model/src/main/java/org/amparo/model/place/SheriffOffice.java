package org.amparo.model.place;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the office of a county's sheriff was in the year that a census of agencies found it;
 * source: {@code places/sheriffs.csv}.
 *
 * @param geoid the county's five digits
 * @param address street and number as the source writes them
 * @param state the letters of its state
 * @param telephone empty where the source has none
 * @param year the year of the census
 */
public record SheriffOffice(
    String geoid,
    String address,
    String city,
    String state,
    String zip,
    String telephone,
    int year) {

  private static final class Bundled {
    private static final Map<String, SheriffOffice> ALL =
        PlaceFiles.sheriffs().stream()
            .collect(Collectors.toUnmodifiableMap(SheriffOffice::geoid, Function.identity()));
  }

  /** That of a county by its five digits; empty where the census has none, or more than one. */
  public static Optional<SheriffOffice> of(String geoid) {
    return Optional.ofNullable(Bundled.ALL.get(geoid));
  }

  /** Those that ship with Amparo, by the county's five digits. */
  public static Map<String, SheriffOffice> bundled() {
    return Bundled.ALL;
  }

  /** The office as a letter is addressed to it, with its telephone. */
  public String addressed() {
    String county = Gazetteer.bundled().county(geoid).map(County::name).orElse(geoid);
    String call = telephone.isEmpty() ? "" : ", telephone " + telephone;
    return "Sheriff's Office of %s, %s, %s, %s %s%s"
        .formatted(county, address, city, state, zip, call);
  }

  /** What to check before sending a letter there. */
  public String caution() {
    return ("The sheriff's address and telephone are those of %d (census of agencies, Bureau of Justice"
            + " Statistics, by DHS HIFLD): check them, and whether the sheriff keeps the jail's records.")
        .formatted(year);
  }
}
