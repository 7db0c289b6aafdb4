package org.amparo.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.evaluate.run.Evaluator;
import org.amparo.evaluate.run.Records;
import org.amparo.ingest.Workspace;
import org.amparo.model.Ahead;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * The records of a workspace, which another thread opens and reads while policies are read. Nothing
 * is written to it.
 */
final class RecordsAhead implements AutoCloseable {

  private final Ahead<Records, RuntimeException> reading;
  private volatile @Nullable Workspace open;
  private @Nullable Ahead<Boolean, RuntimeException> released;

  private RecordsAhead(Path workspace, Recipe recipe) {
    this.reading =
        Ahead.of(
            () -> {
              Workspace opened = Workspace.read(workspace);
              open = opened;
              return Records.of(opened, RecipeRun.withoutPolicies(recipe));
            });
  }

  /**
   * Begins.
   *
   * @param recipe what is asked for; its policies do not matter
   */
  static RecordsAhead begin(Path workspace, Recipe recipe) {
    return new RecordsAhead(workspace, recipe);
  }

  /**
   * Evaluates them.
   *
   * @param settings those of the recipe, with its policies
   * @throws org.amparo.model.problem.AmparoException where the workspace cannot be read or has no
   *     records of the place
   */
  Evaluation evaluate(EvaluationSettings settings) {
    return new Evaluator(Decider::decideHolds).evaluate(reading.value(), settings);
  }

  /** Closes the workspace on another thread: nothing more is asked of it. */
  void release() {
    if (released == null) {
      released = Ahead.of(this::shut);
    }
  }

  private boolean shut() {
    reading.close();
    Workspace opened = open;
    if (opened != null) {
      opened.close();
    }
    return true;
  }

  /** Waits until the workspace is closed. */
  @Override
  public void close() {
    release();
    requireNonNull(released).value();
  }
}
