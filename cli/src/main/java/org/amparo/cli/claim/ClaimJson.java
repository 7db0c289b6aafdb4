package org.amparo.cli.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.amparo.cli.base.JsonObject;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.evaluate.claim.Published;
import org.amparo.evaluate.claim.Reference;
import org.amparo.evaluate.run.ClaimsBeside;
import org.jspecify.annotations.Nullable;

/** Claims as JSON. */
final class ClaimJson {

  private ClaimJson() {}

  static List<Map<String, @Nullable Object>> list(List<Claim> claims) {
    return claims.stream().map(ClaimJson::whole).toList();
  }

  static Map<String, @Nullable Object> whole(Claim claim) {
    return JsonObject.of(
        "id", claim.id(),
        "title", claim.title(),
        "places", claim.places(),
        "source", source(claim.source()),
        "evidence", claim.evidence().name(),
        "verified", claim.evidence().verified(),
        "not_verified", claim.notVerified(),
        "inputs", claim.inputs().stream().map(ClaimJson::input).toList(),
        "rows", claim.rows().stream().map(ClaimJson::row).toList(),
        "factor", claim.factorValue().orElse(null),
        "conflicts",
            claim.conflicts().stream()
                .map(
                    two ->
                        JsonObject.of(
                            "rows", List.of(two.first().id(), two.second().id()),
                            "difference", two.difference(),
                            "why", two.why()))
                .toList(),
        "explanation", claim.explanation());
  }

  private static Map<String, @Nullable Object> input(Claim.Input input) {
    return JsonObject.of(
        "id", input.id(),
        "label", input.label(),
        "unit", input.unit().name(),
        "value", input.value(),
        "as", input.as(),
        "source", source(input.source()));
  }

  private static Map<String, @Nullable Object> row(ClaimRow row) {
    Published published = row.published();
    Cell.Cost cost = row.cell() instanceof Cell.Cost found ? found : null;
    return JsonObject.of(
        "id", row.id(),
        "label", row.label(),
        "party", row.party(),
        "covers", row.covers(),
        "places", row.places(),
        "sets",
            row.sets().map(two -> JsonObject.of("part", two.part(), "of", two.of())).orElse(null),
        "cell", row.cellWords(),
        "measure", cost == null || cost.measure() == null ? null : cost.measure().name(),
        "rate", cost == null || cost.rate() == null ? null : cost.rate().name(),
        "unit", row.unit().name(),
        "published", published == null ? null : published.value(),
        "published_as", published == null ? null : published.as(),
        "source", published == null ? null : source(published.source()),
        "recomputed", row.recomputed(),
        "working", row.working(),
        "verdict", row.verdict().kind().name(),
        "difference", row.verdict().difference(),
        "difference_share", row.verdict().share(),
        "evidence", row.evidence().name(),
        "verified", row.evidence().verified(),
        "note", row.note());
  }

  static Map<String, @Nullable Object> beside(ClaimsBeside beside) {
    Evaluation evaluation = beside.evaluation();
    return JsonObject.of(
        "place", evaluation.place(),
        "period", evaluation.period(),
        "claims",
            ComparedClaim.of(evaluation).stream().map(note -> note(note, evaluation)).toList(),
        "aside",
            beside.aside().stream()
                .map(other -> JsonObject.of("id", other.claim().id(), "why", other.why()))
                .toList());
  }

  private static Map<String, @Nullable Object> note(ComparedClaim note, Evaluation evaluation) {
    Map<String, @Nullable Object> claim = whole(note.claim());
    claim.put("rows", note.rows().stream().map(ids -> beside(ids, evaluation)).toList());
    return claim;
  }

  private static Map<String, @Nullable Object> beside(ClaimFigureIds ids, Evaluation evaluation) {
    Map<String, @Nullable Object> row = row(ids.row());
    row.put("beside", ids.ours());
    row.put("ours", value(evaluation, ids.ours()));
    row.put("ratio", value(evaluation, ids.ratio()));
    row.put("why_no_ratio", ids.why());
    return row;
  }

  private static @Nullable BigDecimal value(Evaluation evaluation, @Nullable String id) {
    return id == null ? null : evaluation.figure(id).map(Figure::value).orElse(null);
  }

  private static Map<String, @Nullable Object> source(Reference reference) {
    return JsonObject.of(
        "text", reference.text(),
        "url", reference.url(),
        "evidence", reference.evidence().name(),
        "verified", reference.evidence().verified());
  }
}
