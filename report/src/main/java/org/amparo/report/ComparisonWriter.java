package org.amparo.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.amparo.engine.CaseComparison;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.model.WordList;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.report.language.Language;
import org.amparo.report.output.Template;
import org.amparo.report.page.ComparePage;
import org.amparo.report.recipe.Recipe;
import org.amparo.report.rounding.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** Writes what a second policy would change: one page in English, with the files of a report. */
public final class ComparisonWriter {

  /** The files of {@code measures/} whose figures say what policies decide, and of what. */
  private static final Set<String> MEASURES =
      Set.of("compared", "policies", "requests", "responses", "rates", "sources");

  /** The figures of {@code measures/savings.yaml} that are of a policy, or of two. */
  private static final Set<String> SAVINGS =
      Set.copyOf(
          WordList.of(
              """
              holds hours raw-hours cost rates break-even agreed policy-hours policy-cost
              earlier-requests
              """));

  private static final List<String> TABLES =
      List.of("compared-answers", "policies-compared", "savings", "rates", "sources");

  private ComparisonWriter() {}

  /** Writes it whole or not at all and returns the page to open; AMP-401, 402 or 403. */
  public static Path write(
      Evaluation evaluation,
      List<PolicyDiff.Difference> differences,
      @Nullable CaseComparison cases,
      Path folder,
      ReportSettings settings,
      Recipe recipe) {
    PublishedEdition edition = published(evaluation, settings);
    return ReportWriter.write(
        folder,
        settings,
        () ->
            ReportWriter.files(
                edition,
                settings,
                recipe,
                () ->
                    ReportWriter.pages(
                        settings,
                        Map.of(
                            Language.ENGLISH,
                            Template.html("compare.jte", page(edition, differences, cases))),
                        Map.of())));
  }

  /** The page of an edition of a comparison. */
  public static ComparePage page(
      PublishedEdition edition,
      List<PolicyDiff.Difference> differences,
      @Nullable CaseComparison cases) {
    return ComparePage.of(
        edition.evaluation(),
        edition.figures(),
        differences,
        // Whatever is known of one request is known of one person.
        edition.evaluation().protection().rounded() ? null : cases);
  }

  /** What is published of a comparison: without what is the report's, and rounded as asked. */
  public static PublishedEdition published(Evaluation evaluation, ReportSettings settings) {
    return PublishedEdition.of(withoutTheRest(evaluation), settings.precision());
  }

  /** What says nothing of the two policies is the report's. */
  private static Evaluation withoutTheRest(Evaluation evaluation) {
    return new Evaluation(
        evaluation.place(),
        evaluation.synthetic(),
        evaluation.period(),
        only(evaluation.figures(), (_, figure) -> isOfPolicies(figure)),
        only(evaluation.tables(), (name, _) -> TABLES.contains(name)),
        evaluation.policies(),
        List.of(),
        evaluation.sources(),
        evaluation.caveats(),
        evaluation.filled(),
        evaluation.workings(),
        evaluation.protection());
  }

  /** Whether it says what a policy decides, or what it takes or saves against another. */
  private static boolean isOfPolicies(Figure figure) {
    String measure = figure.declared().origin().measure();
    return MEASURES.contains(measure)
        || (measure.equals("savings") && SAVINGS.contains(figure.declared().key()));
  }

  private static <T> Map<String, T> only(Map<String, T> all, BiPredicate<String, T> wanted) {
    Map<String, T> kept = new LinkedHashMap<>();
    all.forEach(
        (key, value) -> {
          if (wanted.test(key, value)) {
            kept.put(key, value);
          }
        });
    return kept;
  }
}
