package org.amparo.cli.policy;

import java.util.Locale;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.TextTable;
import org.amparo.policy.reading.Agreement;
import org.amparo.policy.reading.Readings;
import org.amparo.policy.reading.SecondReading.Known;
import org.amparo.policy.reading.Settlement;
import org.amparo.report.data.Json;
import picocli.CommandLine.Command;

/** Says how far two readings of the clauses agree. */
@Command(
    name = "readings",
    description = {
      "Compare the policies with a second reading of their clauses, and say how far they agree.",
      "Two readings by this project: the second answered a fixed set of cases from the stored"
          + " clauses alone, before it was compared."
    },
    footer = {"", "Example: amparo policy readings --json"})
public final class PolicyReadingsCommand extends JsonCommand {

  @Override
  protected Result result() {
    Readings readings = Readings.bundled();
    return Result.of(() -> text(readings), () -> json(readings));
  }

  private static String text(Readings readings) {
    StringBuilder out = new StringBuilder("Two readings by this project, as first compared\n");
    out.append(line("All", readings.agreement()));
    for (Known known : Known.values()) {
      String seen = known.name().toLowerCase(Locale.ROOT);
      out.append(line("Second reader had seen of the file: " + seen, readings.agreement(known)));
    }
    out.append(
        "%d policies; %d answers that the stored clauses do not reach are left out.\n\n"
            .formatted(readings.readings().size(), readings.notStored()));
    TextTable table = new TextTable("POLICY", "CASE", "POLICY SAID", "SECOND READER", "HOLDS");
    for (Readings.Pair pair : readings.differences()) {
      table.row(
          pair.policy(),
          pair.of().id(),
          pair.first(),
          pair.second(),
          pair.settlement().map(Settlement::holds).map(Enum::name).orElse("not settled"));
    }
    return out + table.render();
  }

  private static String line(String of, Agreement agreement) {
    return String.format(
        Locale.ROOT,
        "  %s: %d of %d alike, %.1f percent, kappa %.2f%n",
        of,
        agreement.same(),
        agreement.pairs(),
        agreement.percent(),
        agreement.kappa());
  }

  private static Object json(Readings readings) {
    return Json.fields(
        "what", "two readings by this project",
        "policies", readings.readings().size(),
        "not_stored", readings.notStored(),
        "pairs", readings.agreement().pairs(),
        "alike", readings.agreement().same(),
        "percent", readings.agreement().percent(),
        "kappa", readings.agreement().kappa(),
        "differences",
            readings.differences().stream()
                .map(
                    pair ->
                        Json.fields(
                            "policy", pair.policy(),
                            "case", pair.of().id(),
                            "policy_said", pair.first(),
                            "second_reader", pair.second(),
                            "now", pair.now(),
                            "holds", pair.settlement().map(Settlement::holds),
                            "why", pair.settlement().map(Settlement::why)))
                .toList());
  }
}
