package org.amparo.desk.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.model.fact.Fact;

/**
 * What became of a request, with its moments by the clocks of the jail.
 *
 * @param received when the request came, as its facts say, else when it was taken in here
 * @param decided when the decision that counts was made or agreed to; empty where none counts
 * @param heldFrom when the person would have gone home and was held; empty where nobody was held
 * @param ended when it ended; empty where it has not
 */
public record Course(
    Hold hold,
    LocalDateTime received,
    Optional<LocalDateTime> decided,
    Optional<LocalDateTime> heldFrom,
    Optional<LocalDateTime> ended) {

  /**
   * The courses of all requests.
   *
   * @param courses by their numbers
   * @param erased when each request was taken in whose content was erased since
   */
  public record All(List<Course> courses, List<LocalDateTime> erased) {}

  /** The courses that a record tells. */
  public static All of(EventLog log, ZoneId zone) {
    Map<String, Course> courses = new LinkedHashMap<>();
    List<LocalDateTime> erased = new ArrayList<>();
    log.eachOfHolds(
        (event, content) -> {
          LocalDateTime at = local(event.at(), zone);
          String number = String.valueOf(event.subject());
          if (content.isEmpty()) {
            courses.remove(number);
            if (event.kind().equals(Acts.TAKEN_IN)) {
              erased.add(at);
            }
          } else if (event.kind().equals(Acts.TAKEN_IN)) {
            courses.put(number, start(Hold.start(event, content.get()), at));
          } else if (!Acts.REMARKS.contains(event.kind())) {
            courses.computeIfPresent(number, (_, course) -> course.then(event, content.get(), at));
          }
        });
    return new All(List.copyOf(courses.values()), List.copyOf(erased));
  }

  private static Course start(Hold hold, LocalDateTime at) {
    return new Course(hold, at, Optional.empty(), Optional.empty(), Optional.empty())
        .known(hold, at);
  }

  private Course then(Event event, Map<String, Object> content, LocalDateTime at) {
    Hold then = hold.then(event, content);
    Course next = known(then, received);
    return switch (event.kind()) {
      case Acts.ENDED ->
          new Course(
              then,
              next.received,
              next.decided,
              next.heldFrom,
              Optional.of(LocalDateTime.parse(String.valueOf(content.get("at")))));
      case Acts.DECIDED, Acts.AGREED, Acts.LEAVING -> next.decided(hold.standing(), at);
      default -> next;
    };
  }

  private Course decided(Optional<Decided> before, LocalDateTime at) {
    Optional<LocalDateTime> when =
        hold.standing().equals(before) ? decided : hold.standing().map(_ -> at);
    Optional<LocalDateTime> from =
        heldFrom.or(
            () ->
                hold.stage() != Stage.HELD
                    ? Optional.empty()
                    : moment(hold, Fact.CUSTODY_RELEASE_ELIGIBLE_AT).or(() -> Optional.of(at)));
    return new Course(hold, received, when, from, ended);
  }

  private Course known(Hold then, LocalDateTime before) {
    LocalDateTime came =
        moment(then, Fact.REQUEST_RECEIVED_AT)
            .or(
                () ->
                    then.facts().value(Fact.REQUEST_RECEIVED_ON) instanceof LocalDate day
                        ? Optional.of(day.atStartOfDay())
                        : Optional.empty())
            .orElse(before);
    return new Course(then, came, decided, heldFrom, ended);
  }

  private static Optional<LocalDateTime> moment(Hold hold, Fact fact) {
    return Optional.ofNullable((LocalDateTime) hold.facts().value(fact));
  }

  private static LocalDateTime local(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
