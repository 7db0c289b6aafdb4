package org.amparo.evaluate.line;

import java.util.List;
import org.amparo.evaluate.rate.Evidence;

/**
 * What the federal government was billed or paid back, as published. Wide because it holds every
 * field of a file of other costs.
 *
 * @param year the year it was paid or published
 * @param note what to know before using it; may be empty
 */
public record Line(
    String id,
    long cents,
    List<String> places,
    String placeName,
    int year,
    String source,
    String url,
    Evidence evidence,
    String note) {}
