package org.amparo.desk.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.law.OnCall;
import org.amparo.desk.record.Differences;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at every open request again and again: whether a deadline comes near or is past, whether
 * somebody is kept an hour without a hold that counts, or held with no known clock, whether a
 * decision waits for a supervisor, and whether the law's answer is still the one that was decided
 * on. At a start it makes the board anew for every open request and tells where it was not as the
 * events say. What was told stands in the record, so that a desk that starts again tells nothing
 * twice and misses nothing.
 */
@Component
public class Watch implements Recurring {

  /** The name of the job. */
  public static final String JOB = "watch";

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final List<Duration> BEFORE = List.of(Duration.ofHours(4), HOUR, Duration.ZERO);

  private final Board board;
  private final HoldBook book;
  private final InstantSource clock;
  private final Differences differences;
  private final Alarms alarms;

  /** The day for which every request was looked at; an act looks at its own. */
  private @Nullable LocalDate looked;

  Watch(Board board, HoldBook book, InstantSource clock, Differences differences, Alarms alarms) {
    this.alarms = alarms;
    this.differences = differences;
    this.board = board;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public String job() {
    return JOB;
  }

  @Override
  public Times times() {
    return Times.seconds(1, 5);
  }

  @Override
  public void look() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), book.zone());
    List<String> failed = new ArrayList<>();
    if (!today.equals(looked)) {
      List<String> differences = new ArrayList<>();
      book.open().forEach(number -> safely(number, failed, () -> refresh(number, differences)));
      if (looked == null) {
        this.differences.found("board", differences);
      }
      looked = failed.isEmpty() ? today : looked;
    }
    List<BoardRow> rows = board.rows();
    rows.stream()
        .filter(row -> row.stage() != Stage.WAITING && row.apart() == BoardRow.Apart.NOTHING)
        .forEach(row -> safely(row.number(), failed, () -> alert(row)));
    rows.stream()
        .filter(row -> row.waits() && row.apart() != BoardRow.Apart.GONE)
        .forEach(row -> safely(row.number(), failed, () -> ask(row.number())));
    book.recordLate();
    if (!failed.isEmpty()) {
      throw new IllegalStateException(failed.size() + " requests cannot be looked at");
    }
  }

  private void refresh(String number, List<String> differences) {
    List<String> found = book.refresh(number);
    if (!found.isEmpty()) {
      differences.add(
          "request %s had another %s on the board, and has it no more"
              .formatted(number, String.join(", ", found)));
    }
  }

  /** One request that cannot be read keeps nobody from being told of the others. */
  private static void safely(String number, List<String> failed, Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      // No number in the log; the chain and `audit verify` say which.
      LOG.error("a request cannot be looked at", e);
      failed.add(number);
    }
  }

  /** Tells once of each decision that waits for a supervisor. */
  private void ask(String number) {
    String who =
        book.county().onCall().supervisor().map(OnCall.Contact::who).orElse("a supervisor");
    book.look(number).decisions().stream()
        .filter(Decided::waits)
        .forEach(
            one ->
                book.remark(
                    Hold.AGREEMENT_AWAITED, number, Map.of("decision", one.event(), "for", who)));
  }

  private void alert(BoardRow row) {
    if (row.urgency(book.now()) == BoardRow.Urgency.OVERDUE && late(row)) {
      alarms.ring(row.number());
    }
    String end = row.deadline().map(at -> at.toInstant().toString()).orElse("");
    if (row.stage() == Stage.HELD && !end.isEmpty()) {
      alert(row.number(), Instant.parse(end));
    } else if (row.stage() == Stage.HELD) {
      book.remark(Hold.ALERTED, row.number(), Map.of("no_clock", true));
    } else if (!end.isEmpty() && !Instant.parse(end).plus(HOUR).isAfter(clock.instant())) {
      book.remark(Hold.ALERTED, row.number(), Map.of("left", end));
    }
  }

  /** Whether a deadline is past, or someone is kept an hour without a hold that counts. */
  private boolean late(BoardRow row) {
    return row.stage() == Stage.HELD
        || row.deadline()
            .filter(at -> !at.toInstant().plus(HOUR).isAfter(clock.instant()))
            .isPresent();
  }

  /** One alert for each span before a deadline; of several that are due at once the last alone. */
  private void alert(String number, Instant deadline) {
    Duration left = Duration.between(clock.instant(), deadline);
    BEFORE.stream()
        .filter(span -> left.compareTo(span) <= 0)
        .min(Duration::compareTo)
        .map(due -> Map.of("deadline", deadline.toString(), "minutes_before", due.toMinutes()))
        .ifPresent(alert -> book.remark(Hold.ALERTED, number, alert));
  }
}
