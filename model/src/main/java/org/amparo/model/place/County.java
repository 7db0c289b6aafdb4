package org.amparo.model.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A county, or what the Census Bureau counts as one: a parish, borough, independent city, planning
 * region or municipio. Wide because it is a row of the Census Bureau's list.
 *
 * @param geoid five digits
 * @param legalName with its legal word: {@code Miami-Dade County}
 * @param state the letters of its state
 * @param ocdId its Open Civic Data id, or null where none is known
 * @param cityOcdId the id of the city with the same bounds, or null where there is none
 * @param otherNames former names, and names people use for it
 * @param area the code of ICE's area of responsibility, or null where no source has it
 * @param from first day of a county made lately, or null
 * @param until first day on which it was no longer a county, or null
 * @param timeZone the one zone of all its clocks where its state has several, or null where none is
 *     known
 */
public record County(
    String geoid,
    String legalName,
    String state,
    @Nullable String ocdId,
    @Nullable String cityOcdId,
    List<String> otherNames,
    @Nullable String area,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String timeZone)
    implements NamedPlace {

  private static final List<String> WORDS =
      List.of(
          " City and Borough",
          " Planning Region",
          " Census Area",
          " Municipality",
          " Municipio",
          " Borough",
          " County",
          " Parish",
          " City");

  /** With its state: {@code Miami-Dade County, FL}. */
  @Override
  public String name() {
    return legalName + ", " + state;
  }

  /** Its name without the legal word: {@code Miami-Dade}. */
  public String shortName() {
    return withoutWord(legalName);
  }

  /** Its legal word, such as {@code County}, or empty where its name has none. */
  public Optional<String> word() {
    int cut = shortName().length();
    return cut == legalName.length() ? Optional.empty() : Optional.of(legalName.substring(cut + 1));
  }

  /** Whether its government is a city's: its city jail is the county's own. */
  public boolean isCity() {
    return cityOcdId != null
        || (ocdId != null && (ocdId.contains("/place:") || ocdId.contains("/district:")));
  }

  /** A name without the legal word that it ends with, if any. */
  static String withoutWord(String name) {
    for (String word : WORDS) {
      int cut = name.length() - word.length();
      if (cut > 0 && name.regionMatches(true, cut, word, 0, word.length())) {
        // Carson City and the like have no other name.
        return name.equalsIgnoreCase("Carson City") ? name : name.substring(0, cut);
      }
    }
    return name;
  }

  /** Whether a name ends with the legal word of a county. */
  static boolean hasWord(String name) {
    return !withoutWord(name).equals(name);
  }
}
