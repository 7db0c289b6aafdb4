package org.amparo.evaluate.atlas;

import java.util.Map;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Sums that go with a subject's numbers of a year, such as the inmate-days of the people counted.
 *
 * @param id {@code inmate-days}, {@code cents}
 * @param unit what is added up
 * @param byYear by id of the place, then by year; null where no row states it
 * @param unknown by id of the place: rows that do not state it
 */
public record Amount(
    String id,
    Unit unit,
    Map<String, Map<String, @Nullable Long>> byYear,
    Map<String, Long> unknown) {}
