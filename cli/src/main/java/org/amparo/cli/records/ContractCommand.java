package org.amparo.cli.records;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.TextTable;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.report.data.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how published files are read. */
@Command(
    name = "contract",
    description = "Show, draft and check contracts: how each file maps on to Amparo's tables.",
    subcommands = {ContractDraftCommand.class, ContractCheckCommand.class},
    footer = {"", "Example: amparo contract show pierce-bookings"})
public final class ContractCommand extends BaseCommand {

  @Override
  protected Result result() {
    throw misuse("say which: contract list, show ID, draft FILE or check CONTRACT");
  }

  @Command(
      name = "list",
      description = "List the contracts.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: amparo contract list --json"})
  int list(@Option(names = "--json", description = "Print JSON.") boolean asJson) {
    List<Contract> contracts = ContractLibrary.bundled().contracts();
    return print(
        Result.of(
            () -> {
              TextTable table = new TextTable("CONTRACT", "PUBLISHER", "TITLE");
              contracts.forEach(
                  contract ->
                      table.row(
                          contract.id(), contract.about().publisher(), contract.about().title()));
              return table.render();
            },
            () -> contracts.stream().map(ContractCommand::summary).toList()),
        asJson);
  }

  @Command(
      name = "show",
      description = "Show one contract: its terms, columns, tables and definitions of a hold.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: amparo contract show texas-ledger"})
  int show(
      @Parameters(
              paramLabel = "ID",
              description = "An id from `contract list`, or a contract file.")
          String id,
      @Option(names = "--json", description = "Print JSON.") boolean asJson) {
    List<Contract> contracts = ContractLibrary.bundled().find(id);
    return print(
        Result.of(
            () -> contracts.stream().map(ContractCommand::text).collect(Collectors.joining("\n")),
            () ->
                contracts.size() == 1
                    ? whole(contracts.getFirst())
                    : contracts.stream().map(ContractCommand::whole).toList()),
        asJson);
  }

  private static String text(Contract contract) {
    Contract.About about = contract.about();
    StringBuilder out = new StringBuilder();
    out.append(contract.id()).append(": ").append(about.title()).append('\n');
    out.append("publisher  ").append(about.publisher()).append('\n');
    out.append("license    ").append(about.license()).append('\n');
    out.append("citation   ").append(about.citation()).append('\n');
    if (!about.notes().isBlank()) {
      out.append("notes      ").append(about.notes().strip()).append('\n');
    }
    out.append("\nColumns read\n");
    TextTable columns = new TextTable("  COLUMN", "TYPE", "REQUIRED");
    for (Column column : contract.columns().values()) {
      String required = column.required() ? "required" : "may be blank";
      columns.row("  " + names(column), type(column), required);
    }
    out.append(columns.render());
    TextTable unused = new TextTable("  COLUMN", "WHY");
    contract.unused().forEach((name, why) -> unused.row("  " + name, why));
    if (!contract.unused().isEmpty()) {
      out.append("\nColumns knowingly not read\n").append(unused.render());
    }
    TextTable sheets = new TextTable("  SHEET", "WHY");
    contract.unusedSheets().forEach(each -> sheets.row("  " + each.sheets(), each.reason()));
    if (!contract.unusedSheets().isEmpty()) {
      out.append("\nSheets knowingly not read\n").append(sheets.render());
    }
    if (!contract.holds().isEmpty()) {
      out.append("\nDefinitions of a hold\n");
      for (Contract.HoldDefinition hold : contract.holds()) {
        out.append("  %s: %s. %s\n".formatted(hold.id(), hold.name(), hold.description()));
      }
    }
    out.append("\nTables written: ").append(String.join(", ", tables(contract))).append('\n');
    return out.toString();
  }

  private static String names(Column column) {
    return column.also().isEmpty()
        ? column.source()
        : column.source() + " (also " + String.join(", ", column.also()) + ")";
  }

  private static String type(Column column) {
    return column.type().toString().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<String> tables(Contract contract) {
    return contract.tables().stream().map(table -> table.table()).toList();
  }

  private static Map<String, Object> summary(Contract contract) {
    Contract.About about = contract.about();
    return Json.fields(
        "id", contract.id(),
        "title", about.title(),
        "publisher", about.publisher(),
        "license", about.license(),
        "citation", about.citation(),
        "url", about.url(),
        "coverage", about.coverage());
  }

  private static Map<String, Object> whole(Contract contract) {
    Map<String, Object> whole = summary(contract);
    whole.put("notes", contract.about().notes());
    whole.put(
        "columns", contract.columns().values().stream().map(ContractCommand::fields).toList());
    whole.put("unused", contract.unused());
    whole.put("holds", contract.holds());
    whole.put("tables", tables(contract));
    return whole;
  }

  private static Map<String, Object> fields(Column column) {
    return Json.fields(
        "name", column.source(),
        "also", column.also(),
        "type", type(column),
        "required", column.required());
  }
}
