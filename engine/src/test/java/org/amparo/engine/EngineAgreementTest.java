package org.amparo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;
import org.amparo.policy.PolicySource;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;
import org.junit.jupiter.api.Test;

/**
 * One meaning, four engines: rows and classes answer as the interpreter does, unknowns included,
 * and as cel-java does where nothing is unknown.
 */
class EngineAgreementTest {

  private static final int BATCHES = 10;
  private static final int POLICIES = 25;
  private static final int CASES = 300;
  private static final int KNOWN = 100;

  /** 100,000 pairs of a policy and a case, in 25,000 of which all is known. */
  @Property(tries = BATCHES)
  void rows_classes_interpreter_and_cel_agree_on_every_part_of_a_decision(
      @ForAll("policies") List<Policy> policies, @ForAll("cases") List<CaseRecord> cases)
      throws SQLException {
    try (Agreement agreement = new Agreement()) {
      agreement.check(policies, cases);
    }
  }

  @Provide
  Arbitrary<List<Policy>> policies() {
    return RandomPolicies.policies().list().ofSize(POLICIES);
  }

  @Provide
  Arbitrary<List<CaseRecord>> cases() {
    return Combinators.combine(
            RandomCases.cases().list().ofSize(CASES), RandomCases.knownCases().list().ofSize(KNOWN))
        .as((some, known) -> Stream.concat(some.stream(), known.stream()).toList());
  }

  @Test
  void the_engines_agree_on_every_case_that_the_policies_come_with() throws SQLException {
    PolicyLibrary library = PolicyLibrary.bundled();
    List<CaseRecord> cases = new ArrayList<>();
    List<Policy> policies = new ArrayList<>();
    for (PolicySource source : library.sources()) {
      library.cases(source.id()).cases().forEach(one -> cases.add(one.given()));
      policies.addAll(source.variants());
    }
    assertThat(cases).isNotEmpty();
    try (Agreement agreement = new Agreement()) {
      agreement.check(policies, cases);
    }
  }
}
