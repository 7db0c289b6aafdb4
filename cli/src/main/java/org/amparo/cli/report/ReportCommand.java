package org.amparo.cli.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.LanguageOption;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.evaluate.Evaluation;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.ReportWriter;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a workspace. */
@Command(
    name = "report",
    description =
        "Decide every request, measure, and write the report: a page, its figures and its tables.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: amparo report study.duckdb --place \"Harris County, TX\" --out harris-report"
    })
public final class ReportCommand extends JsonCommand {

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
      names = "--policies",
      paramLabel = "ID,ID",
      description =
          "Policies to compare, from `policy list`; where not given, one of each kind and those"
              + " of the place.")
  private @Nullable String policies;

  @Mixin private PolicyFolder policyFolder = new PolicyFolder();

  @Mixin private CostingOptions costing = new CostingOptions();

  @Option(
      names = "--change-date",
      paramLabel = "YYYY-MM-DD",
      split = ",",
      description =
          "A day to look for a change at, besides those on which the place's policies changed; may"
              + " be given more than once.")
  private List<LocalDate> changeDates = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the report goes; an earlier report there is replaced.")
  private Path folder = Path.of("");

  @Option(
      names = "--pdf",
      description =
          "Write report.pdf too, report.es.pdf and report.ht.pdf in other languages, tagged for"
              + " screen readers; it takes longer than all the rest.")
  private boolean pdf;

  @Mixin private LanguageOption languages = new LanguageOption();

  @Mixin private AudienceOption audience = new AudienceOption();

  @Override
  protected Result result() {
    PolicyLibrary library = policyFolder.library();
    Recipe recipe =
        costing.into(RecipeRun.recipe("report", place, policies(library, policies, place)));
    if (!changeDates.isEmpty()) {
      recipe =
          recipe.with(
              RecipeRun.CHANGE_DATE, changeDates.stream().map(LocalDate::toString).toList());
    }
    Recipe asked = audience.written(RecipeRun.written(recipe, pdf, languages.languages()));
    Stages stages = stages(2);
    Evaluation evaluation =
        stages.run("Deciding and measuring", _ -> RecipeRun.evaluate(workspace, asked, library));
    stages.run(
        "Writing the report",
        listener -> {
          ReportWriter.write(evaluation, folder, RecipeRun.settings(asked), asked);
          return folder;
        });
    Path page = folder.resolve(languages.languages().getFirst().file("index"));
    return Result.of(
        () -> "Report on %s. Open %s%n".formatted(evaluation.place(), page),
        () ->
            new Written(
                evaluation.place(),
                page.toString(),
                folder.resolve("figures.json").toString(),
                folder.resolve("datapackage.json").toString()));
  }

  private record Written(String place, String page, String figures, String datapackage) {}

  /**
   * The policies with these ids; where none are named, those that every report compares and those
   * of the place, each with every choice of its parameters.
   */
  public static List<Policy> policies(
      PolicyLibrary library, @Nullable String ids, @Nullable String place) {
    return ids == null
        ? Compared.policies(library, place)
        : split(ids).stream().map(library::find).toList();
  }

  /** Ids apart; {@code parameter=choice} behind a comma still belongs to the id before it. */
  public static List<String> split(String ids) {
    List<String> apart = new ArrayList<>();
    for (String part : ids.split(",", -1)) {
      boolean furtherChoice = part.contains("=") && !part.contains(":") && !apart.isEmpty();
      if (furtherChoice) {
        apart.add(apart.removeLast() + "," + part);
      } else {
        apart.add(part.strip());
      }
    }
    return apart;
  }
}
