package org.amparo.desk.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.jspecify.annotations.Nullable;

/**
 * Who has to be told of what, and when, as the acts say that a simulated desk kept; it never looks
 * at the desk's board.
 */
final class TellingModel {

  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration HOLD = Duration.ofDays(2);

  /** A hold of 48 hours lasts longer by a weekend and holidays next to it, and by no more. */
  private static final Duration LONGEST = Duration.ofDays(6);

  private final Map<String, Kept> all = new LinkedHashMap<>();
  private final Set<String> deadlines = new HashSet<>();

  /** A decision; a hold's with the deadline that the law answered. */
  private record Decision(boolean holds, Instant deadline) {}

  /** Somebody whose local custody ended. */
  private static final class Kept {
    final Instant left;
    final Map<Long, Decision> waiting = new HashMap<>();
    @Nullable Decision counts;
    Instant since;

    Kept(Instant left) {
      this.left = left;
      this.since = left;
    }

    void counts(Decision decision, Instant now) {
      counts = decision;
      since = now;
    }

    boolean held() {
      return counts != null && counts.holds();
    }

    /** The deadline of a hold that counts; an hour after the person had to go where none does. */
    Instant due() {
      Instant due = held() && counts != null ? counts.deadline() : left.plus(HOUR);
      return due.isAfter(since) ? due : since;
    }

    Map<String, ?> words() {
      return held() && counts != null
          ? Map.of("deadline", counts.deadline().toString(), "minutes_before", 0)
          : Map.of("left", left.toString());
    }
  }

  private record Made(String stage, String choice, boolean agreement, Answer answer) {}

  private record Answer(@Nullable OffsetDateTime deadline) {}

  private record Agreed(long decision, boolean agrees) {}

  /** What an act changes that is kept, whatever was answered of it. */
  void follow(Event event, EventLog log, Instant now) {
    String number = String.valueOf(event.subject());
    Kept kept = all.get(number);
    switch (event.kind()) {
      case "LEAVING" -> all.put(number, new Kept(now));
      case "ENDED" -> all.remove(number);
      case "DECIDED" -> {
        Made made = log.content(event).orElseThrow().as(Made.class);
        if (kept != null) {
          decided(kept, event, made, now);
        }
      }
      case "AGREED" -> {
        Agreed agreed = log.content(event).orElseThrow().as(Agreed.class);
        Decision waited = kept == null ? null : kept.waiting.remove(agreed.decision());
        if (kept != null && waited != null && agreed.agrees()) {
          kept.counts(waited, now);
        }
      }
      default -> {}
    }
  }

  private static void decided(Kept kept, Event event, Made made, Instant now) {
    assertThat(made.stage()).isEqualTo("LEAVING");
    Instant deadline = Objects.requireNonNull(made.answer().deadline()).toInstant();
    assertThat(deadline).isBetween(kept.left.plus(HOLD), kept.left.plus(LONGEST));
    Decision decision = new Decision(made.choice().equals("HONOR"), deadline);
    kept.waiting.clear();
    if (made.agreement()) {
      kept.waiting.put(event.sequence(), decision);
    } else {
      kept.counts(decision, now);
    }
  }

  /** The next moment at which somebody has to be told; empty for none. */
  Optional<Instant> next(Instant now) {
    return all.values().stream()
        .map(Kept::due)
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }

  /** When somebody has to be told of a request. */
  Instant due(String number) {
    return Objects.requireNonNull(all.get(number), number).due();
  }

  /** Of how many holds the deadline passed, and was told. */
  int deadlines() {
    return deadlines.size();
  }

  /** Each was told within 60 seconds, by a clock that was right; what was told before counts. */
  void check(EventLog log, Instant now) {
    all.forEach(
        (number, kept) -> {
          if (kept.due().plus(MINUTE).isBefore(now)) {
            assertThat(alerts(log, number, now))
                .as("request %s was due at %s and it is %s", number, kept.due(), now)
                .contains(kept.words());
            if (kept.held()) {
              deadlines.add(number);
            }
          }
        });
  }

  private static List<Map<String, ?>> alerts(EventLog log, String number, Instant now) {
    return log.told(number, Set.of()).stream()
        .filter(told -> told.event().kind().equals("ALERTED") && !told.event().at().isAfter(now))
        .<Map<String, ?>>map(told -> said(told))
        .toList();
  }

  private record Alert(
      @Nullable String deadline,
      @JsonProperty("minutes_before") int minutesBefore,
      @Nullable String left) {}

  private static Map<String, ?> said(EventLog.Told told) {
    Alert alert = told.content().orElseThrow().as(Alert.class);
    return alert.left() != null
        ? Map.of("left", alert.left())
        : Map.of(
            "deadline", String.valueOf(alert.deadline()), "minutes_before", alert.minutesBefore());
  }
}
