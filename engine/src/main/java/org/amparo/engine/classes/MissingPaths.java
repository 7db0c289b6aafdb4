package org.amparo.engine.classes;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Condition;

/**
 * Finds the unknown facts that keep classes open, as {@link org.amparo.policy.ir.MissingFacts} does
 * for one case: only through parts that are themselves unknown.
 */
final class MissingPaths {

  private final CaseClasses classes;
  private final Map<String, BitSet> paths = new TreeMap<>();

  private MissingPaths(CaseClasses classes) {
    this.classes = classes;
  }

  /** The paths of missing facts, each with its classes. */
  static Map<String, BitSet> of(CaseClasses classes, ClassDecisions decisions) {
    if (!classes.grouping().missing() || classes.plan().whole().contains(decisions.ask())) {
      throw new IllegalStateException(
          "the scan does not tell which facts " + decisions.ask().policy().id() + " misses");
    }
    MissingPaths missing = new MissingPaths(classes);
    List<Rule> rules = decisions.ask().rules();
    for (int i = 0; i < rules.size(); i++) {
      missing.descend(
          rules.get(i).condition(), Truths.both(decisions.open(), decisions.mayBeDecidedBy(i)));
    }
    return missing.paths;
  }

  /**
   * @param open classes in which the condition is reached
   */
  private void descend(Condition condition, BitSet open) {
    if (open.isEmpty()) {
      return;
    }
    BitSet unknown = classes.truths(condition).unknown(open);
    switch (condition) {
      case Condition.Not not -> descend(not.condition(), unknown);
      case Condition.And and -> and.conditions().forEach(part -> descend(part, unknown));
      case Condition.Or or -> or.conditions().forEach(part -> descend(part, unknown));
      case Condition.Exists exists -> quantified(exists.list().path(), condition, unknown);
      case Condition.ForAll all -> quantified(all.list().path(), condition, unknown);
      default -> facts(condition, unknown);
    }
  }

  private void quantified(String list, Condition condition, BitSet unknown) {
    note(list, unknown);
    facts(condition, unknown);
  }

  private void facts(Condition condition, BitSet unknown) {
    Atoms.facts(condition)
        .forEach(fact -> note(fact.path(), Truths.both(unknown, classes.unknown(fact))));
  }

  private void note(String path, BitSet where) {
    if (!where.isEmpty()) {
      paths.computeIfAbsent(path, _ -> new BitSet()).or(where);
    }
  }
}
