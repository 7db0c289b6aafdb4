package org.amparo.cli.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Evidence;
import org.amparo.evaluate.claim.Published;
import org.amparo.evaluate.claim.Reference;
import org.amparo.evaluate.claim.Verdict;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;

/** A claim as JSON. */
record ClaimJson(
    @JsonUnwrapped Claim claim,
    Evidence evidence,
    boolean verified,
    List<Row> rows,
    Optional<BigDecimal> factor,
    List<Map<String, Object>> conflicts) {

  static ClaimJson of(Claim claim) {
    return new ClaimJson(
        claim,
        claim.evidence(),
        claim.evidence().verified(),
        claim.rows().stream().map(Row::of).toList(),
        claim.factor(),
        claim.conflicts().stream().map(ClaimJson::conflict).toList());
  }

  private static Map<String, Object> conflict(Claim.Conflict two) {
    return Json.fields(
        "rows", List.of(two.first().id(), two.second().id()),
        "difference", two.difference(),
        "why", two.why());
  }

  /** A figure of a claim. Wide because each component is a key of it. */
  private record Row(
      @JsonUnwrapped ClaimRow row,
      String cell,
      @Nullable TimeMeasure measure,
      @Nullable RateKind rate,
      @Nullable BigDecimal published,
      @Nullable String publishedAs,
      @Nullable Reference source,
      Verdict.Kind verdict,
      @Nullable BigDecimal difference,
      @Nullable BigDecimal differenceShare,
      boolean verified) {
    static Row of(ClaimRow row) {
      Published published = row.published();
      Cell.Cost cost = row.cell() instanceof Cell.Cost found ? found : new Cell.Cost(null, null);
      return new Row(
          row,
          row.cellWords(),
          cost.measure(),
          cost.rate(),
          published == null ? null : published.value(),
          published == null ? null : published.as(),
          published == null ? null : published.source(),
          row.verdict().kind(),
          row.verdict().difference(),
          row.verdict().share(),
          row.evidence().verified());
    }
  }
}
