package org.amparo.desk.hold;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request, with its moments by the clocks of the jail.
 *
 * @param received as its facts say, else when it was taken in here
 * @param decided when the decision that counts was made or agreed to
 * @param heldFrom when the person would have gone home and was held
 * @param gone when the person left the building, by this request or another about the booking
 */
public record Course(
    Hold hold,
    LocalDateTime received,
    Optional<LocalDateTime> decided,
    Optional<LocalDateTime> heldFrom,
    Optional<LocalDateTime> ended,
    Optional<LocalDateTime> gone) {

  /**
   * The courses of all requests by their numbers, and when each was taken in whose content was
   * erased since.
   */
  public record All(List<Course> courses, List<LocalDateTime> erased) {}

  public static All of(EventLog log, ZoneId zone) {
    List<Course> courses = new ArrayList<>();
    List<LocalDateTime> erased = each(log, zone, course -> course, courses::add);
    Map<String, LocalDateTime> left = new HashMap<>();
    courses.stream()
        .filter(course -> course.hold.gone())
        .forEach(
            course ->
                left.merge(
                    course.hold.booking(),
                    course.ended.orElseThrow(),
                    (one, other) -> one.isBefore(other) ? one : other));
    courses.replaceAll(
        course -> course.goneBy(Optional.ofNullable(left.get(course.hold.booking()))));
    return new All(courses, erased);
  }

  /**
   * Goes through the courses of all requests by their numbers, and keeps none. None says by which
   * other request the person left.
   *
   * @param of what is made of each, on whatever thread
   * @param sink takes what was made, one after the other
   * @return when each request was taken in whose content was erased since
   */
  public static <T> List<LocalDateTime> each(
      EventLog log, ZoneId zone, Function<Course, T> of, Consumer<T> sink) {
    Batch<T> batch = new Batch<>(zone, of, sink);
    log.eachOfHolds(Hold.CHANGES, batch::add);
    batch.finish();
    return batch.erased;
  }

  /** Some requests with their events, of which courses are made while the next are read. */
  private static final class Batch<T> {
    private static final int REQUESTS = 500;

    /** So many batches wait at most; whoever reads then waits too. */
    private static final int WAITING = 8;

    private final ZoneId zone;
    private final Function<Course, T> of;
    private final Consumer<T> sink;
    private final List<LocalDateTime> erased = new ArrayList<>();
    private final Deque<ForkJoinTask<List<T>>> making = new ArrayDeque<>();
    private List<List<EventLog.Told>> requests = new ArrayList<>();
    private @Nullable String number;

    Batch(ZoneId zone, Function<Course, T> of, Consumer<T> sink) {
      this.zone = zone;
      this.of = of;
      this.sink = sink;
    }

    void add(EventLog.Told told) {
      if (!String.valueOf(told.event().subject()).equals(number)) {
        if (requests.size() == REQUESTS) {
          make();
        }
        number = String.valueOf(told.event().subject());
        requests.add(new ArrayList<>());
      }
      requests.getLast().add(told);
      if (told.content().isEmpty() && told.event().kind().equals(Hold.TAKEN_IN)) {
        erased.add(LocalDateTime.ofInstant(told.event().at(), zone));
      }
    }

    private void make() {
      List<List<EventLog.Told>> read = requests;
      requests = new ArrayList<>();
      if (making.size() == WAITING) {
        making.removeFirst().join().forEach(sink);
      }
      making.add(
          ForkJoinPool.commonPool()
              .submit(
                  () ->
                      read.stream()
                          .flatMap(events -> course(events, zone).map(of).stream())
                          .toList()));
    }

    void finish() {
      make();
      while (!making.isEmpty()) {
        making.removeFirst().join().forEach(sink);
      }
    }
  }

  /** What became of one request; empty where some of it was erased. */
  private static Optional<Course> course(List<EventLog.Told> events, ZoneId zone) {
    Course course = null;
    for (EventLog.Told told : events) {
      if (told.content().isEmpty()) {
        return Optional.empty();
      }
      LocalDateTime at = LocalDateTime.ofInstant(told.event().at(), zone);
      Entry said = Entry.of(told);
      if (said instanceof Entry.TakenIn) {
        course = start(Hold.start(told.event(), said), at);
      } else if (course != null) {
        course = course.then(told.event(), said, at);
      }
    }
    return Optional.ofNullable(course);
  }

  private static Course start(Hold hold, LocalDateTime at) {
    Optional<LocalDateTime> none = Optional.empty();
    return new Course(hold, Hold.received(hold.facts()).orElse(at), none, none, none, none);
  }

  private Course then(Event event, Entry said, LocalDateTime at) {
    Hold then = hold.then(event, said);
    boolean held = heldFrom.isPresent() || then.stage() == Stage.HELD;
    return new Course(
        then,
        Hold.received(then.facts()).orElse(received),
        then.decision().equals(hold.decision()) ? decided : then.decision().map(_ -> at),
        said instanceof Entry.Stays
            ? Optional.empty()
            : held ? then.free().or(() -> heldFrom).or(() -> Optional.of(at)) : heldFrom,
        switch (said) {
          case Entry.Ended end -> Optional.of(end.at());
          case Entry.Reopened _ -> Optional.empty();
          default -> ended;
        },
        gone);
  }

  private Course goneBy(Optional<LocalDateTime> at) {
    return new Course(hold, received, decided, heldFrom, ended, at);
  }
}
