package org.amparo.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.output.OutputFile;
import org.amparo.report.output.Template;
import org.amparo.report.page.ChecksPage;

/** Writes what checks found in the sources of a workspace as a page that needs no other file. */
public final class ChecksWriter {

  private ChecksWriter() {}

  /**
   * Writes the page in place of an earlier one.
   *
   * @param workspace how the workspace is called on the page
   * @throws AmparoException AMP-401 where it cannot be written, AMP-402 where the disk is full
   */
  public static void write(String workspace, List<SourceChecks> sources, Path file) {
    String page = Template.html("checks.jte", ChecksPage.of(workspace, sources));
    OutputFile.write(file, page.getBytes(StandardCharsets.UTF_8));
  }
}
