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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The alarm of someone who is overdue: it rings for each on call in turn, until somebody answers,
 * and again where the person is overdue still. Each ring and the answer is an event.
 */
@Component
public record Alarms(DeskDatabase database, EventLog log, DeskLaw law, InstantSource clock) {

  static final String RANG = "RANG";
  static final String ANSWERED = "ANSWERED";

  /** So long after an answer it rings again for who is on call first. */
  static final Duration AFTER_ANSWER = Duration.ofMinutes(15);

  /** The same where all on call were called and nobody answered. */
  static final Duration AFTER_ALL = Duration.ofHours(1);

  /**
   * An alarm that rings, or that somebody answered.
   *
   * @param since when it began to ring, after the answer before
   * @param rings how often it went to the next on call since then
   * @param by who answered; empty while nobody did
   */
  public record Alarm(
      Instant since, Instant last, int rings, Optional<OnCall.Contact> call, Optional<String> by) {}

  /** The alarm of a request since somebody answered before; empty where none rang. */
  public Optional<Alarm> of(String number) {
    Instant since = Instant.MIN;
    Instant last = Instant.MIN;
    int rings = 0;
    @Nullable String by = null;
    for (EventLog.Told told : log.told(number, Set.of())) {
      if (told.event().kind().equals(RANG)) {
        rings = by == null ? rings + 1 : 1;
        since = rings == 1 ? told.event().at() : since;
        by = null;
        last = told.event().at();
      } else if (told.event().kind().equals(ANSWERED)) {
        by = told.event().actor().account();
        last = told.event().at();
      }
    }
    return rings == 0
        ? Optional.empty()
        : Optional.of(new Alarm(since, last, rings, contact(rings - 1), Optional.ofNullable(by)));
  }

  /** Rings for the next on call where nobody answered in the time of the one before. */
  void ring(String number) {
    Optional<Alarm> alarm = of(number);
    Instant due = alarm.map(one -> one.last().plus(wait(one))).orElse(Instant.MIN);
    if (clock.instant().isBefore(due)) {
      return;
    }
    int rings = alarm.filter(one -> one.by().isEmpty()).map(Alarm::rings).orElse(0);
    String who = contact(rings).map(OnCall.Contact::who).orElse("whoever is at the desk");
    database.write(
        () -> {
          // Another desk on the database may have rung, or somebody answered, meanwhile.
          var head = log.noticeClock();
          if (of(number).equals(alarm)) {
            var _ = log.append(Actor.DESK, RANG, number, Map.of("for", who, "ring", rings + 1));
          }
          return head;
        });
  }

  /** Somebody answers: it rings no more for a while. */
  public void answer(Actor by, String number) {
    if (of(number).filter(one -> one.by().isEmpty()).isEmpty()) {
      throw new Refused(Refused.Why.NOT_NOW, "No alarm rings for request " + number);
    }
    database.write(() -> log.append(by, ANSWERED, number, Map.of()));
  }

  private Duration wait(Alarm alarm) {
    if (alarm.by().isPresent()) {
      return AFTER_ANSWER;
    }
    return alarm.rings() % all() == 0
        ? AFTER_ALL
        : Duration.ofMinutes(alarm.call().map(OnCall.Contact::minutes).orElse(15));
  }

  private int all() {
    return Math.max(1, law.county().onCall().supervisors().size());
  }

  /** Who is called with a ring, the first with number 0; after the last the first again. */
  private Optional<OnCall.Contact> contact(int ring) {
    List<OnCall.Contact> all = law.county().onCall().supervisors();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(ring % all.size()));
  }
}
