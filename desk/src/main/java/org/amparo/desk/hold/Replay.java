package org.amparo.desk.hold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.amparo.desk.law.CaseJson;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.Event;
import org.amparo.desk.record.EventLog;
import org.jspecify.annotations.Nullable;

/** Asks the law again about every decision on record, with the facts as they were known then. */
public final class Replay {

  private Replay() {}

  /**
   * What came out.
   *
   * @param same decisions whose answer is the same
   * @param erased decisions whose facts were erased, so that nothing can be asked
   */
  public record Result(int same, int erased, List<Difference> differences) {}

  /**
   * A decision whose answer would be another now.
   *
   * @param event the number of the decision's event
   * @param then the outcome that the officer was shown
   * @param now the outcome of the library of today
   * @param changedPolicies what the library of today has in other words, or no more, or has new;
   *     empty where the same texts answer otherwise, which is a fault of the program
   */
  public record Difference(
      String number, long event, String then, String now, List<String> changedPolicies) {}

  /** Replays all decisions, oldest first. */
  public static Result run(EventLog log, DeskLaw law) {
    int same = 0;
    int erased = 0;
    List<Difference> differences = new ArrayList<>();
    for (Event event : log.ofKind(Acts.DECIDED)) {
      Optional<Map<String, Object>> content = log.content(event);
      if (content.isEmpty()) {
        erased++;
        continue;
      }
      Optional<Difference> difference = difference(event, content.get(), law);
      difference.ifPresent(differences::add);
      same += difference.isEmpty() ? 1 : 0;
    }
    return new Result(same, erased, List.copyOf(differences));
  }

  private static Optional<Difference> difference(
      Event event, Map<String, Object> content, DeskLaw law) {
    String number = Objects.requireNonNull(event.subject());
    String question = (String) Objects.requireNonNull(content.get("question"));
    Map<String, Object> then = answer(object(content, "answer"), question);
    Map<String, Object> now =
        answer(
            law.answer(
                    CaseJson.read(object(content, "case"), number),
                    LocalDate.parse((String) Objects.requireNonNull(content.get("today"))))
                .json(),
            question);
    if (outcomes(then).equals(outcomes(now))) {
      return Optional.empty();
    }
    Map<String, String> before = digests(then);
    Map<String, String> after = digests(now);
    TreeSet<String> changed = new TreeSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(policy -> Objects.equals(before.get(policy), after.get(policy)));
    return Optional.of(
        new Difference(
            number,
            event.sequence(),
            String.join(" or ", outcomes(then)),
            String.join(" or ", outcomes(now)),
            List.copyOf(changed)));
  }

  private static Map<String, Object> answer(Map<String, Object> answer, String question) {
    return object(object(answer, "questions"), question);
  }

  private static List<String> outcomes(Map<String, Object> answer) {
    return strings(answer.get("possible"));
  }

  private static Map<String, String> digests(Map<String, Object> answer) {
    Map<String, String> digests = new HashMap<>();
    for (Object layer : (List<?>) Objects.requireNonNull(answer.get("layers"))) {
      Map<?, ?> each = (Map<?, ?>) layer;
      digests.put((String) each.get("policy"), (String) each.get("sha256"));
    }
    return digests;
  }

  private static List<String> strings(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(String.class::cast).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> of, String key) {
    return (Map<String, Object>) Objects.requireNonNull(of.get(key));
  }
}
