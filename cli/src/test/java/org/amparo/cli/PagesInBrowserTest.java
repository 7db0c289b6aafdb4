package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amparo.report.browser.PageTests;
import org.amparo.report.language.Language;
import org.junit.jupiter.api.io.TempDir;

/** The pages that commands write, in a real browser. */
class PagesInBrowserTest extends PageTests {

  private final List<Path> pages;

  PagesInBrowserTest(@TempDir Path folder) {
    Path demo = folder.resolve("demo");
    fine("demo", "--out", demo, "--bookings", "6000", "--detainers", "300");
    Path workspace = demo.resolve("sample-county.duckdb");
    Path checks = folder.resolve("checks.html");
    Ran.amparo("checks", workspace, "--html", checks);
    Path export = folder.resolve("export");
    fine("export", workspace, "--out", export);
    Path compared = folder.resolve("compared");
    fine(
        "compare",
        workspace,
        "--policies",
        "us-fl-chapter-908,us-fl-miami-dade-r-1008-13",
        "--language",
        "en,es,ht",
        "--out",
        compared);
    pages = new ArrayList<>();
    pages.add(demo.resolve("report/index.html"));
    pages.add(checks);
    pages.add(export.resolve("codebook.html"));
    for (Language language : Language.values()) {
      pages.add(compared.resolve(language.file("index")));
    }
    assertThat(pages).allSatisfy(page -> assertThat(page).isNotEmptyFile());
  }

  private static void fine(Object... command) {
    Ran ran = Ran.amparo(command);
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  @Override
  protected List<Path> pages() {
    return pages;
  }
}
