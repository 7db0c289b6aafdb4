package org.amparo.evaluate;

/** Which stage of a request a figure speaks of. Two stages never share one figure. */
public enum Status {
  /** The agency made it. */
  ISSUED,
  /** The jail got it. */
  RECEIVED,
  /** A policy answers it. */
  DECIDED,
  /** It was acted on by the jail, or by ICE where ICE's own arrests, custody and removals count. */
  CARRIED_OUT,
  /** The records do not say. */
  UNKNOWN
}
