package org.amparo.report.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.amparo.evaluate.AnswersTogether;
import org.amparo.evaluate.AnswersTogether.Alike;
import org.amparo.evaluate.AnswersTogether.Answer;
import org.amparo.evaluate.AnswersTogether.Held;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.Workings;
import org.amparo.model.decision.Outcome;

/** Evaluations of requests that each policy either has honored or has declined. */
final class Answered {

  private Answered() {}

  /**
   * So many requests by the answers of all policies.
   *
   * @param policies in the order of their ids
   * @param requests by whether each policy honors them
   */
  static Evaluation of(List<String> policies, Map<List<Boolean>, Long> requests) {
    List<Alike> alike = new ArrayList<>();
    requests.forEach(
        (honored, count) -> {
          if (count > 0) {
            List<Answer> answers = honored.stream().map(Answered::answer).toList();
            alike.add(new Alike("received", List.of(answers), false, false, null, count));
          }
        });
    long all = requests.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Figure> figures = new LinkedHashMap<>();
    IntStream.range(0, policies.size())
        .forEach(
            place ->
                policy(
                    figures,
                    policies.get(place),
                    requests.entrySet().stream()
                        .filter(kind -> kind.getKey().get(place))
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                    all));
    return of(
        policies,
        figures,
        new AnswersTogether(
            policies,
            policies.stream().map(_ -> 48L).toList(),
            48,
            "",
            "",
            List.of(0L, 172_800L),
            alike,
            List.of()));
  }

  static Evaluation of(
      List<String> policies, Map<String, Figure> figures, AnswersTogether together) {
    return new Evaluation(
        "A county",
        true,
        "2024",
        figures,
        Map.of(),
        policies.stream()
            .map(id -> new PolicyNote(id, id, "", "proposal", "", List.of(), true, ""))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Workings.UNSAID,
        together);
  }

  private static Answer answer(boolean honored) {
    return new Answer(
        honored ? Outcome.MUST : Outcome.MUST_NOT,
        new Held(honored, honored, honored),
        !honored,
        !honored);
  }

  static void policy(Map<String, Figure> figures, String id, long honored, long all) {
    String prefix = "policy." + id + ".";
    for (Outcome outcome : Outcome.values()) {
      long value =
          outcome == Outcome.MUST ? honored : outcome == Outcome.MUST_NOT ? all - honored : 0;
      String word = outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
      add(figures, prefix + word, value, all, false);
    }
    add(figures, prefix + "honored", honored, all, true);
    add(figures, prefix + "declined", all - honored, all, true);
  }

  private static void add(
      Map<String, Figure> figures, String id, long value, long all, boolean range) {
    BigDecimal number = BigDecimal.valueOf(value);
    figures.put(
        id,
        new Figure(
            id,
            id,
            number,
            Unit.REQUESTS,
            range ? number : null,
            range ? number : null,
            range ? Spread.MISSING_FACTS : null,
            null,
            BigDecimal.valueOf(all),
            range ? 0L : null,
            "decision",
            null,
            Status.DECIDED,
            "0",
            List.of("log.csv")));
  }
}
