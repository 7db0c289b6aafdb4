package org.amparo.handbook.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.claim.Verdict;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.TimeMeasure;
import org.amparo.handbook.policy.Markdown;

/** The index: the twelve cells, every figure, and what does not agree. */
final class IndexPage {

  private static final List<TimeMeasure> MEASURES =
      List.of(TimeMeasure.DIRECT, TimeMeasure.COUNTERFACTUAL, TimeMeasure.GROSS);

  private IndexPage() {}

  static String of(Claims claims) {
    Markdown page =
        new Markdown()
            .heading(1, "Published figures")
            .paragraph(
                "Every published figure that Amparo knows, computed again from what was published."
                    + " [Claims](../claims.md) explains the words. This page is written from"
                    + " `claims/`; after a change there, write it again with"
                    + " `build-support/regenerate`.")
            .heading(2, "Who used which cell")
            .table(header(), MEASURES.stream().map(measure -> line(claims, measure)).toList())
            .paragraph(
                "A claim stands in a cell where it prints, or its inputs give, a cost of that"
                    + " measure at that rate. Those that do not say which rate or measure they used"
                    + " stand in none.")
            .heading(2, "Where text and arithmetic differ")
            .bullets(differing(claims))
            .heading(2, "Figures that should be one and are not")
            .bullets(
                claims.all().stream()
                    .flatMap(
                        claim ->
                            claim.conflicts().stream()
                                .map(two -> link(claim) + ": " + ClaimPage.conflict(two)))
                    .toList())
            .heading(2, "Not verified")
            .bullets(
                claims.all().stream()
                    .flatMap(
                        claim ->
                            claim.notVerified().stream()
                                .map(line -> link(claim) + ": " + Markdown.plain(line)))
                    .toList())
            .heading(2, "Every figure")
            .paragraph(
                "A printed figure links to where it was read; the inputs of a recomputation have"
                    + " their sources on the page of the claim.");
    for (Cell.Group group : Cell.Group.values()) {
      page.heading(3, group.title())
          .table(
              List.of("claim", "figure", "cell", "published", "recomputed", "verdict", "known"),
              rows(claims, group));
    }
    return page.text();
  }

  private static List<String> header() {
    return Stream.concat(Stream.of("time"), Arrays.stream(RateKind.values()).map(RateKind::word))
        .toList();
  }

  private static List<String> line(Claims claims, TimeMeasure measure) {
    List<String> cells = new ArrayList<>(List.of("**" + measure.word() + "**"));
    for (RateKind rate : RateKind.values()) {
      Cell cell = new Cell.Cost(measure, rate);
      cells.add(
          claims.all().stream()
              .filter(claim -> claim.rows().stream().anyMatch(row -> row.cell().equals(cell)))
              .map(IndexPage::link)
              .collect(Collectors.joining(", ")));
    }
    return cells;
  }

  private static List<String> differing(Claims claims) {
    return claims.all().stream()
        .flatMap(
            claim ->
                claim.rows().stream()
                    .filter(row -> row.verdict().kind() == Verdict.Kind.DIFFERS)
                    .map(
                        row ->
                            link(claim)
                                + ": "
                                + Words.figure(row)
                                + ", printed "
                                + Words.printed(row)
                                + ", is "
                                + Markdown.plain(String.valueOf(row.working()))
                                + "; they "
                                + Words.verdict(row)
                                + "."))
        .toList();
  }

  private static List<List<String>> rows(Claims claims, Cell.Group group) {
    return claims.all().stream()
        .flatMap(
            claim ->
                claim.rows().stream()
                    .filter(row -> row.cell().group() == group)
                    .map(row -> row(claim, row)))
        .toList();
  }

  private static List<String> row(Claim claim, ClaimRow row) {
    return List.of(
        link(claim),
        Words.figure(row),
        row.cellWords(),
        Words.linked(row),
        Words.amount(row.recomputed(), row.unit()),
        Words.verdict(row),
        row.evidence().words());
  }

  private static String link(Claim claim) {
    return Markdown.link(claim.id(), claim.id() + ".md");
  }
}
