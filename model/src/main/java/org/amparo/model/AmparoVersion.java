package org.amparo.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Amparo this is, as its build says. */
public final class AmparoVersion {

  private static final String CURRENT = read();

  private AmparoVersion() {}

  /**
   * The version of the build, such as {@code 0.1.0}; one not yet released ends in a hyphen and
   * SNAPSHOT.
   */
  public static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream file = AmparoVersion.class.getResourceAsStream("version.properties")) {
      if (file == null) {
        throw new IllegalStateException("version.properties is not on the classpath");
      }
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
