package org.amparo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/desk-security.md names what is there. */
class SecurityPageTest {

  private static final Path ROOT =
      Path.of(System.getProperty("amparo.root", "..")).toAbsolutePath();
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (V\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (.+) \\| (.+) \\| (.*) \\|$");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void each_requirement_stands_once_and_each_that_is_met_names_what_shows_it() throws IOException {
    List<MatchResult> rows = ROW.matcher(page()).results().toList();
    assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates().hasSize(253);
    assertThat(rows.stream().filter(row -> row.group(2).equals("1"))).hasSize(70);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.group(4)).isIn("met", "not met", "not applicable");
              if (row.group(4).equals("met")) {
                assertThat(row.group(5)).as(row.group(1)).containsAnyOf("`", "below");
              } else if (row.group(4).equals("not met")) {
                assertThat(row.group(5)).as(row.group(1)).isNotBlank();
              }
            });
    for (String status : List.of("met", "not met", "not applicable")) {
      long count = rows.stream().filter(row -> row.group(4).equals(status)).count();
      assertThat(page()).contains(count + " " + status);
    }
  }

  @Test
  void whatever_is_named_as_evidence_is_there() throws IOException {
    Set<String> there = new HashSet<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("desk/src"))) {
      files.map(file -> file.getFileName().toString()).forEach(there::add);
    }
    List<String> missing =
        ROW.matcher(page())
            .results()
            .flatMap(row -> NAME.matcher(row.group(5)).results())
            .map(name -> name.group(1))
            .filter(name -> !Set.of("acr", "amr", "Location").contains(name))
            .filter(
                name ->
                    !there.contains(name)
                        && !there.contains(name + ".java")
                        && !Files.exists(ROOT.resolve(name)))
            .distinct()
            .toList();
    assertThat(missing).isEmpty();
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/desk-security.md"));
  }
}
