package org.amparo.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.output.OutputFile;
import org.amparo.report.output.Template;
import org.amparo.report.page.RecordsRequest;

/** Writes the letter that asks a jail for records, as a page to fill in, print and send. */
public final class RecordsRequestWriter {

  private RecordsRequestWriter() {}

  /**
   * Writes the page in place of an earlier one.
   *
   * @throws AmparoException AMP-401 where it cannot be written, AMP-402 where the disk is full
   */
  public static void write(RecordsRequest letter, Path file) {
    String page = Template.html("records-request.jte", letter);
    OutputFile.write(file, page.getBytes(StandardCharsets.UTF_8));
  }
}
