package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.engine.classes.KeyPlan.Place;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Interpreter;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.ir.Situation;

/** Lets the interpreter answer an ask once for all classes alike to it; one thread at a time. */
final class AskDecider {

  private static final CaseRecord NOTHING_KNOWN = new CaseRecord("", Map.of(), Map.of());

  private final Ask ask;
  private final Map<Fact, Place> facts;

  /** The questions of the rules, as the very objects that the interpreter asks about. */
  private final IdentityHashMap<Condition, Place> atoms = new IdentityHashMap<>();

  /** The words of the key that the ask turns on, and which bits of each. */
  private final int[] words;

  private final long[] masks;
  private final NumberedKeys situations;
  private final List<Decision> decisions = new ArrayList<>();

  AskDecider(Ask ask, KeyPlan plan) {
    this.ask = ask;
    this.facts = plan.facts();
    Mentioned mentioned = new Mentioned();
    for (Condition condition : ask.conditions()) {
      mentioned.add(condition);
      Atoms.each(
          condition,
          atom -> {
            Place place = plan.atoms().get(Atoms.asked(atom));
            if (place != null) {
              atoms.put(atom, place);
            }
          });
    }
    List<Place> places = new ArrayList<>(atoms.values());
    mentioned.facts().stream().map(facts::get).forEach(places::add);
    this.words = places.stream().mapToInt(place -> place.slot().word()).distinct().toArray();
    this.masks = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      for (Place place : places) {
        masks[i] |= place.slot().word() == words[i] ? place.slot().mask(place.column().bits()) : 0;
      }
    }
    this.situations = new NumberedKeys(words.length);
  }

  /** The answer to each class, by its number in {@link #decisions}. */
  int[] answers(CaseClasses classes) {
    int[] answers = new int[classes.size()];
    long[] key = new long[words.length];
    for (int i = 0; i < answers.length; i++) {
      for (int word = 0; word < key.length; word++) {
        key[word] = classes.word(i, words[word]) & masks[word];
      }
      answers[i] = situations.number(key);
      if (answers[i] == decisions.size()) {
        decisions.add(Interpreter.decide(ask.policy(), ask.question(), situation(classes, i)));
      }
    }
    return answers;
  }

  /** Every answer given so far. */
  List<Decision> decisions() {
    return decisions;
  }

  private Situation situation(CaseClasses classes, int index) {
    return new Situation() {
      @Override
      public Truth truth(Condition atom) {
        Place place = atoms.get(atom);
        if (place == null) {
          return Evaluation.of(atom, NOTHING_KNOWN);
        }
        Truth truth = place.column().truth(place.atom(), code(place));
        return atom instanceof Condition.ForAll ? truth.not() : truth;
      }

      @Override
      public boolean knows(Fact fact) {
        Place place = facts.get(fact);
        return place != null && code(place) != FactBuckets.UNKNOWN;
      }

      private long code(Place place) {
        return place.slot().code(classes.word(index, place.slot().word()), place.column().bits());
      }
    };
  }
}
