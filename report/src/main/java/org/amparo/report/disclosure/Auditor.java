package org.amparo.report.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;

/**
 * Plays the attacker: knows every published number, every relation and every printed rate, that
 * counts are whole and what is hidden is at least one, and looks for hidden cells that this leaves
 * too little room. It shares no search with what chooses the cells to hide.
 */
public final class Auditor {

  private static final int MOST_NAMED = 12;

  private Auditor() {}

  /**
   * The hidden cells of few people that can still be worked out too closely, in no case too few of
   * them: one that cannot be proved safe counts as exposed.
   *
   * @param hidden what is not published; every cell and rate it does not name is
   */
  public static List<Exposed> exposed(Tabulation tabulation, Suppression hidden, SmallCells rule) {
    List<Exposed> exposed = new ArrayList<>();
    for (Cell cell : tabulation.cells()) {
      if (cell.kind() == Cell.Kind.COUNT
          && cell.printed()
          && rule.small(cell.value())
          && !hidden.hides(cell.id())) {
        exposed.add(new Exposed(cell.id(), cell.value(), cell.value(), rule.width()));
      }
    }
    for (Unknowns unknowns : Unknowns.of(tabulation, hidden, rule)) {
      exposed.addAll(new Attack(unknowns).exposed());
    }
    return exposed;
  }

  /**
   * The least and greatest that a reader can work out for each hidden cell, whether that is too
   * close or not. Slower than {@link #exposed}: it stops at nothing.
   */
  public static List<Exposed> bounds(Tabulation tabulation, Suppression hidden, SmallCells rule) {
    return Unknowns.of(tabulation, hidden, rule).stream()
        .flatMap(unknowns -> new Attack(unknowns).bounds().stream())
        .toList();
  }

  /**
   * Lets pass only what betrays nothing.
   *
   * @throws AmparoException AMP-404 with what could be recovered
   */
  public static void require(Tabulation tabulation, Suppression hidden, SmallCells rule) {
    List<Exposed> exposed = exposed(tabulation, hidden, rule);
    if (!exposed.isEmpty()) {
      throw refusal(exposed, rule);
    }
  }

  static AmparoException refusal(List<Exposed> exposed, SmallCells rule) {
    String named =
        exposed.stream().limit(MOST_NAMED).map(Auditor::words).collect(Collectors.joining("; "));
    String more =
        exposed.size() > MOST_NAMED ? "; and %d more".formatted(exposed.size() - MOST_NAMED) : "";
    return new AmparoException(
        ErrorCode.SMALL_CELL_RECOVERABLE,
        "%d hidden number%s under %d could be worked out from what would be published: %s%s"
            .formatted(
                exposed.size(), exposed.size() == 1 ? "" : "s", rule.threshold(), named, more),
        null,
        "nothing was written; report this with the figures named, and publish no part of an internal"
            + " edition meanwhile");
  }

  /** Where a number could be narrowed to, without saying the number itself. */
  private static String words(Exposed exposed) {
    return exposed.least() == exposed.greatest()
        ? exposed.cell() + " exactly"
        : String.format(
            Locale.ROOT,
            "%s to within %.0f where %d are needed",
            exposed.cell(),
            exposed.greatest() - exposed.least(),
            exposed.needed());
  }
}
