package org.amparo.report;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.report.browser.PageTests;
import org.junit.jupiter.api.io.TempDir;

/** Reports on places of which much, little and nothing is recorded, in a real browser. */
class ReportInBrowserTest extends PageTests {

  private final List<Path> pages;

  ReportInBrowserTest(@TempDir Path folder) {
    AtomicInteger number = new AtomicInteger();
    pages =
        ReportPageTest.evaluations()
            .map(
                evaluation ->
                    ReportWriter.write(
                        evaluation, folder.resolve("report-" + number.incrementAndGet())))
            .toList();
  }

  @Override
  protected List<Path> pages() {
    return pages;
  }
}
