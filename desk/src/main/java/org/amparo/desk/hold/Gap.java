package org.amparo.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.record.EventLog;
import org.jspecify.annotations.Nullable;

/** A time after local custody in which no decision that counted held the person by a request. */
public record Gap(Instant from, Instant until) {

  /** The deadline that the law answered, of which a decision tells. */
  private record Answered(@Nullable Limit answer) {}

  private record Limit(@Nullable OffsetDateTime deadline) {}

  private static final Duration HOUR = Duration.ofHours(1);

  /** Those past a recorded deadline, longer than an hour, or turned around; to the end or now. */
  public static List<Gap> of(
      Hold hold, List<EventLog.Told> events, Optional<Instant> deadline, ZonedDateTime now) {
    List<Gap> gaps = new ArrayList<>();
    @Nullable Instant first =
        hold.leave().map(leave -> leave.first().moment(now.getZone()).toInstant()).orElse(null);
    if (first == null) {
      return gaps;
    }
    Map<Long, Instant> deadlines = new HashMap<>();
    @Nullable Hold then = null;
    @Nullable Instant from = first; // while held, when the decision's time is over
    Instant until = now.toInstant();
    boolean sure = false; // whether a gap counts that is no longer than an hour
    boolean declined = false;
    long holds = 0; // the decision by which the person is held
    for (EventLog.Told told : events) {
      Instant at = told.event().at();
      if (!Hold.CHANGES.contains(told.event().kind())) {
        continue;
      }
      Entry said = Entry.of(told);
      then = then == null ? Hold.start(told.event(), said) : then.then(told.event(), said);
      Answered answered = told.content().orElseThrow().as(Answered.class);
      if (answered.answer() != null && answered.answer().deadline() != null) {
        deadlines.put(told.event().sequence(), answered.answer().deadline().toInstant());
      }
      if (said instanceof Entry.Ended ended) {
        until = ended.at().atZone(now.getZone()).withLaterOffsetAtOverlap().toInstant();
      } else if (said instanceof Entry.Stays) {
        gaps.clear();
        from = first;
        sure = false;
        declined = false;
        holds = 0;
      } else if (then.stage() != Stage.ENDED) {
        until = now.toInstant();
        long by = then.stage() == Stage.HELD ? then.standing().orElseThrow().event() : 0;
        declined |= then.leaving() && then.choice().filter(Choice.DECLINE::equals).isPresent();
        @Nullable Instant end = deadlines.get(by);
        if (by != 0 && by != holds && (end == null || end.isAfter(at))) {
          add(gaps, from, at, sure || declined);
          from = end;
          sure = true;
        } else if (by == 0 && holds != 0 && (from == null || from.isAfter(at))) {
          from = at;
          sure = false;
        }
        holds = by;
      }
    }
    // What was corrected since may have put the end of the last hold earlier.
    boolean sooner = holds != 0 && from != null && deadline.filter(from::isAfter).isPresent();
    add(gaps, sooner ? deadline.get() : from, until, sure);
    return gaps;
  }

  private static void add(List<Gap> gaps, @Nullable Instant from, Instant until, boolean sure) {
    if (from != null && (sure ? from : from.plus(HOUR)).isBefore(until)) {
      gaps.add(new Gap(from, until));
    }
  }
}
