package org.amparo.evaluate.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amparo.engine.Decider;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The published records that stay outside the repository. */
final class PublishedRecords {

  private PublishedRecords() {}

  /**
   * Imports a folder of them and evaluates it.
   *
   * @param name folder or file below the data folder
   * @param place the place to evaluate, or null for all
   * @return empty where the records are not on this machine
   */
  static Optional<Figures> evaluate(String name, Path folder, @Nullable String place) {
    return evaluate(name, folder, place, List.of());
  }

  /** The same, with policies that decide. */
  static Optional<Figures> evaluate(
      String name, Path folder, @Nullable String place, List<Policy> policies) {
    Path records = data().resolve(name);
    if (!Files.exists(records)) {
      return Optional.empty();
    }
    Path file = folder.resolve(name.replace('/', '-') + ".duckdb");
    if (!Files.exists(file)) {
      new Importer().run(ImportRequest.of(List.of(records), file), ProgressListener.NONE);
    }
    try (Workspace workspace = Workspace.read(file)) {
      return Optional.of(
          new Figures(
              new Evaluator(Decider::decideHolds)
                  .evaluate(workspace, EvaluationSettings.of(place, policies))));
    }
  }

  private static Path data() {
    String named = System.getenv("AMPARO_DATA");
    return named != null
        ? Path.of(named)
        : Path.of(System.getProperty("amparo.root"), "..", "shared", "data");
  }
}
