package org.amparo.report.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.amparo.evaluate.Workings;
import org.amparo.report.recipe.RecipeFile;
import org.amparo.report.verify.FileFinding.State;

/**
 * Sets a report beside what is computed now. A file that was edited is told from one that the
 * records no longer give: the first is not the file that {@code report.json} lists.
 */
public final class ReportCheck {

  private final ReportFolder folder;
  private final Map<String, byte[]> computed;
  private final Changes changes;
  private final List<FileFinding> findings = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean otherLetters;

  private ReportCheck(ReportFolder folder, Map<String, byte[]> computed, Changes changes) {
    this.folder = folder;
    this.computed = computed;
    this.changes = changes;
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

  /**
   * The whole check.
   *
   * @param computed each file's bytes as computed now, with the report's own versions written in
   * @param now how they were computed
   */
  public static Verification of(ReportFolder folder, Map<String, byte[]> computed, Workings now) {
    Changes changes = Changes.between(folder.recorded(), now);
    ReportCheck check = new ReportCheck(folder, computed, changes);
    check.notes.addAll(changes.notes());
    check.findings.addAll(folder.findings());
    check.compare();
    return new Verification(
        folder.recorded().files().size(),
        true,
        check.notes,
        changes.sentences(),
        check.findings,
        check.differences);
  }

  private void compare() {
    TreeSet<String> paths = new TreeSet<>(folder.recorded().files().keySet());
    paths.addAll(computed.keySet());
    paths.remove(RecipeFile.NAME);
    for (String path : paths) {
      byte[] after = computed.get(path);
      if (!folder.recorded().files().containsKey(path)) {
        findings.add(new FileFinding(path, State.NEW));
      } else if (after == null) {
        findings.add(new FileFinding(path, State.NOT_COMPUTED));
      } else {
        byte[] before = folder.files().get(path);
        if (before != null) {
          compare(path, before, after);
        }
      }
    }
    compareRecipes();
  }

  private void compare(String path, byte[] before, byte[] after) {
    if (Arrays.equals(before, after)) {
      return;
    }
    boolean edited = edited(path);
    boolean page = path.endsWith(".html");
    if (page && !edited && PageDifferences.sameButPictures(before, after)) {
      notes.add(path + " differs in its pictures alone: this machine sets other letters.");
      otherLetters = true;
      return;
    }
    if (!edited) {
      findings.add(new FileFinding(path, State.DIFFERS));
    }
    if (path.equals("figures.json")) {
      differences.addAll(FigureDifferences.of(before, after, changes, edited));
    } else if (path.endsWith(".csv")) {
      differences.addAll(TableDifferences.of(path, before, after, why(edited)));
    } else if (edited && (page || isText(path))) {
      // What the records give otherwise is told by figures and tables; a page only prints it.
      differences.addAll(PageDifferences.of(path, before, after, why(true)));
    }
  }

  /** The file itself may have been edited: it lists no digest of its own. */
  private void compareRecipes() {
    byte[] before = folder.files().get(RecipeFile.NAME);
    byte[] after = computed.get(RecipeFile.NAME);
    boolean explained =
        otherLetters
            || !findings.isEmpty()
            || !changes.sentences().isEmpty()
            || !differences.isEmpty();
    if (before != null && after != null && !explained && !Arrays.equals(before, after)) {
      findings.add(new FileFinding(RecipeFile.NAME, State.CHANGED));
      differences.addAll(PageDifferences.of(RecipeFile.NAME, before, after, why(true)));
    }
  }

  private boolean edited(String path) {
    return findings.contains(new FileFinding(path, State.CHANGED));
  }

  private String why(boolean edited) {
    return changes.why("", "", List.of(), edited);
  }

  private static boolean isText(String path) {
    return path.endsWith(".json")
        || path.endsWith(".sql")
        || path.endsWith(".cff")
        || path.endsWith(".css");
  }
}
