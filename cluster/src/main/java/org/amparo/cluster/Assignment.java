package org.amparo.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Hands each row of a table to the tasks that need it.
 *
 * @param place the column that says the row's place, where the task of that needs it; -1 where none
 *     does
 * @param nation the task that has all of the nation's, where it needs the row; -1 where not
 * @param tasks the task of each place, and under {@code ""} that of any other and of none
 */
record Assignment(int place, int nation, Broadcast<HashMap<String, Integer>> tasks)
    implements PairFlatMapFunction<InternalRow, Integer, UnsafeRow> {

  static final String ELSEWHERE = "";

  /** Instead of a task: the rows of the place are not asked for. */
  static final Integer NOBODYS = -1;

  @Override
  public Iterator<Tuple2<Integer, UnsafeRow>> call(InternalRow row) {
    List<Tuple2<Integer, UnsafeRow>> handed = new ArrayList<>(2);
    Integer task = place < 0 ? NOBODYS : task(row.isNullAt(place) ? null : row.getString(place));
    if (!NOBODYS.equals(task)) {
      handed.add(new Tuple2<>(task, (UnsafeRow) row.copy()));
    }
    if (nation >= 0) {
      handed.add(new Tuple2<>(nation, (UnsafeRow) row.copy()));
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
