package org.amparo.cli.report;

import java.nio.file.Path;
import java.util.List;
import org.amparo.cli.base.Result;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.recipe.Recipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says on one page what a second policy would change. */
@Command(
    name = "compare",
    description = {
      "Say on one page what a second policy would change: which requests it would no longer honor,"
          + " and which newly, for whom, what that saves, and what law each rests on.",
      "The first policy is the one in force, or the one to compare with."
    },
    footer = {
      "",
      "Example: amparo compare study.duckdb --policies us-fl-chapter-908,us-fl-miami-dade-r-1008-13"
          + " --out compared"
    })
public final class CompareCommand extends RecipeCommand {

  @Option(
      names = "--policies",
      required = true,
      paramLabel = "A,B",
      description = "The two policies, from `policy list`, each with a choice if wanted.")
  private String policies = "";

  @Option(
      names = "--no-examples",
      description =
          "Show no single request: where few people live, facts may point at one. With --public"
              + " none is shown.")
  private boolean noExamples;

  @Override
  Recipe recipe(PolicyLibrary library) {
    Recipe recipe = recipe(RecipeRun.COMPARE, library, policies);
    List<String> two = recipe.values(RecipeRun.POLICIES);
    if (two.size() != 2) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "two policies are compared; " + two.size() + " are named",
          Place.of("--policies"),
          "name two that differ, with a comma between them");
    }
    return noExamples ? recipe.with(RecipeRun.NO_EXAMPLES, List.of()) : recipe;
  }

  @Override
  Result written(RecipeRun run, Path page) {
    CompareText text = new CompareText(run.page());
    return Result.of(() -> text.text(page), () -> text.json(page));
  }
}
