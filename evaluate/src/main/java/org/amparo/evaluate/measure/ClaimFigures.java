package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim;
import org.jspecify.annotations.Nullable;

/** Published figures beside those of the records. */
final class ClaimFigures {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("claim", "text", "Claim"),
          new Column("row", "text", "Row"),
          new Column("label", "text", "What it is"),
          new Column("party", "text", "Whose figure"),
          new Column("cell", "text", "Measure × rate"),
          new Column("unit", "text", "Unit"),
          new Column("published", "decimal", "As published"),
          new Column("recomputed", "decimal", "Recomputed from its inputs"),
          new Column("working", "text", "Recomputation"),
          new Column("beside", "text", "Our figure"),
          new Column("ours", "decimal", "Ours"),
          new Column("ratio", "decimal", "Claim divided by ours"),
          new Column("note", "text", "Note"));

  private final FigureSheet sheet;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  private ClaimFigures(FigureSheet sheet) {
    this.sheet = sheet;
  }

  /** What the report shows of claims. */
  record Compared(List<ClaimNote> notes, Optional<ResultTable> table) {}

  static Compared add(FigureSheet sheet, List<Claim> claims) {
    ClaimFigures figures = new ClaimFigures(sheet);
    List<ClaimNote> notes = claims.stream().map(figures::addClaim).toList();
    return new Compared(
        notes,
        notes.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ResultTable(
                    "claims-compared",
                    "Published figures beside ours",
                    "One row a published figure: as published, as recomputed from its published inputs, and the figure of"
                        + " these records to set beside it.",
                    COLUMNS,
                    figures.rows)));
  }

  private ClaimNote addClaim(Claim claim) {
    List<String> ids = new ArrayList<>();
    for (Claim.Row row : claim.rows()) {
      ids.addAll(addRow(claim, row));
    }
    String cells =
        String.join(
            "; ",
            claim.rows().stream()
                .map(row -> row.cell().words())
                .filter(words -> words.contains("×"))
                .distinct()
                .toList());
    return new ClaimNote(
        claim.id(), claim.title(), cells, claim.source().text(), claim.explanation(), ids);
  }

  private List<String> addRow(Claim claim, Claim.Row row) {
    String prefix = "claim." + claim.id() + "." + row.id() + ".";
    List<String> ids = new ArrayList<>();
    if (row.published() != null) {
      ids.add(addStated(claim, row, prefix + "published", "as published", row.published()));
    }
    if (row.recomputed() != null) {
      ids.add(addStated(claim, row, prefix + "recomputed", "recomputed", row.recomputed()));
    }
    Optional<Figure> ours = Optional.ofNullable(row.beside()).flatMap(sheet::find);
    BigDecimal value = ours.map(Figure::value).orElse(null);
    BigDecimal ratio = null;
    if (ours.isPresent()) {
      ids.add(ours.get().id());
      if (value != null && value.signum() != 0) {
        ratio = row.stated().divide(value, MathContext.DECIMAL64);
        ids.add(addRatio(claim, row, prefix + "ratio", value));
      }
    }
    rows.add(
        Arrays.asList(
            claim.id(),
            row.id(),
            row.label(),
            row.party(),
            row.cell().words(),
            row.unit().name(),
            row.published(),
            row.recomputed(),
            row.working(),
            row.beside(),
            value,
            ratio,
            row.note()));
    return ids;
  }

  private String addStated(Claim claim, Claim.Row row, String id, String how, BigDecimal value) {
    sheet.add(draft(claim, row, id, row.label() + ", " + how, row.unit()).value(value));
    return id;
  }

  private String addRatio(Claim claim, Claim.Row row, String id, BigDecimal ours) {
    sheet.add(
        draft(claim, row, id, row.label() + ", the claim divided by ours", Unit.RATIO)
            .quotient(row.stated(), ours));
    return id;
  }

  private Draft draft(Claim claim, Claim.Row row, String id, String label, Unit unit) {
    // No query gives a published figure; this one says that the records are of the claim's places.
    return new Draft(id, label, unit)
        .measure(row.cell().measure() == null ? "claim" : row.cell().measure().word())
        .rate(row.cell().rate() == null ? null : Objects.requireNonNull(row.cell().rate()).word())
        .from(
            sheet.plan().digest("figure/scope"),
            List.of("claim " + claim.id() + ": " + claim.source().text()));
  }
}
