package org.amparo.handbook.claim;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.text.Amounts;
import org.amparo.handbook.policy.Markdown;

/** The page of one claim. */
final class ClaimPage {

  private ClaimPage() {}

  static String of(Claim claim) {
    Markdown page = new Markdown();
    page.heading(1, Markdown.plain(claim.title()))
        .paragraph(
            "About "
                + Markdown.plain(claim.placeWords())
                + ". Source: "
                + Words.source(claim.source())
                + " ("
                + claim.source().evidence().words()
                + "). Back to the [index](index.md).")
        .paragraph(Markdown.plain(claim.explanation()));
    if (!claim.notVerified().isEmpty()) {
      page.heading(2, "Not verified")
          .bullets(claim.notVerified().stream().map(Markdown::plain).toList());
    }
    if (!claim.rows().isEmpty()) {
      page.heading(2, "Figures")
          .table(
              List.of(
                  "figure",
                  "whose",
                  "cell",
                  "published",
                  "recomputed",
                  "verdict",
                  "known",
                  "working"),
              claim.rows().stream().map(ClaimPage::row).toList());
    }
    page.bullets(remarks(claim));
    if (!claim.inputs().isEmpty()) {
      page.heading(2, "Inputs")
          .table(
              List.of("input", "value", "known", "source"),
              claim.inputs().stream().map(ClaimPage::input).toList());
    }
    return page.text();
  }

  private static List<String> row(ClaimRow row) {
    return List.of(
        Words.figure(row),
        Markdown.plain(row.party()),
        row.cellWords(),
        Words.linked(row),
        Words.amount(row.recomputed(), row.unit()),
        Words.verdict(row),
        row.evidence().words(),
        row.working() == null ? "–" : Markdown.plain(row.working()));
  }

  private static List<String> input(Claim.Input input) {
    return List.of(
        Markdown.plain(input.label()),
        input.as().isEmpty()
            ? Amounts.written(input.value(), input.unit())
            : Markdown.plain(input.as()),
        input.source().evidence().words(),
        Words.source(input.source()));
  }

  private static List<String> remarks(Claim claim) {
    Stream<String> factor =
        claim.factor().stream()
            .map(
                value -> {
                  List<String> rows = claim.ladder().orElseThrow().rows();
                  return "Largest over smallest: "
                      + Markdown.plain(claim.row(rows.getLast()).label())
                      + ", over: "
                      + Markdown.plain(claim.row(rows.getFirst()).label())
                      + ", is a factor of "
                      + Amounts.written(value.setScale(1, RoundingMode.HALF_EVEN), Unit.RATIO)
                      + ".";
                });
    Stream<String> notes =
        claim.rows().stream()
            .filter(row -> !row.note().isEmpty())
            .map(row -> Markdown.plain(row.label()) + ": " + Markdown.plain(row.note()));
    return Stream.of(factor, claim.conflicts().stream().map(ClaimPage::conflict), notes)
        .flatMap(lines -> lines)
        .toList();
  }

  /** Two figures that should be one, and by how much they are not. */
  static String conflict(Claim.Conflict two) {
    return "Two figures that should be one: "
        + Words.figure(two.first())
        + ", "
        + Words.printed(two.first())
        + "; "
        + Words.figure(two.second())
        + ", "
        + Words.printed(two.second())
        + ". They are "
        + Amounts.written(two.difference().abs(), two.first().unit())
        + " apart. "
        + Markdown.plain(two.why());
  }
}
