package org.amparo.cli.records;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.TextTable;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.check.CheckLog;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.ingest.check.CheckResult;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.ingest.offense.ProposedTable;
import org.amparo.ingest.offense.UnmappedValue;
import org.amparo.report.LonePage;
import org.amparo.report.data.Json;
import org.amparo.report.output.OutputFile;
import org.amparo.report.page.ChecksPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the checks of contracts found in a workspace, and the values that nothing maps. */
@Command(
    name = "check",
    description = {
      "Show what the checks of each source found when it was imported, and which values no code"
          + " list or offense table knows.",
      "With --offenses it writes an offense table that proposes what those offenses are, the most"
          + " frequent first, for someone who knows the law to correct.",
      "Exit code 1 where a check warns or is excused."
    },
    footer = {
      "",
      "Example: amparo check study.duckdb --html checks.html",
      "Example: amparo check study.duckdb --offenses my-offenses.csv"
    })
public final class CheckCommand extends JsonCommand {

  private static final String NEXT =
      "To propose what these offenses are: amparo check %s --offenses my-offenses.csv\n";

  @Parameters(paramLabel = "WORKSPACE.duckdb", description = "Made by `amparo import`.")
  private Path workspace = Path.of("");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with samples of failing rows; an earlier file is replaced.")
  private @Nullable Path html;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "How many unmapped values of each field to list; 20 where not given, 0 for all.")
  private int top;

  @Option(
      names = "--offenses",
      paramLabel = "FILE",
      description = "Write an offense table to correct; a file that is there stays.")
  private @Nullable Path offenses;

  @Override
  protected Result result() {
    if (offenses != null && (json() || html != null)) {
      throw misuse("--offenses writes its table alone: leave out --json and --html");
    }
    try (Workspace open = Workspace.read(workspace)) {
      if (offenses != null) {
        return proposed(open.connection(), offenses);
      }
      return found(new CheckLog(open.connection()).read(), UnmappedValue.of(open.connection()));
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace, e);
    }
  }

  private static Result proposed(Connection connection, Path file) throws SQLException {
    ProposedTable table = ProposedTable.of(connection, LocalDate.now(Clock.systemUTC()));
    OutputFile.write(file, table.text().getBytes(StandardCharsets.UTF_8));
    return Result.of(
        """
        Wrote %s: %,d offenses of which something is unknown, the most frequent first; proposed for %,d.
        Correct it, fill in the other rows or remove them, name it first under `offenses` in the contract,
        and import again.
        """
            .formatted(file, table.offenses(), table.proposed()));
  }

  private Result found(List<SourceChecks> sources, List<UnmappedValue> unmapped) {
    if (html != null) {
      LonePage.checks(String.valueOf(workspace.getFileName()), sources, html);
    }
    String page = html == null ? "" : "Open %s%n".formatted(html);
    return Result.of(
            () ->
                text(sources)
                    + "\nValues that no code list or offense table knows\n"
                    + table(unmapped)
                    + (unmapped.isEmpty() ? "" : NEXT.formatted(workspace))
                    + page,
            () -> Json.fields("sources", sources, "unmapped", unmapped))
        .found(
            sources.stream()
                .anyMatch(
                    source -> source.count(Outcome.WARN) + source.count(Outcome.EXCUSED) > 0));
  }

  /** Each source with how its checks ended; those that did not pass are told in full. */
  private static String text(List<SourceChecks> sources) {
    StringBuilder out = new StringBuilder();
    for (SourceChecks source : sources) {
      String sheet = source.sheet() == null ? "" : " [" + source.sheet() + "]";
      out.append(
          "%s%s (%s): %s\n"
              .formatted(source.file(), sheet, source.contract(), ChecksPage.summary(source)));
      for (CheckResult result : source.results()) {
        if (result.outcome() != Outcome.PASS) {
          out.append("  ").append(ChecksPage.word(result.outcome())).append("  ");
          out.append(result.id()).append(": ").append(result.sentence());
          if (result.outcome() != Outcome.NOT_RUN) {
            out.append(
                "; %,d of %,d rows (%s) fail"
                    .formatted(
                        result.failed(), result.rows(), CheckResult.percent(result.share())));
          }
          if (!result.samples().isEmpty()) {
            out.append(", the first on line ").append(result.samples().getFirst().line());
          }
          if (result.reason() != null) {
            out.append("; ").append(result.reason());
          }
          out.append('\n');
        }
      }
    }
    return out.toString();
  }

  /** The values of each field, the most frequent first. */
  private String table(List<UnmappedValue> values) {
    if (values.isEmpty()) {
      return "  none\n";
    }
    Map<String, Long> listed = new LinkedHashMap<>();
    TextTable table = new TextTable("  CONTRACT", "UNKNOWN", "NAMED BY", "VALUE", "ROWS");
    for (UnmappedValue value : values) {
      if (listed.merge(value.contract() + " " + value.field(), 1L, Long::sum) <= top || top == 0) {
        table.row(
            "  " + value.contract(),
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
            out.append("  %s: %,d more values; --top 0 lists all\n".formatted(field, count - top));
          }
        });
    return out.toString();
  }
}
