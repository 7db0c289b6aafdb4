package org.amparo.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.amparo.engine.CaseComparison;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Workings;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.report.ComparisonWriter;
import org.amparo.report.ReportWriter;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * What a recipe gives, before it is written.
 *
 * @param recipe what was asked
 * @param evaluation the figures
 * @param differences of a comparison, the clauses in which the two policies differ
 * @param cases of a comparison, single requests to show; null for none
 */
public record Made(
    Recipe recipe,
    Evaluation evaluation,
    List<PolicyDiff.Difference> differences,
    @Nullable CaseComparison cases) {

  /** The name of the command that compares. */
  public static final String COMPARE = "compare";

  public Made {
    differences = List.copyOf(differences);
  }

  private boolean comparison() {
    return recipe.command().equals(COMPARE);
  }

  /** Writes it into a folder and gives the page to open. */
  Path write(Path folder) {
    return comparison()
        ? ComparisonWriter.write(
            evaluation, differences, cases, folder, RecipeRun.settings(recipe), recipe)
        : ReportWriter.write(evaluation, folder, RecipeRun.settings(recipe), recipe);
  }

  /** The files that would be written. */
  Map<String, byte[]> files() {
    try {
      return comparison()
          ? ComparisonWriter.files(
              evaluation, differences, cases, RecipeRun.settings(recipe), recipe)
          : ReportWriter.files(evaluation, RecipeRun.settings(recipe), recipe);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a comparison shows: of a rounded edition only that. */
  Evaluation published() {
    return ComparisonWriter.published(evaluation, RecipeRun.settings(recipe)).evaluation();
  }

  /** The same, with what is said of how it was computed. */
  Made with(Workings workings) {
    return new Made(recipe, evaluation.with(workings), differences, cases);
  }
}
