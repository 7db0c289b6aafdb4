package org.amparo.desk.keep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.law.LawPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes what the record holds of one request, its booking number first of all, and leaves the
 * events, so that the chain stays whole. It cannot be undone. It happens by itself some days after
 * the end of a request where the place says so; Amparo knows of no such term: without a file, or a
 * line for the place, everything is kept.
 */
@Component
public class Erasure {

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
      throw new Refused(Refused.Why.INCOMPLETE, "say why it is erased");
    }
    // What is due by the place's term the desk erases itself; before it nobody does by themselves.
    if (!by.equals(Actor.DESK) && !order.matches("(?=.*\\p{L}).*\\d.*")) {
      throw new Refused(
          Refused.Why.INCOMPLETE,
          "a request is erased by hand only by order of a court: give the court and the number of"
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
                    Refused.Why.UNKNOWN, "there is no such request, or it was erased before");
              }
              if (!stage.contains("ENDED")) {
                throw new Refused(Refused.Why.NOT_NOW, "the request has not ended");
              }
              database.jdbc().update("UPDATE hold SET booking = NULL WHERE number = ?", number);
              return log.erase(by, number, why);
            });
    database.forgetErased();
    return events;
  }

  /** Erases what is due; not while the clock is in doubt, for nothing brings it back. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
  public void look() {
    if (term.isEmpty() || clocks.jump().isPresent()) {
      return;
    }
    Term kept = term.get();
    String reason = "%d days after its end: %s".formatted(kept.days(), kept.source());
    String due =
        """
        SELECT number FROM hold WHERE stage = 'ENDED' AND booking IS NOT NULL AND
        (SELECT max(at) FROM event WHERE subject = number AND event.kind = 'ENDED') < ? ORDER BY number
        """;
    String before = clock.instant().minus(Duration.ofDays(kept.days())).toString();
    for (String number : database.jdbc().queryForList(due, String.class, before)) {
      erase(database, log, Actor.DESK, number, "", reason);
    }
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
