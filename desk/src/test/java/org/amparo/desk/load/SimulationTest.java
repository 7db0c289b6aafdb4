package org.amparo.desk.load;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of a desk whatever fails around it; {@code bench/run desk-simulation} does it at
 * large.
 */
class SimulationTest {

  private static final int TURNS = Integer.getInteger("amparo.desk.simulation.turns", 60);
  private static final long MINUTES = Long.getLong("amparo.desk.simulation.minutes", 0);
  private static final long FIRST = Long.getLong("amparo.desk.simulation.seed", 1);

  /** A few, or as many as fit into the minutes. */
  static LongStream seeds() {
    long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
    return MINUTES == 0
        ? LongStream.range(FIRST, FIRST + 3)
        : LongStream.iterate(FIRST, _ -> System.nanoTime() < end, seed -> seed + 1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_acknowledged_is_kept_what_is_refused_is_not_and_a_deadline_is_told(long seed)
      throws Exception {
    try (Simulation simulation = new Simulation(seed)) {
      simulation.run(TURNS);
    }
  }
}
