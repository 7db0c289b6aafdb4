package org.amparo.ingest;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file, or of one sheet of a workbook. Wide because it reports every count of
 * one import.
 *
 * @param sheet the workbook's sheet, or null for a text file
 * @param sourceId its id in {@code source_file}
 * @param alreadyImported whether the workspace already held exactly this file, so that nothing was
 *     done; the counts are then those of the earlier import
 * @param read rows below the header, blank ones left out
 * @param kept rows that are in the workspace
 * @param rejected rows that are in {@code rejected_row} with the reason; always {@code read - kept}
 */
public record ImportResult(
    Path file,
    @Nullable String sheet,
    String contract,
    int sourceId,
    boolean alreadyImported,
    long read,
    long kept,
    long rejected,
    List<ImportNote> notes) {

  /**
   * Something noticed.
   *
   * @param code {@code records}, {@code rows-added}, {@code key-repeated}, {@code key-none}, {@code
   *     flag}, {@code check}, {@code check-not-run}, {@code contract-open}, {@code
   *     column-unlisted}, {@code column-absent}, {@code column-unnamed}, {@code hold-undefined},
   *     {@code sheet-unused}, {@code sheet-unlisted}, {@code rows-none} or one of what was read,
   *     such as {@code last-line-open}
   */
  public record ImportNote(String code, String message, long rows) {

    /** Whether it deserves the user's attention, rather than saying what was done. */
    public boolean isWarning() {
      return !code.equals("records") && !code.equals("sheet-unused");
    }
  }
}
