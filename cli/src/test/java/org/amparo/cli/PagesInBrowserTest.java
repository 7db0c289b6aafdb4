package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.report.browser.PageTests;
import org.amparo.report.language.Language;
import org.junit.jupiter.api.io.TempDir;

/** The pages that commands write, in a real browser. */
class PagesInBrowserTest extends PageTests {

  /** To follow the Tab key through a page of thousands of links would take an hour. */
  private static final int STOPS = 60;

  private final List<Path> pages;
  private final List<Path> workings;

  PagesInBrowserTest(@TempDir Path folder) {
    Path demo = folder.resolve("demo");
    fine("demo", "--out", demo, "--bookings", "6000", "--detainers", "300");
    Path workspace = demo.resolve("sample-county.duckdb");
    Path checks = folder.resolve("checks.html");
    Ran.amparo("check", workspace, "--html", checks, "--language", "en,es,ht");
    Path export = folder.resolve("export");
    fine("export", workspace, "--out", export, "--language", "en,es,ht");
    Path letter = folder.resolve("letter.html");
    fine("letter", "--out", letter, "--language", "en,es,ht");
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
    Path comparison = compared.resolve(Language.ENGLISH.file("index"));
    Path report = demo.resolve("report");
    // Workings of three shapes: a table alone, figures with intervals, answers of policies.
    workings =
        Stream.of(
                "computed.html",
                "computed/table-seriousness-by-level.html",
                "computed/figure-groups.es.html",
                "computed/figure-policies.html")
            .map(report::resolve)
            .toList();
    // Languages share a template: each page in one, the letter in the one with the longest words.
    List<Path> others =
        List.of(
            checks,
            export.resolve("codebook.es.html"),
            letter.resolveSibling("letter.ht.html"),
            comparison);
    pages =
        Stream.of(List.of(report.resolve("index.html")), others, workings)
            .flatMap(List::stream)
            .toList();
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

  @Override
  protected int stops(Path page) {
    return workings.contains(page) ? STOPS : super.stops(page);
  }
}
