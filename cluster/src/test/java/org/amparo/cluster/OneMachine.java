package org.amparo.cluster;

import java.nio.file.Path;
import java.util.List;
import org.amparo.engine.PlaceAnswers;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.run.AtlasEvaluator;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.ingest.Workspace;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The atlas as one machine makes it. */
final class OneMachine {

  private OneMachine() {}

  static Atlas atlas(Path workspace, @Nullable String state, List<Policy> policies) {
    try (Workspace open = Workspace.read(workspace)) {
      return new AtlasEvaluator(PlaceAnswers::decideHolds)
          .evaluate(open, state, EvaluationSettings.of(null, policies));
    }
  }
}
