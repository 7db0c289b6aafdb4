package org.amparo.desk.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.OnCall;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.stereotype.Component;

/**
 * The alarm of someone who is overdue: it rings for each on call in turn, until somebody answers.
 * Each ring and the answer is an event.
 */
@Component
public record Alarms(DeskDatabase database, EventLog log, DeskLaw law, InstantSource clock) {

  static final String RANG = "RANG";
  static final String ANSWERED = "ANSWERED";

  /**
   * An alarm that rings, or that somebody answered.
   *
   * @param rings how often it went to the next on call
   * @param by who answered; empty while nobody did
   */
  public record Alarm(
      Instant since, Instant last, int rings, Optional<OnCall.Contact> call, Optional<String> by) {}

  /** The alarm of a request since it was taken in or answered last; empty where none rang. */
  public Optional<Alarm> of(String number) {
    List<EventLog.Told> rung =
        log.told(number, Set.of()).stream()
            .filter(one -> List.of(RANG, ANSWERED).contains(one.event().kind()))
            .toList();
    if (rung.isEmpty()) {
      return Optional.empty();
    }
    EventLog.Told last = rung.getLast();
    int rings = (int) rung.stream().filter(one -> one.event().kind().equals(RANG)).count();
    boolean answered = last.event().kind().equals(ANSWERED);
    return Optional.of(
        new Alarm(
            rung.getFirst().event().at(),
            last.event().at(),
            rings,
            contact(rings - 1),
            answered ? Optional.of(last.event().actor().account()) : Optional.empty()));
  }

  /** Rings for the next on call where nobody answered in the time of the one before. */
  void ring(String number) {
    Optional<Alarm> alarm = of(number);
    if (alarm.flatMap(Alarm::by).isPresent()) {
      return;
    }
    int rings = alarm.map(Alarm::rings).orElse(0);
    boolean due =
        alarm
            .map(one -> one.last().plus(wait(rings - 1)))
            .filter(clock.instant()::isBefore)
            .isEmpty();
    // After the last on call it goes on ringing, and calls nobody new.
    if (due && rings < Math.max(1, law.county().onCall().supervisors().size())) {
      String who = contact(rings).map(OnCall.Contact::who).orElse("whoever is at the desk");
      database.write(
          () -> {
            // Another desk on the database may have rung meanwhile.
            var head = log.noticeClock();
            if (of(number).map(Alarm::rings).orElse(0) == rings) {
              var _ = log.append(Actor.DESK, RANG, number, Map.of("for", who, "ring", rings + 1));
            }
            return head;
          });
    }
  }

  /** Somebody answers: it rings no more. */
  public void answer(Actor by, String number) {
    if (of(number).filter(one -> one.by().isEmpty()).isEmpty()) {
      throw new Refused(Refused.Why.NOT_NOW, "no alarm rings for request " + number);
    }
    database.write(() -> log.append(by, ANSWERED, number, Map.of()));
  }

  private Duration wait(int ring) {
    return Duration.ofMinutes(contact(ring).map(OnCall.Contact::minutes).orElse(15));
  }

  private Optional<OnCall.Contact> contact(int ring) {
    List<OnCall.Contact> all = law.county().onCall().supervisors();
    return all.isEmpty() || ring < 0
        ? Optional.empty()
        : Optional.of(all.get(Math.min(ring, all.size() - 1)));
  }
}
