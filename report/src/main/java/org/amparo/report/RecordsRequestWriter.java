package org.amparo.report;

import java.nio.file.Path;
import java.util.List;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.language.Language;
import org.amparo.report.page.RecordsRequest;
import org.amparo.report.page.RecordsRequestPage;

/** Writes the letter that asks a jail for records, as a page to fill in, print and send. */
public final class RecordsRequestWriter {

  private RecordsRequestWriter() {}

  /**
   * Writes the page in place of an earlier one, and those of other languages beside it: the letter
   * is in English in each.
   *
   * @param file the English page, which is always written
   * @param languages those asked for, at least one
   * @return the page to open: in the first of the languages
   * @throws AmparoException AMP-401 where one cannot be written, AMP-402 where the disk is full
   */
  public static Path write(RecordsRequest letter, Path file, List<Language> languages) {
    return LonePage.write(
        file, languages, "records-request.jte", edition -> new RecordsRequestPage(letter, edition));
  }
}
