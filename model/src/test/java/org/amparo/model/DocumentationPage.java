package org.amparo.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages of the guide, which tests hold to the vocabulary they describe. */
public final class DocumentationPage {

  private DocumentationPage() {}

  /** Where a page of the guide is, such as {@code facts.md}. */
  public static Path file(String name) {
    return Path.of(System.getProperty("amparo.root"), "docs", name);
  }

  /** The text of a page. */
  public static String read(String name) throws IOException {
    return Files.readString(file(name), StandardCharsets.UTF_8);
  }
}
