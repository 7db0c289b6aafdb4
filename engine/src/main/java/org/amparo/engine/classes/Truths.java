package org.amparo.engine.classes;

import java.util.BitSet;
import java.util.List;

/**
 * The truth of one condition in every class, one bit a class; where a class is in neither set, it
 * is unknown. The sets are shared, so nobody changes them.
 *
 * @param yes the classes in which it is true
 * @param no those in which it is false
 */
record Truths(BitSet yes, BitSet no) {

  /** True in all classes, or false in all. */
  static Truths always(boolean value, int classes) {
    BitSet all = new BitSet(classes);
    all.set(0, classes);
    return value ? new Truths(all, new BitSet()) : new Truths(new BitSet(), all);
  }

  Truths not() {
    return new Truths(no, yes);
  }

  /** True where all are, false where any is; at least one. */
  static Truths and(List<Truths> parts) {
    BitSet yes = copy(parts.getFirst().yes());
    BitSet no = copy(parts.getFirst().no());
    for (Truths part : parts.subList(1, parts.size())) {
      yes.and(part.yes());
      no.or(part.no());
    }
    return new Truths(yes, no);
  }

  /** True where any is, false where all are; at least one. */
  static Truths or(List<Truths> parts) {
    return and(parts.stream().map(Truths::not).toList()).not();
  }

  /** The classes among some in which it is unknown. */
  BitSet unknown(BitSet among) {
    BitSet unknown = copy(among);
    unknown.andNot(yes);
    unknown.andNot(no);
    return unknown;
  }

  static BitSet copy(BitSet set) {
    return (BitSet) set.clone();
  }

  /** The classes in both sets. */
  static BitSet both(BitSet a, BitSet b) {
    BitSet both = copy(a);
    both.and(b);
    return both;
  }
}
