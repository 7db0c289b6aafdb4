package org.amparo.policy.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Term;
import org.amparo.policy.offense.Listed;
import org.amparo.policy.offense.OffenseList;
import org.amparo.policy.offense.OffenseLists;
import org.jspecify.annotations.Nullable;

/** Random conditions of every shape that a policy file can state. */
public final class RandomConditions {

  private static final int DEPTH = 3;
  private static final List<FactType> TYPES =
      List.of(FactType.BOOLEAN, FactType.INTEGER, FactType.TEXT, FactType.DATE);

  /** A list whose court, statutes and codes come up among the random texts. */
  private static final OffenseList LIST =
      OffenseLists.of(
              Map.of(
                  "list.yaml",
                  """
                  id: random
                  name: Random
                  court: O'Hara
                  citations: [{id: law, text: A law, reading: NOT_LAW}]
                  versions:
                    - until: 2014-02-28
                      cite: [law]
                      ncic: ["1299"]
                      whole_kinds: [ARSON, TREASON]
                    - from: 2014-02-28
                      cite: [law]
                      sections: {HOMICIDE: [13A-6-20], ROBBERY: ["1299"]}
                      subsections: {WEAPONS: [§ 775.087(2)]}
                      ncic: ["1299", "0901"]
                      review_kinds: [HOMICIDE, THEFT]
                      open_kinds: [FRAUD]
                      open: The law says "including".
                  """))
          .find("random")
          .orElseThrow();

  private final Random random;

  private RandomConditions(Random random) {
    this.random = random;
  }

  /** Conditions about a whole case, up to three connectives deep; quantifiers do not nest. */
  public static Arbitrary<Condition> conditions() {
    return Arbitraries.randomValue(random -> draw(random));
  }

  /** One condition from a source of randomness. */
  public static Condition draw(Random random) {
    return new RandomConditions(random).condition(DEPTH, null);
  }

  /**
   * @param list the list whose element it is about, or null for the case itself
   */
  private Condition condition(int depth, @Nullable ListFact list) {
    int kind = random.nextInt(depth > 0 ? 12 : 6);
    return switch (kind) {
      case 0 -> random.nextInt(4) == 0 ? new Condition.Always(random.nextBoolean()) : holds(list);
      case 1, 2, 3 -> compare(list);
      case 4, 5 -> oneOf(list);
      case 6 -> new Condition.Not(condition(depth - 1, list));
      case 7, 8 -> new Condition.And(several(depth - 1, list));
      case 9 -> new Condition.Or(several(depth - 1, list));
      case 10 -> list == null ? quantified(depth - 1) : listed(list);
      default -> list == null ? quantified(depth - 1) : new Condition.Or(several(depth - 1, list));
    };
  }

  private List<Condition> several(int depth, @Nullable ListFact list) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      conditions.add(condition(depth, list));
    }
    return conditions;
  }

  private Condition quantified(int depth) {
    ListFact list = RandomValues.pick(List.of(ListFact.values()), random);
    Condition element = condition(depth, list);
    return switch (random.nextInt(4)) {
      case 0 -> new Condition.ForAll(list, element);
      case 1 -> new Condition.AtLeast(list, random.nextInt(2, 4), element);
      default -> new Condition.Exists(list, element);
    };
  }

  /** An element is on an offense list, surely or perhaps. */
  private Condition listed(ListFact list) {
    return random.nextBoolean() ? Listed.surely(LIST, list) : Listed.perhaps(LIST, list);
  }

  private Condition holds(@Nullable ListFact list) {
    return new Condition.Holds(named(FactType.BOOLEAN, list));
  }

  private Condition compare(@Nullable ListFact list) {
    FactType type = RandomValues.pick(TYPES, random);
    Term left = term(type, list);
    Term right = random.nextInt(3) > 0 ? constantLike(left) : term(type, list);
    boolean swap = random.nextInt(4) == 0;
    return new Condition.Compare(operator(type), swap ? right : left, swap ? left : right);
  }

  private Condition.Operator operator(FactType type) {
    boolean ordered = type == FactType.INTEGER || type == FactType.DATE;
    return ordered
        ? RandomValues.pick(List.of(Condition.Operator.values()), random)
        : RandomValues.pick(
            List.of(Condition.Operator.EQUAL, Condition.Operator.NOT_EQUAL), random);
  }

  private Condition oneOf(@Nullable ListFact list) {
    Term term = term(RandomValues.pick(TYPES, random), list);
    List<Term.Constant> values = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      values.add(constantLike(term));
    }
    return new Condition.OneOf(term, values);
  }

  private Term term(FactType type, @Nullable ListFact list) {
    Term term = named(type, list);
    while (type == FactType.DATE && random.nextInt(3) == 0) {
      term =
          random.nextInt(3) > 0
              ? new Term.YearsBefore(term, random.nextInt(-4, 12))
              : new Term.PlusDays(term, days(list));
    }
    return term;
  }

  private Term days(@Nullable ListFact list) {
    return random.nextBoolean()
        ? new Term.Constant((long) random.nextInt(-40, 400), FactType.INTEGER)
        : named(FactType.INTEGER, list);
  }

  /** A fact or a field of a type, whichever this type has. */
  private Term named(FactType type, @Nullable ListFact list) {
    if (list != null && random.nextInt(4) > 0) {
      List<Field> fields = list.fields().stream().filter(f -> f.type() == type).toList();
      if (!fields.isEmpty()) {
        return new Term.FieldValue(RandomValues.pick(fields, random));
      }
    }
    List<Fact> facts = Stream.of(Fact.values()).filter(f -> f.type() == type).toList();
    return new Term.FactValue(RandomValues.pick(facts, random));
  }

  /** A constant that could be the value of a term. */
  private Term.Constant constantLike(Term term) {
    List<String> allowed =
        switch (term) {
          case Term.FactValue fact -> fact.fact().allowed();
          case Term.FieldValue field -> field.field().allowed();
          case Term.Constant _, Term.YearsBefore _, Term.PlusDays _ -> List.of();
        };
    return new Term.Constant(RandomValues.draw(term.type(), allowed, random), term.type());
  }
}
