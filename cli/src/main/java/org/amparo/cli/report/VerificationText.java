package org.amparo.cli.report;

import java.nio.file.Path;
import java.util.List;
import org.amparo.report.data.Json;
import org.amparo.report.verify.Difference;
import org.amparo.report.verify.Verification;

/** What a check of a report found, as text and as JSON. */
final class VerificationText {

  /** More would not be read; the JSON has all. */
  private static final int MOST = 40;

  private VerificationText() {}

  static String text(Path folder, Verification found) {
    StringBuilder out = new StringBuilder();
    out.append(folder).append(": ").append(summary(found)).append('\n');
    found.notes().forEach(note -> out.append("  ").append(note).append('\n'));
    section(out, "What has changed since", found.changes());
    section(
        out,
        "Files",
        found.fileFindings().stream()
            .map(finding -> finding.path() + " " + finding.state().words())
            .toList());
    section(out, "Differences", found.differences().stream().map(VerificationText::line).toList());
    return out.toString();
  }

  private static String summary(Verification found) {
    if (!found.same()) {
      return "not the same";
    }
    return found.recomputed()
        ? "the same, computed again; all %d files are as they were written".formatted(found.files())
        : "all %d files are as they were written; nothing was computed again"
            .formatted(found.files());
  }

  private static void section(StringBuilder out, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    out.append('\n').append(title).append('\n');
    lines.stream().limit(MOST).forEach(line -> out.append("  ").append(line).append('\n'));
    if (lines.size() > MOST) {
      out.append("  and %,d more; --json has all%n".formatted(lines.size() - MOST));
    }
  }

  private static String line(Difference difference) {
    return "%s: %s: %s in the report, %s computed; %s"
        .formatted(
            difference.file(),
            difference.what(),
            difference.reported(),
            difference.computed(),
            difference.why());
  }

  static Object json(Verification found) {
    return Json.fields(
        "same", found.same(),
        "recomputed", found.recomputed(),
        "notes", found.notes(),
        "changes", found.changes(),
        "files", found.fileFindings(),
        "differences", found.differences());
  }
}
