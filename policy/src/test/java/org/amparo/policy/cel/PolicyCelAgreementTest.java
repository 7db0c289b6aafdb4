package org.amparo.policy.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.generate.Shrinking;

/** Whole decisions by cel-java's own runtime, where all is known, are the interpreter's. */
class PolicyCelAgreementTest {

  private static final int BATCHES = 10;
  private static final int POLICIES = 25;
  private static final int CASES = 400;

  /** 100,000 pairs; jqwik prints the seed, {@link Shrinking} makes the pair smaller. */
  @Property(tries = BATCHES, shrinking = ShrinkingMode.OFF)
  void celDecidesEveryKnownCaseAsTheInterpreterDoes(
      @ForAll("policies") List<Policy> policies, @ForAll("knownCases") List<CaseRecord> cases) {
    List<Map<String, Object>> values = cases.stream().map(CelJava::values).toList();
    for (Policy policy : policies) {
      CelJava cel = CelJava.of(policy);
      for (int i = 0; i < cases.size(); i++) {
        if (!cel.decide(values.get(i)).equals(interpreted(policy, cases.get(i)))) {
          failWithTheSmallest(policy, cases.get(i));
        }
      }
    }
  }

  private static Object interpreted(Policy policy, CaseRecord record) {
    return Interpreter.decide(policy, Question.HOLD, record);
  }

  private static void failWithTheSmallest(Policy policy, CaseRecord record) {
    Shrinking.Pair smallest =
        Shrinking.smallest(
            new Shrinking.Pair(policy, record),
            pair -> CelJava.allKnown(pair.one()) && !byCel(pair).equals(interpreted(pair)));
    assertThat(byCel(smallest))
        .as("%s under %s", smallest.one(), smallest.policy())
        .isEqualTo(interpreted(smallest));
  }

  private static Object byCel(Shrinking.Pair pair) {
    return CelJava.of(pair.policy()).decide(CelJava.values(pair.one()));
  }

  private static Object interpreted(Shrinking.Pair pair) {
    return interpreted(pair.policy(), pair.one());
  }

  @Provide
  Arbitrary<List<Policy>> policies() {
    return RandomPolicies.policies().list().ofSize(POLICIES);
  }

  @Provide
  Arbitrary<List<CaseRecord>> knownCases() {
    return RandomCases.knownCases().list().ofSize(CASES);
  }
}
