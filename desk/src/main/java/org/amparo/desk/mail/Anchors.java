package org.amparo.desk.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.Differences;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Head;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Anchors the record: its last event's number and digest go to a file, which should lie where the
 * desk can add and not change, each hour and whenever 100 events were added, and out by e-mail once
 * a day. Where neither is set up nothing is anchored, and nothing says that it was.
 */
@Component
public class Anchors implements Recurring {

  /** Why a record that nothing anchors is not shown to be whole. */
  public static final String NOWHERE = "nowhere: no file and no e-mail is set up";

  private static final String ANCHORED = "ANCHORED";
  private static final String TO_MAIL = "ANCHOR_TO_MAIL";
  private static final String FAILED = "ANCHOR_FAILED";
  private static final int EVENTS = 100;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LATE = Duration.ofMinutes(10);

  private final DeskDatabase database;
  private final EventLog log;
  private final InstantSource clock;
  private final String file;
  private final boolean mail;
  private final Place place;
  private final Differences differences;
  private boolean compared;

  Anchors(
      DeskDatabase database,
      EventLog log,
      InstantSource clock,
      @Value("${AMPARO_DESK_ANCHORS:}") String file,
      @Value("${AMPARO_DESK_SMTP_URL:}") String mail,
      Place place,
      Differences differences) {
    this.differences = differences;
    this.database = database;
    this.log = log;
    this.clock = clock;
    this.file = file;
    this.mail = !mail.isBlank();
    this.place = place;
  }

  /** Where an anchor is put. */
  public interface Place {

    /** Adds a line to a file of anchors, and to the disk. */
    void add(Head head, Path file) throws IOException;

    /** All anchors of a file; none where there is none. */
    List<Head> all(Path file);
  }

  @Override
  public String job() {
    return "anchors";
  }

  @Override
  public Times times() {
    return Times.seconds(5, 10);
  }

  /** Anchors the record where that is due. */
  @Override
  public void look() {
    if (!compared && !file.isBlank()) {
      compare(place.all(Path.of(file)));
      compared = true;
    }
    Head head = log.head();
    if (mail && due(last(TO_MAIL), head, DAY, Long.MAX_VALUE)) {
      append(TO_MAIL, Map.of("line", head.line()));
    }
    if (!file.isBlank() && due(last(ANCHORED), head, HOUR, EVENTS)) {
      try {
        place.add(head, Path.of(file));
      } catch (IOException e) {
        if (log.last(FAILED).filter(event -> event.at().isAfter(hourAgo())).isEmpty()) {
          append(FAILED, Map.of("why", e.getClass().getSimpleName()));
        }
        throw new UncheckedIOException(e);
      }
      append(ANCHORED, Map.of("line", head.line(), "file", true));
    }
  }

  /** At a start: a record that was rolled back, or written anew, is not what its anchors know. */
  private void compare(List<Head> anchors) {
    Head head = log.head();
    List<String> words = new ArrayList<>();
    anchors.stream()
        .max(Comparator.comparing(Head::sequence))
        .filter(last -> last.sequence() > head.sequence())
        .ifPresent(
            last ->
                words.add(
                    "an anchor knows of event %d, and the record ended at %d at the start"
                        .formatted(last.sequence(), head.sequence())));
    anchors.stream()
        .filter(anchor -> anchor.sequence() <= head.sequence() && !log.holds(anchor))
        .findFirst()
        .ifPresent(
            anchor -> words.add("an anchor has another digest for event " + anchor.sequence()));
    differences.found("anchors", words);
  }

  private Instant hourAgo() {
    return clock.instant().minus(HOUR);
  }

  private record Put(boolean file) {}

  /** The last anchor that went somewhere; the desk once recorded those that went nowhere too. */
  private Optional<Event> last(String kind) {
    return log.last(kind)
        .filter(
            event ->
                kind.equals(TO_MAIL)
                    || log.content(event).filter(held -> held.as(Put.class).file()).isPresent());
  }

  private boolean due(Optional<Event> last, Head head, Duration time, long events) {
    Instant now = clock.instant();
    return head.sequence() > 0
        && last.map(
                event ->
                    !event.at().plus(time).isAfter(now)
                        || event.at().isAfter(now)
                        || head.sequence() - event.sequence() >= events)
            .orElse(true);
  }

  /** When the record was anchored last, or that it is nowhere or never. */
  public String words() {
    return file.isBlank() && !mail ? NOWHERE : latest().map(Instant::toString).orElse("never");
  }

  /** When the record was anchored last; empty for never. */
  public Optional<Instant> latest() {
    return Stream.of(ANCHORED, TO_MAIL)
        .flatMap(kind -> last(kind).stream())
        .map(Event::at)
        .max(Instant::compareTo);
  }

  /** Whether an anchor in the file is due for longer than it takes to write one. */
  public boolean missing() {
    Instant start = log.first().map(Event::at).orElse(clock.instant());
    return !file.isBlank()
        && last(ANCHORED)
            .map(Event::at)
            .orElse(start)
            .plus(HOUR)
            .plus(LATE)
            .isBefore(clock.instant());
  }

  private void append(String kind, Map<String, ?> content) {
    database.write(() -> log.append(Actor.DESK, kind, null, content));
  }
}
