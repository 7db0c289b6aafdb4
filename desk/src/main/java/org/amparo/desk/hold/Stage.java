package org.amparo.desk.hold;

/** Where a request stands. */
public enum Stage {
  /** The person is in custody for local reasons; an answer given now is for today. */
  WAITING,
  /** The person would go home now: the answer of this moment counts. */
  LEAVING,
  /** The person is held past that time on the request. */
  HELD,
  /** The person has left, or the request was withdrawn. */
  ENDED
}
