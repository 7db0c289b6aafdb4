package org.amparo.desk.hold;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.amparo.model.decision.Question;

/**
 * A request on the board.
 *
 * @param deadline when the person has to walk out; empty where nobody is held on it or no clock is
 *     known
 * @param reopened whether the law's answer is no longer the one that was decided on
 */
public record BoardRow(
    String number,
    String booking,
    Question kind,
    Stage stage,
    Optional<ZonedDateTime> deadline,
    boolean reopened) {

  /** Whether the person should have walked out already. */
  public boolean overdue(ZonedDateTime now) {
    return deadline.filter(end -> !end.isAfter(now)).isPresent();
  }

  /** What is to be done, in words. */
  public String words(ZonedDateTime now) {
    return switch (stage) {
      case WAITING -> "In custody for local reasons";
      case LEAVING -> "Would go home now: decide, or release";
      case ENDED -> "Ended";
      case HELD ->
          deadline
              .map(
                  end ->
                      overdue(now)
                          ? "OVERDUE by " + time(Duration.between(end, now)) + ": release now"
                          : time(Duration.between(now, end)) + " left")
              .orElse("Held, and no clock is known: ask counsel now");
    };
  }

  private static String time(Duration duration) {
    long minutes = duration.toMinutes();
    return minutes < 60 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
