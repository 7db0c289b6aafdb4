package org.amparo.desk.law;

/** Whom a person held may call; the county gives the numbers, and the desk knows none. */
public enum Helpline {
  /** The agency's own line about its detainers. */
  DETAINER_LINE,
  CONSULATE,
  LEGAL_AID
}
