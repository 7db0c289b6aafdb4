package org.amparo.desk.keep;

import java.time.Duration;
import java.util.List;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.record.ChainCheck.Fault;
import org.amparo.desk.record.Differences;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.stereotype.Component;

/** Compares accounts, tokens and guards with the events at each start and each hour. */
@Component
public final class StateWatch implements Recurring {

  private final DeskDatabase database;
  private final Differences differences;

  StateWatch(DeskDatabase database, Differences differences) {
    this.database = database;
    this.differences = differences;
  }

  @Override
  public String job() {
    return "state";
  }

  @Override
  public Times times() {
    return new Times(Duration.ZERO, Duration.ofHours(1), Duration.ofMinutes(10));
  }

  @Override
  public void look() {
    List<Fault> faults = database.snapshot(rows -> RecordCheck.state(rows, database.isSqlite()));
    differences.found("state", faults.stream().map(Fault::words).toList());
  }
}
