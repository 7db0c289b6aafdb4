package org.amparo.report;

import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.language.Language;
import org.amparo.report.page.ChecksPage;

/** Writes what checks found in the sources of a workspace as a page that needs no other file. */
public final class ChecksWriter {

  private ChecksWriter() {}

  /**
   * Writes the page in place of an earlier one, and those of other languages beside it.
   *
   * @param workspace how the workspace is called on the page
   * @param file the English page, which is always written
   * @param languages those asked for, at least one
   * @return the page to open: in the first of the languages
   * @throws AmparoException AMP-401 where one cannot be written, AMP-402 where the disk is full
   */
  public static Path write(
      String workspace, List<SourceChecks> sources, Path file, List<Language> languages) {
    return LonePage.write(
        file, languages, "checks.jte", edition -> ChecksPage.of(workspace, sources, edition));
  }
}
