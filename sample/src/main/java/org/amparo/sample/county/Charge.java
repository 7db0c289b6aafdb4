package org.amparo.sample.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charge row of the jail's export. Text is blank where the jail did not record it. Wide because
 * it is a row of the jail's export.
 *
 * @param offense null for the row of an immigration detainer, which is no charge
 * @param releasedAt when the person was released from this charge; null while held on it, or
 *     unrecorded
 */
record Charge(
    int sequence,
    String text,
    @Nullable SampleOffense offense,
    String grade,
    String category,
    String status,
    String disposition,
    String detentionFinding,
    String jurisdiction,
    @Nullable Instant releasedAt) {}
