package org.amparo.cli.records;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.TextTable;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.run.Agreements;
import org.amparo.evaluate.run.Agreements.Listed;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.ScratchFolder;
import org.amparo.model.place.County;
import org.amparo.model.problem.ErrorCode;
import org.amparo.report.data.Json;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a county's agreements under section 287(g), and what changed between two lists. */
@Command(
    name = "agreements",
    description = {
      "Print a county's 287(g) agreements with ICE, and with two lists what changed.",
      "From a workspace into which ICE's lists of participating agencies were imported, or from the"
          + " lists themselves. A list has the agreements in force on its day; of those whose text"
          + " ICE has not published it says pending."
    },
    footer = {
      "",
      "Example: amparo agreements study.duckdb --place \"Miami-Dade County, FL\"",
      "Example: amparo agreements participatingAgencies*.xlsx --place \"Harris County, TX\""
    })
public final class AgreementsCommand extends JsonCommand {

  @Parameters(
      paramLabel = "WORKSPACE.duckdb|LIST.xlsx",
      arity = "1..*",
      description = "A workspace, or one list or more.")
  private List<Path> sources = List.of();

  @Option(
      names = "--place",
      required = true,
      paramLabel = "NAME",
      description = "A county, by name or GEOID.")
  private String place = "";

  @Override
  protected Result result() {
    County county = county(place);
    Listed listed =
        sources.size() == 1 && sources.getFirst().toString().endsWith(".duckdb")
            ? read(sources.getFirst(), county)
            : imported(county);
    return Result.of(
        () -> text(listed.signed(), county) + pending(listed.pending()),
        () -> Json.fields("agreements", json(listed.signed()), "pending", json(listed.pending())));
  }

  private static Listed read(Path file, County county) {
    try (Workspace open = Workspace.read(file)) {
      return Agreements.of(open, county);
    }
  }

  /** A workspace of the lists alone, which is gone afterward; two have most of their rows alike. */
  private Listed imported(County county) {
    try (ScratchFolder scratch = ScratchFolder.temporary()) {
      Path file = scratch.path().resolve("lists.duckdb");
      ImportRequest lists =
          new ImportRequest(
              sources,
              file,
              Stream.of("ice-287g-agreements", "ice-287g-pending")
                  .flatMap(id -> ContractLibrary.bundled().find(id).stream())
                  .toList(),
              null,
              false,
              List.of(),
              null,
              true);
      stages(1).run("Reading the lists", listener -> new Importer().run(lists, listener));
      return read(file, county);
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "no room for a workspace: " + e.getMessage(),
          null,
          "free some space in the folder for temporary files",
          e);
    }
  }

  private static String text(ResultTable table, County county) {
    if (table.rows().isEmpty()) {
      return "No agency of " + county.name() + " has an agreement on the lists given.\n";
    }
    List<@Nullable Object> first = table.rows().getFirst();
    boolean compared = first.getLast() != null;
    List<String> heading = List.of("AGENCY", "MODEL", "SIGNED", "TEXT", "CHANGE");
    int columns = compared ? 5 : 4;
    TextTable text = new TextTable(heading.subList(0, columns).toArray(String[]::new));
    for (List<@Nullable Object> row : table.rows()) {
      // The day of the list stands between the text and the change.
      text.row(
          Stream.of(0, 1, 2, 3, 5).limit(columns).map(at -> cell(row, at)).toArray(String[]::new));
    }
    return "287(g) agreements of agencies of %s, by ICE's list of %s%s\n\n%s"
        .formatted(
            county.name(),
            cell(first, 4),
            compared ? ", and what changed since that of " + cell(first, 6) : "",
            text.render());
  }

  /** Kept apart: nothing of it is signed. */
  private static String pending(ResultTable table) {
    if (table.rows().isEmpty()) {
      return "";
    }
    TextTable text = new TextTable("AGENCY", "MODEL");
    table.rows().forEach(row -> text.row(cell(row, 0), cell(row, 1)));
    return "\nPending by ICE's list of %s; nothing is signed, so these are no agreements\n\n%s"
        .formatted(cell(table.rows().getFirst(), 2), text.render());
  }

  private static String cell(List<@Nullable Object> row, int at) {
    return switch (row.get(at)) {
      case null -> "not recorded";
      case LocalDate day -> Dates.day(Messages.english(), day);
      case Object other -> other.toString();
    };
  }

  private static List<Map<String, @Nullable Object>> json(ResultTable table) {
    List<Map<String, @Nullable Object>> keyed = new ArrayList<>();
    for (List<@Nullable Object> row : table.rows()) {
      keyed.add(new LinkedHashMap<>());
      for (int i = 0; i < row.size(); i++) {
        keyed.getLast().put(table.columns().get(i).name(), row.get(i));
      }
    }
    return keyed;
  }
}
