package org.amparo.desk.record;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/**
 * Many requests that came, were read and decided, and ended, written past the desk for speed. What
 * each says of itself is dated by its last event, so that no two of different days are the same.
 */
public final class GeneratedRecord {

  private static final int EACH = 6;

  /** When the request ended of which all are copies. */
  private static final LocalDate DAY = LocalDate.parse("2026-10-30");

  private static final Actor OFFICER = new Actor("officer-1", "OFFICER");

  private GeneratedRecord() {}

  /** What an event of a generated request says, but for its booking number and its days. */
  private record Act(String kind, String json) {

    Act of(String booking, LocalDate ended) {
      String dated =
          json.replace(DAY.plusDays(2).toString(), ended.plusDays(2).toString())
              .replace(DAY.toString(), ended.toString())
              .replace(DAY.minusDays(1).toString(), ended.minusDays(1).toString());
      return new Act(kind, dated.replace("B-1", booking));
    }
  }

  /**
   * Appends so many events at least to an empty record of some schema, over the year 2025.
   *
   * @return how many
   */
  public static long fill(String url, long events) throws SQLException {
    List<Act> acts = acts();
    long holds = (events + EACH - 1) / EACH;
    Duration step = Duration.ofDays(364).dividedBy(Math.max(1, holds * EACH));
    try (Connection connection =
        DriverManager.getConnection(
            url + (url.startsWith("jdbc:postgresql") ? "&reWriteBatchedInserts=true" : ""))) {
      connection.setAutoCommit(false);
      Head head = head(connection);
      Instant at = Instant.parse("2025-01-01T00:00:00Z");
      try (PreparedStatement event =
              connection.prepareStatement(
                  "INSERT INTO event (sequence, at, account, role, kind, subject, content_digest, previous,"
                      + " digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
          PreparedStatement content =
              connection.prepareStatement("INSERT INTO event_content VALUES (?, ?, ?)");
          PreparedStatement hold =
              connection.prepareStatement(
                  "INSERT INTO hold (number, booking, kind, stage, deadline, last_event)"
                      + " VALUES (?, ?, 'HOLD', 'ENDED', NULL, ?)")) {
        for (long i = 1; i <= holds; i++) {
          String number = "2025-%06d".formatted(i);
          LocalDate ended = LocalDate.ofInstant(at.plus(step.multipliedBy(EACH)), ZoneOffset.UTC);
          for (Act act : acts) {
            at = at.plus(step);
            head = add(event, content, head, at, number, act.of("G-" + i, ended));
          }
          hold.setString(1, number);
          hold.setString(2, "G-" + i);
          hold.setLong(3, head.sequence());
          hold.addBatch();
          if (i % 1000 == 0 || i == holds) {
            event.executeBatch();
            content.executeBatch();
            hold.executeBatch();
            connection.commit();
          }
        }
      }
      try (PreparedStatement last =
          connection.prepareStatement("UPDATE event_head SET sequence = ?, digest = ?, at = ?")) {
        last.setLong(1, head.sequence());
        last.setString(2, head.digest());
        last.setString(3, at.toString());
        last.executeUpdate();
      }
      connection.commit();
      return head.sequence();
    }
  }

  private static Head add(
      PreparedStatement events,
      PreparedStatement contents,
      Head before,
      Instant at,
      @Nullable String number,
      Act act)
      throws SQLException {
    long sequence = before.sequence() + 1;
    Content content = new Content("%032x".formatted(sequence * 0x9E3779B97F4A7C15L), act.json());
    Event event =
        new Event(
            sequence,
            at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
            OFFICER,
            act.kind(),
            number,
            content.digest(),
            before.digest());
    String digest = event.digest();
    int column = 1;
    events.setLong(column++, sequence);
    for (String value :
        new String[] {
          event.at().toString(),
          OFFICER.account(),
          OFFICER.role(),
          act.kind(),
          number,
          event.contentDigest(),
          event.previous(),
          digest
        }) {
      events.setString(column++, value);
    }
    events.addBatch();
    contents.setLong(1, sequence);
    contents.setString(2, content.salt());
    contents.setString(3, content.json());
    contents.addBatch();
    return new Head(sequence, digest);
  }

  private static Head head(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT sequence, digest FROM event_head")) {
      row.next();
      return new Head(row.getLong(1), row.getString(2));
    }
  }

  /** The acts on one real request. */
  private static List<Act> acts() {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-10-30T12:00:00Z"));
    try (DeskDatabase database = DeskDatabase.open(TestDatabases.sqlite())) {
      HoldBook book =
          new HoldBook(
              database,
              DeskLaw.of(
                  PolicyLibrary.bundled(), "Franklin County, OH", TestCounty.OFFICER_DECIDES),
              clock);
      var request =
          java.util.Map.of(
              "request",
              java.util.Map.of("kind", "HOLD", "form", "I247A", "received_at", "2026-10-29T21:40"),
              "person",
              java.util.Map.of("age", 34, "us_citizen_claim", false));
      Hold hold = book.takeIn(OFFICER, "B-1", CaseJson.read(request, "one"));
      book.read(OFFICER, hold.number());
      hold = book.leave(OFFICER, hold, LocalDateTime.parse("2026-10-30T07:30"), true, "");
      hold = book.decide(OFFICER, hold, Choice.HONOR, null, null);
      book.read(OFFICER, hold.number());
      hold =
          book.end(OFFICER, hold, End.HANDED_OVER, LocalDateTime.parse("2026-10-30T08:00"), true);
      EventLog log = new EventLog(database, clock);
      List<Act> acts = new ArrayList<>();
      for (EventLog.Told told : log.told(hold.number(), Set.of())) {
        String json = told.content().orElseThrow().json();
        acts.add(new Act(told.event().kind(), json));
      }
      return acts;
    }
  }
}
