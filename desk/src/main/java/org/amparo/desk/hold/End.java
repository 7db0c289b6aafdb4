package org.amparo.desk.hold;

/** How a request ended. */
public enum End {
  /** The person went home. */
  RELEASED,
  /** The agency came and took the person. */
  HANDED_OVER,
  /** Another agency took the person on a warrant or writ. */
  TO_ANOTHER_AGENCY,
  /** The agency withdrew the request. */
  WITHDRAWN
}
