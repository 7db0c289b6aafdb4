package org.amparo.model.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are held for ICE or where ICE takes them over, as ICE's lists name it. Wide
 * because it is a row of ICE's lists with the place it was matched to.
 *
 * @param code ICE's code (DETLOC)
 * @param listedName as listed, in capitals
 * @param geoid its county, or null where the lists leave it open
 * @param area the code of its area of responsibility, or null
 * @param own whether it is its county's own jail; null where that is not known
 * @param matchedBy how its county was found, in words
 * @param reviewed whether a person has checked kind, county and own
 * @param from the first day it is known to have been used, or null
 * @param until the first day after its last known use, or null
 */
public record Facility(
    String code,
    String listedName,
    @Nullable String city,
    @Nullable String state,
    @Nullable String geoid,
    @Nullable String area,
    SiteKind kind,
    @Nullable Boolean own,
    String matchedBy,
    boolean reviewed,
    @Nullable LocalDate from,
    @Nullable LocalDate until)
    implements NamedPlace {

  /** The id of its records in a workspace: {@code facility:TGKJLFL}. */
  public String placeId() {
    return "facility:" + code;
  }

  /** The name listed, with the code that tells it from others of that name. */
  @Override
  public String name() {
    return listedName + " (" + code + ")";
  }
}
