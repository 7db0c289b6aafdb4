package org.amparo.engine.classes;

/** Where in the key a column's code stands: in which word, from 0, and from which bit. */
record Slot(int word, int shift, String type) {

  /** A code shifted to its place, as a literal. */
  String literal(long code) {
    return "CAST(" + (code << shift) + " AS " + type + ")";
  }

  /** The code that stands there in a word. */
  long code(long value, int bits) {
    return (value & mask(bits)) >>> shift;
  }

  /** The bits of a word that the code takes. */
  long mask(int bits) {
    return ((1L << bits) - 1) << shift;
  }
}
