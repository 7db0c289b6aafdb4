package org.amparo.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.amparo.engine.CaseComparison;
import org.amparo.evaluate.Evaluation;
import org.amparo.model.problem.AmparoException;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.report.language.Language;
import org.amparo.report.output.Template;
import org.amparo.report.page.ComparePage;
import org.amparo.report.recipe.Recipe;
import org.amparo.report.rounding.PublishedEdition;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a second policy would change: one page in English, with the same files beside it as a
 * report has.
 */
public final class ComparisonWriter {

  private static final List<String> FIGURES =
      List.of("compared.", "policy.", "saving.", "requests.", "rate.", "source.");

  private static final List<String> TABLES =
      List.of("compared-answers", "policies-compared", "savings", "rates", "sources");

  private ComparisonWriter() {}

  /**
   * Writes it into a folder, in place of an earlier one; either every file is there afterward or
   * none has changed.
   *
   * @param evaluation of two policies, compared request by request
   * @param differences the clauses in which they differ
   * @param cases single requests to show, or null for none
   * @return the page to open
   * @throws AmparoException AMP-401 where the folder cannot be written, AMP-402 where the disk is
   *     full, AMP-403 where Java finds no font
   */
  public static Path write(
      Evaluation evaluation,
      List<PolicyDiff.Difference> differences,
      @Nullable CaseComparison cases,
      Path folder,
      ReportSettings settings,
      Recipe recipe) {
    return ReportWriter.write(
        folder, settings, () -> files(evaluation, differences, cases, settings, recipe));
  }

  private static Map<String, byte[]> files(
      Evaluation evaluation,
      List<PolicyDiff.Difference> differences,
      @Nullable CaseComparison cases,
      ReportSettings settings,
      Recipe recipe)
      throws IOException {
    PublishedEdition edition = published(evaluation, settings);
    String html = Template.html("compare.jte", page(edition, differences, cases));
    return ReportWriter.files(edition, settings, recipe, Map.of(Language.ENGLISH, html), Map.of());
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
        only(evaluation.figures(), id -> FIGURES.stream().anyMatch(id::startsWith)),
        only(evaluation.tables(), TABLES::contains),
        evaluation.policies(),
        List.of(),
        evaluation.sources(),
        evaluation.limits(),
        evaluation.filled(),
        evaluation.workings(),
        evaluation.protection());
  }

  private static <T> Map<String, T> only(Map<String, T> all, Predicate<String> wanted) {
    Map<String, T> kept = new LinkedHashMap<>();
    all.forEach(
        (key, value) -> {
          if (wanted.test(key)) {
            kept.put(key, value);
          }
        });
    return kept;
  }
}
