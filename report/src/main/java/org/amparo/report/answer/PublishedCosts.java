package org.amparo.report.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.evaluate.claim.Verdict;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;

/** What others have published of the place's costs, each with its arithmetic. */
final class PublishedCosts {

  private static final int MOST = 10;
  private static final double CENTS = 100;

  private final AnswerFigures figures;
  private final List<ComparedClaim> claims;

  PublishedCosts(AnswerFigures figures) {
    this.figures = figures;
    this.claims = ComparedClaim.of(figures.evaluation());
  }

  /** A cost that was published, as recomputed where it can be, with its arithmetic. */
  record Cost(ClaimRow row, Assertion says, String note, boolean asPublished) {
    String label() {
      return row.label();
    }

    double dollars() {
      BigDecimal least = says.values().least();
      return least == null ? 0 : least.doubleValue() / CENTS;
    }
  }

  /** Costs of one time on one base, the smallest first, and the published number of requests. */
  record Ladder(Claim claim, String base, Optional<ClaimFigureIds> counts, List<Cost> costs) {}

  /** The first that a publication names and that is whole. */
  Optional<Ladder> ladder() {
    return claims.stream()
        .flatMap(of -> of.claim().ladder().stream().map(named -> ladder(of, named)))
        .filter(ladder -> ladder.costs().size() > 1)
        .findFirst();
  }

  private Ladder ladder(ComparedClaim compared, Claim.Ladder named) {
    return new Ladder(
        compared.claim(),
        named.base(),
        named.counts().flatMap(id -> row(compared, id)),
        named.rows().stream()
            .flatMap(id -> row(compared, id).stream())
            .flatMap(ids -> cost(ids, true).stream())
            .toList());
  }

  private static Optional<ClaimFigureIds> row(ComparedClaim compared, String id) {
    return compared.rows().stream().filter(ids -> ids.row().id().equals(id)).findFirst();
  }

  private Optional<Cost> cost(ClaimFigureIds ids, boolean onOneBase) {
    return Stream.of(ids.recomputed(), ids.published())
        .filter(Objects::nonNull)
        .flatMap(id -> figures.known(id).stream())
        .findFirst()
        .map(
            amount ->
                new Cost(
                    ids.row(),
                    amount,
                    note(ids.row(), onOneBase),
                    amount.figure().id().equals(ids.published())));
  }

  /** On one base parties differ, else times; the result of the arithmetic stands in the chart. */
  private static String note(ClaimRow row, boolean onOneBase) {
    String how = row.arithmetic();
    String whose = onOneBase || how.isEmpty() ? row.party() : "";
    return Stream.of(whose, how, onOneBase ? "" : row.covers())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Costs that a chart compares: those of the ladder, else all total costs, each once. */
  List<Cost> costs() {
    return ladder().map(Ladder::costs).orElseGet(() -> distinct(all().stream()));
  }

  /** Whether the place's own records give costs of a year, beside which a total means nothing. */
  boolean besideRecords() {
    return figures.rate().isPresent();
  }

  /** What others published than the ladder's publication; none where there is no ladder. */
  List<Cost> others() {
    return ladder()
        .map(
            ladder ->
                all().stream()
                    .filter(cost -> cost.row().published() != null)
                    .filter(cost -> cost.row().verdict().kind() != Verdict.Kind.DIFFERS)
                    .filter(cost -> !ladder.claim().rows().contains(cost.row()))
                    .toList())
        .orElse(List.of());
  }

  private List<Cost> distinct(Stream<Cost> costs) {
    AssertionWords words = new AssertionWords(figures.messages());
    return costs
        .filter(cost -> cost.dollars() > 0)
        .sorted(Comparator.comparingDouble(Cost::dollars))
        .collect(
            Collectors.toMap(
                cost -> words.text(cost.says(), Form.BARE),
                Function.identity(),
                (one, _) -> one,
                LinkedHashMap::new))
        .values()
        .stream()
        .limit(MOST)
        .toList();
  }

  /** Total costs of any time, in the order of the publications. */
  private List<Cost> all() {
    List<Cost> costs = new ArrayList<>();
    for (ComparedClaim compared : claims) {
      for (ClaimFigureIds ids : compared.rows()) {
        if (!ids.row().each()
            && ids.row().unit() == Unit.CENTS
            && ids.row().cell() instanceof Cell.Cost) {
          cost(ids, false).ifPresent(costs::add);
        }
      }
    }
    return costs;
  }
}
