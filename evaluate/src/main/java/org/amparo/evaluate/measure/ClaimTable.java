package org.amparo.evaluate.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Published;
import org.jspecify.annotations.Nullable;

/** The table {@code claims-compared}: a row each published figure. */
final class ClaimTable {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("claim", "text", "Claim"),
          new Column("row", "text", "Row"),
          new Column("label", "text", "What it is"),
          new Column("party", "text", "Whose figure"),
          new Column("covers", "text", "The time it covers"),
          new Column("sets", "text", "Who is counted, among whom"),
          new Column("cell", "text", "Measure × rate"),
          new Column("unit", "text", "Unit"),
          new Column("published", "decimal", "As published"),
          new Column("printed", "text", "As printed"),
          new Column("recomputed", "decimal", "Recomputed from its inputs"),
          new Column("working", "text", "Recomputation"),
          new Column("verdict", "text", "Whether text and arithmetic agree"),
          new Column("difference", "decimal", "Recomputed less published"),
          new Column("evidence", "text", "How it is known"),
          new Column("verified", "boolean", "Whether its sources were read"),
          new Column("beside", "text", "Our figure"),
          new Column("ours", "decimal", "Ours"),
          new Column("ratio", "decimal", "Claim divided by ours"),
          new Column("note", "text", "Note"));

  private static final int DECIMALS = 12;

  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  void add(Claim claim, ClaimRow row, @Nullable Figure ours, @Nullable Figure ratio) {
    Published published = row.published();
    rows.add(
        Arrays.asList(
            claim.id(),
            row.id(),
            row.label(),
            row.party(),
            row.covers(),
            row.sets().map(ClaimRow.Sets::words).orElse(null),
            row.cellWords(),
            row.unit().name(),
            scaled(published == null ? null : published.value()),
            published == null ? null : published.as(),
            scaled(row.recomputed()),
            row.working(),
            row.verdict().kind().words(),
            scaled(row.verdict().difference()),
            row.evidence().words(),
            row.evidence().verified(),
            ours == null ? null : ours.id(),
            ours == null ? null : ours.value(),
            ratio == null ? null : ratio.value(),
            row.note()));
  }

  /** A quotient has more digits than a column of a table. */
  private static @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
    return number == null || number.scale() <= DECIMALS
        ? number
        : number.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** The table; empty where there is no row. */
  Optional<ResultTable> result() {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ResultTable(
                "claims-compared",
                "Published figures beside ours",
                "One row a published figure: as published, as recomputed from its published inputs, and the figure of"
                    + " these records to set beside it.",
                COLUMNS,
                rows));
  }
}
