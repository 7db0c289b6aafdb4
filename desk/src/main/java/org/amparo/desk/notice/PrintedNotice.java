package org.amparo.desk.notice;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.LawAnswer;
import org.amparo.policy.law.OwedDuty;

/**
 * A notice as it is printed for one request. Of the law it says what the answer says and nothing
 * else: the outcome, the rules with what they rest on, and how that was read.
 *
 * @param parts those that stand there now, their words filled in
 * @param changed whether the law's answer is no longer the one that was decided on
 */
public record PrintedNotice(
    Language language,
    Notice.Text text,
    String title,
    List<Notice.Part> parts,
    AnswerView answer,
    String outcome,
    List<OwedDuty> duties,
    boolean changed) {

  public PrintedNotice {
    parts = List.copyOf(parts);
    duties = List.copyOf(duties);
  }

  static PrintedNotice of(
      Paper paper, Language language, Hold hold, LawAnswer answer, ZonedDateTime now) {
    Words words = Words.of(language);
    Notice.Text text = paper.notice().orElseThrow().in(language);
    Set<Situation> situation = Situation.of(hold, answer, now.toInstant());
    return new PrintedNotice(
        language,
        text,
        words.filled(text.title(), hold, answer, now),
        text.parts().stream()
            .filter(part -> situation.containsAll(part.when()))
            .map(
                part ->
                    new Notice.Part(
                        part.block(), words.filled(part.words(), hold, answer, now), part.when()))
            .toList(),
        AnswerView.of(answer, hold.asked()),
        words.outcome(answer, hold),
        paper.duties(),
        hold.standing()
            .map(Decided::answer)
            .filter(then -> then != answer.to(hold.asked()).outcome())
            .isPresent());
  }

  /** A label in its language. */
  public String label(String key) {
    return Words.of(language).label(key);
  }

  /** A moment in its language. */
  public String moment(ZonedDateTime moment) {
    return Words.of(language).moment(moment);
  }
}
