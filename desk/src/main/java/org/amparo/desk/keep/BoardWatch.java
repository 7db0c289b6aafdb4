package org.amparo.desk.keep;

import java.time.Duration;
import java.util.List;
import org.amparo.desk.hold.BoardCheck;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.record.ChainCheck.Fault;
import org.amparo.desk.record.Differences;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.stereotype.Component;

/**
 * Compares what the board has of ended and erased requests with their events, once the desk has
 * started and each day; open ones the watch of deadlines compares. It reads as of one moment, and
 * keeps nobody waiting.
 */
@Component
public final class BoardWatch implements Recurring {

  private final DeskDatabase database;
  private final Differences differences;

  BoardWatch(DeskDatabase database, Differences differences) {
    this.database = database;
    this.differences = differences;
  }

  @Override
  public String job() {
    return "board";
  }

  @Override
  public Times times() {
    return new Times(Duration.ofSeconds(3), Duration.ofDays(1), Duration.ofMinutes(30));
  }

  @Override
  public void look() {
    List<Fault> faults = database.snapshot(BoardCheck::ofOver);
    differences.found("ended requests", faults.stream().map(Fault::words).toList());
  }
}
