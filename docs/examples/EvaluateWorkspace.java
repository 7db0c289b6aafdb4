import java.nio.file.Path;
import java.util.List;
import org.amparo.engine.Decider;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.evaluate.run.Evaluator;
import org.amparo.ingest.Workspace;
import org.amparo.policy.library.PolicyLibrary;

/** Measures the records of a workspace that {@code amparo import} made, under one policy. */
void main(String[] args) {
  var policy = PolicyLibrary.bundled().find("us-fl-miami-dade-recommendation-2013");
  try (Workspace records = Workspace.read(Path.of(args[0]))) {
    var evaluation =
        new Evaluator(Decider::decideHolds)
            .evaluate(records, EvaluationSettings.of(null, List.of(policy)));
    evaluation.figures().forEach((id, figure) -> IO.println(id + "\t" + figure.value()));
  }
}
