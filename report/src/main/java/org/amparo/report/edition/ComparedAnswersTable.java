package org.amparo.report.edition;

import java.util.Optional;
import org.amparo.evaluate.ResultTable;

/** Requests by both policies' answers. */
final class ComparedAnswersTable implements KnownTable {

  @Override
  public String name() {
    return "compared-answers";
  }

  @Override
  public Optional<NumberId> number(TableRow row, String column) {
    return Optional.of(row.own(column));
  }

  @Override
  public void enter(Inventory inventory, ResultTable table) {
    KnownTable.rows(table)
        .forEach(
            row -> {
              String cell =
                  ComparedNumbers.answers(
                      row.text("status"), row.text("before"), row.text("after"));
              // Where it is no cell, nothing is known of what it gives away.
              if (inventory.has(cell)) {
                row.whole("requests")
                    .ifPresent(count -> inventory.count(row.own("requests"), count, cell));
              }
            });
  }
}
