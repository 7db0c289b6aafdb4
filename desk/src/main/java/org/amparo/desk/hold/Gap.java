package org.amparo.desk.hold;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.desk.record.EventLog;
import org.jspecify.annotations.Nullable;

/** A time after local custody in which no decision that counted held the person who is held now. */
public record Gap(LocalDateTime from, LocalDateTime until) {

  /** Those of a request's events: longer than an hour, or begun by a decision not to hold. */
  static List<Gap> of(List<EventLog.Told> events, ZoneId zone) {
    List<Gap> gaps = new ArrayList<>();
    @Nullable Hold hold = null;
    @Nullable LocalDateTime from = null;
    @Nullable LocalDateTime first = null;
    boolean declined = false;
    for (EventLog.Told told : events) {
      LocalDateTime at = LocalDateTime.ofInstant(told.event().at(), zone);
      Map<String, Object> content = told.content().orElse(Map.of());
      Stage before = hold == null ? Stage.WAITING : hold.stage();
      hold = hold == null ? Hold.start(told.event(), content) : hold.then(told.event(), content);
      declined |= hold.leaving() && hold.choice().filter(Choice.DECLINE::equals).isPresent();
      if (before == Stage.HELD && hold.stage() == Stage.LEAVING) {
        from = at;
      } else if (before != Stage.HELD && hold.stage() == Stage.HELD) {
        if (from != null) {
          gaps.add(new Gap(from, at));
        } else {
          first = at;
        }
      }
    }
    // The first begins when local custody ended, as that was corrected last.
    LocalDateTime left = hold == null ? null : hold.left().orElse(null);
    if (left != null && first != null && (declined || left.plusHours(1).isBefore(first))) {
      gaps.addFirst(new Gap(left, first));
    }
    return gaps;
  }
}
