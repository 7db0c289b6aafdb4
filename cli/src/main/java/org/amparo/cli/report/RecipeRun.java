package org.amparo.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.engine.CaseComparison;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.run.AskedPeriod;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.evaluate.run.Evaluator;
import org.amparo.ingest.Workspace;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.ComparisonWriter;
import org.amparo.report.ReportSettings;
import org.amparo.report.ReportWriter;
import org.amparo.report.answer.AnswerPage;
import org.amparo.report.language.Language;
import org.amparo.report.page.ComparePage;
import org.amparo.report.recipe.Recipe;
import org.amparo.report.rounding.PublishedEdition;
import org.jspecify.annotations.Nullable;

/**
 * A recipe that was run: the one way for a report to be written and to be checked.
 *
 * @param differences of a comparison, the clauses in which the two policies differ
 * @param cases of a comparison, single requests to show; null for none
 */
record RecipeRun(
    Recipe recipe,
    Evaluation evaluation,
    List<PolicyDiff.Difference> differences,
    @Nullable CaseComparison cases) {

  /** The name of the command that compares. */
  static final String COMPARE = "compare";

  /** Names of the options in a recipe. */
  static final String PLACE = "place";

  static final String POLICIES = "policies";
  static final String LANGUAGES = "languages";
  static final String NO_EXAMPLES = "no-examples";
  static final String CHANGE_DATE = "change-date";
  static final String TODAY = "today";
  static final String PRECISION = "precision";
  static final String FROM = "from";
  static final String UNTIL = "until";

  /** A recipe for a command, with the policies that it compares. */
  static Recipe recipe(String command, @Nullable String place, List<Policy> policies) {
    return with(new Recipe(command, Map.of()), PLACE, place)
        .with(POLICIES, policies.stream().map(Policy::id).toList())
        .with(TODAY, List.of(today().toString()));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** The recipe with an option of one value, where that was given. */
  static Recipe with(Recipe recipe, String option, @Nullable Object value) {
    return value == null ? recipe : recipe.with(option, List.of(value.toString()));
  }

  /** The first value of an option; null where it was not given. */
  static @Nullable String one(Recipe recipe, String option) {
    return recipe.values(option).stream().findFirst().orElse(null);
  }

  /** A recipe for pages in these languages. */
  static Recipe in(List<Language> languages, Recipe recipe) {
    return recipe.with(LANGUAGES, languages.stream().map(Language::tag).distinct().toList());
  }

  /** Evaluates what a recipe asks for; the workspace is only read. */
  static RecipeRun of(Path workspace, Recipe recipe, PolicyLibrary library) {
    try (Workspace open = Workspace.read(workspace)) {
      Evaluation evaluation =
          new Evaluator(Decider::decideHolds).evaluate(open, evaluation(recipe, library));
      if (!recipe.command().equals(COMPARE)) {
        return new RecipeRun(recipe, evaluation, List.of(), null);
      }
      String one = recipe.values(POLICIES).get(0);
      String other = recipe.values(POLICIES).get(1);
      Policy before = library.find(one);
      Policy after = library.find(other);
      return new RecipeRun(
          recipe,
          evaluation,
          PolicyDiff.of(
              before,
              library.source(PolicyLibrary.idOf(one)),
              after,
              library.source(PolicyLibrary.idOf(other))),
          recipe.has(NO_EXAMPLES) || recipe.has(FROM) || recipe.has(UNTIL)
              // Single requests are found in all records, not in a period.
              ? null
              : cases(open, one(recipe, PLACE), before, after));
    }
  }

  private static EvaluationSettings evaluation(Recipe recipe, PolicyLibrary library) {
    List<Policy> policies =
        Stream.concat(
                recipe.values(POLICIES).stream(), recipe.values(CostingOptions.PROPOSAL).stream())
            .map(library::find)
            .distinct()
            .toList();
    List<LocalDate> days = recipe.values(CHANGE_DATE).stream().map(LocalDate::parse).toList();
    return new EvaluationSettings(
        one(recipe, PLACE),
        AskedPeriod.of(
            Objects.requireNonNullElse(one(recipe, FROM), ""),
            Objects.requireNonNullElse(one(recipe, UNTIL), "")),
        policies,
        recipe.command().equals(COMPARE),
        new ChangeLaw(
            library,
            days,
            recipe.values(TODAY).stream()
                .map(LocalDate::parse)
                .findFirst()
                .orElseGet(RecipeRun::today)),
        Claims.bundled(),
        EvaluationSettings.pricing(CostingOptions.costing(recipe)));
  }

  private static @Nullable CaseComparison cases(
      Workspace open, @Nullable String place, Policy before, Policy after) {
    if (place == null) {
      return CaseComparison.of(open, before, after, Question.HOLD);
    }
    // A state or area has no requests of its own: none of its places is picked for it.
    return Evaluator.placeOfRequests(open, place)
        .map(id -> CaseComparison.of(open, before, after, Question.HOLD, id))
        .orElse(null);
  }

  /** How it is written. */
  private ReportSettings settings() {
    List<Language> languages =
        recipe.values(LANGUAGES).stream().flatMap(tag -> Language.of(tag).stream()).toList();
    return new ReportSettings(
        recipe.has(Recipe.PDF),
        languages.isEmpty() ? List.of(Language.ENGLISH) : languages,
        AudienceOption.precision(recipe.values(PRECISION)));
  }

  private boolean comparison() {
    return recipe.command().equals(COMPARE);
  }

  /** Writes it into a folder and gives the page to open. */
  Path write(Path folder) {
    return comparison()
        ? ComparisonWriter.write(evaluation, differences, cases, folder, settings(), recipe)
        : ReportWriter.write(evaluation, folder, settings(), recipe);
  }

  /** What the first screen of a report says, in English. */
  List<String> finding() {
    PublishedEdition edition = PublishedEdition.of(evaluation, settings().precision());
    return AnswerPage.finding(edition.evaluation(), edition.figures());
  }

  /** What the policies answer, as the edition that would be written shows it. */
  DecidedTable decided(List<Policy> policies) {
    PublishedEdition edition = PublishedEdition.of(evaluation, settings().precision());
    return new DecidedTable(edition.evaluation(), edition.figures(), policies);
  }

  /** The figures and tables that would be written, in bytes by path. */
  Map<String, byte[]> data() {
    try {
      return ReportWriter.data(
          comparison()
              ? ComparisonWriter.published(evaluation, settings())
              : PublishedEdition.of(evaluation, settings().precision()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of a comparison. */
  ComparePage page() {
    return ComparisonWriter.page(
        ComparisonWriter.published(evaluation, settings()), differences, cases);
  }
}
