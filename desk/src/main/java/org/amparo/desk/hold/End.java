package org.amparo.desk.hold;

/** How a request ended. */
public enum End {
  RELEASED,
  HANDED_OVER,
  TO_ANOTHER_AGENCY,
  WITHDRAWN
}
