package org.amparo.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook again so that its bytes say nothing of when it was made. The spreadsheet library
 * writes the present time into the document's properties, and would do so wherever it is run.
 */
public final class StableArchive {

  /** The earliest time a zip entry can carry, as reproducible builds use it. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String CORE_PROPERTIES = "docProps/core.xml";
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");

  private StableArchive() {}

  /** Entries are read through the archive's directory, the only place that has their sizes. */
  public static void repack(Path from, Path to) throws IOException {
    try (ZipFile archive = new ZipFile(from.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        ZipEntry stable = new ZipEntry(entry.getName());
        // At the very earliest time Java adds a second one, which depends on the time zone.
        stable.setTimeLocal(EPOCH.plusSeconds(2));
        out.putNextEntry(stable);
        try (InputStream in = archive.getInputStream(entry)) {
          if (entry.getName().equals(CORE_PROPERTIES)) {
            out.write(withoutTime(in));
          } else {
            in.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
  }

  private static byte[] withoutTime(InputStream properties) throws IOException {
    String text = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
    return INSTANT.matcher(text).replaceAll(EPOCH + ":00Z").getBytes(StandardCharsets.UTF_8);
  }
}
