package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.amparo.report.browser.OpenPage;
import org.amparo.report.browser.PageTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that commands write, in a real browser. */
class PagesInBrowserTest extends PageTests {

  /** To follow the Tab key through a page of thousands of links would take an hour. */
  private static final int STOPS = 60;

  private static final int WIDTH = 1280;

  private final List<Path> pages;
  private final Path details;

  PagesInBrowserTest(@TempDir Path folder) {
    Path demo = folder.resolve("demo");
    fine("demo", "--out", demo, "--bookings", "6000", "--detainers", "300");
    Path workspace = demo.resolve("sample-county.duckdb");
    Path checks = folder.resolve("checks.html");
    Ran.amparo("check", workspace, "--html", checks);
    Path export = folder.resolve("export");
    fine("export", workspace, "--out", export);
    Path letter = folder.resolve("letter.html");
    fine("letter", "--out", letter);
    Path compared = folder.resolve("compared");
    fine(
        "compare",
        workspace,
        "--policies",
        "us-fl-chapter-908,us-fl-miami-dade-r-1008-13",
        "--out",
        compared);
    Path report = demo.resolve("report");
    details = report.resolve("details.html");
    pages =
        List.of(
            report.resolve("index.html"),
            details,
            checks,
            export.resolve("codebook.html"),
            letter,
            compared.resolve("index.html"));
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

  @Test
  void it_draws_what_the_jail_did_who_how_long_what_it_cost_and_what_others_do() {
    try (OpenPage page = open(pages.getFirst(), WIDTH)) {
      for (String chart :
          List.of("hundred", "who-grade", "time-held", "still-in-jail", "cost", "governments")) {
        assertThat(page.boxes("#chart-" + chart)).as(chart).hasSize(1);
      }
      assertThat(page.visible("#law h2")).first().asString().containsPattern("\\d+ governments");
    }
  }

  @Test
  void what_is_chosen_is_shown_and_stands_in_the_address() {
    String shown = "[data-choice]:not([hidden])";
    try (OpenPage page = open(pages.getFirst(), WIDTH)) {
      assertThat(page.visible(shown)).hasSize(1).first().asString().contains("2013");
      page.choose("#choice label:first-child select", "us-ca-sb-54");
      List<String> said = page.visible(shown);
      assertThat(said).hasSize(1).first().asString().contains("California Values Act");
      String fragment = page.file().substring(page.file().indexOf('#'));
      assertThat(fragment).startsWith("#if=us-ca-sb-54");
      page.turn("#if=us-il-cook-46-37");
      assertThat(page.visible(shown)).hasSize(1).first().asString().contains("Cook County");
      page.turn(fragment);
      assertThat(page.visible(shown)).isEqualTo(said);
      page.choose("#choice label:nth-child(2) select", "under-law");
      page.choose("#choice label:nth-child(3) select", "average");
      assertThat(page.visible(shown)).hasSize(1).isNotEqualTo(said);
      assertThat(page.file()).endsWith("under-law%2Faverage");
    }
  }

  @Override
  protected int stops(Path page) {
    return page.equals(details) ? STOPS : super.stops(page);
  }
}
