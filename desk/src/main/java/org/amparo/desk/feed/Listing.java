package org.amparo.desk.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.decision.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests in the order of their numbers, ended ones too; erased ones are in no list. */
@Component
public record Listing(DeskDatabase database, DeskLaw law) {

  /**
   * Which of them.
   *
   * @param booking of all bookings where it is null
   * @param number of all numbers where it is null
   * @param day on which it was taken in, by the clocks of the jail; any where it is null
   * @param open whether it has not ended; either where it is null
   */
  public record Search(
      @Nullable String booking,
      @Nullable String number,
      @Nullable LocalDate day,
      @Nullable Boolean open) {}

  /**
   * Where one stands.
   *
   * @param takenInAt when it was recorded, in UTC
   * @param deadline when the person has to walk out, in UTC; null where no clock runs
   * @param decided {@code HONOR}, {@code DECLINE} or {@code WAITS}; null where nothing counts
   * @param event the last that changed it, as its ETag names it
   */
  public record Listed(
      String number,
      String booking,
      Question kind,
      Stage stage,
      Instant takenInAt,
      @Nullable Instant deadline,
      @Nullable String decided,
      long event) {}

  /**
   * Some of them.
   *
   * @param next after which number to ask for the next ones; null where these are the last
   */
  public record Page(List<Listed> requests, @Nullable String next) {}

  /** So many of those that a search means, after a number, at most. */
  public Page after(String number, int most, Search search) {
    List<String> wheres = new ArrayList<>(List.of("hold.booking IS NOT NULL", "hold.number > ?"));
    List<Object> values = new ArrayList<>(List.of(number));
    if (search.booking() != null) {
      wheres.add("hold.booking = ?");
      values.add(search.booking());
    }
    if (search.number() != null) {
      wheres.add("hold.number = ?");
      values.add(search.number());
    }
    if (search.day() != null) {
      wheres.add("event.at >= ? AND event.at < ?");
      var start = search.day().atStartOfDay(law.zone());
      values.add(start.toInstant().toString());
      values.add(search.day().plusDays(1).atStartOfDay(law.zone()).toInstant().toString());
    }
    if (search.open() != null) {
      wheres.add(search.open() ? "hold.stage <> 'ENDED'" : "hold.stage = 'ENDED'");
    }
    values.add(most + 1);
    List<Listed> found =
        database
            .jdbc()
            .query(
                "SELECT hold.*, event.at FROM hold JOIN event ON event.subject = hold.number AND"
                    + " event.kind = 'TAKEN_IN' WHERE "
                    + String.join(" AND ", wheres)
                    + " ORDER BY hold.number LIMIT ?",
                (row, _) -> {
                  String deadline = row.getString("deadline");
                  return new Listed(
                      row.getString("number"),
                      row.getString("booking"),
                      Question.valueOf(row.getString("kind")),
                      Stage.valueOf(row.getString("stage")),
                      Instant.parse(row.getString("at")),
                      deadline == null ? null : Instant.parse(deadline),
                      row.getString("decided"),
                      row.getLong("last_event"));
                },
                values.toArray());
    boolean more = found.size() > most;
    List<Listed> rows = more ? found.subList(0, most) : found;
    return new Page(rows, more ? rows.getLast().number() : null);
  }
}
