package org.amparo.cli.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.amparo.cli.base.LanguageOption;
import org.amparo.cli.base.Result;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.data.Json;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report of a workspace. */
@Command(
    name = "report",
    description =
        "Decide every request, measure, and write the report: a page, its figures and its tables.",
    footer = {
      "",
      "Example: amparo report study.duckdb --place \"Harris County, TX\" --out harris-report"
    })
public final class ReportCommand extends RecipeCommand {

  @Option(
      names = "--policies",
      paramLabel = "ID,ID",
      description =
          "Policies to compare, from `policy list`; where not given, one of each kind and those"
              + " of the place.")
  private @Nullable String policies;

  @Option(
      names = "--change-date",
      paramLabel = "YYYY-MM-DD",
      split = ",",
      description =
          "A day to look for a change at, besides those on which the place's policies changed; may"
              + " be given more than once.")
  private List<LocalDate> changeDates = List.of();

  @Mixin private LanguageOption languages = new LanguageOption();

  @Override
  Recipe recipe(PolicyLibrary library) {
    Recipe recipe = recipe("report", library, policies);
    List<String> days = changeDates.stream().map(LocalDate::toString).toList();
    return RecipeRun.in(
        languages.languages(), days.isEmpty() ? recipe : recipe.with(RecipeRun.CHANGE_DATE, days));
  }

  @Override
  Result written(RecipeRun run, Path page) {
    String place = run.evaluation().place();
    return Result.of(
        () -> "Report on %s. Open %s%n".formatted(place, page),
        () ->
            Json.fields(
                "place", place,
                "page", page.toString(),
                "figures", folder().resolve("figures.json").toString(),
                "datapackage", folder().resolve("datapackage.json").toString()));
  }
}
