package org.amparo.engine;

import java.sql.SQLException;
import java.util.Random;
import java.util.stream.IntStream;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;
import org.junit.jupiter.api.Test;

/** The same few policies and cases every time: quick enough to run once for every mutant. */
class SmallAgreementTest {

  private static final long SEED = 20_261_124;
  private static final int POLICIES = 8;
  private static final int CASES = 60;

  @Test
  void the_engines_agree_on_the_same_pairs_every_time() throws SQLException {
    Random random = new Random(SEED);
    try (Agreement agreement = new Agreement()) {
      agreement.checkInHaste(
          IntStream.range(0, POLICIES).mapToObj(_ -> RandomPolicies.draw(random)).toList(),
          IntStream.range(0, CASES).mapToObj(_ -> RandomCases.draw(random)).toList());
    }
  }
}
