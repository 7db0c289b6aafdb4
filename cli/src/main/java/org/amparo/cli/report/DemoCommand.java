package org.amparo.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.Evaluation;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.ImportResult;
import org.amparo.ingest.ImportSummary;
import org.amparo.ingest.Importer;
import org.amparo.ingest.read.Progress;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.disclosure.Disclosure;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.language.Language;
import org.amparo.report.recipe.Recipe;
import org.amparo.sample.county.SampleCounty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole way once, on invented records. */
@Command(
    name = "demo",
    description = {
      "Generate Sample County, import its records, decide every request under eight policies,"
          + " measure, and write the report.",
      "The county is invented; the same seed gives the same records and the same report."
    },
    footer = {"", "Example: amparo demo --out amparo-demo"})
public final class DemoCommand extends BaseCommand {

  private static final int STAGES = 4;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "amparo-demo",
      description = "Where records, workspace and report go; ${DEFAULT-VALUE} where not given.")
  private Path folder = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "2013",
      description = "Which Sample County; ${DEFAULT-VALUE} where not given.")
  private long seed;

  @Option(
      names = "--bookings",
      paramLabel = "NUMBER",
      defaultValue = "60000",
      description = "How many bookings; ${DEFAULT-VALUE} where not given.")
  private int bookings;

  @Option(
      names = "--detainers",
      paramLabel = "NUMBER",
      defaultValue = "1200",
      description = "How many requests, about; ${DEFAULT-VALUE} where not given.")
  private int detainers;

  @Mixin private EditionOptions edition = new EditionOptions();

  @Override
  protected Result result() {
    Path records = folder.resolve("records");
    Path workspace = folder.resolve("sample-county.duckdb");
    Path report = folder.resolve("report");
    Stages stages = stages(STAGES);
    SampleCounty.Settings standard = SampleCounty.Settings.standard(seed);
    SampleCounty.Settings settings =
        new SampleCounty.Settings(seed, bookings, detainers, standard.from(), standard.until());
    stages.run(
        "Generating Sample County",
        listener ->
            SampleCounty.write(
                records,
                settings,
                progress ->
                    listener.progress(
                        Progress.ofRows("writing", progress.done(), progress.total()))));
    ImportSummary imported =
        stages.run("Importing its records", listener -> importInto(workspace, records, listener));
    PolicyLibrary library = PolicyLibrary.bundled();
    List<Policy> policies = PolicyChoice.of(library, null, null);
    Recipe recipe =
        edition.into(
            RecipeRun.in(
                List.of(Language.values()),
                RecipeRun.recipe("demo", SampleCounty.PLACE_NAME, policies)));
    RecipeRun run =
        stages.run("Deciding and measuring", _ -> RecipeRun.of(workspace, recipe, library));
    Path page = stages.run("Writing the report", _ -> run.write(report));
    return Result.of(
        text(imported, run.evaluation(), run.finding(), run.decided(policies))
            + "%nReport     %s%nRecords    %s%nWorkspace  %s%n"
                .formatted(page, records, workspace));
  }

  /** Always into a new workspace, so that an earlier demo's records do not mix with these. */
  private static ImportSummary importInto(Path workspace, Path records, ProgressListener listener) {
    try {
      Files.deleteIfExists(workspace);
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "the earlier demo's workspace cannot be replaced: " + e.getMessage(),
          Place.of(workspace),
          "name another folder with --out",
          e);
    }
    // Nobody lives in Sample County: its report is exact.
    return new Importer()
        .run(ImportRequest.of(List.of(records), workspace).as(Disclosure.PUBLISHED), listener);
  }

  /** The screen, with what the page says first. */
  private static String text(
      ImportSummary imported, Evaluation evaluation, List<String> finding, DecidedTable decided) {
    StringBuilder out = new StringBuilder();
    long read = imported.results().stream().mapToLong(ImportResult::read).sum();
    long kept = imported.results().stream().mapToLong(ImportResult::kept).sum();
    long rejected = imported.results().stream().mapToLong(ImportResult::rejected).sum();
    out.append(
        "%s, %s%n%,d rows read = %,d kept + %,d rejected%n%n"
            .formatted(evaluation.place(), evaluation.period(), read, kept, rejected));
    finding.forEach(sentence -> out.append(new TextTable(sentence).render()));
    return out.append(decided.render()).toString();
  }
}
