package org.amparo.report.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.evaluate.Workings;
import org.amparo.report.recipe.RecordedReport.ListedFile;
import org.amparo.report.verify.FileFinding.State;

/** Compares a report with what is computed now, and tells edited files from outdated ones. */
public final class ReportCheck {

  private static final String FIGURES = "figures.json";

  private final ReportFolder folder;
  private final Map<String, byte[]> computed;
  private final Changes changes;
  private final List<FileFinding> findings;
  private final List<Difference> differences = new ArrayList<>();

  private ReportCheck(ReportFolder folder, Map<String, byte[]> computed, Changes changes) {
    this.folder = folder;
    this.computed = computed;
    this.changes = changes;
    this.findings = folder.findings();
  }

  /** What can be said of the files alone. */
  public static Verification files(ReportFolder folder) {
    return new Verification(
        folder.recorded().files().size(),
        false,
        List.of(),
        List.of(),
        folder.findings(),
        List.of());
  }

  /** The whole check. */
  public static Verification of(ReportFolder folder, Map<String, byte[]> computed, Workings now) {
    Changes changes = Changes.between(folder.recorded(), now);
    ReportCheck check = new ReportCheck(folder, computed, changes);
    check.compare();
    return new Verification(
        folder.recorded().files().size(),
        true,
        changes.notes(),
        changes.sentences(),
        check.findings,
        check.differences);
  }

  private void compare() {
    Set<String> listed =
        folder.recorded().files().stream().map(ListedFile::path).collect(Collectors.toSet());
    TreeSet<String> paths = new TreeSet<>(listed);
    paths.addAll(computed.keySet());
    paths.removeIf(path -> !path.equals(FIGURES) && !path.startsWith("tables/"));
    for (String path : paths) {
      byte[] before = folder.files().get(path);
      byte[] after = computed.get(path);
      if (!listed.contains(path)) {
        findings.add(new FileFinding(path, State.NEW));
      } else if (after == null) {
        findings.add(new FileFinding(path, State.NOT_COMPUTED));
      } else if (before != null && !Arrays.equals(before, after)) {
        compare(path, before, after);
      }
    }
  }

  private void compare(String path, byte[] before, byte[] after) {
    boolean edited = findings.contains(new FileFinding(path, State.CHANGED));
    if (!edited) {
      findings.add(new FileFinding(path, State.DIFFERS));
    }
    if (path.equals(FIGURES)) {
      differences.addAll(FigureDifferences.of(before, after, changes, edited));
    } else if (path.endsWith(".csv")) {
      differences.addAll(
          TableDifferences.of(path, before, after, changes.why("", "", List.of(), edited)));
    }
  }
}
