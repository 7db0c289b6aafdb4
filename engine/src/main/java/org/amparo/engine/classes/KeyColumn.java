package org.amparo.engine.classes;

import java.util.List;
import org.amparo.model.decision.Truth;
import org.amparo.policy.ir.Condition;

/** A part of the key by which cases are grouped: a code of a few bits that settles some atoms. */
sealed interface KeyColumn permits CountCode, FactBuckets, ListMask, TruthCode {

  /** The conditions that a code settles. */
  List<? extends Condition> atoms();

  /** How many bits a code takes, 1 to 62. */
  int bits();

  /** The code in SQL, shifted to its place in a word. */
  String sql(Slot slot);

  /** What the atom of this number, from 0, is of a case with this code. */
  Truth truth(int atom, long code);
}
