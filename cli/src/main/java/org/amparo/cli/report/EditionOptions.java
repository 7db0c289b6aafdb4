package org.amparo.cli.report;

import java.util.List;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.recipe.Recipe;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which edition of a report or a comparison is written. */
final class EditionOptions {

  @Option(
      names = "--pdf",
      description =
          "Write report.pdf too, report.es.pdf and report.ht.pdf in other languages, tagged for"
              + " screen readers; it takes longer than all the rest.")
  private boolean pdf;

  @Mixin private AudienceOption audience = new AudienceOption();

  /** The recipe with the edition that is asked for. */
  Recipe into(Recipe recipe) {
    Recipe asked = pdf ? recipe.with(Recipe.PDF, List.of()) : recipe;
    Precision precision = audience.precision();
    return precision == Precision.BY_SOURCE
        ? asked
        : asked.with(RecipeRun.PRECISION, List.of(precision.word()));
  }
}
