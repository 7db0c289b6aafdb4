package org.amparo.evaluate.measure.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.line.LineLibrary;
import org.amparo.evaluate.sql.Plan;
import org.jspecify.annotations.Nullable;

/** What the program's files and the user say of other costs, as rows of steps. */
public final class OtherCosts {

  private OtherCosts() {}

  /**
   * Gives {@code published_line}, {@code paid_elsewhere} and {@code stated_minutes} their rows; no
   * minutes where the user states none.
   */
  public static void give(Plan plan, Set<String> placeIds, @Nullable Minutes minutes) {
    plan.give("published_line", _ -> published(placeIds));
    plan.give("paid_elsewhere", _ -> Claims.bundled().all().stream().flatMap(OtherCosts::paid));
    plan.give(
        "stated_minutes",
        _ ->
            Stream.ofNullable(minutes)
                .map(
                    stated ->
                        List.of(
                            stated.low().setScale(3),
                            stated.central().setScale(3),
                            stated.high().setScale(3),
                            "minutes a request, stated by the user")));
  }

  private static Stream<List<Object>> published(Set<String> placeIds) {
    return LineLibrary.bundled()
        .of(placeIds)
        .map(
            line ->
                List.of(
                    line.id(),
                    line.cents(),
                    line.year(),
                    line.note(),
                    "line " + line.id() + ": " + line.source()));
  }

  private static Stream<List<Object>> paid(Claim claim) {
    List<ClaimRow> each =
        claim.rows().stream()
            .filter(row -> row.each() && row.cell() == Cell.Outside.LITIGATION)
            .toList();
    if (each.isEmpty()) {
      return Stream.of();
    }
    ClaimRow first = each.getFirst();
    List<BigDecimal> amounts =
        each.stream().map(ClaimRow::stated).sorted().map(amount -> amount.setScale(0)).toList();
    return Stream.of(
        List.of(
            claim.id(),
            first.party(),
            amounts.getFirst(),
            amounts.getLast(),
            "claim " + claim.id() + ", " + first.covers() + ": " + claim.source().text()));
  }
}
