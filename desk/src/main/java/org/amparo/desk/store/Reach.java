package org.amparo.desk.store;

import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * How a desk reaches its database, and how long an act waits for it.
 *
 * @param turn how long an act waits for the acts before it; long enough for a busy machine
 * @param lock how long an act whose turn it is waits for another process to let go of the database
 * @param drivers what stands between the pool and the driver: nothing, or a simulation's faults
 */
public record Reach(Duration turn, Duration lock, UnaryOperator<DataSource> drivers) {

  /** As every desk does it. */
  public static final Reach USUAL =
      new Reach(Duration.ofSeconds(20), Duration.ofSeconds(10), UnaryOperator.identity());
}
