package org.amparo.report.details;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.evaluate.claim.Published;
import org.amparo.report.figure.Figures;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/** A publication beside these records, with those of its figures that should be one and are not. */
public record Publication(Claim claim, List<Row> rows, List<Conflict> conflicts) {

  /** A published figure, recomputed and beside ours; null is what is unknown, or no difference. */
  public record Row(
      ClaimFigureIds ids,
      @Nullable Amount published,
      @Nullable Amount recomputed,
      @Nullable Amount difference,
      @Nullable Amount share,
      @Nullable Amount ours,
      @Nullable Amount ratio) {

    /** Whose it is, of what time, of which sets, in which cell: what is known of it, in words. */
    public List<String> about() {
      ClaimRow row = ids.row();
      return Stream.of(
              row.party(),
              row.covers(),
              row.sets().map(ClaimRow.Sets::words).orElse(""),
              row.cell() instanceof Cell.Cost ? row.cellWords() : "",
              row.note())
          .filter(part -> !part.isEmpty())
          .toList();
    }

    /** The words printed where they say more than the number, and how they are known if unread. */
    public List<String> printed() {
      Published words = ids.row().published();
      boolean more = words != null && !(words.step().isEmpty() && words.bound().isEmpty());
      return Stream.of(
              more ? Objects.requireNonNull(words).as() : "",
              ids.row().evidence().verified() ? "" : ids.row().evidence().words())
          .filter(part -> !part.isEmpty())
          .toList();
    }

    /** Whether text and arithmetic agree; empty where only one of them is there. */
    public String verdict() {
      return published != null && recomputed != null ? ids.row().verdict().kind().words() : "";
    }

    /** Why there is no ratio although ours is there; empty where there is one. */
    public String why() {
      return ids.ours() == null || ratio != null ? "" : ids.why();
    }
  }

  /** Two figures that should be one, and the second less the first, or null. */
  public record Conflict(Claim.Conflict two, @Nullable Amount difference) {}

  static Publication of(ComparedClaim note, Figures figures) {
    Claim claim = note.claim();
    return new Publication(
        claim,
        note.rows().stream().map(ids -> row(figures, ids)).toList(),
        claim.conflicts().stream()
            .map(two -> new Conflict(two, figures.exact(claim.conflictFigure(two))))
            .toList());
  }

  private static Row row(Figures figures, ClaimFigureIds ids) {
    return new Row(
        ids,
        amount(figures, ids.published()),
        amount(figures, ids.recomputed()),
        amount(figures, ids.difference()),
        amount(figures, ids.differenceShare()),
        amount(figures, ids.ours()),
        amount(figures, ids.ratio()));
  }

  private static @Nullable Amount amount(Figures figures, @Nullable String id) {
    return id == null ? null : figures.exact(id);
  }
}
