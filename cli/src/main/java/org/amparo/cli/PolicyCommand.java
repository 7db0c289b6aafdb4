package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;
import org.amparo.policy.PolicySource;
import org.amparo.policy.check.LibraryCheck;
import org.amparo.policy.check.PolicyCheck;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and checks the policies. */
@Command(
    name = "policy",
    description = "Show and compare the policies, check their files, and run their cases.",
    mixinStandardHelpOptions = true,
    subcommands = {
      PolicyShowCommand.class,
      PolicyDiffCommand.class,
      PolicyExplainCommand.class,
      PolicyNewCommand.class
    },
    footer = {"", "Example: amparo policy list"})
final class PolicyCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say which: policy list, show, check, test, diff, explain or new");
  }

  /** Lists the policies. */
  @Command(
      name = "list",
      description = "List the policies, with their place, dates and whether their text was read.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: amparo policy list --json"})
  void list(@Option(names = "--json", description = "Print JSON.") boolean json) {
    List<Policy> policies = PolicyLibrary.bundled().policies();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(Json.text(policies.stream().map(PolicyCommand::summary).toList()));
    } else {
      TextTable table = new TextTable("POLICY", "PLACE", "IN FORCE", "TEXT READ", "NAME");
      for (Policy policy : policies) {
        table.row(
            policy.id(),
            policy.placeName(),
            inForce(policy),
            policy.verified() ? "yes" : "not all",
            policy.name());
        for (Policy.Parameter parameter : policy.parameters()) {
          parameter
              .choices()
              .forEach(
                  (choice, name) ->
                      table.row(
                          "  :" + parameter.name() + "=" + choice,
                          "",
                          "",
                          "",
                          name + (choice.equals(parameter.chosen()) ? " (default)" : "")));
        }
      }
      out.print(table.render());
    }
    out.flush();
  }

  /** Checks policy files. */
  @Command(
      name = "check",
      description = {
        "Check policy files: their keys, types, citations, and that cases exercise every rule.",
        "Exit code 1 where something is found."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example: amparo policy check my-policies/"})
  int check(
      @Parameters(
              paramLabel = "FOLDER",
              arity = "0..1",
              description =
                  "A folder with policy.yaml files, or one such file, with the cases.yaml beside"
                      + " each; without it Amparo's own.")
          @Nullable Path folder,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    PolicyLibrary library = library(folder);
    int policies = library.sources().size();
    List<Problem> problems = LibraryCheck.problems(library);
    return json
        ? printed(problems, JsonObject.of("policies", policies, "problems", objects(problems)))
        : reported(problems, count(policies, "policy", "policies") + " checked");
  }

  /** Runs cases. */
  @Command(
      name = "test",
      description = {
        "Run the cases that policies come with.",
        "Exit code 1 where one is not decided as written."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example: amparo policy test us-ca-sb-54"})
  int test(
      @Parameters(
              paramLabel = "ID",
              arity = "0..*",
              description = "Policies to test; without any, all of them.")
          @Nullable List<String> ids,
      @Option(
              names = "--folder",
              paramLabel = "FOLDER",
              description = "Read the policies of this folder in place of Amparo's own.")
          @Nullable Path folder,
      @Option(
              names = "--coverage",
              description = "Print how many cases end at each rule and lead to each duty.")
          boolean coverage,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    PolicyLibrary library = library(folder);
    List<PolicySource> sources =
        ids == null || ids.isEmpty()
            ? library.sources()
            : ids.stream().map(library::source).toList();
    List<Problem> problems = new ArrayList<>();
    int cases = 0;
    for (PolicySource source : sources) {
      problems.addAll(PolicyCheck.run(source, library.cases(source.id())));
      cases += library.cases(source.id()).cases().size();
    }
    int policies = sources.size();
    if (coverage && !json) {
      spec.commandLine().getOut().print(coverage(library, sources).render());
    }
    return json
        ? printed(
            problems,
            JsonObject.of(
                "policies",
                policies,
                "cases",
                cases,
                "coverage",
                coverage ? coverageObjects(library, sources) : null,
                "problems",
                objects(problems)))
        : reported(
            problems,
            "%s of %s run"
                .formatted(count(cases, "case", "cases"), count(policies, "policy", "policies")));
  }

  private static TextTable coverage(PolicyLibrary library, List<PolicySource> sources) {
    TextTable table = new TextTable("POLICY", "RULE OR DUTY", "CASES");
    for (PolicySource source : sources) {
      String id = source.id();
      for (PolicyCheck.Covered covered : PolicyCheck.coverage(source, library.cases(id))) {
        table.row(id, covered.clause(), String.valueOf(covered.cases()));
      }
    }
    return table;
  }

  private static List<Map<String, @Nullable Object>> coverageObjects(
      PolicyLibrary library, List<PolicySource> sources) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (PolicySource source : sources) {
      for (PolicyCheck.Covered covered : PolicyCheck.coverage(source, library.cases(source.id()))) {
        objects.add(
            JsonObject.of(
                "policy", source.id(), "clause", covered.clause(), "cases", covered.cases()));
      }
    }
    return objects;
  }

  private static PolicyLibrary library(@Nullable Path folder) {
    return folder == null ? PolicyLibrary.bundled() : PolicyLibrary.read(folder);
  }

  private int reported(List<Problem> problems, String done) {
    PrintWriter out = spec.commandLine().getOut();
    problems.forEach(problem -> spec.commandLine().getErr().print(problem.render()));
    spec.commandLine().getErr().flush();
    out.println(
        done + ": " + (problems.isEmpty() ? "no problem found" : problems.size() + " found"));
    out.flush();
    return exit(problems);
  }

  private int printed(List<Problem> problems, Map<String, @Nullable Object> object) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Json.text(object));
    out.flush();
    return exit(problems);
  }

  private static int exit(List<Problem> problems) {
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.FINDING;
  }

  private static List<Map<String, @Nullable Object>> objects(List<Problem> problems) {
    return problems.stream().map(JsonObject::problem).toList();
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** Such as "2014-01-01 until 2017-01-26". */
  static String inForce(Policy policy) {
    if (policy.from() == null) {
      return "proposal";
    }
    return policy.from() + (policy.until() == null ? " to now" : " until " + policy.until());
  }

  private static Map<String, @Nullable Object> summary(Policy policy) {
    return JsonObject.of(
        "id", policy.id(),
        "name", policy.name(),
        "jurisdiction", policy.jurisdiction(),
        "place", policy.placeName(),
        "rank", policy.rank().name(),
        "from", policy.from() == null ? null : policy.from().toString(),
        "until", policy.until() == null ? null : policy.until().toString(),
        "verified", policy.verified(),
        "summary", policy.summary(),
        "digest", policy.digest(),
        "parameters",
            policy.parameters().stream()
                .map(
                    parameter ->
                        JsonObject.of(
                            "name", parameter.name(),
                            "default", parameter.chosen(),
                            "choices", parameter.choices()))
                .toList(),
        "citations", policy.citations().stream().map(JsonObject::citation).toList());
  }
}
