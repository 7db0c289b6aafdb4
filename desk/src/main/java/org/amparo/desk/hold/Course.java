package org.amparo.desk.hold;

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
 * @param received as its facts say, else when it was taken in here
 * @param decided when the decision that counts was made or agreed to
 * @param heldFrom when the person would have gone home and was held
 */
public record Course(
    Hold hold,
    LocalDateTime received,
    Optional<LocalDateTime> decided,
    Optional<LocalDateTime> heldFrom,
    Optional<LocalDateTime> ended) {

  /** The courses of all requests, and when each was taken in whose content was erased since. */
  public record All(List<Course> courses, List<LocalDateTime> erased) {}

  public static All of(EventLog log, ZoneId zone) {
    Map<String, Course> courses = new LinkedHashMap<>();
    List<LocalDateTime> erased = new ArrayList<>();
    log.eachOfHolds(
        (event, content) -> {
          LocalDateTime at = LocalDateTime.ofInstant(event.at(), zone);
          String number = String.valueOf(event.subject());
          boolean starts = event.kind().equals(Hold.TAKEN_IN);
          if (content.isEmpty()) {
            courses.remove(number);
            if (starts) {
              erased.add(at);
            }
          } else if (starts) {
            Hold hold = Hold.start(event, content.get());
            Optional<LocalDateTime> none = Optional.empty();
            courses.put(number, new Course(hold, received(hold).orElse(at), none, none, none));
          } else if (!Hold.REMARKS.contains(event.kind())) {
            courses.computeIfPresent(number, (_, course) -> course.then(event, content.get(), at));
          }
        });
    return new All(List.copyOf(courses.values()), List.copyOf(erased));
  }

  private Course then(Event event, Map<String, Object> content, LocalDateTime at) {
    Hold then = hold.then(event, content);
    Optional<LocalDateTime> held =
        then.stage() == Stage.HELD
            ? moment(then, Fact.CUSTODY_RELEASE_ELIGIBLE_AT).or(() -> Optional.of(at))
            : Optional.empty();
    return new Course(
        then,
        received(then).orElse(received),
        then.standing().equals(hold.standing()) ? decided : then.standing().map(_ -> at),
        heldFrom.or(() -> held),
        event.kind().equals(Hold.ENDED)
            ? Optional.of(LocalDateTime.parse(String.valueOf(content.get("at"))))
            : ended);
  }

  private static Optional<LocalDateTime> received(Hold hold) {
    return moment(hold, Fact.REQUEST_RECEIVED_AT)
        .or(
            () ->
                Optional.ofNullable((LocalDate) hold.facts().value(Fact.REQUEST_RECEIVED_ON))
                    .map(LocalDate::atStartOfDay));
  }

  private static Optional<LocalDateTime> moment(Hold hold, Fact fact) {
    return Optional.ofNullable((LocalDateTime) hold.facts().value(fact));
  }
}
