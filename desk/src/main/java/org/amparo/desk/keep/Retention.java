package org.amparo.desk.keep;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.ClockWatch;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.law.LawPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases requests some days after their end, where the place says so. Amparo knows of no such term
 * by itself: without a file, or a line for the place, everything is kept.
 */
@Component
public class Retention {

  private final DeskDatabase database;
  private final Erasure erasure;
  private final ClockWatch clocks;
  private final InstantSource clock;
  private final Optional<Term> term;

  Retention(
      DeskDatabase database,
      Erasure erasure,
      ClockWatch clocks,
      InstantSource clock,
      DeskLaw law,
      @Value("${AMPARO_DESK_RETENTION:}") String file) {
    this.database = database;
    this.erasure = erasure;
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

  /** Erases what is due; not while the clock is in doubt, for nothing brings it back. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
  public void look() {
    if (term.isEmpty() || clocks.jump().isPresent()) {
      return;
    }
    Term kept = term.get();
    String reason = "%d days after its end: %s".formatted(kept.days(), kept.source());
    database
        .jdbc()
        .queryForList(
            """
            SELECT number FROM hold WHERE stage = 'ENDED' AND booking IS NOT NULL AND
            (SELECT max(at) FROM event WHERE subject = number AND event.kind = 'ENDED') < ? ORDER BY number
            """,
            String.class,
            clock.instant().minus(Duration.ofDays(kept.days())).toString())
        .forEach(number -> erasure.erase(Actor.DESK, number, reason));
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
    } catch (IOException | IllegalArgumentException | java.util.NoSuchElementException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "how long requests are kept cannot be read: " + e.getMessage(),
          Place.of(file),
          "give each place one line with the columns place, days and source",
          e);
    }
  }
}
