package org.amparo.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.hold.End;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.hold.Served;
import org.amparo.desk.hold.Stage;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.jspecify.annotations.Nullable;

/**
 * A request as a program reads it.
 *
 * @param facts what is recorded of the case, in the shape of a case file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestJson(
    String number,
    String booking,
    Stage stage,
    @JsonProperty("case") Map<String, Object> facts,
    Law law,
    List<Decision> decisions,
    List<String> served,
    @Nullable End end) {

  /**
   * What the law in force answers now.
   *
   * @param asked what the request asks for
   * @param deadline when the person has to walk out; absent where no clock is known
   * @param next the fact to ask for next; absent where nothing is left that matters
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Law(
      String place,
      String day,
      Question asked,
      List<Answer> answers,
      @Nullable String deadline,
      @Nullable String next) {}

  /** The answer to one question, with the rules that give it and the facts that are missing. */
  record Answer(
      Question question,
      Outcome outcome,
      String meaning,
      List<Rule> rules,
      List<String> missing) {}

  /** A rule that gives the answer. */
  record Rule(String policy, String rule, List<String> restsOn) {}

  /** A decision on record. */
  record Decision(
      long event, String by, Question question, Choice choice, Outcome answer, boolean stands) {

    static Decision of(Decided decided) {
      return new Decision(
          decided.event(),
          decided.by().account(),
          decided.question(),
          decided.choice(),
          decided.answer(),
          decided.stands());
    }
  }

  /**
   * A request on the board.
   *
   * @param deadline when the person has to walk out; absent where nobody is held or no clock is
   *     known
   * @param reopened whether the law's answer is no longer the one that was decided on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String number,
      String booking,
      Question asked,
      Stage stage,
      @Nullable String deadline,
      boolean reopened) {

    static Line of(BoardRow row) {
      return new Line(
          row.number(),
          row.booking(),
          row.kind(),
          row.stage(),
          row.deadline().map(end -> end.toOffsetDateTime().toString()).orElse(null),
          row.reopened());
    }
  }

  static RequestJson of(Hold hold, LawAnswer answer) {
    return new RequestJson(
        hold.number(),
        hold.booking(),
        hold.stage(),
        CaseJson.of(hold.facts()),
        new Law(
            answer.law().place().name(),
            answer.law().day().toString(),
            hold.asked(),
            EnumSet.allOf(Question.class).stream().map(one -> answer(answer, one)).toList(),
            answer.deadline().map(end -> end.toOffsetDateTime().toString()).orElse(null),
            answer.next(hold.asked(), Set.of()).orElse(null)),
        hold.decisions().stream().map(Decision::of).toList(),
        hold.served().stream().map(Served::notice).toList(),
        hold.end().orElse(null));
  }

  private static Answer answer(LawAnswer answer, Question question) {
    AnswerView view = AnswerView.of(answer, question);
    return new Answer(
        question,
        view.outcome(),
        view.meaning(),
        view.reasons().stream()
            .map(one -> new Rule(one.policy(), one.rule(), one.cited()))
            .toList(),
        answer.to(question).missing().stream().map(Object::toString).toList());
  }
}
