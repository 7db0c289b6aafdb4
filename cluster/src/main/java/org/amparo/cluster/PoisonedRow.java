package org.amparo.cluster;

/** A row that no table takes. */
final class PoisonedRow extends Exception {

  private static final long serialVersionUID = 1;

  PoisonedRow(String message) {
    super(message);
  }
}
