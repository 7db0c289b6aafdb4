package org.amparo.handbook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PolicyPagesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  private static final Path ROOT = GeneratedFolder.folder("");
  private static final Path PAGES = GeneratedFolder.folder("docs", "policies");
  private static Map<String, String> pages = Map.of();

  /** From the files themselves: the classpath may still hold one that is gone. */
  @BeforeAll
  static void writePages() throws IOException {
    pages =
        PolicyPages.of(
            PolicyLibrary.of(GeneratedFolder.read(ROOT, ROOT.resolve("policies"), ".yaml")),
            OffenseLists.of(GeneratedFolder.read(ROOT, ROOT.resolve("offenses/lists"), ".yaml")));
  }

  @Test
  void the_pages_are_what_the_library_says() throws IOException {
    GeneratedFolder.hold(PAGES, pages);
  }

  @Test
  void every_link_leads_to_a_page_or_a_file() {
    pages.forEach(
        (path, text) -> {
          Path from = PAGES.resolve(path).resolveSibling("");
          Matcher link = LINK.matcher(text);
          while (link.find()) {
            Path to = from.resolve(Objects.requireNonNull(link.group(1))).normalize();
            assertThat(pages.containsKey(PAGES.relativize(to).toString()) || Files.exists(to))
                .as("%s: %s", path, link.group(1))
                .isTrue();
          }
        });
  }

  @Test
  void every_row_of_a_table_has_the_cells_of_its_header() {
    pages.forEach(
        (path, text) -> {
          long header = 0;
          for (String line : text.lines().toList()) {
            long cells = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
            assertThat(header == 0 || cells == 0 || cells == header)
                .as("%s: %s", path, line)
                .isTrue();
            header = cells;
          }
        });
  }

  @Test
  void a_version_says_what_changed_from_the_one_before() {
    assertThat(pages.get("us-nc-162-62-2025.md"))
        .contains(
            "- HOLD clock: 48 hours from when the person would otherwise have been released."
                + " Before: 48 hours from when the jail received the request.")
        .contains("- New, NOTIFY: MUST. For a person held under this procedure the jail tells ICE");
    assertThat(pages.get("us-nc-162-62-before-2024.md")).doesNotContain("## What changed");
  }

  @Test
  void a_rule_stands_beside_its_clause_or_beside_the_word_that_none_is_at_hand() {
    assertThat(pages.get("us-court-demarco.md"))
        .contains("we conclude that New York state and local law enforcement officers are not")
        .doesNotContain("**no words at hand**");
    assertThat(pages.get("us-me-ld-1971.md"))
        .containsPattern(
            "\\| HOLD `MUST_NOT`: [^|]+ \\| \\*\\*no words at hand\\*\\* \\| rests on \\[1\\]");
    assertThat(pages.get("us-honor-all.md")).doesNotContain("**no words at hand**");
  }

  @Test
  void texts_on_which_most_counties_hang_come_first() {
    List<Integer> counties =
        Objects.requireNonNull(pages.get("unread.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| text"))
            .map(line -> line.split(" \\| ", -1))
            .map(cells -> Integer.parseInt(cells[2]))
            .toList();

    assertThat(counties).hasSizeGreaterThan(100).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void a_state_without_law_in_the_library_is_not_carried_and_not_blank() {
    assertThat(pages.get("coverage.md"))
        .contains("| Alaska | **not carried** | Looked in ")
        .contains("[us-sc-23-3-1100](us-sc-23-3-1100.md)");
  }
}
