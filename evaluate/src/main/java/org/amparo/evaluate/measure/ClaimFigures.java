package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.evaluate.claim.Counterpart;
import org.amparo.evaluate.claim.Verdict;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.evaluate.measure.sheet.FigureSheet;
import org.amparo.evaluate.rate.TimeMeasure;
import org.jspecify.annotations.Nullable;

/** Published figures beside those of the records. */
final class ClaimFigures {

  private final FigureSheet sheet;
  private final ClaimTable table = new ClaimTable();

  private ClaimFigures(FigureSheet sheet) {
    this.sheet = sheet;
  }

  /** Adds the figures and the table, and gives what the report says of each claim. */
  static List<ClaimNote> add(FigureSheet sheet, List<Claim> claims) {
    ClaimFigures figures = new ClaimFigures(sheet);
    List<ClaimNote> notes = claims.stream().map(figures::addClaim).toList();
    figures.table.result().ifPresent(sheet::add);
    return notes;
  }

  private ClaimNote addClaim(Claim claim) {
    List<ClaimFigureIds> rows = new ArrayList<>();
    for (ClaimRow row : claim.rows()) {
      rows.add(new RowFigures(claim, row).add());
    }
    for (Claim.Conflict conflict : claim.conflicts()) {
      addConflict(claim, conflict);
    }
    return new ComparedClaim(claim, rows);
  }

  private void addConflict(Claim claim, Claim.Conflict two) {
    ClaimRow second = two.second();
    sheet.add(
        draft(claim, second, "conflict")
            .unit(second.unit())
            .with("other_row", two.first().id())
            .with("other", two.first().label())
            .value(two.difference()));
  }

  /** The figures of one row. */
  private final class RowFigures {

    private final Claim claim;
    private final ClaimRow row;
    private final String prefix;

    RowFigures(Claim claim, ClaimRow row) {
      this.claim = claim;
      this.row = row;
      this.prefix = "claim." + claim.id() + "." + row.id() + ".";
    }

    ClaimFigureIds add() {
      Verdict verdict = row.verdict();
      boolean differs = verdict.kind() == Verdict.Kind.DIFFERS;
      String published =
          row.published() == null ? null : stated("published", row.published().value());
      String recomputed = stated("recomputed", row.recomputed());
      String difference = stated("difference", differs ? verdict.difference() : null);
      String share = stated("difference-share", differs ? verdict.share() : null);
      Optional<Figure> same = row.beside().flatMap(this::same);
      Optional<Figure> ours = same.or(() -> row.sameCell().flatMap(sheet::find));
      String ratio = same.map(Figure::value).map(this::ratio).orElse(null);
      table.add(
          claim,
          row,
          ours.orElse(null),
          Optional.ofNullable(ratio).flatMap(sheet::find).orElse(null));
      return new ClaimFigureIds(
          row,
          published,
          recomputed,
          difference,
          share,
          ours.map(Figure::id).orElse(null),
          ratio,
          ratio == null ? why(ours.isPresent()) : "");
    }

    private String why(boolean sameCell) {
      if (row.cell() instanceof Cell.Cost cost
          && cost.measure() == TimeMeasure.COUNTERFACTUAL
          && value("bookings.total").equals(value("bookings.held"))) {
        return "These records list nobody without a hold to compare with.";
      }
      if (sameCell) {
        return row.covers().isEmpty()
            ? "The same cell of these records, of another time."
            : "The same cell of these records, of another time: the publication covers "
                + row.covers()
                + ".";
      }
      if (row.sameCell().isPresent()) {
        String cell = row.cellWords();
        return "These records give no " + cell + (row.unit() == Unit.CENTS ? " cost." : ".");
      }
      return row.beside().isPresent()
          ? "These records do not have the figure that would answer it."
          : "No figure of these records asks the same.";
    }

    private Optional<BigDecimal> value(String id) {
      return sheet.find(id).map(Figure::value);
    }

    /** One figure, or the sum of its months where the records have every one of them. */
    private Optional<Figure> same(Counterpart counterpart) {
      List<Figure> parts =
          counterpart.ids().stream().flatMap(id -> sheet.find(id).stream()).toList();
      if (parts.size() != counterpart.ids().size() || counterpart.months().isEmpty()) {
        return counterpart.months().isEmpty() ? parts.stream().findFirst() : Optional.empty();
      }
      List<BigDecimal> values = parts.stream().map(Figure::value).filter(Objects::nonNull).toList();
      if (values.size() != parts.size()) {
        return Optional.empty();
      }
      Counterpart.Months months = counterpart.months().get();
      sheet.add(
          draft(claim, row, "ours")
              .unit(row.unit())
              .with("from", months.from().toString())
              .with("to", months.to().toString())
              .value(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
              .measure(parts.getFirst().measure())
              .rate(parts.getFirst().rate())
              .status(parts.getFirst().status())
              .from(
                  parts.getFirst().sqlSha256(),
                  parts.stream().flatMap(part -> part.sources().stream()).distinct().toList()));
      return sheet.find(prefix + "ours");
    }

    private @Nullable String stated(String part, @Nullable BigDecimal value) {
      if (value == null) {
        return null;
      }
      Draft draft = draft(claim, row, part).value(value);
      sheet.add(part.equals("difference-share") ? draft : draft.unit(row.unit()));
      return prefix + part;
    }

    private @Nullable String ratio(BigDecimal ours) {
      if (ours.signum() == 0) {
        return null;
      }
      sheet.add(draft(claim, row, "ratio").quotient(row.stated(), ours));
      return prefix + "ratio";
    }
  }

  private Draft draft(Claim claim, ClaimRow row, String figure) {
    Draft draft =
        sheet
            .draft("claims", figure)
            .with("claim", claim.id())
            .with("row", row.id())
            .with("what", row.label());
    if (row.cell() instanceof Cell.Cost cost) {
      draft
          .measure(cost.measure() == null ? "claim" : cost.measure().word())
          .rate(cost.rate() == null ? null : Objects.requireNonNull(cost.rate()).word());
    }
    // No query gives a published figure; this one says that the records are of the claim's places.
    return draft.from(
        sheet.plan().digest("figure/scope"),
        List.of(
            "claim "
                + claim.id()
                + ": "
                + claim.source().text()
                + " ("
                + row.evidence().words()
                + ")"));
  }
}
