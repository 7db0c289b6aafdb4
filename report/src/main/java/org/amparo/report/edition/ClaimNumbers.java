package org.amparo.report.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.report.number.Part;

/**
 * Published figures: they are public as they are, and so is what is computed from them alone. What
 * sets them beside these records is shown where the figure of the records is. It is asked last,
 * when everything is said of those.
 */
final class ClaimNumbers implements Family {

  private static final String PREFIX = "claim.";
  private static final String RATIO = ".ratio";
  private static final String OURS = ".ours";

  /** The figure of the records as the table repeats it, whatever figure it is. */
  private static final String BESIDE = " beside";

  private final List<ClaimNote> notes;

  ClaimNumbers(List<ClaimNote> notes) {
    this.notes = notes;
  }

  @Override
  public void enter(Inventory inventory) {
    inventory.under(PREFIX).stream()
        .filter(figure -> !figure.id().endsWith(RATIO) && !figure.id().endsWith(OURS))
        .forEach(inventory::free);
    for (ClaimNote note : notes) {
      if (note instanceof ComparedClaim compared) {
        compared.rows().forEach(row -> ours(inventory, note.id(), row));
      }
    }
  }

  private static void ours(Inventory inventory, String claim, ClaimFigureIds ids) {
    String prefix = PREFIX + claim + "." + ids.row().id();
    // Months added up: with one of them hidden, the sum less the others would say it.
    inventory
        .figure(prefix + OURS)
        .ifPresent(
            sum ->
                ids.row()
                    .beside()
                    .ifPresent(beside -> beside.ids().forEach(id -> follow(inventory, sum, id))));
    String ours = ids.ours();
    if (ours == null) {
      return;
    }
    inventory.figure(prefix + RATIO).ifPresent(ratio -> follow(inventory, ratio, ours));
    parts(inventory, ours)
        .forEach(lead -> inventory.follows(new NumberId(prefix + BESIDE, Part.VALUE), lead));
  }

  /** A number of a figure is shown where each in its unit is. */
  private static Stream<NumberId> parts(Inventory inventory, String figure) {
    return Inventory.inUnit().stream()
        .filter(part -> inventory.figure(figure).map(part::of).isPresent())
        .map(part -> new NumberId(figure, part));
  }

  private static void follow(Inventory inventory, Figure figure, String lead) {
    for (Part part : Part.values()) {
      if (part.of(figure) != null) {
        parts(inventory, lead)
            .forEach(number -> inventory.follows(new NumberId(figure.id(), part), number));
      }
    }
  }

  /** The table of published figures beside ours, alone. */
  static List<KnownTable> tables() {
    return List.of(new Compared());
  }

  private record Compared() implements KnownTable {

    @Override
    public String name() {
      return "claims-compared";
    }

    @Override
    public Set<String> free() {
      return Set.of("published", "recomputed", "difference");
    }

    @Override
    public Optional<NumberId> number(TableRow row, String column) {
      return switch (column) {
        case "ours" -> Optional.of(of(row, BESIDE));
        case "ratio" -> Optional.of(of(row, RATIO));
        default -> Optional.empty();
      };
    }

    private static NumberId of(TableRow row, String end) {
      return new NumberId(PREFIX + row.text("claim") + "." + row.text("row") + end, Part.VALUE);
    }
  }
}
