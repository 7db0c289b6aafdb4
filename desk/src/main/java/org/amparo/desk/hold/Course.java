package org.amparo.desk.hold;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;

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
    Map<String, Course> courses = new TreeMap<>();
    List<LocalDateTime> erased = new ArrayList<>();
    log.eachOfHolds(
        Hold.CHANGES,
        told -> {
          Event event = told.event();
          LocalDateTime at = LocalDateTime.ofInstant(event.at(), zone);
          String number = String.valueOf(event.subject());
          boolean starts = event.kind().equals(Hold.TAKEN_IN);
          if (told.content().isEmpty()) {
            courses.remove(number);
            if (starts) {
              erased.add(at);
            }
          } else if (starts) {
            Hold hold = Hold.start(event, Entry.of(told));
            Optional<LocalDateTime> none = Optional.empty();
            courses.put(
                number,
                new Course(hold, Hold.received(hold.facts()).orElse(at), none, none, none, none));
          } else {
            courses.computeIfPresent(number, (_, course) -> course.then(event, Entry.of(told), at));
          }
        });
    Map<String, LocalDateTime> left = new HashMap<>();
    courses.values().stream()
        .filter(course -> course.hold.gone())
        .forEach(
            course ->
                left.merge(
                    course.hold.booking(),
                    course.ended.orElseThrow(),
                    (one, other) -> one.isBefore(other) ? one : other));
    List<Course> all =
        courses.values().stream()
            .map(course -> course.goneBy(Optional.ofNullable(left.get(course.hold.booking()))))
            .toList();
    return new All(all, List.copyOf(erased));
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
