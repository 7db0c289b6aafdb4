package org.amparo.desk.hold;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.desk.record.EventLog;
import org.amparo.model.decision.Question;
import org.jspecify.annotations.Nullable;

/** A time after local custody in which no decision that counted held the person by a request. */
public record Gap(LocalDateTime from, LocalDateTime until) {

  /** Those past a recorded deadline, longer than an hour, or turned around; to the end or now. */
  static List<Gap> of(Hold hold, List<EventLog.Told> events, ZoneId zone, LocalDateTime now) {
    List<Gap> gaps = new ArrayList<>();
    @Nullable LocalDateTime first = hold.leave().map(Hold.Leave::first).orElse(null);
    if (hold.asked() != Question.HOLD || first == null) {
      return gaps;
    }
    Map<Long, LocalDateTime> deadlines = new HashMap<>();
    @Nullable Hold then = null;
    @Nullable LocalDateTime from = first; // while held, when the decision's time is over
    LocalDateTime until = now;
    boolean sure = false; // whether a gap counts that is no longer than an hour
    boolean declined = false;
    long holds = 0; // the decision by which the person is held
    for (EventLog.Told told : events) {
      LocalDateTime at = LocalDateTime.ofInstant(told.event().at(), zone);
      Map<String, Object> content = told.content().orElse(Map.of());
      then = then == null ? Hold.start(told.event(), content) : then.then(told.event(), content);
      if (content.get("answer") instanceof Map<?, ?> answer
          && answer.get("deadline") instanceof String end) {
        deadlines.put(
            told.event().sequence(),
            OffsetDateTime.parse(end).atZoneSameInstant(zone).toLocalDateTime());
      }
      if (told.event().kind().equals(Hold.ENDED)) {
        until = LocalDateTime.parse(String.valueOf(content.get("at")));
      } else if (then.stage() != Stage.ENDED) {
        until = now;
        long by = then.stage() == Stage.HELD ? then.standing().orElseThrow().event() : 0;
        declined |= then.leaving() && then.choice().filter(Choice.DECLINE::equals).isPresent();
        @Nullable LocalDateTime end = deadlines.get(by);
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
    add(gaps, from, until, sure);
    return gaps;
  }

  private static void add(
      List<Gap> gaps, @Nullable LocalDateTime from, LocalDateTime until, boolean sure) {
    if (from != null && (sure ? from : from.plusHours(1)).isBefore(until)) {
      gaps.add(new Gap(from, until));
    }
  }
}
