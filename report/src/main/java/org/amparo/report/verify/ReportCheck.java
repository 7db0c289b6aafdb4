package org.amparo.report.verify;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Workings;
import org.amparo.report.data.FigureFile;
import org.amparo.report.recipe.RecordedReport.ListedFile;
import org.amparo.report.verify.FileFinding.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Compares a report with what is computed now, and tells edited files from outdated ones. */
public final class ReportCheck {

  private static final String FIGURES = "figures.json";
  private static final int MOST_CELLS = 10;

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
      differences.addAll(figures(before, after, changes, edited));
    } else if (path.endsWith(".csv")) {
      differences.addAll(cells(path, before, after, changes.why("", "", List.of(), edited)));
    }
  }

  /** The first differences of a table; where rows were added or lost, that. */
  private static List<Difference> cells(String file, byte[] reported, byte[] computed, String why) {
    List<List<String>> before;
    try {
      before = rows(reported);
    } catch (CsvParseException e) {
      return List.of(new Difference(file, "the file", "no table", "a table", why));
    }
    List<List<String>> after = rows(computed);
    List<Difference> differences = new ArrayList<>();
    if (before.size() != after.size()) {
      differences.add(
          new Difference(
              file,
              "rows",
              Integer.toString(before.size() - 1),
              Integer.toString(after.size() - 1),
              why));
    }
    List<String> names = after.isEmpty() ? List.of() : after.getFirst();
    for (int row = 0; row < Math.min(before.size(), after.size()); row++) {
      List<String> one = before.get(row);
      List<String> other = after.get(row);
      for (int column = 0; column < Math.max(one.size(), other.size()); column++) {
        String left = column < one.size() ? one.get(column) : "nothing";
        String right = column < other.size() ? other.get(column) : "nothing";
        if (!left.equals(right) && differences.size() < MOST_CELLS) {
          String name = column < names.size() ? names.get(column) : "column " + (column + 1);
          differences.add(
              new Difference(
                  file,
                  row == 0 ? "heading " + name : "row " + row + ", " + name,
                  left.isEmpty() ? "not recorded" : left,
                  right.isEmpty() ? "not recorded" : right,
                  why));
        }
      }
    }
    return differences;
  }

  private static List<List<String>> rows(byte[] csv) {
    return CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
        .map(CsvRecord::getFields)
        .toList();
  }

  /** The differences; of a figure, the first part that differs. */
  private static List<Difference> figures(
      byte[] reported, byte[] computed, Changes changes, boolean edited) {
    Map<String, JsonNode> before;
    try {
      before = byId(reported);
    } catch (JacksonException e) {
      return List.of(
          new Difference(
              FIGURES,
              "the file",
              "no JSON",
              "figures",
              "the file was changed after it was written"));
    }
    Map<String, JsonNode> after = byId(computed);
    List<Difference> differences = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      JsonNode one = before.get(id);
      JsonNode other = after.get(id);
      if (one == null) {
        differences.add(
            new Difference(FIGURES, id, "nothing", value(other), why(changes, id, other, edited)));
      } else if (other == null) {
        differences.add(
            new Difference(FIGURES, id, value(one), "nothing", why(changes, id, one, edited)));
      } else if (!one.equals(other)) {
        differences.add(first(id, one, other, why(changes, id, one, edited)));
      }
    }
    return differences;
  }

  private static Difference first(String id, JsonNode one, JsonNode other, String why) {
    return Stream.concat(Stream.of("value"), other.propertyNames().stream())
        .filter(part -> !one.path(part).equals(other.path(part)))
        .findFirst()
        .map(
            part ->
                new Difference(
                    FIGURES, id + ", " + part, text(one.path(part)), text(other.path(part)), why))
        .orElseGet(() -> new Difference(FIGURES, id, "other fields", "other fields", why));
  }

  private static String value(@Nullable JsonNode figure) {
    return figure == null ? "nothing" : text(figure.path("value"));
  }

  private static String why(Changes changes, String id, @Nullable JsonNode figure, boolean edited) {
    if (figure == null) {
      return "";
    }
    List<String> sources = new ArrayList<>();
    figure.path("sources").forEach(source -> sources.add(source.asString("")));
    return changes.why(id, figure.path("sql_sha256").asString(""), sources, edited);
  }

  private static String text(JsonNode node) {
    return node.isNull() || node.isMissingNode()
        ? "not recorded"
        : node.isValueNode() ? node.asString() : node.toString();
  }

  private static Map<String, JsonNode> byId(byte[] file) {
    Map<String, JsonNode> figures = new LinkedHashMap<>();
    FigureFile.figures(file).forEach(figure -> figures.put(figure.path("id").asString(""), figure));
    return figures;
  }
}
