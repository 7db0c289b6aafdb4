package org.amparo.desk.hold;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.amparo.desk.account.Act;
import org.amparo.desk.record.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says with an act on a request, on a page or by a program; each kind of act needs
 * something else of it.
 *
 * @param at by the clocks of the jail, such as {@code 2026-11-03T09:30}
 */
public record ActForm(
    @Nullable String at,
    @Nullable Choice choice,
    @Nullable Reason reason,
    @Nullable String words,
    @Nullable String notice,
    @Nullable String to,
    @Nullable End how,
    @Nullable Boolean confirmed) {

  /** Does the act on a request as it was seen; refused where what it needs is missing. */
  public Hold act(HoldBook book, Actor by, Hold hold, Act act) {
    boolean sure = Boolean.TRUE.equals(confirmed);
    return switch (act) {
      case LEAVE -> book.leave(by, hold, moment(), sure, words);
      case DECIDE -> book.decide(by, hold, needed(choice, "choice"), reason, words);
      case SERVE -> book.serve(by, hold, needed(notice, "notice"), needed(to, "to"), moment());
      case END -> book.end(by, hold, needed(how, "how"), moment(), sure);
      case TAKE_BACK -> book.takeBack(by, hold, needed(words, "words"));
      default -> throw new IllegalArgumentException(act.name());
    };
  }

  private LocalDateTime moment() {
    try {
      return LocalDateTime.parse(needed(at, "at"));
    } catch (DateTimeParseException e) {
      throw incomplete("at is not a day and time of the jail's clocks, such as 2026-11-03T09:30");
    }
  }

  /** What was sent under a name. */
  public static <T> T needed(@Nullable T value, String name) {
    if (value == null) {
      throw incomplete(name + " is missing");
    }
    return value;
  }

  private static Refused incomplete(String words) {
    return new Refused(Refused.Why.INCOMPLETE, words);
  }
}
