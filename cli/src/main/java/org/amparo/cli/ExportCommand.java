package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.amparo.report.data.Json;
import org.amparo.report.export.ExportedTable;
import org.amparo.report.export.WorkspaceExport;
import org.amparo.report.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a workspace for other programs. */
@Command(
    name = "export",
    description =
        "Write the records of a workspace as a Data Package: CSV, Parquet, workbooks, a codebook, and scripts"
            + " that load them.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: amparo export study.duckdb --out study-data"})
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "WORKSPACE.duckdb", description = "Made by `amparo import`.")
  private Path workspace = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the package goes; a folder that is empty or does not exist.")
  private Path folder = Path.of("");

  @Option(
      names = "--force",
      description = "Write into a folder that is not empty, replacing files of the same names.")
  private boolean force;

  @Mixin private LanguageOption languages = new LanguageOption();

  @Option(names = "--json", description = "Print the written tables as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Language> chosen = languages.languages();
    List<ExportedTable> tables =
        new Stages(spec.commandLine().getErr(), 1)
            .run("Exporting", listener -> WorkspaceExport.write(workspace, folder, force, chosen));
    Path codebook = WorkspaceExport.codebook(folder, chosen);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(
          Json.text(
              JsonObject.of(
                  "datapackage", folder.resolve("datapackage.json").toString(),
                  "codebook", codebook.toString(),
                  "tables",
                      tables.stream()
                          .map(
                              table ->
                                  JsonObject.of(
                                      "name",
                                      table.name(),
                                      "rows",
                                      table.rows(),
                                      "spreadsheet",
                                      table.spreadsheet()))
                          .toList())));
    } else {
      TextTable text = new TextTable("TABLE", "ROWS", "ONE ROW IS");
      for (ExportedTable table : tables) {
        text.row(table.name(), String.format(Locale.ROOT, "%,d", table.rows()), table.meaning());
      }
      out.print(text.render());
      tables.stream()
          .filter(table -> !table.spreadsheet())
          .forEach(
              table ->
                  out.println(
                      "note: " + table.name() + " is too large for a workbook; use its CSV"));
      out.println("Open " + codebook);
    }
    out.flush();
    return ExitCode.FINE;
  }
}
