package org.amparo.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages with faults planted in them: what finds none in ours finds them here. */
class OpenPageTest {

  private static final String FAULTS =
      """
      <!DOCTYPE html><html><head><title>Faults</title></head><body><main><h1>Faults</h1>
      <p style="color:#999;background:#fff">Pale words</p><img src="data:,"><a href="#x"></a>
      </main></body></html>
      """;

  private static final String SOUND =
      """
      <!DOCTYPE html><html lang="en"><head><title>Sound</title></head><body><main><h1>Sound</h1>
      <p>Dark words</p></main></body></html>
      """;

  private static final String KEYS =
      """
      <!DOCTYPE html><html lang="en"><head><title>Keys</title>
      <style>a:focus{outline:2px solid}</style></head><body><main><h1>Keys</h1>
      <a href="#1">seen</a> <a href="#2" style="outline:none">unseen</a>
      <p inert><a href="#3">passed over</a></p></main></body></html>
      """;

  private static final String HARD =
      """
      <!DOCTYPE html><html lang="en"><head><title>Hard</title></head><body><main><section class="lead"><h1>Hard</h1>
      <p>Notwithstanding considerable administrative complications, immigration authorities nevertheless
      requested continued custodial accommodation.</p>
      <figure class="chart"><svg width="200" height="950" viewBox="0 0 200 950"><text x="150" y="20">$1,234.50 in all</text></svg></figure>
      </section><p>On 27 January 2017 it cost $52,750, which is 50 × $1,055.55, for each offence
      (amparo report --public, tables/savings.csv).</p></main></body></html>
      """;

  @Test
  void a_page_that_asks_too_much_of_its_reader_is_said_to_in_each_way(@TempDir Path folder)
      throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("hard.html"),
            HARD.replace(
                "</main>",
                "<p>" + "word ".repeat(1_000) + "</p><p style='height:5000px'></p></main>"));
    try (Chromium chromium = Chromium.start()) {
      assertThat(PageMeasures.of("hard", page, chromium).breaches())
          .satisfiesExactlyInAnyOrder(
              said -> assertThat(said).contains("screens 7"),
              said -> assertThat(said).contains("words 1031"),
              said -> assertThat(said).contains("chart 1"),
              said -> assertThat(said).contains("cut 2", "$1,234.50 in all"),
              said -> assertThat(said).contains("dates 1", "27 January 2017"),
              said -> assertThat(said).contains("amounts 2", "[$1,234.50, $52,750]"),
              said -> assertThat(said).contains("British 1", "offence"),
              said -> assertThat(said).contains("files 3", "amparo report", "--p", "savings.c"),
              said -> assertThat(said).contains("hard, lead 1"),
              said -> assertThat(said).contains("grade, lead"));
    }
  }

  @Test
  void a_link_that_shows_no_focus_or_gets_none_is_found(@TempDir Path folder) throws IOException {
    Path keys = Files.writeString(folder.resolve("keys.html"), KEYS);
    try (Chromium chromium = Chromium.start();
        OpenPage page = chromium.open(keys, 1280)) {
      assertThat(page.keyboardFindings(Integer.MAX_VALUE))
          .satisfiesExactly(
              found -> assertThat(found).startsWith("no visible focus: ").contains("#2"),
              found -> assertThat(found).startsWith("not reached by Tab: ").contains("#3"));
    }
  }

  @Test
  void a_short_walk_says_nothing_of_what_comes_after_it(@TempDir Path folder) throws IOException {
    Path keys = Files.writeString(folder.resolve("keys.html"), KEYS);
    try (Chromium chromium = Chromium.start()) {
      try (OpenPage page = chromium.open(keys, 1280)) {
        assertThat(page.keyboardFindings(1)).isEmpty();
      }
      try (OpenPage page = chromium.open(keys, 1280)) {
        assertThat(page.keyboardFindings(2))
            .satisfiesExactly(found -> assertThat(found).startsWith("no visible focus: "));
      }
    }
  }

  @Test
  void each_violation_is_named_with_its_rule_and_its_element(@TempDir Path folder)
      throws IOException {
    Path faults = Files.writeString(folder.resolve("faults.html"), FAULTS);
    Path sound = Files.writeString(folder.resolve("sound.html"), SOUND);
    try (Chromium chromium = Chromium.start();
        OpenPage faulty = chromium.open(faults, 1280);
        OpenPage fine = chromium.open(sound, 1280)) {
      assertThat(faulty.violations())
          .satisfiesExactlyInAnyOrder(
              found -> assertThat(found).startsWith("color-contrast: ").contains("Pale words"),
              found -> assertThat(found).startsWith("html-has-lang: ").contains("<html>"),
              found -> assertThat(found).startsWith("image-alt: ").contains("<img"),
              found -> assertThat(found).startsWith("link-name: ").contains("<a href"));
      assertThat(fine.violations()).isEmpty();
    }
  }
}
