package org.amparo.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What has come of a file so far, with the mark by which the server knows that it is still the same
 * file. Without such a mark a download begins again.
 */
record PartialFile(Path file) {

  private static final String ADDRESS = "address";
  private static final String MARK = "mark";

  /** Bytes that are here. */
  long bytes() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** The mark to ask with for the rest; empty where there is nothing to go on from. */
  Optional<String> mark(URI address) throws IOException {
    if (bytes() == 0 || !Files.exists(notes())) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (InputStream in = Files.newInputStream(notes())) {
      kept.load(in);
    }
    return address.toString().equals(kept.getProperty(ADDRESS))
        ? Optional.ofNullable(kept.getProperty(MARK))
        : Optional.empty();
  }

  /** Forgets what is here and remembers what the server says of the file that now begins. */
  void begin(URI address, HttpHeaders headers) throws IOException {
    discard();
    Files.createDirectories(file.toAbsolutePath().getParent());
    // A weak tag promises the same meaning, not the same bytes.
    Optional<String> mark =
        headers
            .firstValue("etag")
            .filter(tag -> !tag.startsWith("W/"))
            .or(() -> headers.firstValue("last-modified"));
    if (mark.isPresent()) {
      Properties kept = new Properties();
      kept.setProperty(ADDRESS, address.toString());
      kept.setProperty(MARK, mark.get());
      try (OutputStream out = Files.newOutputStream(notes())) {
        kept.store(out, null);
      }
    }
  }

  /** Appends to what is here. */
  OutputStream append() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Takes its place as a whole file. */
  void finish(Path whole) throws IOException {
    Files.createDirectories(whole.toAbsolutePath().getParent());
    Files.move(
        file,
        whole,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(notes());
  }

  void discard() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(notes());
  }

  private Path notes() {
    return file.resolveSibling(file.getFileName() + ".properties");
  }
}
