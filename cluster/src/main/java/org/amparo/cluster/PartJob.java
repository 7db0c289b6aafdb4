package org.amparo.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every task of a job has to know.
 *
 * @param shapes of the tables, by their number
 * @param placeTasks how many tasks have places; one more has the nation, and the rest have bookings
 *     by their key
 * @param classes the query that groups cases by what policies ask of them; null where none is asked
 * @param memory what a task's database may hold, such as {@code 1GiB}
 * @param locating whether a part that fails is searched for the row that is to blame
 */
record PartJob(
    ArrayList<TableShape> shapes,
    int placeTasks,
    int bookingTasks,
    ArrayList<String> ofPlaces,
    ArrayList<String> ofNation,
    @Nullable String classes,
    String memory,
    boolean locating)
    implements Serializable {

  /** The query of {@link QueryRows} that holds classes of cases. */
  static final String CLASSES = "classes";

  private static final List<String> OF_BOOKINGS = List.of("figure/protected_files");

  int tasks() {
    return placeTasks + 1 + bookingTasks;
  }

  int nation() {
    return placeTasks;
  }

  boolean hasPlaces(int task) {
    return task < placeTasks;
  }

  /** The task that has all bookings of a key. */
  int ofBooking(String key) {
    return placeTasks + 1 + Math.floorMod(key.hashCode(), bookingTasks);
  }

  /** The queries that a task answers. */
  List<String> queries(int task) {
    return hasPlaces(task) ? ofPlaces : task == nation() ? ofNation : OF_BOOKINGS;
  }

  /** The same, but each home to a task of its own, to find the one that fails. */
  PartJob locating(int homes) {
    return new PartJob(shapes, homes, 0, ofPlaces, ofNation, classes, memory, true);
  }
}
