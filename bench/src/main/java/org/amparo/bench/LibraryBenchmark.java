package org.amparo.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
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
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        Decider.decideHolds(workspace, List.of(), null);
        double cases = seconds(start);
        start = System.nanoTime();
        ClassScan scan = ClassScan.of(asks);
        int[] classes = {0};
        Map<String, Long> counts = new TreeMap<>();
        scan.run(
            workspace.connection(),
            found -> {
              classes[0] += found.size();
              asks.forEach(ask -> count(found, ask, counts));
            });
        System.out.printf(
            Locale.ROOT,
            "%d policies, %,d requests: cases made in %.2f s; %d questions, key of %d bits, %,d"
                + " classes, %,d counts by outcome, rule and missing fact in %.2f s, load %.1f%n",
            asks.size(),
            requests,
            cases,
            scan.atoms(),
            scan.keyBits(),
            classes[0],
            counts.size(),
            seconds(start),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        start = System.nanoTime();
        Decider.decideHolds(workspace, policies.subList(0, COMPARED), null);
        System.out.printf(
            Locale.ROOT,
            "%d policies, a row for each request and policy, with the cases: %.2f s%n",
            COMPARED,
            seconds(start));
      }
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
