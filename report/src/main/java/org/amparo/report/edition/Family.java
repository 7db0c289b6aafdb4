package org.amparo.report.edition;

/** Says what the numbers of one kind are. Each id belongs to one family alone. */
@FunctionalInterface
interface Family {

  /** Enters what it knows into the inventory. */
  void enter(Inventory inventory);
}
