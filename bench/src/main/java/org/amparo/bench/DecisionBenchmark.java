package org.amparo.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyCase;
import org.amparo.policy.library.PolicyLibrary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** One decision with its trace, over the cases that a policy comes with. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {

  @Param({"us-dc-24-211-07-2012", "us-fl-chapter-908"})
  String policyId = "";

  private Policy policy = PolicyLibrary.bundled().policies().getFirst();
  private List<CaseRecord> cases = List.of();
  private int next;

  /** Compiles the policy and reads its cases, outside the measurement. */
  @Setup
  public void read() {
    PolicyLibrary library = PolicyLibrary.bundled();
    policy = library.find(policyId);
    cases = library.cases(policyId).cases().stream().map(PolicyCase::given).toList();
  }

  /** Decides the next case. */
  @Benchmark
  public Decision decide() {
    next = next + 1 == cases.size() ? 0 : next + 1;
    return Interpreter.decide(policy, Question.HOLD, cases.get(next));
  }

  /** Runs it and prints a line for each policy. */
  public static void main(String[] arguments) throws RunnerException {
    for (RunResult run :
        new Runner(new OptionsBuilder().include(DecisionBenchmark.class.getName()).build()).run()) {
      String policy = run.getParams().getParam("policyId");
      double[] turns =
          run.getBenchmarkResults().stream()
              .flatMap(fork -> fork.getIterationResults().stream())
              .mapToDouble(turn -> turn.getPrimaryResult().getScore())
              .toArray();
      ResultLine.print(policy, "ns", turns);
    }
  }
}
