package org.amparo.evaluate.measure.spread;

import java.math.BigDecimal;
import org.amparo.evaluate.measure.spread.ClassTable.Answers;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A time that was measured, person by person: what is on record, and the most that the records
 * allow. What was done leaves no answer and no choice open.
 */
public final class HeldTime {

  private static final Answers DONE = new Answers(1, 1, 1);

  private final String seed;
  private final ClassTable.Builder known = new ClassTable.Builder();
  private final ClassTable.Builder most = new ClassTable.Builder();
  private long seconds;
  private long untimed;
  private long endless;
  private long stays;

  /**
   * Nobody's yet.
   *
   * @param seed what resamples are drawn from
   */
  public HeldTime(String seed) {
    this.seed = seed;
  }

  /**
   * Adds a person.
   *
   * @param row with {@code person}, {@code seconds} on record, {@code most} seconds of the stays
   *     that have an upper end, {@code untimed} stays, {@code endless} ones without an upper end,
   *     and all {@code stays}
   */
  public void add(Row row) {
    add(
        row.required("person"),
        row.count("seconds"),
        row.count("most"),
        row.count("untimed"),
        row.count("endless"),
        row.count("stays"));
  }

  /** The same, number by number. */
  public void add(
      String name, long onRecord, long allowed, long withoutTime, long withoutEnd, long inAll) {
    long person = ClassTable.person(seed, name);
    known.add(DONE, person, onRecord, 0, 1);
    most.add(DONE, person, allowed, 0, 1);
    seconds += onRecord;
    untimed += withoutTime;
    endless += withoutEnd;
    stays += inAll;
  }

  /** Seconds on record; null where no stay has any. */
  public @Nullable BigDecimal seconds() {
    return untimed == stays ? null : BigDecimal.valueOf(seconds);
  }

  /** Stays whose time is not on record. */
  public long untimed() {
    return untimed;
  }

  /** Those of them to whose time the records set no upper end. */
  public long endless() {
    return endless;
  }

  /** What is open. Upper ends are of the stays that have one. */
  public Spreads spreads() {
    return Spreads.between(known.build(), most.build());
  }
}
