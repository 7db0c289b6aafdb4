package org.amparo.ingest;

import java.nio.file.Path;
import java.util.List;

/**
 * What one import did, by file and sheet in the order imported, and what it found in folders and
 * left.
 */
public record ImportSummary(List<ImportResult> results, List<SkippedFile> skipped) {

  /** A file in a folder that was not imported, and why. */
  public record SkippedFile(Path file, String reason) {}
}
