package org.amparo.desk.record;

import org.amparo.desk.job.Recurring;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.stereotype.Component;

/**
 * Writes into the database and changes nothing, so that a full disk, or another program that does
 * not let go of it, is known before somebody has to act.
 */
@Component
public record TestWrite(DeskDatabase database) implements Recurring {

  /** The name of the job. */
  public static final String JOB = "test-write";

  @Override
  public String job() {
    return JOB;
  }

  @Override
  public Times times() {
    return Times.seconds(0, 10);
  }

  @Override
  public void look() {
    database.write(() -> database.sql("UPDATE event_head SET sequence = sequence").update());
  }
}
