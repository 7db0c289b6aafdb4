package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.offence.OffenceLists;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the law in force for a place on a day. */
@Command(
    name = "law",
    description = {
      "Print the law in force for a place on a day: the policies from the highest rank down, and",
      "what they resolve to for each kind of request, with every citation. With --case, what they",
      "resolve to for that case. Policies that Amparo does not carry are not in it."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: amparo law --place \"Miami-Dade County, FL\" --on 2014-06-01"})
final class LawCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--place",
      required = true,
      paramLabel = "PLACE",
      description = "'Miami-Dade County, FL', 'New York City, NY', a state, or an OCD id.")
  private String place = "";

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Year-month-day; today where not given.")
  private @Nullable LocalDate on;

  @Option(
      names = "--body",
      paramLabel = "BODY",
      description = "Whom the law binds: ${COMPLETION-CANDIDATES}; JAIL where not given.")
  private Policy.Body body = Policy.Body.JAIL;

  @Option(
      names = "--case",
      paramLabel = "CASE.json",
      description = "A case to resolve the law for; its day of receipt is that of --on.")
  private @Nullable Path file;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    LocalDate day = on == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : on;
    LawInForce law =
        LawInForce.of(PolicyLibrary.bundled().policies(), LawPlace.of(place), day, body);
    CaseRecord record = record(day);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? Json.text(LawJson.of(law, record)) : LawText.of(law, record));
    out.flush();
    return ExitCode.FINE;
  }

  /** The case, or one of which only the day is known. */
  private CaseRecord record(LocalDate day) {
    if (file == null) {
      return new CaseRecord("any", Map.of(Fact.REQUEST_RECEIVED_ON, day), Map.of());
    }
    CaseRecord read =
        OffenceLists.bundled()
            .withKinds(
                CaseReader.read(
                    YamlNode.read(file, ErrorCode.CASE_INVALID), file.getFileName().toString()));
    Map<Fact, Object> facts = new java.util.EnumMap<>(Fact.class);
    facts.putAll(read.facts());
    facts.putIfAbsent(Fact.REQUEST_RECEIVED_ON, day);
    return new CaseRecord(read.id(), facts, read.lists());
  }
}
