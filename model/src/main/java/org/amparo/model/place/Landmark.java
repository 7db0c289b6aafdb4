package org.amparo.model.place;

import org.jspecify.annotations.Nullable;

/**
 * Where an arrest or encounter happened, in the words of ICE's officers.
 *
 * @param area the area of responsibility as ICE writes it, or empty
 * @param geoid the county it lies in, or null where the words leave it open
 * @param facilityCode ICE's code of the facility it is, or null
 * @param own whether it is the county's own jail; null where that is not known
 * @param matchedBy how the county was found, in words
 * @param reviewed whether a person has checked the row
 */
public record Landmark(
    String text,
    String area,
    @Nullable String geoid,
    @Nullable String facilityCode,
    SiteKind kind,
    @Nullable Boolean own,
    String matchedBy,
    boolean reviewed) {}
