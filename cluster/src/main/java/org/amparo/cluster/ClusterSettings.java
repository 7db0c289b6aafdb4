package org.amparo.cluster;

import java.util.List;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What an atlas is made of, and how its work is cut.
 *
 * @param folder the address of the records
 * @param state letters of the only state to show, or null for all
 * @param recordsOfTask about how many requests and bookings a task has; a county is never split
 * @param keep the address of a folder that keeps what tasks gave for the next run; null for none
 * @param memory what the database of a task may hold, such as {@code 1GiB}
 */
public record ClusterSettings(
    String folder,
    @Nullable String state,
    List<Policy> policies,
    @Nullable String keep,
    long recordsOfTask,
    String memory) {

  /** As many as a gigabyte holds with room to spare. */
  public static final long USUAL_RECORDS = 200_000;

  /** What that many need. */
  public static final String USUAL_MEMORY = "1GiB";

  public ClusterSettings {
    policies = List.copyOf(policies);
  }
}
