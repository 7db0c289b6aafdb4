package org.amparo.desk.hold;

/** Where a request stands. */
public enum Stage {
  WAITING,
  LEAVING,
  HELD,
  ENDED
}
