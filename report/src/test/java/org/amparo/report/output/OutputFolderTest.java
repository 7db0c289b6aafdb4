package org.amparo.report.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

  private static final int FILES = 150;

  @TempDir Path parent = Path.of("");

  /** An output of many files, each of which says which edition it is of. */
  private static void fill(Path folder, String edition) {
    OutputFolder.fill(
        folder,
        target -> {
          Files.createDirectories(target.resolve("pages"));
          for (int file = 0; file < FILES; file++) {
            Files.writeString(target.resolve("pages/" + edition + file), edition);
            Files.writeString(target.resolve("page" + file), edition);
          }
        });
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return contents;
  }

  private static void assertRefused(Runnable writing, String... words) {
    assertThatThrownBy(writing::run)
        .isInstanceOfSatisfying(
            AmparoException.class,
            refused ->
                assertThat(refused.problems().getFirst().code())
                    .isEqualTo(ErrorCode.OUTPUT_NOT_WRITABLE))
        .hasMessageContainingAll(words);
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> found = Files.list(parent)) {
      return found
          .map(path -> String.valueOf(path.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void a_new_output_replaces_the_earlier_one_and_keeps_what_others_put_there() throws IOException {
    Path folder = parent.resolve("out");
    fill(folder, "old");
    Files.writeString(folder.resolve("pages/notes.txt"), "mine");
    Files.createDirectories(folder.resolve("mine/empty"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("pages"));
    fill(folder, "new");
    Map<String, String> contents = contents(folder);
    assertThat(contents).hasSize(2 * FILES + 2).containsEntry("pages/notes.txt", "mine");
    assertThat(contents.values()).filteredOn("old"::equals).isEmpty();
    assertThat(folder.resolve("mine/empty")).isEmptyDirectory();
    assertThat(folder.resolve("link")).isSymbolicLink();
    assertThat(names()).containsExactly("out");
  }

  @Test
  void a_file_of_somebody_else_where_one_would_go_is_never_overwritten() throws IOException {
    Path folder = Files.createDirectories(parent.resolve("out"));
    Files.writeString(folder.resolve("page7"), "mine");
    assertRefused(() -> fill(folder, "new"), "page7", "not written by Amparo");
    assertThat(contents(folder)).containsOnlyKeys("page7").containsEntry("page7", "mine");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void a_link_where_a_folder_of_the_output_goes_is_not_followed() throws IOException {
    Path elsewhere = Files.createDirectories(parent.resolve("elsewhere"));
    Path folder = Files.createDirectories(parent.resolve("out"));
    Files.createSymbolicLink(folder.resolve("pages"), elsewhere);
    assertRefused(() -> fill(folder, "new"), "pages");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void a_folder_behind_a_link_is_the_one_that_is_filled() throws IOException {
    Path folder = Files.createDirectories(parent.resolve("out"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    fill(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("page0")).hasContent("new");
  }

  @ParameterizedTest
  @CsvSource({
    "inner/../x, x",
    "inner/none/../x, inner/x",
    "link/../x, outside/x",
    "link/none/../../x, outside/x",
    "link/x, outside/deep/x"
  })
  void two_dots_lead_where_the_system_says_before_and_after_the_folder_is_there(
      String written, String there) throws IOException {
    Files.createDirectories(parent.resolve("inner"));
    Path deep = Files.createDirectories(parent.resolve("outside/deep"));
    Files.createSymbolicLink(parent.resolve("link"), deep);
    for (String edition : List.of("first", "second")) {
      fill(parent.resolve(written), edition);
      assertThat(parent.resolve(there).resolve("page0")).hasContent(edition);
      try (Stream<Path> all = Files.walk(parent)) {
        assertThat(all.filter(path -> path.endsWith("page0"))).hasSize(1);
      }
    }
  }

  @Test
  void the_folder_one_is_in_is_not_pulled_away() {
    assertRefused(() -> fill(Path.of(""), "new"), "while you are in it");
    assertRefused(() -> fill(Path.of("/"), "new"), "while you are in it");
  }

  @Test
  void permissions_are_those_of_any_other_file_or_of_the_folder_before() throws IOException {
    Path plain = Files.writeString(parent.resolve("plain"), "");
    Path folder = parent.resolve("out");
    fill(folder, "old");
    assertThat(Files.getPosixFilePermissions(folder.resolve("page0")))
        .isEqualTo(Files.getPosixFilePermissions(plain));
    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(parent.resolve("any"))));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    fill(folder, "new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    Path file = parent.resolve("page.html");
    OutputFile.write(file, new byte[0]);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void a_single_file_replaces_nothing_but_a_page_of_amparos() throws IOException {
    Path file = Files.writeString(parent.resolve("study.duckdb"), "records");
    assertRefused(() -> OutputFile.write(file, new byte[0]), "study.duckdb", "not a page");
    assertThat(file).hasContent("records");
    Path folder = Files.createDirectory(parent.resolve("folder"));
    assertRefused(() -> OutputFile.write(folder, new byte[0]), "folder");
    assertThat(folder).isEmptyDirectory();
    Path page =
        Files.writeString(
            parent.resolve("page.html"), "<meta name=\"generator\" content=\"Amparo\">");
    OutputFile.write(page, new byte[0]);
    assertThat(page).isEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 10, 20, 30, 45, 60, 80, 110, 150})
  void killed_at_any_moment_the_folder_is_an_old_one_or_a_new_one_whole(int millis)
      throws Exception {
    Path folder = parent.resolve("out");
    fill(folder, "B");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FillUntilKilled.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("writing");
      Thread.sleep(millis);
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    OutputFile.write(parent.resolve("next.html"), new byte[0]);
    assertThat(names()).containsExactlyInAnyOrder("out", "next.html");
    Map<String, String> contents = contents(folder);
    assertThat(contents).hasSize(2 * FILES + 2).containsEntry("notes.txt", "mine");
    contents.keySet().removeAll(List.of("notes.txt", ".amparo-files"));
    assertThat(Set.copyOf(contents.values())).hasSize(1);
  }

  @Test
  void what_a_process_killed_between_two_renames_set_aside_is_put_back() throws IOException {
    Path scratch = Files.createDirectories(parent.resolve(".out.amparo-1"));
    Files.createFile(scratch.resolve("lock"));
    Files.writeString(Files.createDirectory(scratch.resolve("old")).resolve("page"), "old");
    Files.writeString(Files.createDirectory(scratch.resolve("new")).resolve("page"), "new");
    OutputFile.write(parent.resolve("next.html"), new byte[0]);
    assertThat(names()).containsExactlyInAnyOrder("out", "next.html");
    assertThat(contents(parent.resolve("out"))).containsOnly(Map.entry("page", "old"));
  }

  /** Writes one edition after the other until it is killed. */
  static final class FillUntilKilled {

    private FillUntilKilled() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      fill(folder, "A");
      System.out.println("writing");
      while (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        fill(folder, "B");
        fill(folder, "A");
      }
    }
  }
}
