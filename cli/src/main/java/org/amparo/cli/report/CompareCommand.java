package org.amparo.cli.report;

import java.nio.file.Path;
import java.util.List;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.LanguageOption;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says on one page what a second policy would change. */
@Command(
    name = "compare",
    description = {
      "Say on one page what a second policy would change: which requests it would no longer honor,"
          + " and which newly, for whom, what that saves, and what law each rests on.",
      "The first policy is the one in force, or the one to compare with."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: amparo compare study.duckdb --policies us-fl-chapter-908,us-fl-miami-dade-r-1008-13"
          + " --out compared"
    })
public final class CompareCommand extends JsonCommand {

  @Parameters(paramLabel = "WORKSPACE.duckdb", description = "Made by `amparo import`.")
  private Path workspace = Path.of("");

  @Option(
      names = "--policies",
      required = true,
      paramLabel = "A,B",
      description = "The two policies, from `policy list`, each with a choice if wanted.")
  private String policies = "";

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description =
          "A county, state, facility or area of responsibility; all places of the workspace where"
              + " not given.")
  private @Nullable String place;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the page and its files go; an earlier one there is replaced.")
  private Path folder = Path.of("");

  @Option(
      names = "--no-examples",
      description =
          "Show no single request: where few people live, facts may point at one. With --public"
              + " none is shown.")
  private boolean noExamples;

  @Option(
      names = "--pdf",
      description =
          "Write report.pdf too, report.es.pdf and report.ht.pdf in other languages, tagged for"
              + " screen readers.")
  private boolean pdf;

  @Mixin private LanguageOption languages = new LanguageOption();

  @Mixin private PolicyFolder policyFolder = new PolicyFolder();

  @Mixin private CostingOptions costing = new CostingOptions();

  @Mixin private AudienceOption audience = new AudienceOption();

  @Override
  protected Result result() {
    PolicyLibrary library = policyFolder.library();
    List<Policy> two =
        ReportCommand.split(policies).stream().map(library::find).distinct().toList();
    if (two.size() != 2) {
      throw new AmparoException(
          ErrorCode.ARGUMENT_INVALID,
          "two policies are compared; " + two.size() + " are named",
          Place.of("--policies"),
          "name two that differ, with a comma between them");
    }
    Recipe recipe =
        costing
            .into(RecipeRun.recipe(Made.COMPARE, place, two))
            .with(CostingOptions.AGAINST, List.of(two.getFirst().id()));
    Recipe asked =
        audience.written(
            RecipeRun.written(
                noExamples ? recipe.with(RecipeRun.NO_EXAMPLES, List.of()) : recipe,
                pdf,
                languages.languages()));
    Stages stages = stages(2);
    Made made =
        stages.run("Deciding and comparing", listener -> RecipeRun.make(workspace, asked, library));
    Path page = stages.run("Writing the page", listener -> made.write(folder));
    CompareText text = new CompareText(made.published());
    return Result.of(() -> text.text(page), () -> text.json(page));
  }
}
