package org.amparo.report.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the files of an output from those that others put into its folder. */
final class WrittenFiles {

  /** The list of an output's files, in its folder. */
  private static final String LIST = ".amparo-files";

  private WrittenFiles() {}

  /** Writes the list of all files in a folder into it. */
  static void list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      Set<String> files =
          paths
              .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .map(path -> slashed(folder, path))
              .collect(Collectors.toCollection(TreeSet::new));
      Files.write(folder.resolve(LIST), files);
    }
  }

  private static String slashed(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static Set<String> listed(Path folder) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      return Set.of();
    }
    Set<String> files = new HashSet<>(Files.readAllLines(list));
    files.add(LIST);
    return files;
  }

  /** Links files of others into the new folder, none ever missing; fails where a name is taken. */
  static void keepOthers(Path earlier, Path complete) throws IOException {
    Set<String> ours = listed(earlier);
    List<Path> found;
    try (Stream<Path> paths = Files.walk(earlier)) {
      found = paths.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : found) {
      Path kept = complete.resolve(earlier.relativize(path));
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        if (!ours.contains(slashed(earlier, path))) {
          keep(path, kept);
        }
      } else if (Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
        requireFolder(kept, path);
      } else if (ours.stream().noneMatch(file -> file.startsWith(slashed(earlier, path) + "/"))) {
        Files.copy(path, kept, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void requireFolder(Path kept, Path folder) throws IOException {
    if (!Files.isDirectory(kept, LinkOption.NOFOLLOW_LINKS)) {
      throw taken(folder);
    }
  }

  private static IOException taken(Path path) {
    return new FileAlreadyExistsException(
        path.toString(), null, "not written by Amparo, which would write there itself");
  }

  private static void keep(Path file, Path kept) throws IOException {
    if (Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
      throw taken(file);
    }
    Files.createDirectories(kept.getParent());
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createLink(kept, file);
        return;
      } catch (IOException | UnsupportedOperationException e) {
        // Not every disk gives a file two names.
      }
    }
    Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }
}
