package org.amparo.evaluate.claim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published figure beside the records of an evaluation; an id is null where it has no number.
 *
 * @param difference recomputed less published, where the two differ
 * @param differenceShare the difference, of the published value
 * @param ratio the published figure divided by ours, where both answer the same question
 * @param why why there is no ratio, a sentence; empty where there is one
 */
public record ClaimFigureIds(
    ClaimRow row,
    @Nullable String published,
    @Nullable String recomputed,
    @Nullable String difference,
    @Nullable String differenceShare,
    @Nullable String ours,
    @Nullable String ratio,
    String why) {

  /** The id of the figure as published, or as recomputed where it was not. */
  public String stated() {
    return Objects.requireNonNull(published == null ? recomputed : published);
  }
}
