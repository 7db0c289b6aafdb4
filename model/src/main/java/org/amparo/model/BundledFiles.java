package org.amparo.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

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
    Map<String, String> files = new TreeMap<>();
    URL root = anchor.getResource("/" + folder);
    if (root != null) {
      try (Shipped shipped = shipped(root, folder)) {
        for (String name : shipped.names(folder, suffix)) {
          files.put(name, shipped.text(name));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** The paths of the files that {@link #read} reads, ordered. */
  public static SortedSet<String> names(Class<?> anchor, String folder, String suffix) {
    URL root = anchor.getResource("/" + folder);
    if (root == null) {
      return new TreeSet<>();
    }
    try (Shipped shipped = shipped(root, folder)) {
      return shipped.names(folder, suffix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of one file, or null where there is none.
   *
   * @param anchor a class of the module that ships it
   * @param path such as {@code policies/compared.yaml}
   */
  public static @Nullable String text(Class<?> anchor, String path) {
    URL file = anchor.getResource("/" + path);
    if (file == null) {
      return null;
    }
    try (Shipped shipped = shipped(file, path)) {
      return shipped.text(path);
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

  /** What a module ships, named from the root of its resources. */
  private interface Shipped extends AutoCloseable {

    SortedSet<String> names(String folder, String suffix) throws IOException;

    String text(String name) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Where a resource lies, by its address and its path in there. */
  private static Shipped shipped(URL resource, String path) throws IOException {
    try {
      if (resource.getProtocol().equals("jar")) {
        URL file = ((JarURLConnection) resource.openConnection()).getJarFileURL();
        // By its path and not by its address: two threads may read from one jar at a time.
        return new InJar(new ZipFile(Path.of(file.toURI()).toFile()));
      }
      Path root = Path.of(resource.toURI());
      for (int up = 0; up < Path.of(path).getNameCount(); up++) {
        root = root.resolve("..");
      }
      return new InFolder(root.normalize());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a jar that Java has opened already: it keeps the list of what is in there. */
  private record InJar(ZipFile jar) implements Shipped {

    @Override
    public SortedSet<String> names(String folder, String suffix) {
      SortedSet<String> names = new TreeSet<>();
      jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(folder + "/") && name.endsWith(suffix))
          .forEach(names::add);
      return names;
    }

    @Override
    public String text(String name) throws IOException {
      try (var in = jar.getInputStream(jar.getEntry(name))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Override
    public void close() throws IOException {
      jar.close();
    }
  }

  private record InFolder(Path root) implements Shipped {

    @Override
    public SortedSet<String> names(String folder, String suffix) throws IOException {
      SortedSet<String> names = new TreeSet<>();
      try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
        paths
            .map(path -> root.relativize(path).toString().replace('\\', '/'))
            .filter(name -> name.endsWith(suffix))
            .forEach(names::add);
      }
      return names;
    }

    @Override
    public String text(String name) throws IOException {
      return Files.readString(root.resolve(name), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {}
  }
}
