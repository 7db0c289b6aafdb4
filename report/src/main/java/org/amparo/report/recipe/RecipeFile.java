package org.amparo.report.recipe;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Workings;
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
    return Json.bytes(
        Json.fields(
            "format", FORMAT,
            "format_version", FORMAT_VERSION,
            "command", recipe.command(),
            "place", evaluation.place(),
            "period", evaluation.period(),
            "synthetic", evaluation.synthetic(),
            "versions", new TreeMap<>(workings.versions()),
            "seed", workings.seed(),
            "options", recipe.options(),
            "workspace", workings.workspace(),
            "policies",
                workings.policies().stream()
                    .map(policy -> Json.fields("id", policy.id(), "digest", policy.digest()))
                    .toList(),
            "comparison", workings.comparison(),
            "rates", rates(evaluation),
            "queries",
                workings.queries().stream()
                    .map(query -> Json.fields("name", query.name(), "sha256", query.sha256()))
                    .toList(),
            "files",
                new TreeMap<>(files)
                    .entrySet().stream()
                        .map(
                            file ->
                                Json.fields(
                                    "path", file.getKey(),
                                    "bytes", file.getValue().length,
                                    "sha256", Objects.requireNonNull(digests.get(file.getKey()))))
                        .toList()));
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
}
