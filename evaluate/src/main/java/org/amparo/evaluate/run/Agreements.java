package org.amparo.evaluate.run;

import java.util.Set;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.line.AgreementPlaces;
import org.amparo.evaluate.line.LinePlaces;
import org.amparo.evaluate.sql.Plan;
import org.amparo.ingest.Workspace;
import org.amparo.model.place.County;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** A county's agreements under section 287(g), by the last two lists in a workspace. */
public final class Agreements {

  private Agreements() {}

  /** A county's agreements, and its agencies whose agreement is only pending. */
  public record Listed(ResultTable signed, ResultTable pending) {}

  /**
   * The tables {@code agreements} and {@code pending_agreements} of a county; without rows where
   * none of its agencies is listed.
   *
   * @throws AmparoException AMP-504 where the workspace has no list
   */
  public static Listed of(Workspace workspace, County county) {
    Plan plan = new Plan(workspace, county.geoid(), "county");
    if (plan.rows("figure/agreement_lists").isEmpty()) {
      throw ErrorCode.NOTHING_TO_REPORT.error(
          "there is no list of agreements",
          Place.of(String.valueOf(workspace.file())),
          "name ICE's list of participating agencies, a workbook with its day in the name");
    }
    plan.give("agreement_place", AgreementPlaces::rows);
    plan.give("line_place", _ -> LinePlaces.rows(Set.of(county.geoid())));
    return new Listed(plan.table("table/agreements"), plan.table("table/pending_agreements"));
  }
}
