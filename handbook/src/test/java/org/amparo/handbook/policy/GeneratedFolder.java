package org.amparo.handbook.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder whose files are written from the code or the library, and read back by tests. */
public final class GeneratedFolder {

  private GeneratedFolder() {}

  /** A folder of the repository. */
  public static Path folder(String first, String... more) {
    return Path.of(System.getProperty("amparo.root"), first).resolve(Path.of("", more));
  }

  /** Path (below the root, with / between) to text of every file below a folder. */
  public static Map<String, String> read(Path root, Path folder, String suffix) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (path.toString().endsWith(suffix)) {
          files.put(
              root.relativize(path).toString().replace('\\', '/'),
              Files.readString(path, StandardCharsets.UTF_8));
        }
      }
    } catch (NoSuchFileException e) {
      return files;
    }
    return files;
  }

  /**
   * Holds a folder to these files and no others. With {@code -Damparo.regenerate=true} it is first
   * written anew.
   */
  public static void hold(Path folder, Map<String, String> files) throws IOException {
    hold(folder, files, Set.of());
  }

  /**
   * The same for a folder in which files of other modules stand too.
   *
   * @param others their names; another test holds their text
   */
  public static void hold(Path folder, Map<String, String> files, Set<String> others)
      throws IOException {
    if (Boolean.getBoolean("amparo.regenerate")) {
      write(folder, files, others);
    }
    String again = "write it again: build-support/regenerate";
    Map<String, String> found = read(folder, folder, "");
    found.keySet().removeAll(others);
    assertThat(found.keySet()).as(again).containsExactlyInAnyOrderElementsOf(files.keySet());
    files.forEach(
        (path, text) -> assertThat(found.get(path)).as(path + ": " + again).isEqualTo(text));
  }

  private static void write(Path folder, Map<String, String> files, Set<String> others)
      throws IOException {
    for (String stray : read(folder, folder, "").keySet()) {
      if (!files.containsKey(stray) && !others.contains(stray)) {
        Files.delete(folder.resolve(stray));
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
  }
}
