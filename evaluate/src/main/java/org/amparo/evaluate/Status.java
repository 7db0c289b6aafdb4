package org.amparo.evaluate;

/** Which stage of a request a figure speaks of. Two stages never share one figure. */
public enum Status {
  /** The agency made it. */
  ISSUED,
  /** The jail got it. */
  RECEIVED,
  /** A policy answers it. */
  DECIDED,
  /** The jail acted on it. */
  CARRIED_OUT,
  /** The records do not say. */
  UNKNOWN
}
