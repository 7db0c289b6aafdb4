package org.amparo.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The data files that ship with Amparo (policies, contracts, rates, claims), read from the
 * classpath whether it is a folder or a jar.
 */
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
    URL root = anchor.getResource("/" + folder);
    if (root == null) {
      return Map.of();
    }
    try {
      if (!root.getProtocol().equals("jar")) {
        return read(Path.of(root.toURI()), folder, suffix);
      }
      URL file = ((JarURLConnection) root.openConnection()).getJarFileURL();
      // By its path and not by its address: two threads may read from one jar at a time.
      try (FileSystem jar = FileSystems.newFileSystem(Path.of(file.toURI()))) {
        return read(jar.getPath("/" + folder), folder, suffix);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> read(Path root, String folder, String suffix)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(suffix)).toList()) {
        String name = folder + "/" + root.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
