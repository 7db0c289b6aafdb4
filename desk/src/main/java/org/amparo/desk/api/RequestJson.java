package org.amparo.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

/** A request as a program reads it; the case has the shape of a case file. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RequestJson(
    String number,
    String booking,
    Stage stage,
    @JsonProperty("case") Map<String, Object> facts,
    Law law,
    List<Decided> decisions,
    List<String> served,
    Optional<End> end) {

  /** What the law in force answers now; absent what is not known, or no longer matters. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Law(
      String place,
      String day,
      Question asked,
      List<Answer> answers,
      Optional<String> deadline,
      Optional<String> next) {}

  record Answer(Question question, Outcome outcome, String meaning, List<Rule> rules) {

    static Answer of(AnswerView view) {
      return new Answer(
          view.question(),
          view.outcome(),
          view.meaning(),
          view.reasons().stream()
              .map(one -> new Rule(one.policy(), one.rule(), one.cited()))
              .toList());
    }
  }

  record Rule(String policy, String rule, List<String> restsOn) {}

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
            Stream.of(Question.values())
                .map(one -> Answer.of(new AnswerView(answer, one)))
                .toList(),
            answer.deadline().map(end -> end.toOffsetDateTime().toString()),
            answer.next(hold.asked(), Set.of())),
        hold.decisions(),
        hold.served().stream().map(Served::notice).toList(),
        hold.end());
  }
}
