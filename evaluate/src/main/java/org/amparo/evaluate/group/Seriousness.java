package org.amparo.evaluate.group;

/** How grave a charge is by local standards, the gravest first. */
public enum Seriousness {
  SERIOUS,
  MODERATE,
  LOW
}
