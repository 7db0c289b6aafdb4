package org.amparo.cli.records;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.TextTable;
import org.amparo.report.data.Json;
import org.amparo.report.export.ExportedTable;
import org.amparo.report.export.WorkspaceExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a workspace for other programs. */
@Command(
    name = "export",
    description = {
      "Write the records of a workspace as a Data Package: CSV, Parquet, workbooks, a codebook,"
          + " and scripts that load them.",
      "It gives the records themselves, one by one, and rounds nothing: not for publication where"
          + " they are protected."
    },
    footer = {"", "Example: amparo export study.duckdb --out study-data"})
public final class ExportCommand extends JsonCommand {

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

  @Override
  protected Result result() {
    List<ExportedTable> tables =
        stages(1).run("Exporting", _ -> WorkspaceExport.write(workspace, folder, force));
    Path codebook = WorkspaceExport.codebook(folder);
    return Result.of(
        () -> text(tables, codebook),
        () ->
            Json.fields(
                "datapackage", folder.resolve("datapackage.json").toString(),
                "codebook", codebook.toString(),
                "tables", tables));
  }

  private static String text(List<ExportedTable> tables, Path codebook) {
    TextTable text = new TextTable("TABLE", "ROWS", "ONE ROW IS");
    StringBuilder notes = new StringBuilder();
    for (ExportedTable table : tables) {
      text.row(table.name(), String.format(Locale.ROOT, "%,d", table.rows()), table.meaning());
      if (!table.spreadsheet()) {
        notes.append("note: %s is too large for a workbook; use its CSV%n".formatted(table.name()));
      }
    }
    return "%s%sThese are the records themselves, not rounded figures.\nOpen %s\n"
        .formatted(text.render(), notes, codebook);
  }
}
