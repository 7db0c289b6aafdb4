package org.amparo.ingest.place;

import java.util.List;
import org.amparo.model.place.Facility;
import org.jspecify.annotations.Nullable;

/**
 * What the lists together say of a facility.
 *
 * @param countyListed the county in the list's words, or null
 * @param operator who runs it in the list's words, or null
 * @param flags where the lists disagree, or the name with the county
 */
public record FacilityMatch(
    Facility facility,
    @Nullable String countyListed,
    @Nullable String operator,
    List<String> flags,
    List<String> sources) {}
