package org.amparo.cli.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Reference;
import org.amparo.evaluate.claim.Verdict;
import org.amparo.evaluate.text.Amounts;
import org.jspecify.annotations.Nullable;

/** Claims as text for a terminal. */
final class ClaimText {

  private static final int RATIO_DIGITS = 3;

  private ClaimText() {}

  /** All claims in a table, then where text and arithmetic differ. */
  static String list(List<Claim> claims) {
    TextTable table = new TextTable("CLAIM", "FIGURES", "AGREE", "DIFFER", "KNOWN", "TITLE");
    for (Claim claim : claims) {
      List<Verdict.Kind> kinds = claim.rows().stream().map(row -> row.verdict().kind()).toList();
      int agree =
          Collections.frequency(kinds, Verdict.Kind.AGREES)
              + Collections.frequency(kinds, Verdict.Kind.AGREES_AS_PRINTED);
      table.row(
          claim.id(),
          String.valueOf(claim.rows().size()),
          String.valueOf(agree),
          String.valueOf(Collections.frequency(kinds, Verdict.Kind.DIFFERS)),
          claim.evidence().words(),
          claim.title());
    }
    StringBuilder out = new StringBuilder(table.render());
    out.append("\nWhere text and arithmetic differ\n");
    for (Claim claim : claims) {
      for (ClaimRow row : claim.rows()) {
        if (row.verdict().kind() == Verdict.Kind.DIFFERS) {
          out.append("  %s: %s, printed %s".formatted(claim.id(), row.label(), printed(row)));
          out.append(", is %s; %s\n".formatted(row.working(), verdict(row)));
        }
      }
    }
    return out.toString();
  }

  /** One claim with its inputs, figures, verdicts and sources. */
  static String whole(Claim claim) {
    StringBuilder out = new StringBuilder(heading(claim)).append("\nInputs\n");
    TextTable inputs = new TextTable("  INPUT", "VALUE", "KNOWN", "SOURCE");
    for (Claim.Input input : claim.inputs()) {
      inputs.row(
          "  " + input.label(),
          input.as().isEmpty() ? Amounts.written(input.value(), input.unit()) : input.as(),
          input.source().evidence().words(),
          reference(input.source()));
    }
    out.append(inputs.render()).append("\nFigures\n");
    TextTable rows =
        new TextTable(
            "  FIGURE",
            "WHOSE",
            "MEASURE × RATE",
            "PUBLISHED",
            "RECOMPUTED",
            "TEXT AND ARITHMETIC",
            "KNOWN",
            "WORKING");
    for (ClaimRow row : claim.rows()) {
      rows.row(
          "  " + row.words(),
          row.party(),
          row.cellWords(),
          printed(row),
          amount(row.recomputed(), row.unit()),
          verdict(row),
          row.evidence().words(),
          row.working() == null ? "-" : row.working());
    }
    return out.append(rows.render()).append(remarks(claim)).toString();
  }

  private static String heading(Claim claim) {
    return """
        %s
        %s, about %s
        Source: %s (%s)
        """
        .formatted(
            claim.title(),
            claim.id(),
            claim.placeWords(),
            reference(claim.source()),
            claim.source().evidence().words());
  }

  private static String remarks(Claim claim) {
    StringBuilder out = new StringBuilder();
    claim
        .factor()
        .ifPresent(
            factor -> {
              List<String> rows = claim.ladder().orElseThrow().rows();
              out.append(
                  "\nLargest over smallest: %s over %s is a factor of %s.\n"
                      .formatted(
                          claim.row(rows.getLast()).label(),
                          claim.row(rows.getFirst()).label(),
                          factor.setScale(1, RoundingMode.HALF_EVEN).toPlainString()));
            });
    for (Claim.Conflict conflict : claim.conflicts()) {
      out.append(
          "\nTwo figures that should be one: %s (%s); %s (%s); a difference of %s. %s\n"
              .formatted(
                  conflict.first().words(),
                  printed(conflict.first()),
                  conflict.second().words(),
                  printed(conflict.second()),
                  Amounts.written(conflict.difference().abs(), conflict.first().unit()),
                  conflict.why()));
    }
    claim.rows().stream()
        .filter(row -> !row.note().isEmpty())
        .forEach(
            row -> out.append("\nNote on ").append(row.label()).append(": ").append(row.note()));
    out.append("\n\n").append(claim.explanation()).append('\n');
    if (!claim.notVerified().isEmpty()) {
      out.append("\nNot verified\n");
      claim.notVerified().forEach(line -> out.append("  ").append(line).append('\n'));
    }
    return out.toString();
  }

  /** As printed; where nobody published it, a dash. */
  private static String printed(ClaimRow row) {
    return row.published() == null ? "-" : row.published().as();
  }

  private static String verdict(ClaimRow row) {
    Verdict verdict = row.verdict();
    BigDecimal difference = verdict.difference();
    BigDecimal share = verdict.share();
    if (verdict.kind() != Verdict.Kind.DIFFERS || difference == null) {
      return verdict.kind().words();
    }
    return verdict.kind().words()
        + " by "
        + amount(difference, row.unit())
        + (share == null ? "" : ", " + amount(rounded(share), Unit.SHARE));
  }

  private static BigDecimal rounded(BigDecimal share) {
    return share.setScale(RATIO_DIGITS, RoundingMode.HALF_EVEN);
  }

  private static String amount(@Nullable BigDecimal value, Unit unit) {
    return value == null ? "-" : Amounts.written(value, unit);
  }

  private static String reference(Reference reference) {
    return reference.url().isEmpty() ? reference.text() : reference.text() + ", " + reference.url();
  }
}
