package org.amparo.cluster;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.jspecify.annotations.Nullable;

/**
 * What a task found in its part of the records.
 *
 * @param task its number
 * @param queries the rows of each query; none where it failed
 * @param failure what went wrong, or null
 * @param memory whether that was want of memory, for which no record is to blame
 * @param at the row because of which, where it was looked for and found
 */
record PartResult(
    int task,
    List<QueryRows> queries,
    @Nullable String failure,
    boolean memory,
    @Nullable FailedRow at)
    implements Serializable {

  /** The row of a source because of which a part failed. */
  record FailedRow(int sourceId, long line) implements Serializable {

    /** Of a packed row: every table of records begins with both columns. */
    static @Nullable FailedRow of(UnsafeRow row) {
      return row.isNullAt(1) || row.isNullAt(2)
          ? null
          : new FailedRow(row.getInt(1), row.getLong(2));
    }
  }

  static PartResult failed(int task, Exception failure) {
    String message =
        failure instanceof SQLException database
            ? DatabaseMessage.of(database)
            : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    boolean memory =
        message.contains("Out of Memory")
            || message.contains("could not allocate block")
            || (failure instanceof AmparoException known
                && known.problems().getFirst().code() == ErrorCode.OUT_OF_MEMORY);
    return new PartResult(task, new ArrayList<>(), message, memory, null);
  }

  /** The same, found to be a row's fault. */
  PartResult at(@Nullable FailedRow row) {
    return new PartResult(task, queries, failure, memory, row);
  }

  /** As bytes, by Java's own serialization, which knows records; Spark's may not. */
  byte[] bytes() {
    return KeptResults.bytes(this);
  }

  static PartResult of(byte[] bytes) {
    return (PartResult) KeptResults.object(new ByteArrayInputStream(bytes));
  }
}
