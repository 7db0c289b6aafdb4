package org.amparo.cli.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.TextTable;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Policy;
import org.amparo.policy.check.LibraryCheck;
import org.amparo.policy.check.PolicyCheck;
import org.amparo.policy.check.RankCollisions;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and checks the policies. */
@Command(
    name = "policy",
    description = "Show and compare the policies, check their files, and run their cases.",
    subcommands = {
      PolicyShowCommand.class,
      PolicyDiffCommand.class,
      PolicyExplainCommand.class,
      PolicyNewCommand.class,
      PolicyExportCommand.class,
      PolicyReadingsCommand.class
    },
    footer = {"", "Example: amparo policy list"})
public final class PolicyCommand extends BaseCommand {

  @Override
  protected Result result() {
    throw misuse(
        "say which: policy list, show, check, test, diff, explain, new, export or readings");
  }

  @Command(
      name = "list",
      description = "List the policies, with their place, dates and whether their text was read.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: amparo policy list --json"})
  int list(@Option(names = "--json", description = "Print JSON.") boolean asJson) {
    List<Policy> policies = PolicyLibrary.bundled().policies();
    return print(Result.of(() -> list(policies), () -> policies), asJson);
  }

  private static String list(List<Policy> policies) {
    TextTable table = new TextTable("POLICY", "PLACE", "IN FORCE", "TEXT READ", "NAME");
    for (Policy policy : policies) {
      table.row(
          policy.id(),
          policy.placeName(),
          inForce(policy),
          policy.verified() ? "yes" : "not all",
          policy.name());
      for (Policy.Parameter parameter : policy.parameters()) {
        for (Map.Entry<String, String> choice : parameter.choices().entrySet()) {
          String id = "  :" + parameter.name() + "=" + choice.getKey();
          String preset = choice.getKey().equals(parameter.chosen()) ? " (default)" : "";
          table.row(id, "", "", "", choice.getValue() + preset);
        }
      }
    }
    return table.render();
  }

  @Command(
      name = "check",
      description = {
        "Check policy files: their keys, types, citations, and that cases exercise every rule.",
        "With --under also whether a draft collides with the law above it. Exit code 1 where"
            + " something is found."
      },
      mixinStandardHelpOptions = true,
      footer = {"", "Example: amparo policy check my-policies/ --under \"Harris County, TX\""})
  int check(
      @Parameters(
              paramLabel = "FOLDER",
              arity = "0..1",
              description =
                  "A folder with policy.yaml files, or one such file, with the cases.yaml beside"
                      + " each; without it Amparo's own.")
          @Nullable Path folder,
      @Option(
              names = "--under",
              paramLabel = "PLACE",
              description =
                  "Find people for whom a policy collides with the law of this place that ranks"
                      + " above it: 'Harris County, TX'.")
          @Nullable String under,
      @Option(
              names = "--on",
              paramLabel = "DAY",
              description =
                  "The day of that law; where not given, the first day of the policy, or today.")
          @Nullable LocalDate on,
      @Option(names = "--json", description = "Print JSON.") boolean asJson) {
    if (under != null && folder == null) {
      throw misuse("--under checks drafts: name the folder or file that holds them");
    }
    PolicyLibrary library = library(folder);
    int policies = library.sources().size();
    List<Problem> problems = new ArrayList<>(LibraryCheck.unnamedCopies(library));
    problems.addAll(LibraryCheck.problems(library));
    if (under != null) {
      LawPlace place = LawPlace.of(under);
      library.sources().forEach(source -> problems.addAll(collisions(source, place, on)));
    }
    return print(
        found(
            problems,
            "",
            count(policies, "policy", "policies") + " checked",
            () -> new Checked(policies, problems)),
        asJson);
  }

  private List<Problem> collisions(PolicySource source, LawPlace place, @Nullable LocalDate on) {
    LocalDate from = source.policy().from();
    LocalDate day = on != null ? on : from != null ? from : LocalDate.now(ZoneId.systemDefault());
    List<Policy> carried = PolicyLibrary.bundled().policies();
    if (RankCollisions.above(source.policy(), carried, place, day).lacksStateLaw()) {
      remark(
          "note: Amparo carries no law of the state of %s for %s, so that nothing there can collide with it.\n"
              .formatted(place.name(), day));
    }
    return RankCollisions.of(source, carried, place, day);
  }

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
      @Option(names = "--json", description = "Print JSON.") boolean asJson) {
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
    int run = cases;
    List<Covered> covered = coverage ? coverage(library, sources) : null;
    return print(
        found(
            problems,
            covered == null ? "" : table(covered),
            "%s of %s run"
                .formatted(count(run, "case", "cases"), count(policies, "policy", "policies")),
            () -> new Tested(policies, run, covered, problems)),
        asJson);
  }

  private static String table(List<Covered> covered) {
    TextTable table = new TextTable("POLICY", "RULE OR DUTY", "CASES");
    covered.forEach(one -> table.row(one.policy(), one.clause(), String.valueOf(one.cases())));
    return table.render();
  }

  private static List<Covered> coverage(PolicyLibrary library, List<PolicySource> sources) {
    return sources.stream()
        .flatMap(
            source ->
                PolicyCheck.coverage(source, library.cases(source.id())).stream()
                    .map(one -> new Covered(source.id(), one.clause(), one.cases())))
        .toList();
  }

  private record Covered(String policy, String clause, int cases) {}

  private record Checked(int policies, List<Problem> problems) {}

  private record Tested(
      int policies, int cases, @Nullable List<Covered> coverage, List<Problem> problems) {}

  private static PolicyLibrary library(@Nullable Path folder) {
    return folder == null ? PolicyLibrary.bundled() : PolicyLibrary.read(folder);
  }

  /** As text, the problems go to standard error and what was done to standard output. */
  private Result found(
      List<Problem> problems, String before, String done, Supplier<Object> object) {
    return Result.of(
            () -> {
              problems.forEach(problem -> remark(problem.render()));
              return before
                  + "%s: %s%n"
                      .formatted(
                          done,
                          problems.isEmpty() ? "no problem found" : problems.size() + " found");
            },
            object)
        .found(!problems.isEmpty());
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
}
