package org.amparo.cluster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.amparo.model.problem.AmparoException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Answers an atlas' queries on the part of the records that a task was handed. Gives one {@link
 * PartResult}, as bytes. Bad records are a result and no failure of the task: trying again would
 * not mend them.
 *
 * @param common what tells of sources and places
 */
record PartTask(PartJob job, Broadcast<ArrayList<UnsafeRow>> common)
    implements FlatMapFunction<Iterator<Tuple2<Integer, UnsafeRow>>, byte[]> {

  @Override
  public Iterator<byte[]> call(Iterator<Tuple2<Integer, UnsafeRow>> rows) {
    if (!rows.hasNext()) {
      return Collections.emptyIterator();
    }
    int task = TaskContext.getPartitionId();
    Iterator<UnsafeRow> part =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
            .map(Tuple2::_2)
            .iterator();
    if (!job.locating()) {
      return List.of(result(task, part).bytes()).iterator();
    }
    List<UnsafeRow> all = new ArrayList<>();
    part.forEachRemaining(all::add);
    return List.of(located(task, all).bytes()).iterator();
  }

  private PartResult result(int task, Iterator<UnsafeRow> rows) {
    try (PartDatabase database =
        PartDatabase.open(Path.of("part " + task), job.shapes(), job.memory())) {
      database.add(common.value().iterator());
      database.add(rows);
      return new PartResult(task, database.answers(job, task), null, false, null);
    } catch (SQLException | AmparoException e) {
      return PartResult.failed(task, e);
    }
  }

  /** The result; of a part that fails, with a row that fails by itself, where there is one. */
  private PartResult located(int task, List<UnsafeRow> rows) {
    PartResult whole = result(task, rows.iterator());
    if (whole.failure() == null || whole.memory()) {
      return whole;
    }
    UnsafeRow row = failing(task, rows);
    return whole.at(row == null ? null : PartResult.FailedRow.of(row));
  }

  private @Nullable UnsafeRow failing(int task, List<UnsafeRow> rows) {
    if (rows.size() == 1) {
      return rows.getFirst();
    }
    int half = rows.size() / 2;
    for (List<UnsafeRow> some : List.of(rows.subList(0, half), rows.subList(half, rows.size()))) {
      if (result(task, some.iterator()).failure() != null) {
        return failing(task, some);
      }
    }
    return null;
  }
}
