package org.amparo.evaluate.claim;

import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.ClaimNote;

/** What of a publication is about a place, beside the records of an evaluation. */
public record ComparedClaim(Claim claim, List<ClaimFigureIds> rows) implements ClaimNote {

  @Override
  public String id() {
    return claim.id();
  }

  /** The publications of an evaluation, in its order. */
  public static List<ComparedClaim> of(Evaluation evaluation) {
    return evaluation.claims().stream().map(ComparedClaim.class::cast).toList();
  }
}
