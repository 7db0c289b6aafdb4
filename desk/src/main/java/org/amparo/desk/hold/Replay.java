package org.amparo.desk.hold;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.record.Held;
import org.amparo.model.fact.CaseRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/** Asks the law again about every decision on record, with the facts as they were known then. */
public final class Replay {

  private Replay() {}

  /** How many answers are the same, and how many decisions were erased; the differences. */
  public record Result(int same, int erased, List<Difference> differences) {}

  /**
   * A decision whose answer would be another now.
   *
   * @param changedPolicies what the library of today has in other words, or no more, or has new;
   *     empty where the same texts answer otherwise, which is a fault of the program
   */
  public record Difference(
      String number, long event, String then, String now, List<String> changedPolicies) {}

  public static Result run(EventLog log, DeskLaw law) {
    int same = 0;
    int erased = 0;
    List<Difference> differences = new ArrayList<>();
    for (Event event : log.ofKind(Hold.DECIDED)) {
      Optional<Held> decision = log.content(event);
      if (decision.isEmpty()) {
        erased++;
      } else {
        Difference difference = difference(event, decision.get().as(Asked.class), law);
        boolean equal = difference.then().equals(difference.now());
        same += equal ? 1 : 0;
        differences.addAll(equal ? List.of() : List.of(difference));
      }
    }
    return new Result(same, erased, List.copyOf(differences));
  }

  /** What was asked of the law for a decision, and what it answered. */
  private record Asked(
      LocalDate today,
      String question,
      @JsonProperty("case") @JsonDeserialize(using = CaseJson.Binding.class) CaseRecord facts,
      JsonNode answer) {}

  private static Difference difference(Event event, Asked asked, DeskLaw law) {
    String number = Objects.requireNonNull(event.subject());
    LawAnswer answered = law.answer(asked.facts().named(number), asked.today());
    JsonNode answer = JsonMapper.shared().valueToTree(answered.json());
    JsonNode then = asked.answer().path("questions").path(asked.question());
    JsonNode now = answer.path("questions").path(asked.question());
    Map<String, String> before = digests(then);
    Map<String, String> after = digests(now);
    TreeSet<String> changed = new TreeSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(policy -> Objects.equals(before.get(policy), after.get(policy)));
    return new Difference(
        number,
        event.sequence(),
        outcomes(then) + until(asked.answer()),
        outcomes(now) + until(answer),
        List.copyOf(changed));
  }

  private static String until(JsonNode answer) {
    return answer.path("deadline").asStringOpt().map(end -> " until " + end).orElse("");
  }

  private static String outcomes(JsonNode answer) {
    return answer
        .path("possible")
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.joining(" or "));
  }

  private static Map<String, String> digests(JsonNode answer) {
    return answer
        .path("layers")
        .valueStream()
        .collect(
            Collectors.toMap(
                one -> one.path("policy").asString(), one -> one.path("sha256").asString()));
  }
}
