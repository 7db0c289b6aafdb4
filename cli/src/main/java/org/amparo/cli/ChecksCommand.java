package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.check.CheckLog;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.ingest.check.CheckResult;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.report.ChecksWriter;
import org.amparo.report.data.Json;
import org.amparo.report.language.Language;
import org.amparo.report.page.ChecksPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the checks of contracts found in a workspace's sources. */
@Command(
    name = "checks",
    description = {
      "Show what the checks of each source's contract found when it was imported.",
      "Exit code 1 where a check warns or is excused."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: amparo checks study.duckdb --html checks.html"})
final class ChecksCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORKSPACE.duckdb", description = "Made by `amparo import`.")
  private Path workspace = Path.of("");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with samples of failing rows; an earlier file is replaced.")
  private @Nullable Path html;

  @Mixin private LanguageOption languages = new LanguageOption();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Language> chosen = languages.languages();
    if (html == null && spec.commandLine().getParseResult().hasMatchedOption("--language")) {
      throw new ParameterException(
          spec.commandLine(), "--language is that of the page: name its file with --html");
    }
    List<SourceChecks> sources = read();
    PrintWriter out = spec.commandLine().getOut();
    Path page =
        html == null
            ? null
            : ChecksWriter.write(String.valueOf(workspace.getFileName()), sources, html, chosen);
    if (json) {
      out.print(Json.text(sources.stream().map(ChecksCommand::object).toList()));
    } else {
      out.print(text(sources));
      if (page != null) {
        out.println("Open " + page);
      }
    }
    out.flush();
    boolean found =
        sources.stream()
            .anyMatch(source -> source.count(Outcome.WARN) + source.count(Outcome.EXCUSED) > 0);
    return found ? ExitCode.FINDING : ExitCode.FINE;
  }

  private List<SourceChecks> read() {
    try (Workspace open = Workspace.read(workspace)) {
      return new CheckLog(open.connection()).read();
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace, e);
    }
  }

  /** Each source with how its checks ended; those that did not pass are told in full. */
  private static String text(List<SourceChecks> sources) {
    StringBuilder out = new StringBuilder();
    for (SourceChecks source : sources) {
      out.append(
          source.sheet() == null ? source.file() : source.file() + " [" + source.sheet() + "]");
      out.append(" (").append(source.contract()).append("): ");
      out.append(ChecksPage.summary(source)).append('\n');
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

  private static Map<String, @Nullable Object> object(SourceChecks source) {
    return JsonObject.of(
        "file", source.file(),
        "sheet", source.sheet(),
        "contract", source.contract(),
        "rows_read", source.read(),
        "checks", source.results().stream().map(ChecksCommand::object).toList());
  }

  private static Map<String, @Nullable Object> object(CheckResult result) {
    return JsonObject.of(
        "id", result.id(),
        "sentence", result.sentence(),
        "result", result.outcome().name(),
        "rows", result.rows(),
        "failed", result.failed(),
        "share", result.share(),
        "warn", result.warn(),
        "stop", result.stop(),
        "reason", result.reason(),
        "samples",
            result.samples().stream()
                .map(sample -> JsonObject.of("line", sample.line(), "values", sample.values()))
                .toList());
  }
}
