package org.amparo.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.engine.classes.Ask;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.policy.Clock;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Condition.Operator;
import org.amparo.policy.ir.Term;

/**
 * Policies by chance, from a seed, out of a pool of atoms such as the library's policies ask: one
 * to four rules, each of one to three atoms joined by "and" or "or".
 */
final class GeneratedPolicies {

  /** No safeguard adds to what the policy says of it, as nothing does to a peer's formulas. */
  static final Question QUESTION = Question.NOTIFY;

  private static final long SEED = 20_261_124L;

  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.MUST, Outcome.MAY, Outcome.MUST_NOT, Outcome.SILENT, Outcome.NEEDS_REVIEW);

  private GeneratedPolicies() {}

  /** The pool, 24 atoms on 18 facts. */
  static final List<Condition> ATOMS =
      Stream.concat(
              GeneratedCases.COLUMNS.stream()
                  .map(GeneratedCases.Column::fact)
                  .filter(fact -> fact.type() == FactType.BOOLEAN)
                  .<Condition>map(fact -> new Condition.Holds(new Term.FactValue(fact))),
              Stream.of(
                  compare(Fact.JURISDICTION_REIMBURSEMENT, Operator.EQUAL, "ALL_COSTS"),
                  compare(Fact.PERSON_AGE, Operator.LESS, 18L),
                  compare(Fact.REQUEST_RECEIVED_ON, Operator.GREATER_OR_EQUAL, day("2014-01-01")),
                  oneOf(Fact.CUSTODY_RELEASE_REASON, "DISMISSED", "ACQUITTED"),
                  compare(Fact.REQUEST_KIND, Operator.EQUAL, "HOLD"),
                  compare(Fact.REQUEST_ICE_THREAT_LEVEL, Operator.EQUAL, 1L),
                  oneOf(Fact.REQUEST_FORM, "I247A", "I247D"),
                  compare(Fact.JURISDICTION_REIMBURSEMENT, Operator.NOT_EQUAL, "NONE"),
                  compare(Fact.PERSON_AGE, Operator.GREATER_OR_EQUAL, 21L),
                  compare(Fact.REQUEST_RECEIVED_ON, Operator.GREATER_OR_EQUAL, day("2017-01-01")),
                  compare(Fact.REQUEST_ICE_THREAT_LEVEL, Operator.LESS_OR_EQUAL, 2L),
                  compare(Fact.CUSTODY_RELEASE_REASON, Operator.EQUAL, "BOND_OR_RECOGNIZANCE"),
                  compare(Fact.REQUEST_RECEIVED_ON, Operator.GREATER_OR_EQUAL, day("2013-01-14"))))
          .toList();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** The comparison of a fact with a constant of its type. */
  static Condition compare(Fact fact, Operator operator, Object value) {
    return new Condition.Compare(
        operator, new Term.FactValue(fact), new Term.Constant(value, fact.type()));
  }

  private static Condition oneOf(Fact fact, String... words) {
    return new Condition.OneOf(
        new Term.FactValue(fact),
        Stream.of(words).map(word -> new Term.Constant(word, FactType.TEXT)).toList());
  }

  /** As many policies, each asked the same; the first ones of a longer list are the same. */
  static List<Ask> asks(int count, int atoms) {
    Random random = new Random(SEED);
    List<Ask> asks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Rule> rules = new ArrayList<>();
      for (int rule = 1 + random.nextInt(4); rule > 0; rule--) {
        rules.add(
            new Rule(
                "rule-" + rule,
                condition(random, ATOMS.subList(0, atoms)),
                outcome(random),
                "",
                List.of(),
                false));
      }
      rules.add(otherwise(outcome(random)));
      asks.add(new Ask(policy("generated-" + i, rules), QUESTION));
    }
    return asks;
  }

  /** How many, in words. */
  static String counted(int policies) {
    return policies == 1 ? "1 policy" : "%,d policies".formatted(policies);
  }

  private static Condition condition(Random random, List<Condition> atoms) {
    List<Condition> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Condition atom = atoms.get(random.nextInt(atoms.size()));
      parts.add(random.nextInt(3) == 0 ? new Condition.Not(atom) : atom);
    }
    return parts.size() == 1
        ? parts.getFirst()
        : random.nextBoolean() ? new Condition.And(parts) : new Condition.Or(parts);
  }

  private static Outcome outcome(Random random) {
    return OUTCOMES.get(random.nextInt(OUTCOMES.size()));
  }

  /** The last rule of every policy. */
  static Rule otherwise(Outcome outcome) {
    return new Rule("otherwise", new Condition.Always(true), outcome, "", List.of(), false);
  }

  /** A policy that answers the question by these rules. */
  static Policy policy(String id, List<Rule> rules) {
    Clock clock =
        new Clock(48, Set.of(), List.of(), false, Clock.Start.RELEASE_ELIGIBLE, List.of());
    Map<Question, Ruling> rulings = new EnumMap<>(Question.class);
    rulings.put(QUESTION, new Ruling(clock, rules, true, true));
    return new Policy(
        id,
        id,
        "ocd-division/country:us",
        "Nowhere",
        Policy.Rank.PROPOSAL,
        Set.of(Policy.Body.JAIL),
        List.of("ocd-division/country:us"),
        id,
        null,
        null,
        null,
        Policy.GoesBy.RECEIPT,
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        rulings,
        "");
  }
}
