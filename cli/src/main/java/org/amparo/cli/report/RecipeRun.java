package org.amparo.cli.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.engine.CaseComparison;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.evaluate.run.Evaluator;
import org.amparo.ingest.Workspace;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.ReportSettings;
import org.amparo.report.language.Language;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;

/** Evaluates what a recipe asks for: the one way for a report to be written and to be checked. */
public final class RecipeRun {

  /** Names of the options in a recipe. */
  static final String PLACE = "place";

  static final String POLICIES = "policies";
  static final String LANGUAGES = "languages";
  static final String NO_EXAMPLES = "no-examples";
  static final String CHANGE_DATE = "change-date";
  static final String PRECISION = "precision";

  private RecipeRun() {}

  /** A recipe for a command, with the policies that it compares. */
  public static Recipe recipe(String command, @Nullable String place, List<Policy> policies) {
    Recipe recipe = new Recipe(command, Map.of());
    if (place != null) {
      recipe = recipe.with(PLACE, List.of(place));
    }
    return recipe.with(POLICIES, policies.stream().map(Policy::id).toList());
  }

  /** The same, with how the report is written. */
  static Recipe written(Recipe recipe, boolean pdf, List<Language> languages) {
    Recipe asked =
        recipe.with(LANGUAGES, languages.stream().map(Language::tag).distinct().toList());
    return pdf ? asked.with(Recipe.PDF, List.of()) : asked;
  }

  /** How the report is written. */
  static ReportSettings settings(Recipe recipe) {
    List<Language> languages =
        recipe.values(LANGUAGES).stream().flatMap(tag -> Language.of(tag).stream()).toList();
    return ReportSettings.USUAL
        .withPdf(recipe.has(Recipe.PDF))
        .in(languages.isEmpty() ? List.of(Language.ENGLISH) : languages)
        .with(AudienceOption.precision(recipe.values(PRECISION)));
  }

  /** What a recipe asks for. */
  static EvaluationSettings evaluation(Recipe recipe, PolicyLibrary library) {
    List<Policy> policies =
        Stream.concat(
                recipe.values(POLICIES).stream(), recipe.values(CostingOptions.AGAINST).stream())
            .map(library::find)
            .distinct()
            .toList();
    List<LocalDate> days = recipe.values(CHANGE_DATE).stream().map(LocalDate::parse).toList();
    List<String> place = recipe.values(PLACE);
    EvaluationSettings settings =
        EvaluationSettings.of(
                place.isEmpty() ? null : place.getFirst(), policies, CostingOptions.costing(recipe))
            .under(new ChangeLaw(library, days));
    return recipe.command().equals(Made.COMPARE) ? settings.comparing() : settings;
  }

  /** All that is written for a recipe. */
  static Made make(Path workspace, Recipe recipe, PolicyLibrary library) {
    Evaluation evaluation = evaluate(workspace, recipe, library);
    if (!recipe.command().equals(Made.COMPARE)) {
      return new Made(recipe, evaluation, List.of(), null);
    }
    List<String> ids = recipe.values(POLICIES);
    Policy before = library.find(ids.get(0));
    Policy after = library.find(ids.get(1));
    List<PolicyDiff.Difference> differences =
        PolicyDiff.of(
            before,
            library.source(PolicyLibrary.idOf(ids.get(0))),
            after,
            library.source(PolicyLibrary.idOf(ids.get(1))));
    return new Made(recipe, evaluation, differences, cases(workspace, recipe, before, after));
  }

  private static @Nullable CaseComparison cases(
      Path workspace, Recipe recipe, Policy before, Policy after) {
    if (recipe.has(NO_EXAMPLES)) {
      return null;
    }
    List<String> place = recipe.values(PLACE);
    try (Workspace open = Workspace.read(workspace)) {
      if (place.isEmpty()) {
        return CaseComparison.of(open, before, after, Question.HOLD);
      }
      // A state or area has no requests of its own: none of its places is picked for it.
      return Evaluator.placeOfRequests(open, place.getFirst())
          .map(id -> CaseComparison.of(open, before, after, Question.HOLD, id))
          .orElse(null);
    }
  }

  /** Evaluates a workspace, which is only read. */
  public static Evaluation evaluate(Path workspace, Recipe recipe, PolicyLibrary library) {
    try (Workspace open = Workspace.read(workspace)) {
      return new Evaluator(Decider::decideHolds).evaluate(open, evaluation(recipe, library));
    }
  }
}
