package org.amparo.cli.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.ingest.ContractValidation;
import org.amparo.ingest.ContractValidation.Followed;
import org.amparo.ingest.check.FilledColumns;
import org.amparo.ingest.check.Requirements;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.report.data.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says whether contracts are sound, and what is missing for which measure. */
@Command(
    name = "check",
    description = {
      "Check contracts, and say what is missing for which measure.",
      "Several are taken together, as they would be in one workspace. For a file of records, its"
          + " contract and the columns it has are looked at.",
      "Exit code 1 where a contract is not valid; a measure that is not possible is no fault."
    },
    footer = {"", "Example: amparo contract check my-jail.yaml amparo-jail-detainers"})
public final class ContractCheckCommand extends JsonCommand {

  @Parameters(
      paramLabel = "CONTRACT|FILE",
      arity = "1..*",
      description = "An id from `contract list`, a contract file, or a file of records.")
  private List<String> targets = List.of();

  @Override
  protected Result result() {
    ContractLibrary library = ContractLibrary.bundled();
    List<Problem> problems = new ArrayList<>();
    List<Followed> sound = new ArrayList<>();
    for (String target : targets) {
      try {
        for (Followed followed : ContractTargets.of(target, library)) {
          ContractValidation.run(followed.contract());
          sound.add(followed);
        }
      } catch (AmparoException e) {
        ErrorCode code = e.problems().getFirst().code();
        if (code != ErrorCode.CONTRACT_INVALID && code != ErrorCode.YAML_INVALID) {
          throw e;
        }
        problems.addAll(e.problems());
      }
    }
    Set<String> filled = new TreeSet<>();
    sound.forEach(one -> filled.addAll(FilledColumns.of(one.contract(), one.absent())));
    Requirements requirements = Requirements.bundled();
    return Result.of(
            () -> text(problems, sound, requirements, filled),
            () ->
                Json.fields(
                    "problems", problems,
                    "contracts",
                        sound.stream().map(one -> Json.fields("id", one.contract().id())).toList(),
                    "measures", measures(requirements, filled),
                    "facts_filled", facts(requirements, filled, true),
                    "facts_unknown", facts(requirements, filled, false)))
        .found(!problems.isEmpty());
  }

  private static String text(
      List<Problem> problems, List<Followed> sound, Requirements requirements, Set<String> filled) {
    StringBuilder out = new StringBuilder();
    problems.forEach(problem -> out.append(problem.render()));
    for (Followed one : sound) {
      out.append(one.contract().id()).append(": every expression is sound\n");
    }
    if (sound.isEmpty()) {
      return out.toString();
    }
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
    return out.append('\n').toString();
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
