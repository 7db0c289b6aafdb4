package org.amparo.cli.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.ingest.ContractValidation;
import org.amparo.ingest.ContractValidation.Followed;
import org.amparo.ingest.ImportResult;
import org.amparo.ingest.check.FilledColumns;
import org.amparo.ingest.check.Requirements;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.report.data.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says whether an import will take contracts, and what their records can and cannot answer. */
@Command(
    name = "check",
    description = {
      "Check contracts as an import does, and say what their records can and cannot answer.",
      "Several are taken together, as they would be in one workspace. A file of records is read by"
          + " the contracts that are named, else by the bundled one that it follows: its first 1,000"
          + " rows are imported into nothing.",
      "Exit code 1 where an import would refuse; a measure that is not possible is no fault."
    },
    footer = {"", "Example: amparo contract check my-jail.yaml bookings.csv"})
public final class ContractCheckCommand extends JsonCommand {

  @Parameters(
      paramLabel = "CONTRACT|FILE",
      arity = "1..*",
      description = "An id from `contract list`, a contract file, or a file of records.")
  private List<String> targets = List.of();

  private final List<Problem> problems = new ArrayList<>();
  private final List<Followed> sound = new ArrayList<>();
  private final List<ImportResult> tried = new ArrayList<>();

  @Override
  protected Result result() {
    ContractLibrary library = ContractLibrary.bundled();
    List<Contract> named = new ArrayList<>();
    for (String target : targets) {
      if (!ContractTargets.isOfRecords(target)) {
        check(() -> contracts(library.find(target), named));
      }
    }
    for (String target : targets) {
      if (ContractTargets.isOfRecords(target) && problems.isEmpty()) {
        Followed followed =
            ContractValidation.of(Path.of(target), named.isEmpty() ? library.contracts() : named);
        sound.removeIf(one -> one.contract().equals(followed.contract()));
        sound.add(followed);
        check(
            () ->
                tried.addAll(
                    ContractValidation.tried(Path.of(target), List.of(followed.contract()))));
      }
    }
    Set<String> filled = new TreeSet<>();
    sound.forEach(one -> filled.addAll(FilledColumns.of(one.contract(), one.absent())));
    Requirements requirements = Requirements.bundled();
    return Result.of(
            () -> text(requirements, filled),
            () ->
                Json.fields(
                    "problems", problems,
                    "contracts",
                        sound.stream().map(one -> Json.fields("id", one.contract().id())).toList(),
                    "tried", tried.stream().map(ImportCommand::fields).toList(),
                    "first", first(requirements, filled),
                    "measures", measures(requirements, filled),
                    "facts_filled", facts(requirements, filled, true),
                    "facts_unknown", facts(requirements, filled, false)))
        .found(!problems.isEmpty());
  }

  /** Every contract is looked at, whatever is wrong with the one before. */
  private void contracts(List<Contract> found, List<Contract> named) {
    for (Contract contract : found) {
      named.add(contract);
      check(
          () -> {
            ContractValidation.run(contract);
            sound.add(new Followed(contract, Set.of()));
          });
    }
  }

  /** Keeps what an import would refuse; that a file or contract is not there is another matter. */
  private void check(Runnable part) {
    try {
      part.run();
    } catch (AmparoException e) {
      ErrorCode code = e.problems().getFirst().code();
      if (code == ErrorCode.FILE_NOT_FOUND || code == ErrorCode.CONTRACT_UNKNOWN) {
        throw e;
      }
      problems.addAll(e.problems());
    }
  }

  private String text(Requirements requirements, Set<String> filled) {
    StringBuilder out = new StringBuilder();
    problems.forEach(problem -> out.append(problem.render()));
    if (!problems.isEmpty()) {
      return out.toString();
    }
    sound.forEach(
        one -> out.append(one.contract().id()).append(": an import takes this contract\n"));
    tried.forEach(result -> tried(result, out));
    out.append("\nMeasures\n");
    for (Requirements.Answer answer : requirements.answers(filled)) {
      out.append(answer.possible() ? "  yes  " : "  no   ");
      out.append(answer.measure().name()).append(": ").append(answer.sentence()).append('\n');
    }
    List<String> known = facts(requirements, filled, true);
    List<String> unknown = facts(requirements, filled, false);
    out.append("\nFacts that a policy may ask: ").append(known.size()).append(" of the ");
    out.append(requirements.facts().size()).append(" that records can hold\n");
    out.append("  filled: ").append(known.isEmpty() ? "none" : String.join(", ", known));
    out.append("\n  unknown: ").append(unknown.isEmpty() ? "none" : String.join(", ", unknown));
    out.append("\n\nWhat a report will say of these records\n");
    requirements
        .firstAnswers(filled)
        .forEach(
            (asks, answer) -> {
              out.append(answer.possible() ? "  yes  " : "  no   ").append(asks);
              out.append(answer.possible() ? "" : ": " + String.join("; ", answer.lacks()));
              out.append('\n');
            });
    return out.toString();
  }

  private static void tried(ImportResult result, StringBuilder out) {
    out.append(
        "%s: %,d rows were tried; %,d would be kept and %,d rejected%n"
            .formatted(
                result.file().getFileName(), result.read(), result.kept(), result.rejected()));
    result.notes().stream()
        .filter(ImportResult.ImportNote::isWarning)
        .forEach(
            note ->
                out.append("  ")
                    .append(note.message())
                    .append(note.rows() > 0 ? " (%,d)%n".formatted(note.rows()) : "\n"));
  }

  private static List<Map<String, Object>> first(Requirements all, Set<String> filled) {
    List<Map<String, Object>> first = new ArrayList<>();
    all.firstAnswers(filled)
        .forEach(
            (asks, answer) ->
                first.add(
                    Json.fields(
                        "asks", asks, "possible", answer.possible(), "lacks", answer.lacks())));
    return first;
  }

  private static List<String> facts(Requirements requirements, Set<String> filled, boolean known) {
    return requirements.facts().entrySet().stream()
        .filter(fact -> filled.contains(fact.getValue()) == known)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Map<String, Object>> measures(Requirements all, Set<String> filled) {
    return all.answers(filled).stream()
        .map(
            answer ->
                Json.fields(
                    "id", answer.measure().id(),
                    "name", answer.measure().name(),
                    "possible", answer.possible(),
                    "lacks", answer.lacks()))
        .toList();
  }
}
