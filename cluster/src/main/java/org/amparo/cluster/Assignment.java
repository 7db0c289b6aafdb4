package org.amparo.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Hands each row of a table to the tasks that need it.
 *
 * @param table its number
 * @param ofPlace whether the task of its place does; the place is the last column
 * @param tasks the task of each place, and under {@code ""} that of any other and of none
 */
record Assignment(
    int table,
    TableShape shape,
    boolean ofPlace,
    boolean ofNation,
    PartJob job,
    Broadcast<HashMap<String, Integer>> tasks)
    implements PairFlatMapFunction<Row, Integer, @Nullable Object[]> {

  static final String ELSEWHERE = "";

  /** Instead of a task: the rows of the place are not asked for. */
  static final Integer NOBODYS = -1;

  private static final Set<String> KEYS = Set.of("source_id", "booking_key");

  @Override
  public Iterator<Tuple2<Integer, @Nullable Object[]>> call(Row row) {
    List<Tuple2<Integer, @Nullable Object[]>> handed = new ArrayList<>();
    @Nullable Object[] whole = PackedRow.pack(table, shape, row, _ -> true);
    if (ofPlace) {
      Integer task = task(row.getString(shape.columns().size()));
      if (!NOBODYS.equals(task)) {
        handed.add(new Tuple2<>(task, whole));
      }
    }
    if (ofNation) {
      handed.add(new Tuple2<>(job.nation(), whole));
    }
    if (job.bookingTasks() > 0 && RecordTables.OF_BOOKINGS.contains(shape.name())) {
      String key = row.getString(shape.index("booking_key"));
      if (key != null) {
        handed.add(
            new Tuple2<>(
                job.ofBooking(key),
                PackedRow.pack(
                    table, shape, row, i -> KEYS.contains(shape.columns().get(i).name()))));
      }
    }
    return handed.iterator();
  }

  private Integer task(@Nullable String place) {
    HashMap<String, Integer> known = tasks.value();
    Integer elsewhere = known.getOrDefault(ELSEWHERE, NOBODYS);
    return place == null ? elsewhere : known.getOrDefault(place, elsewhere);
  }

  /** Tasks by their number. */
  static final class ByNumber extends Partitioner {
    private static final long serialVersionUID = 1;
    private final int tasks;

    ByNumber(int tasks) {
      super();
      this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
      return tasks;
    }

    @Override
    public int getPartition(Object key) {
      return (Integer) key;
    }
  }
}
