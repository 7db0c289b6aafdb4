package org.amparo.report;

import java.nio.file.Path;
import org.amparo.evaluate.Evaluation;
import org.amparo.report.recipe.Recipe;

/** Writes reports for which nobody asked anything in particular. */
final class TestReport {

  private TestReport() {}

  static Path write(Evaluation evaluation, Path folder) {
    return write(evaluation, folder, ReportSettings.USUAL);
  }

  static Path write(Evaluation evaluation, Path folder, ReportSettings settings) {
    return ReportWriter.write(evaluation, folder, settings, Recipe.UNSAID);
  }
}
