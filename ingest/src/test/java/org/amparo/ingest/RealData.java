package org.amparo.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The published records, which stay outside the repository; a test that needs them is skipped
 * without.
 */
public final class RealData {

  private RealData() {}

  public static Path file(String name) {
    String named = System.getenv("AMPARO_DATA");
    Path folder =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("amparo.root", "."), "..", "shared", "data");
    Path file = folder.resolve(name);
    assumeTrue(Files.exists(file), () -> "no published records at " + file);
    return file;
  }
}
