package org.amparo.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.engine.Decider;
import org.amparo.engine.classes.Ask;
import org.amparo.engine.classes.CaseClasses;
import org.amparo.engine.classes.ClassScan;
import org.amparo.ingest.Workspace;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;

/**
 * The whole library over a generated nation's requests, which look as ICE's file does: how many
 * requests each policy answers how, by which rule, and which facts are missing. Run it from the
 * project's root.
 */
public final class LibraryBenchmark {

  private static final int ROUNDS = 5;
  private static final double SECOND = 1e9;

  /** What a report compares where the user names no policy is about as many. */
  private static final int COMPARED = 11;

  private LibraryBenchmark() {}

  /** Prints a line a measurement. The argument is the number of requests. */
  public static void main(String[] arguments) throws Exception {
    int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : NationBenchmark.REQUESTS;
    List<Policy> policies =
        PolicyLibrary.bundled().sources().stream().map(PolicySource::policy).toList();
    List<Ask> asks = policies.stream().map(policy -> new Ask(policy, Question.HOLD)).toList();
    try (Workspace workspace = Workspace.read(NationBenchmark.workspace(requests))) {
      double[] cases = new double[ROUNDS];
      double[] counted = new double[ROUNDS];
      double[] both = new double[ROUNDS];
      double[] rows = new double[ROUNDS];
      int[] classes = {0};
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        Decider.decideHolds(workspace, List.of(), null);
        cases[round] = seconds(start);
        classes[0] = 0;
        Map<String, Long> counts = new TreeMap<>();
        ClassScan.of(asks)
            .run(
                workspace.connection(),
                found -> {
                  classes[0] += found.size();
                  asks.forEach(ask -> count(found, ask, counts));
                });
        both[round] = seconds(start);
        counted[round] = both[round] - cases[round];
        start = System.nanoTime();
        Decider.decideHolds(workspace, policies.subList(0, COMPARED), null);
        rows[round] = seconds(start);
      }
      String all = "%d policies".formatted(asks.size());
      ResultLine.print("cases made from the tables", "s", cases);
      ResultLine.print(all + " counted by outcome, rule and missing fact", "s", counted);
      ResultLine.print("both", "s", both);
      ResultLine.print(COMPARED + " policies, a row for each request and policy", "s", rows);
      ResultLine.print(all, "classes", classes[0]);
    }
  }

  private static void count(CaseClasses classes, Ask ask, Map<String, Long> counts) {
    CaseClasses.Answers answers = classes.answers(ask);
    for (int i = 0; i < classes.size(); i++) {
      Decision decision = answers.of(i);
      String policy = ask.policy().id();
      counts.merge(policy + " " + decision.outcome(), classes.cases(i), Long::sum);
      counts.merge(policy + " by " + decision.rule(), classes.cases(i), Long::sum);
      for (String fact : decision.missing()) {
        counts.merge(policy + " lacks " + fact, classes.cases(i), Long::sum);
      }
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / SECOND;
  }
}
