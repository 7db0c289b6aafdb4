package org.amparo.report.verify;

import java.util.List;

/** What a check of a report found, each note and change a sentence. */
public record Verification(
    int files,
    boolean recomputed,
    List<String> notes,
    List<String> changes,
    List<FileFinding> fileFindings,
    List<Difference> differences) {

  /** Whether the report is whole and, where it was computed again, says the same. */
  public boolean same() {
    return fileFindings.isEmpty() && differences.isEmpty() && changes.isEmpty();
  }
}
