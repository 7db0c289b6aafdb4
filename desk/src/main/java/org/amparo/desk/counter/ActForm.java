package org.amparo.desk.counter;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.amparo.desk.account.Act;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.hold.Reason;
import org.amparo.desk.hold.Refused;
import org.amparo.desk.law.JailTime;
import org.amparo.desk.notice.Language;
import org.amparo.desk.notice.Serving;
import org.amparo.desk.record.Actor;
import org.amparo.desk.verdict.Matter;
import org.amparo.desk.verdict.Verdict;
import org.amparo.desk.verdict.Verdicts;
import org.amparo.model.AmparoVersion;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says with an act on a request, on a page or by a program; each kind of act needs
 * something else of it.
 *
 * @param at by the clocks of the jail, such as {@code 2026-11-03T09:30}, or with an offset
 */
public record ActForm(
    @Nullable String at,
    @Nullable Choice choice,
    @Nullable Reason reason,
    @Nullable String words,
    @Nullable End how,
    @Nullable Boolean confirmed,
    @Nullable Served served) {

  /**
   * How a paper was served.
   *
   * @param to the role of who received it
   * @param language the language of the paper; null for that of the last printing, or English
   * @param printing the event of the printing that was served; null for the last one
   * @param refused that who received it would not sign
   * @param interpreter that an interpreter read it
   */
  public record Served(
      @Nullable String notice,
      @Nullable String to,
      @Nullable Language language,
      @Nullable Long printing,
      @Nullable Boolean refused,
      @Nullable Boolean interpreter) {}

  /** Does the act on a request as it was seen; refused where what it needs is missing. */
  public Hold act(HoldBook book, Actor by, Hold hold, Act act) {
    boolean sure = Boolean.TRUE.equals(confirmed);
    return switch (act) {
      case LEAVE -> book.leave(by, hold, time(book), sure, words);
      case DECIDE ->
          book.decide(by, hold, needed(choice, "choice"), reason, words, shown(book, hold));
      case SERVE -> serve(book, by, hold);
      case END -> book.end(by, hold, needed(how, "how"), time(book).local(), sure);
      case TAKE_BACK -> book.takeBack(by, hold, needed(words, "words"));
      default -> throw new IllegalArgumentException(act.name());
    };
  }

  private Hold serve(HoldBook book, Actor by, Hold hold) {
    Served how = needed(served, "notice");
    return Serving.serve(
        book,
        by,
        hold,
        needed(how.notice(), "notice"),
        needed(how.to(), "to"),
        time(book).local(),
        how.language(),
        how.printing(),
        Boolean.TRUE.equals(how.refused()),
        Boolean.TRUE.equals(how.interpreter()));
  }

  /** What the desk says of a request as it is decided. */
  private static Map<String, String> shown(HoldBook book, Hold hold) {
    Verdict verdict = Verdicts.of(Matter.of(book, hold));
    return Map.of(
        "sentence", verdict.sentence(),
        "because", verdict.brief().because(),
        "program", AmparoVersion.current(),
        "county", book.county().sha256());
  }

  /** On a page the first of two is meant where clocks showed a time twice; a program says which. */
  private JailTime time(HoldBook book) {
    String text = needed(at, "at");
    try {
      return JailTime.of(LocalDateTime.parse(text));
    } catch (DateTimeParseException _) {
      return JailTime.read(text, book.zone())
          .orElseThrow(
              () ->
                  incomplete(
                      "What is given as \"at\" is not a day and time of the jail's clocks, such as 2026-11-03T09:30"));
    }
  }

  /** What was sent under a name. */
  public static <T> T needed(@Nullable T value, String name) {
    if (value == null) {
      throw incomplete("Something is missing: " + name);
    }
    return value;
  }

  private static Refused incomplete(String words) {
    return new Refused(Refused.Why.INCOMPLETE, words);
  }
}
