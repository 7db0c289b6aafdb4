package org.amparo.desk.verdict;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.Moments;
import org.amparo.desk.law.OnCall.Contact;

/**
 * What stands below the sentence of a verdict.
 *
 * @param chip what the law does, where that is settled
 * @param because why, in a sentence or two
 * @param adopted who adopted the rule as written procedure, under which number and when; empty
 *     where nobody did
 * @param rules the rules that give the answer, for who unfolds them
 */
public record Brief(
    ZonedDateTime now,
    Optional<Chip> chip,
    String because,
    String adopted,
    List<AnswerView.Reason> rules,
    Next next,
    Optional<Timer> timer) {

  public Brief {
    rules = List.copyOf(rules);
  }

  /** What the law does, on a label of one color. */
  public enum Chip {
    REQUIRES("Law requires"),
    ALLOWS("Law leaves a choice"),
    FORBIDS("Law forbids"),
    FORBIDS_LONGER("Past the limit"),
    COURT("A court's paper");

    private final String words;

    Chip(String words) {
      this.words = words;
    }

    /** As it is printed. */
    public String words() {
      return words;
    }
  }

  /** What is done next, on a page that has a form for each. */
  public enum Step {
    ANSWER,
    LEAVE,
    HOLD,
    DO_NOT_HOLD,
    DECIDE,
    AGREE,
    CALL,
    END,
    OTHER_REQUEST,
    FACTS,
    NOTHING;

    /** Where the page has the form for it. */
    public String place() {
      return this == ANSWER ? "question" : name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The next act.
   *
   * @param by when it is due; empty for none or at once
   * @param call whom to call, and the number; empty where nobody is on file
   */
  public record Next(Step step, String words, Optional<ZonedDateTime> by, Optional<Contact> call) {

    static Next of(Step step, String words) {
      return new Next(step, words, Optional.empty(), Optional.empty());
    }

    static Next of(Step step, String words, ZonedDateTime by) {
      return new Next(step, words, Optional.of(by), Optional.empty());
    }

    static Next call(String whom, Optional<Contact> contact) {
      return new Next(
          Step.CALL,
          contact.map(one -> "Call " + one.words()).orElse("Call " + whom),
          Optional.empty(),
          contact);
    }
  }

  /**
   * A clock that runs: from a moment to a deadline.
   *
   * @param label what is counted, such as {@code Time left}
   */
  public record Timer(String label, ZonedDateTime from, ZonedDateTime to, ZonedDateTime now) {

    /** Whether the deadline is over. */
    public boolean past() {
      return !to.isAfter(now);
    }

    /** What is left, or how long ago the deadline was. */
    public Duration span() {
      return Duration.between(now, to).abs();
    }

    /** The number before the first unit: days from two days on, else hours. */
    public long whole() {
      return days() ? span().toDays() : span().toHours();
    }

    /** Whether the clock shows days and hours, and not hours and minutes. */
    public boolean days() {
      return span().toDays() >= 2 && past();
    }

    /** The number before the second unit. */
    public int rest() {
      return days() ? span().toHoursPart() : span().toMinutesPart();
    }

    /** How much of the time was used, of 100. */
    public long used() {
      long all = Math.max(1, Duration.between(from, to).toMinutes());
      return Math.clamp(Duration.between(from, now).toMinutes() * 100 / all, 0, 100);
    }

    /** The beginning and the end as they stand below it. */
    public String begins() {
      return Moments.said(from, now);
    }

    /** The end as it stands below it. */
    public String ends() {
      return Moments.said(to, now);
    }
  }
}
