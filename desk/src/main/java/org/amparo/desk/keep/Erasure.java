package org.amparo.desk.keep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.law.LawPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes what the record holds of one request, its booking number first of all, and leaves the
 * events, so that the chain stays whole. It cannot be undone. It happens by itself some days after
 * the end of a request where the place says so, announced a week before; Amparo knows of no such
 * term: without a file, or a line for the place, everything is kept.
 */
@Component
public class Erasure implements Recurring {

  /** The kind of event that says what will be erased, and from when on. */
  public static final String ANNOUNCED = "ERASURE_ANNOUNCED";

  private static final String PUT_OFF = "ERASURE_PUT_OFF";
  private static final String BOOKINGS_ERASED = "BOOKINGS_ERASED";

  /** What the jail's own system told of the booking, unless another request is about it. */
  private static final String FORGET_BOOKING =
      """
      DELETE FROM booking WHERE number = (SELECT booking FROM hold WHERE number = ?)
      AND NOT EXISTS (SELECT 1 FROM hold other WHERE other.booking = booking.number AND other.number <> ?)
      """;

  private static final Duration NOTICE = Duration.ofDays(7);
  private static final Duration PUT_OFF_BY = Duration.ofDays(90);

  private final DeskDatabase database;
  private final EventLog log;
  private final ClockWatch clocks;
  private final InstantSource clock;
  private final Optional<Term> term;

  Erasure(
      DeskDatabase database,
      EventLog log,
      ClockWatch clocks,
      InstantSource clock,
      DeskLaw law,
      @Value("${AMPARO_DESK_RETENTION:}") String file) {
    this.database = database;
    this.log = log;
    this.clocks = clocks;
    this.clock = clock;
    this.term = file.isBlank() ? Optional.empty() : read(Path.of(file), law.place());
  }

  /** What the event of an erasure says. */
  public record Erased(String request, String reason) {}

  /**
   * How long a place keeps requests.
   *
   * @param source the law or the decision of the county that says so
   */
  public record Term(int days, String source) {

    public Term {
      if (days < 1 || source.isBlank()) {
        throw new IllegalArgumentException("a term has one day at least, and a source");
      }
    }
  }

  /** The term of the place of the desk; empty where everything is kept. */
  public Optional<Term> term() {
    return term;
  }

  /**
   * Erases a request that has ended, and records that it did; both or neither.
   *
   * @param order the court that ordered it and the number of its order; of none where the place's
   *     own term is over, and the desk erases
   * @return how many events lost what they held
   * @throws Refused without a reason, where there is no such request, or while it is open
   */
  public static int erase(
      DeskDatabase database, EventLog log, Actor by, String number, String order, String reason) {
    if (reason.isBlank()) {
      throw new Refused(Refused.Why.INCOMPLETE, "Say why it is erased");
    }
    // What is due by the place's term the desk erases itself; before it nobody does by themselves.
    if (!by.equals(Actor.DESK) && !namesAnOrder(order)) {
      throw new Refused(
          Refused.Why.INCOMPLETE,
          "A request is erased by hand only by order of a court: give the court and the number of"
              + " its order");
    }
    String why = order.isBlank() ? reason.strip() : order.strip() + ": " + reason.strip();
    String found = "SELECT stage FROM hold WHERE number = ? AND booking IS NOT NULL";
    int events =
        database.write(
            () -> {
              List<String> stage = database.jdbc().queryForList(found, String.class, number);
              if (stage.isEmpty()) {
                throw new Refused(
                    Refused.Why.UNKNOWN, "There is no such request, or it was erased before");
              }
              if (!stage.contains("ENDED")) {
                throw new Refused(Refused.Why.NOT_NOW, "The request has not ended");
              }
              database.jdbc().update(FORGET_BOOKING, number, number);
              database.jdbc().update("UPDATE hold SET booking = NULL WHERE number = ?", number);
              return log.erase(by, number, why);
            });
    database.forgetErased();
    return events;
  }

  private static boolean namesAnOrder(String order) {
    return order.codePoints().anyMatch(Character::isLetter)
        && order.codePoints().anyMatch(Character::isDigit);
  }

  @Override
  public String job() {
    return "erasure";
  }

  @Override
  public Times times() {
    return new Times(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(10));
  }

  /**
   * What is due is announced, and erased so many days later unless someone puts it off. Neither
   * happens while the clock is in doubt, for nothing brings back what was erased.
   */
  @Override
  public void look() {
    if (term.isEmpty() || clocks.doubt().isPresent()) {
      return;
    }
    Term kept = term.get();
    String reason = "%d days after its end: %s".formatted(kept.days(), kept.source());
    Announced announced = announced();
    List<String> fresh = new ArrayList<>();
    for (Due due : due(kept)) {
      Optional<Instant> from = announced.from(due);
      if (from.isEmpty()) {
        fresh.add(due.number());
      } else if (!from.get().isAfter(clock.instant())) {
        erase(database, log, Actor.DESK, due.number(), "", reason);
      }
    }
    forgetBookings(clock.instant().minus(Duration.ofDays(kept.days())), reason);
    if (!fresh.isEmpty()) {
      Map<String, ?> content =
          Map.of("requests", fresh, "from", clock.instant().plus(NOTICE).toString());
      database.write(() -> log.append(Actor.DESK, ANNOUNCED, null, content));
    }
  }

  /**
   * Of bookings about which nobody asked only the jail's own system told; they go by the term too.
   */
  private void forgetBookings(Instant before, String reason) {
    String old =
        "FROM booking WHERE told_at < ? AND NOT EXISTS"
            + " (SELECT 1 FROM hold WHERE hold.booking = booking.number)";
    String at = before.toString();
    if (database.sql("SELECT count(*) " + old, at).query(Long.class).single() > 0) {
      database.write(
          () -> {
            int count = database.sql("DELETE " + old, at).update();
            Map<String, ?> content = Map.of("bookings", count, "reason", reason);
            return log.append(Actor.DESK, BOOKINGS_ERASED, null, content);
          });
      database.forgetErased();
    }
  }

  /** A request whose term is over, and the event of its end. */
  private record Due(String number, long ended) {}

  private List<Due> due(Term kept) {
    String all =
        """
        SELECT number, (SELECT max(sequence) FROM event WHERE subject = number AND event.kind = 'ENDED')
          AS ended
        FROM hold WHERE stage = 'ENDED' AND booking IS NOT NULL AND
        (SELECT max(at) FROM event WHERE subject = number AND event.kind = 'ENDED') < ? ORDER BY number
        """;
    String before = clock.instant().minus(Duration.ofDays(kept.days())).toString();
    return database.sql(all, before).query(Due.class).list();
  }

  /** What an event says that announces erasures, or puts them off. */
  record Over(List<String> requests, Instant from) {
    Over {
      requests = List.copyOf(requests);
    }
  }

  /** From when each request may be erased that is announced or put off, by the last such event. */
  private record Announced(Map<String, Long> events, Map<String, Instant> from) {

    Optional<Instant> from(Due due) {
      boolean since = events.getOrDefault(due.number(), 0L) > due.ended();
      return since ? Optional.ofNullable(from.get(due.number())) : Optional.empty();
    }

    void add(EventLog.Told told) {
      Over over = told.content().orElseThrow().as(Over.class);
      for (String number : over.requests()) {
        events.put(number, told.event().sequence());
        from.put(number, over.from());
      }
    }
  }

  private Announced announced() {
    Announced all = new Announced(new HashMap<>(), new HashMap<>());
    Stream.of(ANNOUNCED, PUT_OFF)
        .flatMap(kind -> log.toldOfKind(kind).stream())
        .sorted(Comparator.comparing(told -> told.event().sequence()))
        .forEach(all::add);
    return all;
  }

  /** What will be erased by its term, and from when on. */
  public SortedMap<String, Instant> coming() {
    SortedMap<String, Instant> coming = new TreeMap<>();
    Announced announced = announced();
    term.ifPresent(
        kept ->
            due(kept)
                .forEach(
                    due -> announced.from(due).ifPresent(from -> coming.put(due.number(), from))));
    return coming;
  }

  /** Puts off, for 90 days, what is announced; refused where it is not. */
  public void putOff(Actor by, String number) {
    if (!coming().containsKey(number)) {
      throw new Refused(Refused.Why.NOT_NOW, "No erasure of " + number + " is announced");
    }
    Map<String, ?> content =
        Map.of("requests", List.of(number), "from", clock.instant().plus(PUT_OFF_BY).toString());
    database.write(() -> log.append(by, PUT_OFF, null, content));
  }

  /** The line of a place in a file with the columns place, days and source. */
  private static Optional<Term> read(Path file, LawPlace place) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .filter(row -> LawPlace.of(row.getField("place")).id().equals(place.id()))
          .map(row -> new Term(Integer.parseInt(row.getField("days")), row.getField("source")))
          .reduce(
              (_, _) -> {
                throw new IllegalArgumentException("two lines for " + place.name());
              });
    } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "how long requests are kept cannot be read: " + e.getMessage(),
          Place.of(file),
          "give each place one line with the columns place, days and source",
          e);
    }
  }
}
