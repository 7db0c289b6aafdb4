package org.amparo.desk.keep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.amparo.desk.account.AccountCheck;
import org.amparo.desk.hold.BoardCheck;
import org.amparo.desk.record.ChainCheck;
import org.amparo.desk.record.ChainCheck.Fault;
import org.amparo.desk.record.Head;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.Guards;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole check of a desk's database: the chain, and everything that follows from its events. */
public final class RecordCheck {

  private RecordCheck() {}

  /**
   * Checks everything as of one moment.
   *
   * @param anchors heads of the record kept outside the desk, in any order
   */
  public static ChainCheck.Result run(DeskDatabase database, Collection<Head> anchors) {
    return database.snapshot(
        rows -> {
          ChainCheck.Result chain = ChainCheck.run(rows, anchors);
          List<Fault> all = new ArrayList<>(chain.faults());
          // What follows from events that were changed says nothing.
          if (chain.whole()) {
            all.addAll(BoardCheck.run(rows));
            all.addAll(state(rows, database.isSqlite()));
          }
          return new ChainCheck.Result(chain.events(), chain.anchored(), all);
        });
  }

  /** What is soon checked: accounts, tokens, and the guards of the database. */
  static List<Fault> state(JdbcTemplate rows, boolean sqlite) {
    List<Fault> all = new ArrayList<>(AccountCheck.run(rows));
    Guards.faults(rows, sqlite).forEach(words -> all.add(new Fault(0, words)));
    return all;
  }
}
