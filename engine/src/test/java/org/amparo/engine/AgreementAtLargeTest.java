package org.amparo.engine;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The engines' agreement over millions of pairs, by hand: {@code bench/run agreement 10}. */
@EnabledIfSystemProperty(named = AgreementAtLargeTest.MILLIONS, matches = "\\d+")
class AgreementAtLargeTest {

  static final String MILLIONS = "amparo.agreement.millions";

  private static final int POLICIES = 25;
  private static final int CASES = 2000;

  @Test
  void the_engines_agree_on_millions_of_pairs() throws SQLException {
    long wanted = Long.getLong(MILLIONS, 1) * 1_000_000;
    long seed = Long.getLong("amparo.agreement.seed", 20_261_124L);
    Random random = new Random(seed);
    long pairs = 0;
    while (pairs < wanted) {
      try (Agreement agreement = new Agreement()) {
        agreement.check(
            IntStream.range(0, POLICIES).mapToObj(_ -> RandomPolicies.draw(random)).toList(),
            IntStream.range(0, CASES).mapToObj(_ -> RandomCases.draw(random)).toList());
      }
      pairs += POLICIES * CASES;
    }
    System.out.printf(
        Locale.ROOT,
        "result\tpairs of policy and case that differ, seed %d\t0\tpairs\t\t\t\t\t%,d pairs:"
            + " outcome, rule, possible outcomes, missing facts, truths%n",
        seed,
        pairs);
  }
}
