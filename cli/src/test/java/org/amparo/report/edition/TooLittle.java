package org.amparo.report.edition;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.amparo.report.disclosure.Cell;
import org.amparo.report.disclosure.Suppression;

/** A choice of what to hide that hides the small counts and nothing that betrays them. */
public final class TooLittle {

  private TooLittle() {}

  /** Runs something with it; the audit is the real one. */
  public static <T> T hidden(Supplier<T> run) {
    return ScopedValue.where(
            PublicEdition.HIDING,
            (tabulation, rule) ->
                new Suppression(
                    tabulation.cells().stream()
                        .filter(cell -> rule.small(cell.value()))
                        .map(Cell::id)
                        .collect(Collectors.toSet()),
                    Set.of(),
                    Set.of()))
        .call(run::get);
  }
}
