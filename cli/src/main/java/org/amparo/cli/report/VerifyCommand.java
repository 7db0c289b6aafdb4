package org.amparo.cli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.model.ScratchFolder;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.data.Json;
import org.amparo.report.recipe.RecordedReport;
import org.amparo.report.verify.Difference;
import org.amparo.report.verify.ReportCheck;
import org.amparo.report.verify.ReportFolder;
import org.amparo.report.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a report again and says what differs. */
@Command(
    name = "verify",
    description = {
      "Check a report: each of its files against the digest it was written with, and its figures"
          + " and tables against its records, computed again with the same options.",
      "Exit code 0 where nothing differs, 1 where something does, 2 where it cannot be checked."
    },
    footer = {"", "Example: amparo verify report --workspace study.duckdb"})
public final class VerifyCommand extends JsonCommand {

  private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]+");

  /** More would not be read; the JSON has all. */
  private static final int MOST = 40;

  @Parameters(paramLabel = "DIR", description = "The folder of a report or a comparison.")
  private Path folder = Path.of("");

  @Option(
      names = "--workspace",
      paramLabel = "FILE",
      description =
          "The records; where not given, the file that the report names, looked for here, beside"
              + " the report and in it.")
  private @Nullable Path workspace;

  @Option(names = "--files-only", description = "Check the files alone and compute nothing.")
  private boolean filesOnly;

  @Mixin private PolicyFolder policyFolder = new PolicyFolder();

  @Override
  protected Result result() {
    // A report that was being replaced when its process was killed comes back.
    ScratchFolder.clearBeside(folder);
    ReportFolder report = ReportFolder.read(folder);
    Optional<Path> records = filesOnly ? Optional.empty() : records(report.recorded());
    Verification found =
        records.isEmpty() ? ReportCheck.files(report) : check(report, records.get());
    Result result = Result.of(() -> text(folder, found), () -> fields(found)).found(!found.same());
    if (!filesOnly && records.isEmpty()) {
      print(result, json());
      throw gone(report.recorded());
    }
    return result;
  }

  private Verification check(ReportFolder report, Path records) {
    PolicyLibrary library = policyFolder.library();
    RecordedReport recorded = report.recorded();
    recorded.policies().forEach(policy -> find(library, policy.id()));
    Stages stages = stages(2);
    RecipeRun now =
        stages.run(
            "Deciding and measuring",
            listener -> RecipeRun.of(records, recorded.recipe(), library));
    Map<String, byte[]> computed =
        stages.run("Comparing figures and tables", listener -> now.data());
    return ReportCheck.of(report, computed, now.evaluation().workings());
  }

  private void find(PolicyLibrary library, String policy) {
    try {
      library.find(policy);
    } catch (AmparoException e) {
      throw ErrorCode.REPORT_NOT_CHECKABLE.error(
          "it was made with a policy that is not at hand: " + policy,
          Place.of(folder),
          "name the folder of that policy with --folder",
          e);
    }
  }

  /** The workspace named, or else the one that the report names, where it is likely to lie. */
  private Optional<Path> records(RecordedReport recorded) {
    if (workspace != null) {
      return Optional.of(workspace);
    }
    String name = recorded.workspace().name();
    Path report = folder.toAbsolutePath().normalize();
    Path beside = report.getParent();
    // A report that somebody sent names a file beside it, and no other file of this computer's.
    return name.isEmpty() || !FILE_NAME.matcher(name).matches()
        ? Optional.empty()
        : Stream.of(
                Path.of(name),
                report.resolve(name),
                (beside == null ? report : beside).resolve(name))
            .filter(Files::isRegularFile)
            .findFirst();
  }

  private static AmparoException gone(RecordedReport recorded) {
    return ErrorCode.WORKSPACE_NOT_FOUND.error(
        "the files were checked, but the workspace that the report was computed from is not here",
        Place.of(recorded.workspace().name()),
        "name it with --workspace, or check the files alone with --files-only");
  }

  private static String text(Path folder, Verification found) {
    StringBuilder out = new StringBuilder();
    out.append(folder).append(": ").append(summary(found)).append('\n');
    found.notes().forEach(note -> out.append("  ").append(note).append('\n'));
    section(out, "What has changed since", found.changes());
    section(
        out,
        "Files",
        found.fileFindings().stream()
            .map(finding -> finding.path() + " " + finding.state().words())
            .toList());
    section(out, "Differences", found.differences().stream().map(VerifyCommand::line).toList());
    return out.toString();
  }

  private static String summary(Verification found) {
    if (!found.same()) {
      return "not the same";
    }
    return found.recomputed()
        ? "the same, computed again; all %d files are as they were written".formatted(found.files())
        : "all %d files are as they were written; nothing was computed again"
            .formatted(found.files());
  }

  private static void section(StringBuilder out, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.append('\n').append(title).append('\n');
    lines.stream().limit(MOST).forEach(line -> out.append("  ").append(line).append('\n'));
    if (lines.size() > MOST) {
      out.append("  and %,d more; --json has all%n".formatted(lines.size() - MOST));
    }
  }

  private static String line(Difference difference) {
    return "%s: %s: %s in the report, %s computed; %s"
        .formatted(
            difference.file(),
            difference.what(),
            difference.reported(),
            difference.computed(),
            difference.why());
  }

  private static Object fields(Verification found) {
    return Json.fields(
        "same", found.same(),
        "recomputed", found.recomputed(),
        "notes", found.notes(),
        "changes", found.changes(),
        "files", found.fileFindings(),
        "differences", found.differences());
  }
}
