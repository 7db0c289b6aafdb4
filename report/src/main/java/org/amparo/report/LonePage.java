package org.amparo.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.report.output.OutputFile;
import org.amparo.report.output.Template;
import org.amparo.report.page.CaseSheet;
import org.amparo.report.page.ChecksPage;
import org.amparo.report.page.PolicyTable;
import org.amparo.report.page.RecordsRequest;
import org.amparo.report.pdf.PdfFile;

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

  /** Writes the sheet of one case, as a PDF where the file's name ends so; AMP-401 or AMP-402. */
  public static void sheet(CaseSheet sheet, Path file) {
    write(file, Template.html("sheet.jte", sheet));
  }

  /** Writes the rules of a policy as tables; AMP-401 or AMP-402 where it cannot. */
  public static void policy(PolicyTable policy, Path file) {
    write(file, Template.html("policy-table.jte", policy));
  }

  private static void write(Path file, String page) {
    OutputFile.requireReplaceable(file);
    boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    try {
      OutputFile.write(file, pdf ? PdfFile.bytes(page) : page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
