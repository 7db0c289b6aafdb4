package org.amparo.evaluate.measure.time;

import java.math.BigDecimal;
import java.util.List;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.evaluate.rate.YearlyTime;
import org.jspecify.annotations.Nullable;

/**
 * A measured time, ready to be priced.
 *
 * @param holdId the definition of a hold it is by, or null where it is the one reported first
 * @param holdName that definition in words; empty where {@code holdId} is null
 * @param time in all and by year; null where no record gives any
 * @param unknown how many records had no time
 * @param digest of the query that measured it
 */
public record MeasuredTime(
    TimeMeasure measure,
    @Nullable String holdId,
    String holdName,
    @Nullable YearlyTime time,
    long unknown,
    Status status,
    String digest,
    List<String> sources) {

  /** In all; null where no record gives any. */
  public @Nullable BigDecimal seconds() {
    return time == null ? null : time.seconds();
  }

  /** The middle of the ids of its costs: {@code direct}. */
  public String word() {
    return measure.word();
  }
}
