package org.amparo.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.amparo.report.language.Language;
import org.amparo.report.output.OutputFile;
import org.amparo.report.page.Edition;
import org.amparo.report.page.PageFiles;

/** Writes a page that stands by itself, and what it is in other languages beside it. */
final class LonePage {

  private LonePage() {}

  /**
   * Writes each page in place of an earlier one; all are laid out before the first is written.
   *
   * @return the page to open
   */
  static Path write(
      Path file, List<Language> languages, String template, Function<Edition, Object> page) {
    PageFiles files = new PageFiles(Objects.toString(file.getFileName()), languages);
    Map<String, String> pages = files.pages(template, page);
    pages.keySet().forEach(name -> OutputFile.requireReplaceable(file.resolveSibling(name)));
    for (Map.Entry<String, String> written : pages.entrySet()) {
      OutputFile.write(
          file.resolveSibling(written.getKey()),
          written.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return file.resolveSibling(files.first());
  }
}
