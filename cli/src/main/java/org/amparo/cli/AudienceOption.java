package org.amparo.cli;

import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.report.disclosure.SmallCells;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For whom a report is written. */
final class AudienceOption {

  @Option(
      names = "--public",
      description =
          "Write the edition for the public: small counts of people hidden, and all that they could"
              + " be worked out from. Without it the edition is internal, and says so on every page.")
  private boolean forThePublic;

  @Option(
      names = "--small-cells",
      paramLabel = "N",
      description = "With --public: hide counts under N, but not 0; 11 where not given.")
  private @Nullable Long smallCells;

  /** The recipe with the edition that is asked for. */
  Recipe written(Recipe recipe) {
    if (!forThePublic) {
      if (smallCells != null) {
        throw new AmparoException(
            ErrorCode.ARGUMENT_INVALID,
            "an internal edition hides nothing",
            Place.of("--small-cells"),
            "add --public, or leave --small-cells out");
      }
      return recipe;
    }
    long threshold = smallCells == null ? SmallCells.UNDER_ELEVEN.threshold() : smallCells;
    rule(threshold);
    return recipe.with(RecipeRun.PUBLIC, List.of(Long.toString(threshold)));
  }

  /** The rule that a recipe names, or null where its edition is internal. */
  static @Nullable SmallCells rule(List<String> recorded) {
    return recorded.isEmpty() ? null : rule(number(recorded.getFirst()));
  }

  private static long number(String recorded) {
    try {
      return Long.parseLong(recorded);
    } catch (NumberFormatException _) {
      // Never taken for an internal edition: that would hide nothing.
      return 0;
    }
  }

  private static SmallCells rule(long threshold) {
    try {
      return new SmallCells(threshold);
    } catch (IllegalArgumentException e) {
      throw new AmparoException(
          ErrorCode.ARGUMENT_INVALID,
          String.valueOf(e.getMessage()),
          Place.of("--small-cells"),
          "give a number of 3 or more");
    }
  }
}
