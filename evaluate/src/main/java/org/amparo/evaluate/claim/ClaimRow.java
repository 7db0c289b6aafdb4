package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a claim. Wide because it holds every field of a row in a claim file.
 *
 * @param id unique within the claim
 * @param covers the time it covers, in words; empty where that goes without saying
 * @param places ids of the places it is about; the claim's where it does not name its own
 * @param cell the cell of the cost table it used, or what it is instead
 * @param each whether it is the amount for one person, not the total of all
 * @param sets what is counted and among whom; only a share has them
 * @param published as printed; null where nobody published it
 * @param recomputed from the inputs, exactly; null where the inputs were not published
 * @param worked the recomputation written out; null where there is none
 * @param evidence how the least known of its source and its inputs is known
 * @param beside the figure of a workspace that answers the same question; empty where none does
 */
public record ClaimRow(
    String id,
    String label,
    String party,
    String covers,
    List<String> places,
    Cell cell,
    Unit unit,
    boolean each,
    Optional<Sets> sets,
    @Nullable Published published,
    @Nullable BigDecimal recomputed,
    Verdict verdict,
    @Nullable Working worked,
    Evidence evidence,
    Optional<Counterpart> beside,
    String note) {

  /** The two sets of a share, in words. One percentage says nothing without both. */
  public record Sets(String part, String of) {

    /** Both, as a table prints them. */
    public String words() {
      return part + ", of " + of;
    }
  }

  /** A recomputation, such as {@code 2 × 3}, and what it comes to. */
  public record Working(String arithmetic, String result) {}

  /** The recomputation with its result, such as {@code 2 × 3 = 6}; null where there is none. */
  public @Nullable String working() {
    return worked == null
        ? null
        : arithmetic().isEmpty() ? worked.result() : arithmetic() + " = " + worked.result();
  }

  /** The recomputation without its result; empty where it is but one number. */
  public String arithmetic() {
    return worked == null || worked.arithmetic().equals(worked.result()) ? "" : worked.arithmetic();
  }

  /** The figure as published, or as recomputed where it was not published. */
  public BigDecimal stated() {
    return published != null ? published.value() : Objects.requireNonNull(recomputed);
  }

  /** The figure as recomputed, or as published where its inputs were not. */
  public BigDecimal exact() {
    return recomputed != null ? recomputed : Objects.requireNonNull(published).value();
  }

  /** What it is, with the time it covers and the sets of a share. */
  public String words() {
    String about = covers.isEmpty() ? label : label + ", " + covers;
    return sets.map(two -> about + " (" + two.words() + ")").orElse(about);
  }

  /** The cell in words. */
  public String cellWords() {
    return cell.words(unit);
  }

  /** The workspace's figure in the same cell: a cost of a measure and rate, or a rate of a kind. */
  public Optional<String> sameCell() {
    if (each || !(cell instanceof Cell.Cost cost) || cost.rate() == null) {
      return Optional.empty();
    }
    return switch (unit) {
      case CENTS ->
          Optional.ofNullable(cost.measure())
              .map(measure -> "cost." + measure.word() + "." + rateWord(cost));
      case CENTS_PER_DAY -> Optional.of("rate." + rateWord(cost));
      default -> Optional.empty();
    };
  }

  private static String rateWord(Cell.Cost cost) {
    return Objects.requireNonNull(cost.rate()).word();
  }
}
