package org.amparo.cli.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
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
        text(imported, run.evaluation(), run.finding(), policies)
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
      ImportSummary imported, Evaluation evaluation, List<String> finding, List<Policy> policies) {
    StringBuilder out = new StringBuilder();
    long read = imported.results().stream().mapToLong(ImportResult::read).sum();
    long kept = imported.results().stream().mapToLong(ImportResult::kept).sum();
    long rejected = imported.results().stream().mapToLong(ImportResult::rejected).sum();
    out.append(
        "%s, %s%n%,d rows read = %,d kept + %,d rejected%n%n"
            .formatted(evaluation.place(), evaluation.period(), read, kept, rejected));
    finding.forEach(sentence -> out.append(new TextTable(sentence).render()));
    out.append("\nThe jail's log under each policy\n");
    out.append("  honored: must, may where it did; open: facts or review; other: other law\n");
    TextTable decided = new TextTable("  POLICY", "HONORED", "DECLINED", "OPEN", "OTHER");
    for (Policy policy : policies) {
      String id = PolicyNote.figurePrefix(policy.id());
      decided.row(
          words(policy.id()),
          range(evaluation.figure(id + "honored")),
          range(evaluation.figure(id + "declined")),
          sum(evaluation, id + "needs-information", id + "needs-review"),
          count(evaluation.figure(id + "silent")));
    }
    return out.append(decided.render()).toString();
  }

  /** A policy's id; of one with a choice the choice alone, since the policy stands above it. */
  private static String words(String id) {
    String choices = PolicyLibrary.choicesOf(id);
    return choices.isEmpty() ? "  " + id : "    :" + choices;
  }

  private static String count(Optional<Figure> figure) {
    return figure
        .map(Figure::value)
        .map(value -> "%,d".formatted(value.longValueExact()))
        .orElse("-");
  }

  private static String range(Optional<Figure> figure) {
    BigDecimal low = figure.map(Figure::low).orElse(null);
    BigDecimal high = figure.map(Figure::high).orElse(null);
    return low == null || high == null || low.compareTo(high) == 0
        ? count(figure)
        : "%,d to %,d".formatted(low.longValueExact(), high.longValueExact());
  }

  private static String sum(Evaluation evaluation, String first, String second) {
    BigDecimal total = BigDecimal.ZERO;
    for (String id : List.of(first, second)) {
      total = total.add(evaluation.figure(id).map(Figure::value).orElse(BigDecimal.ZERO));
    }
    return "%,d".formatted(total.longValueExact());
  }
}
