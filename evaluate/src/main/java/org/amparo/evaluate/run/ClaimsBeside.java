package org.amparo.evaluate.run;

import java.util.List;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.claim.Territory;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.Workspace;
import org.amparo.model.problem.AmparoException;
import org.jspecify.annotations.Nullable;

/**
 * Published figures beside those of a workspace.
 *
 * @param evaluation the evaluation; its claims are those about exactly the places of the records
 * @param aside the other claims, each with why it is not set beside these records
 */
public record ClaimsBeside(Evaluation evaluation, List<Aside> aside) {

  public ClaimsBeside {
    aside = List.copyOf(aside);
  }

  /**
   * A claim about other places.
   *
   * @param claim the claim
   * @param why why it is not set beside the records, a sentence
   */
  public record Aside(Claim claim, String why) {}

  /**
   * Evaluates the records of a place, without any policy, and sets claims beside them.
   *
   * @param place the place's name or id as the user wrote it, or null for all places
   * @throws AmparoException AMP-503 where no place has that name, AMP-504 where there are no
   *     records
   */
  public static ClaimsBeside of(Workspace workspace, @Nullable String place, Claims claims) {
    EvaluationSettings settings = EvaluationSettings.of(place, List.of()).with(claims);
    Evaluation evaluation =
        new Evaluator(
                (open, policies, placeId) -> {
                  throw new IllegalStateException("there is no policy to decide by");
                })
            .evaluate(workspace, settings);
    PlaceLookup.Known known = place == null ? null : PlaceLookup.find(workspace, place);
    Plan plan =
        new Plan(workspace, known == null ? null : known.id(), known == null ? null : known.kind());
    Territory territory = Scope.of(plan, known).territory();
    return new ClaimsBeside(
        evaluation,
        claims.all().stream()
            .filter(claim -> claim.about(territory).isEmpty())
            .map(claim -> new Aside(claim, claim.whyNot(territory)))
            .toList());
  }
}
