package org.amparo.report.data;

import java.nio.charset.StandardCharsets;
import org.amparo.evaluate.Evaluation;

/** {@code CITATION.cff} after the Citation File Format 1.2.0: how to cite the report. */
public final class CitationFile {

  private CitationFile() {}

  /** The file's bytes. */
  public static byte[] bytes(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append("cff-version: 1.2.0\n");
    out.append("message: Please cite a figure with its measure, its range and its source.\n");
    out.append("type: dataset\n");
    out.append("title: ").append(quoted("Immigration detainers: " + evaluation.place()));
    out.append("abstract: ").append(quoted(about(evaluation)));
    // Who ran Amparo is not known to it; whoever publishes the report adds themselves.
    out.append("authors:\n  - name: The Amparo maintainers\n");
    if (!evaluation.sources().isEmpty()) {
      out.append("references:\n");
      for (Evaluation.SourceNote source : evaluation.sources()) {
        out.append("  - type: data\n    title: ").append(quoted(source.title()));
        out.append("    authors:\n      - name: ")
            .append(quoted("The publisher that the notes name"));
        out.append("    notes: ")
            .append(
                quoted(
                    "%s; file %s, SHA-256 %s"
                        .formatted(source.citation(), source.name(), source.sha256())));
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Of what time the records are, and whether they are invented. */
  static String about(Evaluation evaluation) {
    return "%sPeriod: %s."
        .formatted(
            evaluation.synthetic() ? "Synthetic records, made to show the report. " : "",
            evaluation.period());
  }

  /** As YAML's double quotes hold it, a line end behind it. */
  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ").strip()
        + "\"\n";
  }
}
