package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One ask's answers in every class, as the interpreter gives them. Rules are read in order: one
 * whose condition is unknown may be the one, and those behind it still count.
 */
public final class ClassDecisions {

  private final CaseClasses classes;
  private final Ask ask;
  private final List<Truths> truths = new ArrayList<>();
  private final Map<Outcome, BitSet> possible = new EnumMap<>(Outcome.class);

  /** By rule, the classes in which it may be the one. */
  private final List<BitSet> able = new ArrayList<>();

  /** The classes in which more than one rule may be the one. */
  private final BitSet severalRules = new BitSet();

  /** The classes in which more than one outcome is possible. */
  private final BitSet severalOutcomes = new BitSet();

  ClassDecisions(CaseClasses classes, Ask ask) {
    this.classes = classes;
    this.ask = ask;
    BitSet reached = new BitSet(classes.size());
    reached.set(0, classes.size());
    if (ask.rules().isEmpty()) {
      possible.put(Outcome.SILENT, reached);
      return;
    }
    BitSet met = new BitSet(classes.size());
    for (Rule rule : ask.rules()) {
      Truths truth = classes.rule(ask, rule.condition());
      truths.add(truth);
      BitSet here = Truths.copy(reached);
      here.andNot(truth.no());
      able.add(here);
      severalRules.or(Truths.both(met, here));
      met.or(here);
      possible.computeIfAbsent(rule.outcome(), _ -> new BitSet()).or(here);
      reached.andNot(truth.yes());
    }
    BitSet any = new BitSet(classes.size());
    for (BitSet one : possible.values()) {
      severalOutcomes.or(Truths.both(any, one));
      any.or(one);
    }
  }

  /** What was asked. */
  public Ask ask() {
    return ask;
  }

  /** The classes with an outcome; those of all outcomes are all classes, each once. */
  BitSet with(Outcome outcome) {
    if (outcome == Outcome.NEEDS_INFORMATION) {
      return severalOutcomes;
    }
    BitSet one = Truths.copy(possible.getOrDefault(outcome, new BitSet()));
    one.andNot(severalOutcomes);
    return one;
  }

  /** The classes that the rule of this number decides, no other being able to. */
  BitSet decidedBy(int rule) {
    BitSet one = Truths.copy(able.get(rule));
    one.andNot(severalRules);
    return one;
  }

  /** The classes in which the rule of this number may be the one that decides. */
  BitSet mayBeDecidedBy(int rule) {
    return able.get(rule);
  }

  /** The classes that leave several outcomes possible. */
  BitSet open() {
    return severalOutcomes;
  }

  /** A class's outcome. */
  Outcome outcome(int index) {
    int bits = possible(index);
    for (Outcome outcome : Outcome.values()) {
      if (outcome.bit() == bits) {
        return outcome;
      }
    }
    return Outcome.NEEDS_INFORMATION;
  }

  /** The bits of a class's possible outcomes. */
  int possible(int index) {
    int bits = 0;
    for (Map.Entry<Outcome, BitSet> one : possible.entrySet()) {
      bits |= one.getValue().get(index) ? one.getKey().bit() : 0;
    }
    return bits;
  }

  /** The id of the rule that decides a class, or null where several may. */
  @Nullable String rule(int index) {
    if (severalRules.get(index)) {
      return null;
    }
    for (int i = 0; i < able.size(); i++) {
      if (able.get(i).get(index)) {
        return ask.rules().get(i).id();
      }
    }
    return null;
  }

  /** One letter a rule, T, F or U, in the rules' order. */
  String truths(int index) {
    StringBuilder letters = new StringBuilder();
    for (Truths truth : truths) {
      letters.append(truth.yes().get(index) ? 'T' : truth.no().get(index) ? 'F' : 'U');
    }
    return letters.toString();
  }

  /**
   * The facts that keep open classes open, each with the classes it does so in.
   *
   * @throws IllegalStateException where the scan was not asked for them, or the ask's rules were
   *     computed whole
   */
  Map<String, BitSet> missing() {
    return MissingPaths.of(classes, this);
  }
}
