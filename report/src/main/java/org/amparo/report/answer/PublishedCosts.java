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
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.report.number.Amount;

/** What others have published of the place's costs, each with its arithmetic. */
final class PublishedCosts {

  private static final int MOST = 10;

  private final AnswerFigures figures;
  private final List<ComparedClaim> claims;

  PublishedCosts(AnswerFigures figures) {
    this.figures = figures;
    this.claims = ComparedClaim.of(figures.evaluation());
  }

  /**
   * A cost.
   *
   * @param label what it is
   * @param note whose, of what time, and how it comes about
   * @param amount as recomputed, or as published where it cannot be
   */
  record Cost(String label, String note, Amount amount) {
    double dollars() {
      return new BigDecimal(amount.first().value()).doubleValue() / 100;
    }
  }

  /** The smallest and the largest of one year, where a publication names them. */
  record Span(Amount smallest, Amount largest) {}

  Optional<Span> span() {
    return claims.stream()
        .flatMap(
            compared ->
                compared.claim().factor().stream()
                    .flatMap(factor -> span(compared, factor).stream()))
        .findFirst();
  }

  private Optional<Span> span(ComparedClaim compared, Claim.Factor factor) {
    Optional<Amount> smallest = row(compared, factor.smallest());
    Optional<Amount> largest = row(compared, factor.largest());
    return smallest.isPresent() && largest.isPresent()
        ? Optional.of(new Span(smallest.get(), largest.get()))
        : Optional.empty();
  }

  private Optional<Amount> row(ComparedClaim compared, String id) {
    return compared.rows().stream()
        .filter(ids -> ids.row().id().equals(id))
        .filter(ids -> ids.row().unit() == Unit.CENTS)
        .findFirst()
        .flatMap(this::amount);
  }

  private Optional<Amount> amount(ClaimFigureIds ids) {
    return Stream.of(ids.recomputed(), ids.published())
        .filter(Objects::nonNull)
        .map(figures::read)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * Total costs, the smallest first and each once; at most as many as a chart holds. Where a
   * publication names its smallest cost of a year, what is below that is a part of a year.
   */
  List<Cost> costs() {
    List<Cost> costs = new ArrayList<>();
    for (ComparedClaim compared : claims) {
      for (ClaimFigureIds ids : compared.rows()) {
        if (!ids.row().each()
            && ids.row().unit() == Unit.CENTS
            && ids.row().cell() instanceof Cell.Cost) {
          amount(ids).map(amount -> cost(ids, amount)).ifPresent(costs::add);
        }
      }
    }
    double least = span().map(span -> new Cost("", "", span.smallest()).dollars()).orElse(0.0);
    return costs.stream()
        .filter(cost -> cost.dollars() > 0 && cost.dollars() >= least)
        .sorted(Comparator.comparingDouble(Cost::dollars))
        .collect(
            Collectors.toMap(
                cost -> cost.amount().words(figures.messages()),
                Function.identity(),
                (one, _) -> one,
                LinkedHashMap::new))
        .values()
        .stream()
        .limit(MOST)
        .toList();
  }

  private static Cost cost(ClaimFigureIds ids, Amount amount) {
    String working = ids.row().working();
    // The result stands in the chart, read to three digits.
    int result = working == null ? -1 : working.indexOf(" = ");
    return new Cost(
        ids.row().label(),
        Stream.of(
                working == null || result < 0 ? ids.row().party() : working.substring(0, result),
                ids.row().covers())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; ")),
        amount);
  }
}
