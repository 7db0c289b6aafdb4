package org.amparo.cli.records;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.TextTable;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.ImportResult;
import org.amparo.ingest.ImportSummary;
import org.amparo.ingest.Importer;
import org.amparo.ingest.check.Excuse;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.disclosure.Disclosure;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings records into a workspace. */
@Command(
    name = "import",
    description = {
      "Read files, or all files of folders, into a workspace: all of them or none.",
      "Exit code 1 where rows were rejected; they are kept in the workspace with the reason."
    },
    footer = {"", "Example: amparo import detainers.xlsx jail/ --into study.duckdb"})
public final class ImportCommand extends JsonCommand {

  @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "What to read.")
  private List<Path> paths = List.of();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "WORKSPACE.duckdb",
      description = "The workspace; made where it does not exist.")
  private Path workspace = Path.of("");

  @Option(
      names = "--contract",
      paramLabel = "NAME",
      description =
          "The contract the files follow, or a contract file, which may list several kinds of"
              + " files; recognized from the header where not given.")
  private @Nullable String contractName;

  @Option(
      names = "--release",
      paramLabel = "NAME",
      description =
          "The release the files belong to, within which anonymous ids stand for the same people;"
              + " told from the files where not given.")
  private @Nullable String release;

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description =
          "Written exceptions to checks, each with its reason and the day on which it expires.")
  private @Nullable Path exceptions;

  @Option(
      names = "--each",
      description =
          "Commit file by file: a run that is stopped keeps the files before, and the same run"
              + " again goes on where it stopped.")
  private boolean each;

  @Option(
      names = "--disclosure",
      paramLabel = "STATUS",
      description =
          "published or protected: whether reports may give exact counts of these records; as each"
              + " contract says where not given.")
  private @Nullable String disclosure;

  @Option(
      names = "--add",
      description = "Let records count that another file of the workspace has too.")
  private boolean add;

  @Override
  protected Result result() {
    List<Contract> contracts =
        contractName == null ? List.of() : ContractLibrary.bundled().find(contractName);
    List<Excuse> excuses =
        exceptions == null ? List.of() : Excuse.read(exceptions, LocalDate.now(Clock.systemUTC()));
    Disclosure stated =
        disclosure == null ? null : Disclosure.of(disclosure).orElseThrow(this::noStatus);
    ImportRequest request =
        new ImportRequest(paths, workspace, contracts, release, each, excuses, stated, add);
    ImportSummary summary =
        stages(1).run("Importing", listener -> new Importer().run(request, listener));
    return Result.of(() -> text(summary, workspace), () -> fields(summary))
        .found(summary.results().stream().anyMatch(result -> result.rejected() > 0));
  }

  private AmparoException noStatus() {
    return ErrorCode.ARGUMENT_INVALID.error(
        "'" + disclosure + "' is no status of disclosure",
        Place.of("--disclosure"),
        "write published or protected");
  }

  /** What an import did, as lines of text: the rows of each file, then what was noticed. */
  static String text(ImportSummary summary, Path workspace) {
    TextTable table = new TextTable("FILE", "CONTRACT", "READ", "= KEPT", "+ REJECTED");
    for (ImportResult result : summary.results()) {
      table.row(
          name(result),
          result.contract(),
          count(result.read()),
          count(result.kept()),
          count(result.rejected()));
    }
    StringBuilder out = new StringBuilder(table.render());
    for (ImportResult result : summary.results()) {
      if (result.alreadyImported()) {
        out.append(name(result)).append(": already imported, nothing done\n");
        continue;
      }
      for (ImportResult.ImportNote note : result.notes()) {
        // What concerns columns and sheets is of no rows.
        boolean counted = note.rows() > 0 || note.code().equals("records");
        out.append(note.isWarning() ? "warning: " : "note: ").append(name(result)).append(": ");
        out.append(note.message()).append(counted ? " (%,d)\n".formatted(note.rows()) : "\n");
      }
    }
    for (ImportSummary.SkippedFile skipped : summary.skipped()) {
      out.append("not imported: %s: %s\n".formatted(skipped.file(), skipped.reason()));
    }
    long rejected = summary.results().stream().mapToLong(ImportResult::rejected).sum();
    if (rejected > 0) {
      out.append(
          "%,d rejected rows are in the table rejected_row of %s, with the reason.\n"
              .formatted(rejected, workspace));
    }
    return out.toString();
  }

  private static String name(ImportResult result) {
    String file = String.valueOf(result.file().getFileName());
    return result.sheet() == null ? file : file + " [" + result.sheet() + "]";
  }

  private static String count(long number) {
    return "%,d".formatted(number);
  }

  /** The same for JSON. */
  static Map<String, Object> fields(ImportSummary summary) {
    return Json.fields(
        "files", summary.results().stream().map(ImportCommand::fields).toList(),
        "not_imported",
            summary.skipped().stream()
                .map(one -> Json.fields("file", one.file().toString(), "reason", one.reason()))
                .toList());
  }

  static Map<String, Object> fields(ImportResult result) {
    return Json.fields(
        "file", String.valueOf(result.file().getFileName()),
        "sheet", result.sheet(),
        "contract", result.contract(),
        "already_imported", result.alreadyImported(),
        "rows_read", result.read(),
        "rows_kept", result.kept(),
        "rows_rejected", result.rejected(),
        "notes", result.notes());
  }
}
