package org.amparo.desk.keep;

import java.util.List;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
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
    int events =
        database.write(
            () -> {
              List<String> stage =
                  database
                      .sql()
                      .sql("SELECT stage FROM hold WHERE number = ? AND booking IS NOT NULL")
                      .param(number)
                      .query(String.class)
                      .list();
              if (stage.isEmpty()) {
                throw new Refused(
                    Refused.Why.UNKNOWN, "there is no such request, or it was erased before");
              }
              if (!stage.contains("ENDED")) {
                throw new Refused(Refused.Why.NOT_NOW, "the request has not ended");
              }
              int erased = log.erase(by, number, reason.strip());
              database
                  .sql()
                  .sql("UPDATE hold SET booking = NULL WHERE number = ?")
                  .param(number)
                  .update();
              return erased;
            });
    database.forgetErased();
    return events;
  }
}
