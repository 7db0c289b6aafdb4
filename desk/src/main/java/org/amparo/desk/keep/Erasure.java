package org.amparo.desk.keep;

import java.util.List;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes what the record holds of one request, its booking number first of all, and leaves the
 * events, so that the chain stays whole. It cannot be undone.
 */
@Component
public class Erasure {

  private final DeskDatabase database;
  private final EventLog log;

  public Erasure(DeskDatabase database, EventLog log) {
    this.database = database;
    this.log = log;
  }

  /**
   * Erases a request that has ended, and records that it did; both or neither.
   *
   * @return how many events lost what they held
   * @throws Refused without a reason, where there is no such request, or while it is open
   */
  public int erase(Actor by, String number, String reason) {
    if (reason.isBlank()) {
      throw new Refused(Refused.Why.INCOMPLETE, "say why it is erased");
    }
    int events = database.write(() -> erase(database.jdbc(), by, number, reason.strip()));
    database.forgetErased();
    return events;
  }

  private int erase(JdbcTemplate rows, Actor by, String number, String reason) {
    String found = "SELECT stage FROM hold WHERE number = ? AND booking IS NOT NULL";
    List<String> stage = rows.queryForList(found, String.class, number);
    if (stage.isEmpty()) {
      throw new Refused(Refused.Why.UNKNOWN, "there is no such request, or it was erased before");
    }
    if (!stage.contains("ENDED")) {
      throw new Refused(Refused.Why.NOT_NOW, "the request has not ended");
    }
    rows.update("UPDATE hold SET booking = NULL WHERE number = ?", number);
    return log.erase(by, number, reason);
  }
}
