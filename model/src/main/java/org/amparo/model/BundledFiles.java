package org.amparo.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The data files that ship with Amparo, read from the classpath, a folder or a jar. */
public final class BundledFiles {

  private BundledFiles() {}

  /**
   * All files below a folder whose names end as asked.
   *
   * @param anchor a class of the module that ships the folder
   * @param folder such as {@code policies}; it stands at the root of the module's resources
   * @param suffix such as {@code policy.yaml}
   * @return path (beginning with the folder) to text, ordered by path
   */
  public static Map<String, String> read(Class<?> anchor, String folder, String suffix) {
    Map<String, String> files = new TreeMap<>();
    names(anchor, folder, suffix).forEach(name -> files.put(name, required(anchor, name)));
    return files;
  }

  /** The paths of the files that {@link #read} reads, ordered. */
  public static SortedSet<String> names(Class<?> anchor, String folder, String suffix) {
    URL root = anchor.getResource("/" + folder);
    if (root == null) {
      return new TreeSet<>();
    }
    SortedSet<String> names = new TreeSet<>(below(root, folder));
    names.removeIf(name -> !name.startsWith(folder + "/") || !name.endsWith(suffix));
    return names;
  }

  /** The paths of all files of a folder, or of the whole jar that it lies in. */
  private static List<String> below(URL root, String folder) {
    try {
      if (root.openConnection() instanceof JarURLConnection connection) {
        // By its path and not by its address: two threads may read from one jar at a time.
        try (ZipFile jar = new ZipFile(Path.of(connection.getJarFileURL().toURI()).toFile())) {
          return jar.stream().map(ZipEntry::getName).toList();
        }
      }
      Path path = Path.of(root.toURI());
      try (Stream<Path> files = Files.walk(path)) {
        return files
            .map(file -> folder + "/" + path.relativize(file).toString().replace('\\', '/'))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of one file, or null where there is none. */
  public static @Nullable String text(Class<?> anchor, String path) {
    try (InputStream file = anchor.getResourceAsStream("/" + path)) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of one file that every build ships; as {@link #text}. */
  public static String required(Class<?> anchor, String path) {
    String text = text(anchor, path);
    if (text == null) {
      throw new IllegalStateException(path + " is not on the classpath");
    }
    return text;
  }
}
