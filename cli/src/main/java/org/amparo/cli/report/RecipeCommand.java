package org.amparo.cli.report;

import java.nio.file.Path;
import java.util.List;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What reports and comparisons share: their options, and how they are run and written. */
abstract class RecipeCommand extends JsonCommand {

  @Parameters(paramLabel = "WORKSPACE.duckdb", description = "Made by `amparo import`.")
  private Path workspace = Path.of("");

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description =
          "A county, state, facility or area of responsibility, by name, code, GEOID or OCD id; all"
              + " places of the workspace where not given.")
  private @Nullable String place;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description =
          "Count from this day on, the first of a month: requests by the day received, bookings by"
              + " the day booked, time by the day it passed; where not given, from the first month"
              + " of the records.")
  private @Nullable String from;

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      description =
          "Count up to and without this day, the first of a month; where not given, to the end of"
              + " the records.")
  private @Nullable String until;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the page and its files go; an earlier one there is replaced.")
  private Path folder = Path.of("");

  @Mixin private PolicyFolder policyFolder = new PolicyFolder();

  @Mixin private CostingOptions costing = new CostingOptions();

  @Mixin private EditionOptions edition = new EditionOptions();

  /** What is asked, but for the edition. */
  abstract Recipe recipe(PolicyLibrary library);

  /** What is said when it is written, the page to open among it. */
  abstract Result written(RecipeRun run, Path page);

  @Override
  protected final Result result() {
    PolicyLibrary library = policyFolder.library();
    Recipe asked = edition.into(recipe(library));
    Stages stages = stages(2);
    RecipeRun run =
        stages.run("Deciding and measuring", _ -> RecipeRun.of(workspace, asked, library));
    return written(run, stages.run("Writing the report", _ -> run.write(folder)));
  }

  /** A recipe for a command and policies, priced as asked. */
  final Recipe recipe(String command, PolicyLibrary library, @Nullable String ids) {
    List<Policy> policies = PolicyChoice.of(library, ids, place);
    Recipe recipe = costing.into(RecipeRun.recipe(command, place, policies));
    recipe = RecipeRun.with(recipe, RecipeRun.FROM, from);
    return RecipeRun.with(recipe, RecipeRun.UNTIL, until);
  }

  final Path folder() {
    return folder;
  }
}
