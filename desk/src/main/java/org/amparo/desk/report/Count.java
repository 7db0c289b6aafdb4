package org.amparo.desk.report;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Course;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.End;

/**
 * What can be counted of the requests of a desk: each belongs to the moment at which it happened.
 */
public enum Count {
  RECEIVED(course -> Optional.of(course.received())),
  HONORED(course -> decided(course, Choice.HONOR)),
  DECLINED(course -> decided(course, Choice.DECLINE)),
  HELD(Course::heldFrom),
  HANDED_OVER(course -> ended(course, End.HANDED_OVER)),
  WENT_HOME(course -> ended(course, End.RELEASED)),
  /** Held, and then home or no longer asked for. */
  HELD_NOT_HANDED_OVER(
      course -> course.heldFrom().flatMap(_ -> ended(course, End.RELEASED, End.WITHDRAWN))),
  /** Received and not ended when the period ends, of a person who has not left by another. */
  OPEN_AT_END(course -> Optional.of(course.received()));

  private final Function<Course, Optional<LocalDateTime>> moment;

  Count(Function<Course, Optional<LocalDateTime>> moment) {
    this.moment = moment;
  }

  /** When it happened in a request; empty where it did not. */
  public Optional<LocalDateTime> moment(Course course) {
    return moment.apply(course);
  }

  /** Whether a request counts in a period, of which {@code until} is the first day after. */
  public boolean counts(Course course, LocalDateTime from, LocalDateTime until) {
    Optional<LocalDateTime> at = moment(course).filter(when -> when.isBefore(until));
    return this == OPEN_AT_END
        ? at.isPresent()
            && Stream.of(course.ended(), course.gone())
                .flatMap(Optional::stream)
                .noneMatch(end -> end.isBefore(until))
        : at.filter(when -> !when.isBefore(from)).isPresent();
  }

  /** The people whom requests are about, by their booking numbers. */
  static long people(Stream<Course> courses) {
    return courses.map(course -> course.hold().booking()).distinct().count();
  }

  private static Optional<LocalDateTime> decided(Course course, Choice choice) {
    return course
        .decided()
        .filter(
            _ -> course.hold().decision().map(Decided::choice).filter(choice::equals).isPresent());
  }

  private static Optional<LocalDateTime> ended(Course course, End... how) {
    return course
        .ended()
        .filter(_ -> course.hold().end().filter(List.of(how)::contains).isPresent());
  }
}
