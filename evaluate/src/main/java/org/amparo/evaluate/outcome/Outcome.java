package org.amparo.evaluate.outcome;

/** What became of a person, as far as the words of a record tell. */
public enum Outcome {
  /** Left the country under ICE's hand: removal, return, voluntary departure. */
  REMOVAL,
  /** A court or ICE ended the case, or granted relief. */
  RELIEF,
  /** Let out of custody while the case goes on. */
  RELEASED,
  /** Handed to another facility or agency. */
  TRANSFER,
  /** Died in custody. */
  DIED,
  /** The words do not say. */
  UNCLEAR
}
