package org.amparo.evaluate.claim;

import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.ClaimNote;

/**
 * A publication beside the records of an evaluation.
 *
 * @param claim what of it is about the place
 * @param rows its figures, in its order
 */
public record ComparedClaim(Claim claim, List<ClaimFigureIds> rows) implements ClaimNote {

  public ComparedClaim {
    rows = List.copyOf(rows);
  }

  @Override
  public String id() {
    return claim.id();
  }

  /** The publications of an evaluation, in its order. */
  public static List<ComparedClaim> of(Evaluation evaluation) {
    return evaluation.claims().stream().map(ComparedClaim.class::cast).toList();
  }
}
