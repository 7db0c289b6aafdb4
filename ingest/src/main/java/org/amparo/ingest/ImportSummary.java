package org.amparo.ingest;

import java.nio.file.Path;
import java.util.List;

/**
 * What one import did.
 *
 * @param results by file and sheet, in the order imported
 * @param skipped files found in folders that were not imported
 */
public record ImportSummary(List<ImportResult> results, List<SkippedFile> skipped) {

  /**
   * A file in a folder that was not imported.
   *
   * @param reason why, in words
   */
  public record SkippedFile(Path file, String reason) {}
}
