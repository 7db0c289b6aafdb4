package org.amparo.model.place;

/**
 * A state, the District of Columbia or a territory.
 *
 * @param letters its two postal letters
 * @param name in words, such as {@code Florida}
 * @param fips the two digits that its counties' GEOIDs begin with
 * @param ocdId its Open Civic Data id
 */
public record State(String letters, String name, String fips, String ocdId) implements NamedPlace {}
