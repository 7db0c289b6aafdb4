package org.amparo.report.recipe;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.Workings.ComparisonNote;
import org.amparo.evaluate.Workings.WorkspaceNote;
import org.amparo.report.data.Json;
import org.amparo.report.figure.Cells;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code report.json}: what made a report, without a clock. Wide because it holds every key. */
public record RecordedReport(
    String format,
    int formatVersion,
    String command,
    String place,
    String period,
    boolean synthetic,
    Map<String, String> versions,
    String seed,
    Map<String, List<String>> options,
    WorkspaceNote workspace,
    List<PolicyDigest> policies,
    ComparisonNote comparison,
    List<String> rates,
    List<QueryDigest> queries,
    List<ListedFile> files) {

  /** Its name in the report's folder. */
  public static final String NAME = "report.json";

  private static final String FORMAT = "amparo-report";

  /** Grows by one where a reader of the former would misread it. */
  private static final int FORMAT_VERSION = 1;

  /** A policy as it was decided. */
  public record PolicyDigest(String id, String digest) {}

  /** A query as it was run. */
  public record QueryDigest(String name, String sha256) {}

  /** A file of the report. */
  public record ListedFile(String path, long bytes, String sha256) {}

  /** The file's bytes, from every other file of the report and their digests. */
  public static byte[] bytes(
      Evaluation evaluation,
      Recipe recipe,
      Map<String, byte[]> files,
      Map<String, String> digests) {
    Workings workings = evaluation.workings();
    return Json.bytes(
        new RecordedReport(
            FORMAT,
            FORMAT_VERSION,
            recipe.command(),
            evaluation.place(),
            evaluation.period(),
            evaluation.synthetic(),
            new TreeMap<>(workings.versions()),
            workings.seed(),
            recipe.options(),
            workings.workspace(),
            workings.policies().stream()
                .map(policy -> new PolicyDigest(policy.id(), policy.digest()))
                .toList(),
            workings.comparison(),
            rates(evaluation),
            workings.queries().stream()
                .map(query -> new QueryDigest(query.name(), query.sha256()))
                .toList(),
            new TreeMap<>(files)
                .entrySet().stream()
                    .map(
                        file ->
                            new ListedFile(
                                file.getKey(),
                                file.getValue().length,
                                Objects.requireNonNull(digests.get(file.getKey()))))
                    .toList()));
  }

  /** The rates that time was priced at. */
  private static List<String> rates(Evaluation evaluation) {
    return Stream.ofNullable(evaluation.tables().get("rates"))
        .flatMap(
            table -> {
              Cells cells = new Cells(table);
              return IntStream.range(0, table.rows().size())
                  .filter(row -> cells.text(row, "use").equals("used"))
                  .mapToObj(
                      row ->
                          "rate " + cells.text(row, "rate_id") + ": " + cells.text(row, "source"));
            })
        .distinct()
        .sorted()
        .toList();
  }

  /** Reads the file; IllegalArgumentException says in a clause why it is none of ours. */
  public static RecordedReport read(byte[] bytes) {
    JsonNode root;
    try {
      root = Json.tree(bytes);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not valid JSON: " + e.getOriginalMessage(), e);
    }
    if (!root.path("format").asString("").equals(FORMAT)) {
      throw new IllegalArgumentException("it does not say that it is of a report");
    }
    int version = root.path("format_version").asInt(0);
    if (version != FORMAT_VERSION) {
      throw new IllegalArgumentException(
          "it is of format " + version + "; this Amparo reads " + FORMAT_VERSION);
    }
    try {
      return Json.read(root, RecordedReport.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not as it was: " + e.getOriginalMessage(), e);
    }
  }

  /** What the user asked for. */
  public Recipe recipe() {
    return new Recipe(command, options);
  }
}
