package org.amparo.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claims;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes what studies and officials published. */
@Command(
    name = "claims",
    description =
        "Recompute published figures from their own inputs, and name the measure and rate each used.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: amparo claims miami-dade-2018"})
final class ClaimsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A claim; without it the claims are listed.")
  private @Nullable String id;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public void run() {
    Claims claims = Claims.bundled();
    PrintWriter out = spec.commandLine().getOut();
    if (id == null) {
      out.print(json ? Json.text(list(claims)) : table(claims));
    } else {
      Claim claim = claims.find(id);
      out.print(json ? Json.text(whole(claim)) : text(claim));
    }
    out.flush();
  }

  private static String table(Claims claims) {
    TextTable table = new TextTable("CLAIM", "TITLE");
    claims.all().forEach(claim -> table.row(claim.id(), claim.title()));
    return table.render();
  }

  private static String text(Claim claim) {
    StringBuilder out = new StringBuilder(claim.title()).append("\n");
    out.append("Source: ").append(reference(claim.source())).append("\n\nInputs\n");
    TextTable inputs = new TextTable("  INPUT", "VALUE", "SOURCE");
    claim
        .inputs()
        .forEach(
            input ->
                inputs.row(
                    "  " + input.label(),
                    amount(input.unit(), input.value()),
                    reference(input.source())));
    out.append(inputs.render()).append("\nFigures\n");
    TextTable rows =
        new TextTable("  FIGURE", "WHOSE", "MEASURE × RATE", "PUBLISHED", "RECOMPUTED", "WORKING");
    claim
        .rows()
        .forEach(
            row ->
                rows.row(
                    "  " + row.label() + (row.covers().isEmpty() ? "" : ", " + row.covers()),
                    row.party(),
                    row.cell().words().isEmpty() ? "-" : row.cell().words(),
                    row.publishedAs() == null ? "-" : row.publishedAs(),
                    amount(row.unit(), row.recomputed()),
                    row.working() == null ? "-" : row.working()));
    out.append(rows.render());
    claim
        .factorValue()
        .ifPresent(
            factor -> {
              Claim.Factor two = claim.factor().orElseThrow();
              out.append("\nLargest over smallest: ")
                  .append(claim.row(two.largest()).label())
                  .append(" over ")
                  .append(claim.row(two.smallest()).label())
                  .append(" is a factor of ")
                  .append(factor.setScale(1, RoundingMode.HALF_EVEN).toPlainString())
                  .append(".\n");
            });
    claim.rows().stream()
        .filter(row -> !row.note().isEmpty())
        .forEach(
            row ->
                out.append("\nNote on ")
                    .append(row.label())
                    .append(": ")
                    .append(row.note().strip())
                    .append('\n'));
    return out.append('\n').append(claim.explanation().strip()).append('\n').toString();
  }

  private static String reference(Claim.Reference reference) {
    return reference.url().isEmpty() ? reference.text() : reference.text() + ", " + reference.url();
  }

  private static String amount(Unit unit, @Nullable BigDecimal value) {
    if (value == null) {
      return "-";
    }
    return switch (unit) {
      case CENTS, CENTS_PER_DAY ->
          String.format(java.util.Locale.ROOT, "$%,.2f", value.movePointLeft(2));
      default ->
          String.format(
              java.util.Locale.ROOT,
              "%,." + Math.clamp(value.stripTrailingZeros().scale(), 0, 4) + "f",
              value);
    };
  }

  private static List<Map<String, @Nullable Object>> list(Claims claims) {
    return claims.all().stream()
        .map(claim -> JsonObject.of("id", claim.id(), "title", claim.title()))
        .toList();
  }

  private static Map<String, @Nullable Object> whole(Claim claim) {
    return JsonObject.of(
        "id", claim.id(),
        "title", claim.title(),
        "source", source(claim.source()),
        "inputs",
            claim.inputs().stream()
                .map(
                    input ->
                        JsonObject.of(
                            "id", input.id(),
                            "label", input.label(),
                            "unit", input.unit().name(),
                            "value", input.value(),
                            "source", source(input.source())))
                .toList(),
        "rows",
            claim.rows().stream()
                .map(
                    row ->
                        JsonObject.of(
                            "id", row.id(),
                            "label", row.label(),
                            "party", row.party(),
                            "covers", row.covers(),
                            "cell", row.cell().words(),
                            "unit", row.unit().name(),
                            "published", row.published(),
                            "recomputed", row.recomputed(),
                            "working", row.working(),
                            "note", row.note()))
                .toList(),
        "factor", claim.factorValue().orElse(null),
        "explanation", claim.explanation());
  }

  private static Map<String, @Nullable Object> source(Claim.Reference reference) {
    return JsonObject.of("text", reference.text(), "url", reference.url());
  }
}
