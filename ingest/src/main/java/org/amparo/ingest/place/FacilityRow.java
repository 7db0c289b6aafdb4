package org.amparo.ingest.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A facility as one list has it; what a list leaves out is null. Wide because it is a row of a
 * facility list.
 *
 * @param source where the row is, as {@code source_id:source_row}
 * @param area code or name of its area of responsibility
 * @param typeDetail ICE's sort of agreement or site: {@code IGSA}, {@code BOP}, {@code HOLD}
 */
public record FacilityRow(
    String source,
    String code,
    String name,
    @Nullable String city,
    @Nullable String county,
    @Nullable String state,
    @Nullable String area,
    @Nullable String typeDetail,
    @Nullable String operator,
    @Nullable LocalDate firstUsed,
    @Nullable LocalDate lastUsed,
    @Nullable LocalDate listedOn) {}
