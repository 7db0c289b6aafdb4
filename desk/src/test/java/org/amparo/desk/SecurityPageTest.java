package org.amparo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/desk-controls.md name tests that are there, and other pages say the rest. */
class SecurityPageTest {

  private static final Path ROOT =
      Path.of(System.getProperty("amparo.root", "..")).toAbsolutePath();
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| (V\\d+\\.\\d+\\.\\d+|5\\.\\d+) \\| (?:([12]) \\| )?(.+?) \\| ("
              + "met|not met|the county's|not evaluated|not applicable) \\| (.*?) ?\\|$");
  private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test)`");

  @Test
  void each_requirement_and_each_area_stands_once_and_the_counts_are_right() throws IOException {
    List<MatchResult> requirements = rows("V");
    assertThat(requirements).extracting(row -> row.group(1)).doesNotHaveDuplicates().hasSize(253);
    assertThat(requirements.stream().filter(row -> "1".equals(row.group(2)))).hasSize(70);
    for (String status :
        List.of("met", "not met", "the county's", "not evaluated", "not applicable")) {
      assertThat(page("docs/desk-controls.md"))
          .contains(count(requirements, status) + " " + status);
    }
    List<MatchResult> first =
        requirements.stream().filter(row -> "1".equals(row.group(2))).toList();
    assertThat(page("docs/desk-controls.md"))
        .contains(
            "of its 70 requirements %d are met and %d not applicable"
                .formatted(count(first, "met"), count(first, "not applicable")));
    assertThat(rows("5.").stream().map(row -> row.group(1)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 20).mapToObj(area -> "5." + area).toList());
  }

  private static long count(List<MatchResult> rows, String status) {
    return rows.stream().filter(row -> row.group(4).equals(status)).count();
  }

  @Test
  void whatever_is_met_names_a_test_and_every_test_that_is_named_is_there() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.walk(ROOT.resolve("desk/src/test/java"))) {
      there =
          files
              .filter(file -> file.toString().endsWith("Test.java"))
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    List<MatchResult> all = Stream.of(rows("V"), rows("5.")).flatMap(List::stream).toList();
    assertThat(all)
        .allSatisfy(
            row -> {
              List<String> named =
                  TEST.matcher(row.group(5)).results().map(name -> name.group(1)).toList();
              assertThat(there).as(row.group()).containsAll(named);
              if (row.group(4).equals("met")) {
                assertThat(named).as(row.group()).isNotEmpty();
              } else if (row.group(4).equals("not met")) {
                assertThat(row.group(5)).as(row.group()).isNotBlank();
              }
            });
  }

  @Test
  void what_a_requirement_wants_written_down_is_written_down() throws IOException {
    assertThat(page("docs/desk-security.md"))
        .contains(
            "**Cryptography**",
            "**Connections**",
            "**Logs**",
            "**Expensive**",
            "**Libraries**",
            "within 7 days",
            "| what | where | treated as |",
            "five tries and 15 minutes");
    assertThat(page("docs/desk.md"))
        .contains(
            "600 times a minute",
            "after 30 minutes without use",
            "may be signed in at several browsers",
            "Signing out here does not sign out there",
            "Passwords have 12 to 200",
            "role `MONITOR`");
  }

  private static List<MatchResult> rows(String start) throws IOException {
    return ROW.matcher(page("docs/desk-controls.md"))
        .results()
        .filter(row -> row.group(1).startsWith(start))
        .toList();
  }

  private static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve(name));
  }
}
