package org.amparo.cluster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.database.DatabaseMessage;
import org.amparo.ingest.database.Statements;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.jspecify.annotations.Nullable;

/**
 * What is said where a part of the records cannot be measured.
 *
 * @param memory what a task's database may hold
 * @param address of the records
 * @param common what tells of sources and places
 */
record PartErrors(String memory, String address, PartDatabase common) {

  /**
   * Adds what tells of sources and places.
   *
   * @throws AmparoException AMP-203 where it has a source or a place twice
   */
  void addCommon(List<UnsafeRow> rows) throws SQLException {
    try {
      common.add(rows.iterator());
    } catch (SQLException e) {
      if (PartResult.failed(0, e).memory()) {
        throw e;
      }
      throw ErrorCode.WORKSPACE_FOREIGN.error(
          "what tells of sources and places contradicts itself: " + DatabaseMessage.of(e),
          Place.of(address),
          "import all files into one workspace and export that: each source and place may stand"
              + " there once");
    }
  }

  /**
   * A task has too little memory.
   *
   * @param whose records, the largest county first
   */
  AmparoException tooLarge(List<String> whose) {
    String others = whose.size() > 1 ? " and %,d more".formatted(whose.size() - 1) : "";
    return ErrorCode.PART_FAILED.error(
        "%s%s: one task has too little memory for them, %s"
            .formatted(whose.getFirst(), others, memory),
        Place.of(address),
        "give tasks more by --task-memory%s; nothing was written"
            .formatted(whose.size() > 1 ? ", or fewer counties by --task-records" : ""));
  }

  /** A part has records that cannot be measured. */
  AmparoException failure(String whose, @Nullable String what, PartResult.@Nullable FailedRow at) {
    return ErrorCode.PART_FAILED.error(
        whose + " cannot be measured: " + what,
        at == null
            ? Place.of(address)
            : Place.of(file(at.sourceId()), Math.clamp(at.line(), 0, Integer.MAX_VALUE)),
        "correct the records, import them again and export them anew; nothing was written");
  }

  private String file(int sourceId) {
    try {
      return Statements.rows(
              common.workspace().connection(),
              "SELECT name FROM source_file WHERE source_id = ?",
              row -> row.getString(1),
              sourceId)
          .stream()
          .findFirst()
          .orElse("source " + sourceId);
    } catch (SQLException e) {
      throw DatabaseFailure.of(Path.of(address), e);
    }
  }
}
