package org.amparo.model.place;

import org.jspecify.annotations.Nullable;

/**
 * A state, the District of Columbia or a territory.
 *
 * @param letters its two postal letters
 * @param name in words, such as {@code Florida}
 * @param fips the two digits that its counties' GEOIDs begin with
 * @param ocdId its Open Civic Data id
 * @param timeZone the one zone of all its clocks, or null where it has several
 */
public record State(
    String letters, String name, String fips, String ocdId, @Nullable String timeZone)
    implements NamedPlace {}
