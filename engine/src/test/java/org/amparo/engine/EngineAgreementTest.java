package org.amparo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.generate.RandomCases;
import org.amparo.policy.generate.RandomPolicies;
import org.amparo.policy.ir.Situation;
import org.amparo.policy.library.PolicyCase;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.junit.jupiter.api.Test;

/**
 * One meaning: classes answer as the interpreter does case by case, unknowns included, and as
 * cel-java does where nothing is unknown.
 */
class EngineAgreementTest {

  private static final int BATCHES = 10;
  private static final int POLICIES = 25;
  private static final int CASES = 300;
  private static final int KNOWN = 100;

  /** 100,000 pairs of a policy and a case, in 25,000 of which all is known. */
  @Property(tries = BATCHES)
  void classes_interpreter_and_cel_agree_on_every_part_of_a_decision(
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

  /** Of each case and policy, as the table says that measures read. */
  @Test
  void the_table_of_decisions_gives_every_case_the_interpreters_answer() throws SQLException {
    PolicyLibrary library = PolicyLibrary.bundled();
    List<Policy> policies = library.sources().stream().map(PolicySource::policy).toList();
    Map<String, CaseRecord> cases = new HashMap<>();
    for (PolicySource source : library.sources()) {
      for (PolicyCase one : library.cases(source.id()).cases()) {
        CaseRecord given = one.given();
        String id = "case-" + cases.size();
        cases.put(id, new CaseRecord(id, given.facts(), given.lists()));
      }
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      CaseTable.create(connection, List.copyOf(cases.values()));
      Decider.decideHolds(connection, policies);
      long rows = 0;
      try (ResultSet table = statement.executeQuery("FROM decision")) {
        while (table.next()) {
          rows++;
          Policy policy = library.find(table.getString("policy_id"));
          CaseRecord one = Objects.requireNonNull(cases.get(table.getString("detainer_id")));
          Decision decision = Interpreter.decide(policy, Question.HOLD, one);
          Set<Outcome> byRules =
              decision.outcome() == Outcome.NOT_ASKED
                  ? decision.possible()
                  : Interpreter.byItsRules(policy, Question.HOLD, Situation.of(one)).possible();
          assertThat(
                  List.of(
                      table.getString("outcome"),
                      String.valueOf(table.getString("rule")),
                      table.getInt("possible"),
                      table.getInt("by_rules"),
                      table.getString("missing")))
              .isEqualTo(
                  List.of(
                      decision.outcome().name(),
                      String.valueOf(decision.rule()),
                      decision.possible().stream().mapToInt(Outcome::bit).sum(),
                      byRules.stream().mapToInt(Outcome::bit).sum(),
                      decision.missing().toString()));
        }
      }
      assertThat(rows).isEqualTo((long) policies.size() * cases.size());
    }
  }
}
