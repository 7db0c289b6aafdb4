package org.amparo.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.report.output.OutputFile;
import org.amparo.report.output.Template;
import org.amparo.report.page.ChecksPage;
import org.amparo.report.page.RecordsRequest;

/** Writes pages that stand by themselves and need no other file, in English. */
public final class LonePage {

  private LonePage() {}

  /** Writes what checks found in the sources of a workspace; AMP-401 or AMP-402 where it cannot. */
  public static void checks(String workspace, List<SourceChecks> sources, Path file) {
    write(file, Template.html("checks.jte", ChecksPage.of(workspace, sources)));
  }

  /** Writes the letter that asks a jail for records; AMP-401 or AMP-402 where it cannot. */
  public static void letter(RecordsRequest letter, Path file) {
    write(file, Template.html("records-request.jte", letter));
  }

  private static void write(Path file, String page) {
    OutputFile.requireReplaceable(file);
    OutputFile.write(file, page.getBytes(StandardCharsets.UTF_8));
  }
}
