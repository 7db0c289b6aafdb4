package org.amparo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledFilesTest {

  private static final String ANCHOR = "org/amparo/model/BundledFiles.class";

  @Test
  void severalThreadsReadFromOneJarAtATime(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("data of a module.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        InputStream anchor =
            Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(ANCHOR))) {
      write(entries, ANCHOR, anchor.readAllBytes());
      write(entries, "law/", new byte[0]);
      write(entries, "law/one.yaml", "a: 1".getBytes(StandardCharsets.UTF_8));
      write(entries, "law/two.txt", "b".getBytes(StandardCharsets.UTF_8));
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Class<?> anchor = loader.loadClass("org.amparo.model.BundledFiles");

      List<Map<String, String>> read =
          IntStream.range(0, 64)
              .parallel()
              .mapToObj(_ -> BundledFiles.read(anchor, "law", ".yaml"))
              .toList();

      assertThat(read).hasSize(64).allMatch(Map.of("law/one.yaml", "a: 1")::equals);
      assertThat(BundledFiles.names(anchor, "law", ".yaml")).containsExactly("law/one.yaml");
      assertThat(BundledFiles.text(anchor, "law/two.txt")).isEqualTo("b");
      assertThat(BundledFiles.text(anchor, "law/three.txt")).isNull();
    }
  }

  @Test
  void aFolderOfClassesGivesWhatAJarWould() {
    String name = "places/states.csv";

    Map<String, String> read = BundledFiles.read(BundledFiles.class, "places", "states.csv");

    assertThat(read).containsOnlyKeys(name);
    assertThat(BundledFiles.names(BundledFiles.class, "places", ".csv")).contains(name);
    assertThat(BundledFiles.text(BundledFiles.class, name)).isEqualTo(read.get(name));
    assertThat(BundledFiles.names(BundledFiles.class, "nowhere", ".csv")).isEmpty();
  }

  private static void write(JarOutputStream jar, String name, byte[] bytes) throws Exception {
    jar.putNextEntry(new JarEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }
}
