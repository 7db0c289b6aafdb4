package org.amparo.desk.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.desk.law.JailTime;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of where each request stands, which the board is read from. */
record HoldTable(JdbcTemplate jdbc, ZoneId zone) {

  /** Of requests that a search shows. */
  private static final int MOST_FOUND = 100;

  /** The number of the next request of a year. */
  String nextNumber(int year) {
    String last =
        jdbc.queryForObject(
            "SELECT max(number) FROM hold WHERE number BETWEEN ? AND ?",
            String.class,
            year + "-000000",
            year + "-999999");
    long before = last == null ? 0 : Long.parseLong(last.substring(last.indexOf('-') + 1));
    return "%d-%06d".formatted(year, before + 1);
  }

  /** The numbers of the requests about a booking, ended ones too. */
  List<String> about(String booking) {
    return jdbc.queryForList(
        "SELECT number FROM hold WHERE booking = ? ORDER BY number", String.class, booking);
  }

  /** The requests that have not ended, by the record and not by the board. */
  List<String> open() {
    return jdbc.queryForList(
        """
        SELECT subject FROM event WHERE kind = 'TAKEN_IN' AND 'ENDED' <> coalesce(
          (SELECT kind FROM event last WHERE last.subject = event.subject
          AND kind IN ('ENDED', 'END_TAKEN_BACK') ORDER BY sequence DESC LIMIT 1), '')
        ORDER BY subject
        """,
        String.class);
  }

  /**
   * The requests of a number, a booking or a day on which they were taken in, ended ones too, the
   * newest first; none where the words are neither.
   */
  List<String> find(String words) {
    List<String> numbers =
        jdbc.queryForList(
            "SELECT number FROM hold WHERE (number = ? OR booking = ?) AND booking IS NOT NULL",
            String.class,
            words,
            words);
    List<String> found = numbers.isEmpty() ? takenInOn(words) : numbers;
    return found.stream().sorted(Comparator.reverseOrder()).limit(MOST_FOUND).toList();
  }

  private List<String> takenInOn(String day) {
    try {
      ZonedDateTime start = LocalDate.parse(day).atStartOfDay(zone);
      return jdbc.queryForList(
          """
          SELECT number FROM event JOIN hold ON number = subject
          WHERE event.kind = 'TAKEN_IN' AND at >= ? AND at < ? AND booking IS NOT NULL
          """,
          String.class,
          start.toInstant().toString(),
          start.plusDays(1).toInstant().toString());
    } catch (DateTimeParseException _) {
      return List.of();
    }
  }

  /**
   * When local custody ended, as the jail's own system told of a booking; empty where it did not.
   */
  Optional<JailTime> release(String booking) {
    return jdbc
        .query(
            "SELECT release_at, exact FROM booking WHERE number = ? AND release_at IS NOT NULL",
            (row, _) ->
                new JailTime(
                    LocalDateTime.parse(row.getString("release_at")),
                    Optional.ofNullable(row.getString("exact")).map(Instant::parse)),
            booking)
        .stream()
        .findFirst();
  }

  void insert(Hold hold) {
    jdbc.update(
        """
        INSERT INTO hold (number, booking, kind, stage, last_event, court)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        hold.number(),
        hold.booking(),
        hold.asked().name(),
        hold.stage().name(),
        hold.last(),
        hold.court() ? 1 : 0);
  }

  /**
   * Writes a request where it stood at an event.
   *
   * @param gone whether the person left the building by another request
   * @return whether it stood there
   */
  boolean update(
      Hold hold, long last, Optional<ZonedDateTime> deadline, boolean reopened, boolean gone) {
    return jdbc.update(
            """
            UPDATE hold SET kind = ?, stage = ?, deadline = ?, last_event = ?, decided = ?,
              reopened = ?, court = ?, gone = ?
            WHERE number = ? AND last_event = ? AND booking IS NOT NULL
            """,
            hold.asked().name(),
            hold.stage().name(),
            deadline.map(end -> end.toInstant().toString()).orElse(null),
            hold.last(),
            hold.decidedInWord(),
            reopened ? 1 : 0,
            hold.court() ? 1 : 0,
            gone ? 1 : 0,
            hold.number(),
            last)
        == 1;
  }

  /**
   * Puts a request where its events say that it stands, but for what hangs on the law of the day.
   *
   * @return what was on the board that its events do not say, empty where it was as they say
   */
  List<String> repair(Hold hold) {
    List<String> differences =
        jdbc.queryForList("SELECT * FROM hold WHERE number = ?", hold.number()).stream()
            .findFirst()
            .map(row -> BoardCheck.difference(hold, row))
            .orElseGet(
                () -> {
                  insert(hold);
                  return List.of("place: none");
                });
    if (!differences.isEmpty()) {
      jdbc.update(
          "UPDATE hold SET booking = ?, last_event = ? WHERE number = ?",
          hold.booking(),
          hold.last(),
          hold.number());
    }
    return differences;
  }
}
