package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.offense.OffenseTable;
import org.amparo.ingest.offense.UnmappedValue;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what no code list or offense table knows. */
@Command(
    name = "unmapped",
    description = {
      "List the values that no code list or offense table knows, the most frequent first.",
      "With --offenses it prints an offense table of them, for someone who knows the law to fill in."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: amparo unmapped study.duckdb --offenses > my-offenses.csv"})
final class UnmappedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORKSPACE.duckdb", description = "The workspace.")
  private Path file = Path.of("");

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many values of each field to list; 20 where not given, 0 for all.")
  private int top;

  @Option(names = "--offenses", description = "Print an offense table to fill in.")
  private boolean offenses;

  @Option(names = "--json", description = "Print JSON: all values.")
  private boolean json;

  @Override
  public Integer call() {
    List<UnmappedValue> values;
    try (Workspace workspace = Workspace.read(file)) {
      values = UnmappedValue.of(workspace.connection());
    } catch (SQLException e) {
      throw DatabaseFailure.of(file, e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json
            ? Json.text(values.stream().map(UnmappedCommand::object).toList())
            : offenses ? OffenseTable.draft(values) : text(values));
    out.flush();
    return ExitCode.FINE;
  }

  private String text(List<UnmappedValue> values) {
    if (values.isEmpty()) {
      return "Every code and every offense is mapped.\n";
    }
    Map<String, Long> listed = new LinkedHashMap<>();
    TextTable table = new TextTable("CONTRACT", "UNKNOWN", "NAMED BY", "VALUE", "ROWS");
    for (UnmappedValue value : values) {
      if (listed.merge(value.contract() + " " + value.field(), 1L, Long::sum) <= top || top == 0) {
        table.row(
            value.contract(),
            value.field(),
            value.namedBy(),
            value.value(),
            String.format(Locale.ROOT, "%,d", value.rows()));
      }
    }
    StringBuilder out = new StringBuilder(table.render());
    listed.forEach(
        (field, count) -> {
          if (top > 0 && count > top) {
            out.append(field)
                .append(": ")
                .append(count - top)
                .append(" more values; --top 0 lists all\n");
          }
        });
    return out.toString();
  }

  private static Map<String, @Nullable Object> object(UnmappedValue value) {
    return JsonObject.of(
        "contract", value.contract(),
        "field", value.field(),
        "named_by", value.namedBy(),
        "value", value.value(),
        "rows", value.rows());
  }
}
