package org.amparo.report.verify;

import java.util.List;

/**
 * What a check of a report found.
 *
 * @param files how many files the report lists
 * @param recomputed whether it was computed again
 * @param notes what is different around the report without being a fault in it, such as versions,
 *     each a sentence
 * @param changes what its records or policies are now that they were not, each a sentence
 * @param fileFindings files that are not as they should be
 * @param differences what they say otherwise
 */
public record Verification(
    int files,
    boolean recomputed,
    List<String> notes,
    List<String> changes,
    List<FileFinding> fileFindings,
    List<Difference> differences) {

  public Verification {
    notes = List.copyOf(notes);
    changes = List.copyOf(changes);
    fileFindings = List.copyOf(fileFindings);
    differences = List.copyOf(differences);
  }

  /** Whether the report is whole and, where it was computed again, says the same. */
  public boolean same() {
    return fileFindings.isEmpty() && differences.isEmpty() && changes.isEmpty();
  }
}
