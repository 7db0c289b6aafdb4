package org.amparo.report.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.Workings.ImportedFile;
import org.amparo.report.data.Json;

/**
 * {@code report.json}: what made a report, and the digest of each of its files. It knows no clock:
 * the same inputs give the same bytes.
 */
public final class RecipeFile {

  /** Its name in the report's folder. */
  public static final String NAME = "report.json";

  /** What it says of itself first. */
  static final String FORMAT = "amparo-report";

  /** Grows by one where a reader of the former would misread it. */
  static final int FORMAT_VERSION = 1;

  private RecipeFile() {}

  /**
   * The file's bytes.
   *
   * @param files every other file of the report by its path
   * @param digests of each of them
   */
  public static byte[] bytes(
      Evaluation evaluation,
      Recipe recipe,
      Map<String, byte[]> files,
      Map<String, String> digests) {
    Workings workings = evaluation.workings();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("format_version", FORMAT_VERSION);
    root.put("command", recipe.command());
    root.put("place", evaluation.place());
    root.put("period", evaluation.period());
    root.put("synthetic", evaluation.synthetic());
    root.put("versions", new TreeMap<>(workings.versions()));
    root.put("seed", workings.seed());
    root.put("options", recipe.options());
    root.put("workspace", workspace(workings.workspace()));
    root.put(
        "policies",
        workings.policies().stream()
            .map(policy -> fields("id", policy.id(), "digest", policy.digest()))
            .toList());
    root.put(
        "comparison",
        fields("name", workings.comparison().name(), "digest", workings.comparison().digest()));
    root.put("rates", rates(evaluation));
    root.put(
        "queries",
        workings.queries().stream()
            .map(query -> fields("name", query.name(), "sha256", query.sha256()))
            .toList());
    root.put(
        "files",
        new TreeMap<>(files)
            .entrySet().stream()
                .map(
                    file ->
                        fields(
                            "path", file.getKey(),
                            "bytes", file.getValue().length,
                            "sha256", Objects.requireNonNull(digests.get(file.getKey()))))
                .toList());
    return Json.bytes(root);
  }

  private static Map<String, Object> workspace(Workings.WorkspaceNote workspace) {
    return fields(
        "name", workspace.name(),
        "layout", workspace.layout(),
        "digest", workspace.digest(),
        "sources", workspace.sources().stream().map(RecipeFile::source).toList());
  }

  private static Map<String, Object> source(ImportedFile file) {
    return fields(
        "name", file.name(),
        "sheet", file.sheet(),
        "sha256", file.sha256(),
        "contract", file.contract(),
        "rows_read", file.rowsRead(),
        "rows_kept", file.rowsKept());
  }

  /** The rates that figures rest on, as the figures name them. */
  private static List<String> rates(Evaluation evaluation) {
    return evaluation.figures().values().stream()
        .flatMap(figure -> figure.sources().stream())
        .filter(source -> source.startsWith("rate "))
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
