package org.amparo.desk.law;

import java.util.List;
import java.util.stream.Stream;
import org.amparo.model.decision.Question;
import org.amparo.policy.law.OwedDuty;

/**
 * All that the law says of a case, as pages show it.
 *
 * @param answer to what the request asks
 * @param kinds to each kind of request
 * @param clocks how long a hold may last
 * @param ifNow whether those are counted as if the person went home now
 * @param duties what has to be done besides, for this request
 */
public record LawView(
    AnswerView answer,
    List<AnswerView> kinds,
    List<ClockDays> clocks,
    boolean ifNow,
    List<OwedDuty> duties) {

  /** What an answer says; the clocks may be those of another, of someone who went home now. */
  public static LawView of(LawAnswer answer, Question asked, LawAnswer clocks) {
    return new LawView(
        AnswerView.of(answer, asked),
        Stream.of(Question.values()).map(question -> AnswerView.of(answer, question)).toList(),
        clocks.clocks(),
        !answer.equals(clocks),
        answer.duties().stream().filter(owed -> !owed.duty().due().standing()).toList());
  }
}
