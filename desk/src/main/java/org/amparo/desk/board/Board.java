package org.amparo.desk.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.decision.Question;
import org.springframework.stereotype.Component;

/**
 * Every request that has not ended: whoever has to walk out first, the soonest deadline at the top.
 */
@Component
public record Board(DeskDatabase database, DeskLaw law) {

  public List<BoardRow> rows() {
    return database
        .jdbc()
        .query(
            """
            SELECT *, EXISTS (SELECT 1 FROM hold other WHERE other.booking = hold.booking
              AND other.stage = 'HELD' AND other.number <> hold.number) AS elsewhere FROM hold
            WHERE stage IN ('HELD', 'LEAVING', 'WAITING') AND booking IS NOT NULL
            ORDER BY CASE stage WHEN 'WAITING' THEN 2 ELSE 1 END,
              CASE WHEN deadline IS NULL THEN 0 ELSE 1 END, deadline, number
            """,
            (row, _) ->
                new BoardRow(
                    row.getString("number"),
                    row.getString("booking"),
                    Question.valueOf(row.getString("kind")),
                    Stage.valueOf(row.getString("stage")),
                    Optional.ofNullable(row.getString("deadline"))
                        .map(text -> Instant.parse(text).atZone(law.zone())),
                    row.getString("decided"),
                    row.getInt("reopened") > 0,
                    apart(row)));
  }

  private static BoardRow.Apart apart(ResultSet row) throws SQLException {
    if (row.getInt("gone") > 0) {
      return BoardRow.Apart.GONE;
    }
    if (row.getInt("court") > 0) {
      return BoardRow.Apart.COURT;
    }
    // Of two requests that both hold the person each has its clock.
    return row.getBoolean("elsewhere") && !row.getString("stage").equals(Stage.HELD.name())
        ? BoardRow.Apart.HELD_ELSEWHERE
        : BoardRow.Apart.NOTHING;
  }
}
